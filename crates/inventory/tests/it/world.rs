//! A running program with one company, called as the web crate would call it.

use std::collections::BTreeMap;
use std::sync::Arc;

use catalog::setup::Standard;
use kernel::{Country, Currency, Id, Instant, Result, RowScope, Zone};
use platform::events::event;
use platform::{
    Actor, BoxFuture, Clock, Company, Credential, Ctx, Directory, Endpoint, Finding, Grants, Method, Module,
    Principal, Reply, Request, Runtime, Settings, Source, TaxRounding, Tx,
};
use serde_json::{Value, json};
use testkit::{Engine, TestDatabase, template};

/// One company and nobody who needs a password.
struct Known(Arc<Company>);

impl Directory for Known {
    fn authenticate<'a>(
        &'a self,
        _runtime: &'a Runtime,
        _credential: &'a Credential,
    ) -> BoxFuture<'a, Result<Option<Arc<Principal>>>> {
        Box::pin(async { Ok(None) })
    }

    fn companies<'a>(&'a self, _source: &'a Source) -> BoxFuture<'a, Result<Vec<Arc<Company>>>> {
        Box::pin(async { Ok(vec![self.0.clone()]) })
    }
}

pub(crate) struct World {
    pub(crate) runtime: Runtime,
    pub(crate) company: Arc<Company>,
    pub(crate) standard: Standard,
    endpoints: Vec<Endpoint>,
    _database: TestDatabase,
    _files: tempfile::TempDir,
}

fn modules() -> Vec<Module> {
    vec![
        platform::module(),
        records::module(),
        identity::module(),
        catalog::module(),
        finance::module(),
        parties::module(),
        inventory::module(),
    ]
}

