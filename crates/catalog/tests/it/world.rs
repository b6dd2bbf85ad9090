//! A running program with two companies, called as the web crate would call it.

use std::collections::BTreeMap;
use std::sync::Arc;

use kernel::{Country, Currency, Id, Instant, Result, RowScope, Zone};
use platform::{
    Actor, BoxFuture, Clock, Company, Credential, Ctx, Directory, Endpoint, Grants, Method, Principal, Reply,
    Request, Runtime, Settings, Source, TaxRounding, Tx,
};
use serde_json::Value;
use testkit::{Engine, TestDatabase, template};

/// Two companies and nobody who needs a password.
struct Known(Vec<Arc<Company>>);

impl Directory for Known {
    fn authenticate<'a>(
        &'a self,
        _runtime: &'a Runtime,
        _credential: &'a Credential,
    ) -> BoxFuture<'a, Result<Option<Arc<Principal>>>> {
        Box::pin(async { Ok(None) })
    }

    fn companies<'a>(&'a self, _source: &'a Source) -> BoxFuture<'a, Result<Vec<Arc<Company>>>> {
        Box::pin(async { Ok(self.0.clone()) })
    }
}

pub(crate) struct World {
    pub(crate) runtime: Runtime,
    pub(crate) company: Arc<Company>,
    pub(crate) rival: Arc<Company>,
    endpoints: Vec<Endpoint>,
    _database: TestDatabase,
    _files: tempfile::TempDir,
}

fn modules() -> Vec<platform::Module> {
    vec![platform::module(), records::module(), catalog::module()]
}

fn company(number: u128, code: &str) -> Arc<Company> {
    Arc::new(Company {
        id: Id::from_u128(number),
        code: code.to_owned(),
        name: code.to_owned(),
        country: Country::parse("KE").unwrap(),
        currency: Currency::parse("KES").unwrap(),
        zone: Zone::parse("Africa/Nairobi").unwrap(),
        cutover_minutes: 0,
        prices_include_tax: true,
        tax_rounding: TaxRounding::Line,
        locale: "en".to_owned(),
    })
}

