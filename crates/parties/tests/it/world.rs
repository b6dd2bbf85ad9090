//! A running program with two companies, called as the web crate would call it.

use std::collections::BTreeMap;
use std::sync::Arc;

use identity::model::{member, store};
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
    database: TestDatabase,
    _files: tempfile::TempDir,
}

fn modules() -> Vec<platform::Module> {
    vec![platform::module(), records::module(), identity::module(), parties::module()]
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
            let database = template(engine, "parties", async |url: String| {
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
            World { runtime, company: ours, rival, endpoints, database, _files: files }
        })
    }

    /// Somebody of our company who holds a permission as far as this.
    pub(crate) fn somebody(&self, user: Id, held: &[(&kernel::Permission, RowScope)]) -> Arc<Principal> {
        self.of(&self.company, user, held)
    }

    pub(crate) fn of(
        &self,
        company: &Arc<Company>,
        user: Id,
        held: &[(&kernel::Permission, RowScope)],
    ) -> Arc<Principal> {
        let held = held.iter().map(|(permission, reach)| (permission.name.to_owned(), *reach));
        Arc::new(Principal {
            actor: Actor::User { id: user, name: format!("user {}", user.as_u128()) },
            company: company.clone(),
            grants: Arc::new(Grants { permissions: held.collect(), ..Grants::default() }),
            session: None,
        })
    }

    /// Somebody who may do everything with parties.
    pub(crate) fn manager(&self) -> Arc<Principal> {
        use platform::permissions::{FILE_UPLOAD, FILE_VIEW, KEY_ROTATE, KEY_VIEW};
        let files = [&FILE_VIEW, &FILE_UPLOAD, &KEY_VIEW, &KEY_ROTATE];
        let held = parties::permissions::ALL.iter().copied().chain(files);
        self.somebody(MANAGER, &held.map(|one| (one, RowScope::All)).collect::<Vec<_>>())
    }

    /// A salesperson: sees and changes their own customers, and has no say in credit.
    pub(crate) fn salesperson(&self, user: Id) -> Arc<Principal> {
        use parties::permissions::{CUSTOMER_EDIT, CUSTOMER_VIEW};
        self.somebody(user, &[(&CUSTOMER_VIEW, RowScope::Own), (&CUSTOMER_EDIT, RowScope::Own)])
    }

    /// Somebody whose roles reach into these regions.
    pub(crate) fn in_regions(
        &self,
        user: Id,
        regions: Vec<Id>,
        held: &[(&kernel::Permission, RowScope)],
    ) -> Arc<Principal> {
        let known = self.somebody(user, held);
        let grants = Grants { regions, ..(*known.grants).clone() };
        Arc::new(Principal { grants: Arc::new(grants), ..(*known).clone() })
    }

    /// Makes these users people of our company.
    pub(crate) async fn people(&self, users: &[Id]) {
        let users = users.to_vec();
        self.write(move |ctx, tx| {
            let members = users.iter().map(|user| member::Model {
                id: ctx.id(),
                company_id: ctx.company_id(),
                user_id: *user,
                status: member::ACTIVE.to_owned(),
                manager_id: None,
                version: 1,
                created_at: ctx.now(),
                updated_at: ctx.now(),
            });
            let members: Vec<_> = members.collect();
            Box::pin(async move { tx.insert_all::<member::Entity>(&ctx.whole(), members).await })
        })
        .await
        .unwrap();
    }

    /// Makes a region and a store in it.
    pub(crate) async fn store(&self) -> (Id, Id) {
        let (region, store) = (Id::from_u128(201), Id::from_u128(202));
        self.write(move |ctx, tx| {
            let row = store::Model {
                id: store,
                company_id: ctx.company_id(),
                code: "NBO".to_owned(),
                name: "Nairobi".to_owned(),
                region_id: Some(region),
                address: None,
                phone: None,
                email: None,
                version: 1,
                created_at: ctx.now(),
                updated_at: ctx.now(),
                archived_at: None,
            };
            Box::pin(async move { tx.insert::<store::Entity>(&ctx.whole(), row).await })
        })
        .await
        .unwrap();
        (region, store)
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
            let (path, query) = path.split_once('?').unwrap_or((path, ""));
            let (endpoint, parts) = self.endpoint(method, path);
            let request = Request { path: parts, query: query.to_owned(), body, ..Request::default() };
            match platform::pipeline::run(&self.runtime, endpoint, Some(who), request, "test").await? {
                Reply::Json { body, .. } => Ok(body),
                Reply::File(_) | Reply::Stored(_) => panic!("{path} answers with a file"),
            }
        })
    }

    /// A call with everything that a request may carry.
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

    /// One more process of the same program on the same database, with these master keys.
    pub(crate) async fn process(&self, master_key: Vec<u8>) -> Runtime {
        let db = db::Database::open(&db::DbOptions::new(self.database.url())).await.unwrap();
        let settings = Settings { master_key, ..self.runtime.settings().clone() };
        let directory = Arc::new(Known(vec![self.company.clone(), self.rival.clone()]));
        // A millisecond ahead: a fixed clock counts its ids, and two processes must not count the same.
        let clock = Clock::fixed(Instant(self.runtime.clock().now().0 + 1_000));
        Runtime::new(db, clock, settings, modules(), directory)
    }

    /// Where the database is.
    pub(crate) fn url(&self) -> &str {
        self.database.url()
    }

    /// Runs all background work that is due.
    pub(crate) fn settle(&self) -> BoxFuture<'_, ()> {
        Box::pin(async move { platform::worker::settle(&self.runtime).await.map(drop).unwrap() })
    }

    /// What the doctors of all modules find.
    pub(crate) async fn findings(&self) -> Vec<platform::Finding> {
        let ctx = self.ctx();
        let mut findings = Vec::new();
        // This world has a company and nobody in it: identity would miss its administrator.
        for module in modules().into_iter().filter(|module| module.name != "identity") {
            for doctor in module.doctors {
                findings.extend((doctor.run)(&ctx, self.src()).await.unwrap());
            }
        }
        findings
    }

    /// Sends a CSV file.
    pub(crate) fn upload<'a>(&'a self, path: &'a str, csv: &str) -> BoxFuture<'a, Result<Value>> {
        let bytes = csv.as_bytes().to_vec();
        Box::pin(async move {
            let (endpoint, path) = self.endpoint(Method::Post, path);
            let content_type = Some("text/csv".to_owned());
            let request = Request { path, bytes, content_type, ..Request::default() };
            match platform::pipeline::run(&self.runtime, endpoint, Some(self.manager()), request, "test")
                .await?
            {
                Reply::Json { body, .. } => Ok(body),
                Reply::File(_) | Reply::Stored(_) => panic!("an import answers with JSON"),
            }
        })
    }

    /// The names of the events of one object, oldest first.
    pub(crate) async fn events(&self, subject: Id) -> Vec<(String, Value)> {
        use platform::events::event;
        use sea_orm::ColumnTrait;
        let of_subject = event::Column::SubjectId.eq(subject);
        let scope = self.ctx().whole();
        let found =
            self.src().select::<event::Entity>(&scope).filter(of_subject).order_by(event::Column::Seq).all();
        let found = found.await.unwrap();
        found.into_iter().map(|one| (one.name, serde_json::from_str(&one.payload).unwrap())).collect()
    }

    pub(crate) async fn get(&self, path: &str) -> Result<Value> {
        self.call(self.manager(), Method::Get, path, Value::Null).await
    }

    pub(crate) async fn post(&self, path: &str, body: Value) -> Result<Value> {
        self.call(self.manager(), Method::Post, path, body).await
    }

    pub(crate) async fn patch(&self, path: &str, body: Value) -> Result<Value> {
        self.call(self.manager(), Method::Patch, path, body).await
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

    /// What a module's function answers inside a call of this caller.
    pub(crate) async fn as_user<T>(
        &self,
        who: Arc<Principal>,
        ask: impl for<'a> FnOnce(&'a Ctx, &'a Source) -> BoxFuture<'a, Result<T>>,
    ) -> Result<T> {
        let (endpoint, _) = self.endpoint(Method::Get, "/sales/customers");
        let ctx = platform::pipeline::admit(&self.runtime, endpoint, Some(who), "test")?;
        ask(&ctx, self.src()).await
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

/// People of our company.
pub(crate) const MANAGER: Id = Id::from_u128(100);
pub(crate) const ANNA: Id = Id::from_u128(101);
pub(crate) const BEN: Id = Id::from_u128(102);

/// The id of an answer.
pub(crate) fn id(answer: &Value) -> Id {
    answer["id"].as_str().expect("the answer has an id").parse().expect("ids are UUIDs")
}