fn company() -> Arc<Company> {
    Arc::new(Company {
        id: Id::from_u128(1),
        code: "OURS".to_owned(),
        name: "Ours".to_owned(),
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
    /// Boxed, as [`World::send`] is, because a story would otherwise be one huge future.
    pub(crate) fn new(engine: Engine) -> BoxFuture<'static, World> {
        Box::pin(async move {
            let now = Instant::parse("2026-03-02T09:00:00Z").unwrap();
            let database = template(engine, "inventory", async |url: String| {
                let db = db::Database::open(&db::DbOptions::new(url)).await.unwrap();
                let migrations: Vec<_> = modules().into_iter().flat_map(|module| module.migrations).collect();
                db.migrate(&migrations, now).await.unwrap();
                db.close().await;
            })
            .await
            .copy()
            .await;
            let db = db::Database::open(&db::DbOptions::new(database.url())).await.unwrap();
            let (company, files) = (company(), tempfile::tempdir().unwrap());
            let settings = Settings {
                data_dir: files.path().to_owned(),
                master_key: vec![7; 32],
                public_url: "http://localhost".to_owned(),
            };
            let runtime =
                Runtime::new(db, Clock::fixed(now), settings, modules(), Arc::new(Known(company.clone())));
            let endpoints = modules().iter().flat_map(Module::endpoints).collect();
            let standard = Standard::default();
            let mut world =
                World { runtime, company, standard, endpoints, _database: database, _files: files };
            let country = world.company.country;
            let made = world.write(move |ctx, tx| {
                Box::pin(async move {
                    platform::furnish::furnish(ctx, tx).await?;
                    catalog::setup::standard(ctx, tx, country).await
                })
            });
            let made = made.await;
            world.standard = made.unwrap();
            world
        })
    }

    /// Somebody who may do everything.
    pub(crate) fn manager(&self) -> Arc<Principal> {
        let permissions = modules().into_iter().flat_map(|module| module.permissions);
        let held = permissions.map(|permission| (permission.name.to_owned(), RowScope::All));
        Arc::new(Principal {
            actor: Actor::User { id: Id::from_u128(100), name: "Asha".to_owned() },
            company: self.company.clone(),
            grants: Arc::new(Grants { permissions: held.collect(), ..Grants::default() }),
            session: None,
        })
    }

    /// Calls whatever is served at a path, `?query` included, with what else the request says.
    pub(crate) fn send<'a>(
        &'a self,
        method: Method,
        path: &'a str,
        request: Request,
    ) -> BoxFuture<'a, Result<Value>> {
        Box::pin(async move {
            let (path, query) = path.split_once('?').unwrap_or((path, ""));
            let (endpoint, parts) = self.endpoint(method, path);
            let request = Request { path: parts, query: query.to_owned(), ..request };
            let reply =
                platform::pipeline::run(&self.runtime, endpoint, Some(self.manager()), request, "test");
            match reply.await? {
                Reply::Json { body, .. } => Ok(body),
                Reply::File(_) | Reply::Stored(_) => panic!("{path} answers with a file"),
            }
        })
    }

    /// What is answered with a file.
    pub(crate) async fn file(&self, path: &str, request: Request) -> Reply {
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        let (endpoint, parts) = self.endpoint(Method::Get, path);
        let request = Request { path: parts, query: query.to_owned(), ..request };
        platform::pipeline::run(&self.runtime, endpoint, Some(self.manager()), request, "test").await.unwrap()
    }

    pub(crate) async fn post(&self, path: &str, body: Value) -> Result<Value> {
        self.send(Method::Post, path, Request { body, ..Request::default() }).await
    }

    pub(crate) async fn get(&self, path: &str) -> Value {
        self.send(Method::Get, path, Request::default()).await.unwrap()
    }

    pub(crate) async fn patch(&self, path: &str, body: Value) {
        let request = Request { body, ..Request::default() };
        self.send(Method::Patch, path, request).await.unwrap();
    }

    /// The payloads of all events of a type, in their order.
    pub(crate) async fn told(&self, name: &str) -> Vec<Value> {
        platform::worker::settle(&self.runtime).await.unwrap();
        let events = self.src().select::<event::Entity>(&self.ctx().whole());
        let events = events.order_by(event::Column::Position).all().await.unwrap();
        let named = events.into_iter().filter(|event| event.name == name);
        named.map(|event| serde_json::from_str(&event.payload).unwrap()).collect()
    }

    /// Makes a record and gives its id.
    pub(crate) async fn make(&self, path: &str, body: Value) -> Id {
        id(&self.post(path, body).await.unwrap()["id"])
    }

    /// A product that is counted in pieces and costs so much, tax of 16 % included.
    pub(crate) async fn product(&self, sku: &str, price: &str) -> Id {
        let body = json!({
            "sku": sku,
            "name": format!("Product {sku}"),
            "unit_id": self.standard.unit("pc"),
            "tax_class_id": self.standard.tax_class("standard"),
            "price": price,
        });
        self.make("/catalog/products", body).await
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

    /// What the doctors of all modules find: nothing, at the end of every story.
    pub(crate) async fn findings(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        for doctor in modules().iter().flat_map(|module| &module.doctors) {
            findings.extend((doctor.run)(&self.ctx(), self.src()).await.unwrap());
        }
        findings.retain(|finding| !finding.check.starts_with("identity."));
        findings
    }

    fn endpoint(&self, method: Method, path: &str) -> (&Endpoint, BTreeMap<String, String>) {
        let candidates = self.endpoints.iter().filter(|endpoint| endpoint.method == method);
        let found = candidates.filter_map(|endpoint| Some((endpoint, parts(&endpoint.path, path)?)));
        // `/products/import` is closer than `/products/{id}`.
        found
            .min_by_key(|(_, parts)| parts.len())
            .unwrap_or_else(|| panic!("nothing is served at {method:?} {path}"))
    }
}

fn parts(template: &str, path: &str) -> Option<BTreeMap<String, String>> {
    let (named, given): (Vec<&str>, Vec<&str>) = (template.split('/').collect(), path.split('/').collect());
    let mut parts = BTreeMap::new();
    for (name, part) in named.iter().zip(&given) {
        match name.strip_prefix('{').and_then(|name| name.strip_suffix('}')) {
            Some(name) => drop(parts.insert(name.to_owned(), (*part).to_owned())),
            None if name == part => {}
            None => return None,
        }
    }
    (named.len() == given.len()).then_some(parts)
}

/// An id of an answer.
pub(crate) fn id(value: &Value) -> Id {
    value.as_str().expect("the answer has an id").parse().expect("ids are UUIDs")
}