impl World {
    /// Boxed, as [`World::call`] is, because a story would otherwise be one huge future.
    pub(crate) fn new(engine: Engine) -> BoxFuture<'static, World> {
        Box::pin(async move {
            let now = Instant::parse("2026-03-02T09:00:00Z").unwrap();
            let database = template(engine, "catalog", async |url: String| {
                let db = db::Database::open(&db::DbOptions::new(url)).await.unwrap();
                let migrations: Vec<_> = modules().into_iter().flat_map(|module| module.migrations).collect();
                db.migrate(&migrations, now).await.unwrap();
                db.close().await;
            })
            .await
            .copy()
            .await;
            let db = db::Database::open(&db::DbOptions::new(database.url())).await.unwrap();
            let (ours, rival) = (company(1, "OURS"), company(2, "RIVAL"));
            let files = tempfile::tempdir().unwrap();
            let settings = Settings {
                data_dir: files.path().to_owned(),
                master_key: vec![7; 32],
                public_url: "http://localhost".to_owned(),
            };
            let directory = Arc::new(Known(vec![ours.clone(), rival.clone()]));
            let runtime = Runtime::new(db, Clock::fixed(now), settings, modules(), directory);
            let endpoints = modules().iter().flat_map(platform::Module::endpoints).collect();
            World { runtime, company: ours, rival, endpoints, _database: database, _files: files }
        })
    }

    /// Somebody of a company who holds these permissions on all rows.
    pub(crate) fn somebody(
        &self,
        company: &Arc<Company>,
        permissions: &[&kernel::Permission],
    ) -> Arc<Principal> {
        let held = permissions.iter().map(|permission| (permission.name.to_owned(), RowScope::All));
        Arc::new(Principal {
            actor: Actor::User { id: Id::from_u128(77), name: "Asha".to_owned() },
            company: company.clone(),
            grants: Arc::new(Grants { permissions: held.collect(), ..Grants::default() }),
            session: None,
        })
    }

    /// The clerk who keeps our catalogue.
    pub(crate) fn clerk(&self) -> Arc<Principal> {
        self.somebody(&self.company, catalog::permissions::ALL)
    }

    /// Calls whatever is served at a path, `?query` included.
    pub(crate) fn call<'a>(
        &'a self,
        who: Arc<Principal>,
        method: Method,
        path: &'a str,
        body: Value,
    ) -> BoxFuture<'a, Result<Value>> {
        Box::pin(async move {
            let request = Request { body, ..Request::default() };
            match self.send(who, method, path, request).await? {
                Reply::Json { body, .. } => Ok(body),
                Reply::File(_) | Reply::Stored(_) => panic!("{path} answers with a file"),
            }
        })
    }

    /// As [`World::call`], for what is no JSON.
    pub(crate) fn send<'a>(
        &'a self,
        who: Arc<Principal>,
        method: Method,
        path: &'a str,
        request: Request,
    ) -> BoxFuture<'a, Result<Reply>> {
        Box::pin(async move {
            let (path, query) = path.split_once('?').unwrap_or((path, ""));
            let (endpoint, parts) = self.endpoint(method, path);
            let request = Request { path: parts, query: query.to_owned(), ..request };
            platform::pipeline::run(&self.runtime, endpoint, Some(who), request, "test").await
        })
    }

    pub(crate) async fn get(&self, path: &str) -> Result<Value> {
        self.call(self.clerk(), Method::Get, path, Value::Null).await
    }

    pub(crate) async fn post(&self, path: &str, body: Value) -> Result<Value> {
        self.call(self.clerk(), Method::Post, path, body).await
    }

    pub(crate) async fn patch(&self, path: &str, body: Value) -> Result<Value> {
        self.call(self.clerk(), Method::Patch, path, body).await
    }

    /// Makes a record and gives its id.
    pub(crate) async fn make(&self, path: &str, body: Value) -> Id {
        id(&self.post(path, body).await.unwrap())
    }

    /// The context of the program itself, for what modules call.
    pub(crate) fn ctx(&self) -> Ctx {
        Ctx::system(&self.runtime, self.company.clone(), "test")
    }

    pub(crate) fn src(&self) -> &Source {
        self.runtime.db().read()
    }

    /// One transaction of the program itself.
    pub(crate) async fn write<T: Send + 'static>(
        &self,
        work: impl for<'a> Fn(&'a Ctx, &'a Tx<'a>) -> BoxFuture<'a, Result<T>> + Send + Sync + 'static,
    ) -> Result<T> {
        let ctx = self.ctx();
        let done: BoxFuture<'_, Result<T>> = Box::pin(platform::pipeline::write(&ctx, work));
        done.await
    }

    fn endpoint(&self, method: Method, path: &str) -> (&Endpoint, BTreeMap<String, String>) {
        let candidates = self.endpoints.iter().filter(|endpoint| endpoint.method == method);
        let mut found: Vec<_> =
            candidates.filter_map(|endpoint| Some((endpoint, parts(&endpoint.path, path)?))).collect();
        // `/products/import` is closer than `/products/{id}`.
        found.sort_by_key(|(_, parts)| parts.len());
        found.into_iter().next().unwrap_or_else(|| panic!("nothing is served at {method:?} {path}"))
    }
}

fn parts(template: &str, path: &str) -> Option<BTreeMap<String, String>> {
    let (mut named, mut given) = (template.split('/'), path.split('/'));
    let mut parts = BTreeMap::new();
    loop {
        match (named.next(), given.next()) {
            (None, None) => return Some(parts),
            (Some(name), Some(part)) => {
                match name.strip_prefix('{').and_then(|name| name.strip_suffix('}')) {
                    Some(name) => {
                        parts.insert(name.to_owned(), part.to_owned());
                    }
                    None if name == part => {}
                    None => return None,
                }
            }
            _ => return None,
        }
    }
}

/// The id of an answer.
pub(crate) fn id(answer: &Value) -> Id {
    answer["id"].as_str().expect("the answer has an id").parse().expect("ids are UUIDs")
}
