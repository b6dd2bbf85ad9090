//! A running program over a fresh database, with two companies and a clock that the story moves.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use db::{Database, DbOptions};
use futures::future::BoxFuture;
use kernel::permissions::RowScope;
use kernel::{Country, Currency, Instant, Zone};
use platform::{
    Actor, Clock, Company, Credential, Ctx, Directory, Endpoint, Grants, Id, Module, Principal, Reply,
    Request, Result, Runtime, Settings, Source, TaxRounding, pipeline,
};
use serde_json::{Value, json};
use testkit::{Engine, TestDatabase};

use crate::shelf;

pub(crate) struct World {
    pub(crate) runtime: Runtime,
    modules: Vec<Module>,
    database: TestDatabase,
    data: tempfile::TempDir,
    endpoints: Vec<Endpoint>,
}

pub(crate) fn start() -> Instant {
    Instant::parse("2026-03-02T09:00:00Z").expect("RFC 3339")
}

impl World {
    /// The shelf alone.
    pub(crate) async fn new(engine: Engine) -> World {
        World::with(engine, |_| {}).await
    }

    /// The shelf with what a story adds to it.
    pub(crate) async fn with(engine: Engine, add: impl FnOnce(&mut Module)) -> World {
        let mut shelf = shelf::module();
        add(&mut shelf);
        Box::pin(World::of(engine, shelf)).await
    }

    async fn of(engine: Engine, shelf: Module) -> World {
        let modules = vec![platform::module(), shelf];
        let migrations: Vec<_> = modules.iter().flat_map(|module| module.migrations.clone()).collect();
        let names: Vec<&str> = migrations.iter().map(|migration| migration.name).collect();
        let template = testkit::template(engine, &names.join(" "), async |url| {
            let database = Database::open(&DbOptions::new(url)).await.expect("the database opens");
            database.migrate(&migrations, start()).await.expect("it can be migrated");
            database.close().await;
        })
        .await;
        let database = template.copy().await;
        let data = tempfile::tempdir().expect("a folder");
        let endpoints = modules.iter().flat_map(Module::endpoints).collect();
        let runtime = runtime(&database, data.path(), &modules, 0).await;
        World { runtime, modules, database, data, endpoints }
    }

    /// One more process of the same program on the same database. Its clock is `n` milliseconds ahead: ids of a
    /// fixed clock are counted, and two processes must not count the same.
    pub(crate) async fn process(&self, n: i64) -> Runtime {
        runtime(&self.database, self.data.path(), &self.modules, n).await
    }

    /// Lets time pass in the first process.
    pub(crate) fn pass(&self, span: Duration) {
        let clock = self.runtime.clock();
        clock.set(clock.now().plus(span));
    }

    pub(crate) fn ctx(&self) -> Ctx {
        Ctx::system(&self.runtime, companies()[0].clone(), "story")
    }

    /// Calls an endpoint as the user of the first company.
    pub(crate) async fn call(&self, path: &str, request: Request) -> Result<Value> {
        self.call_on(&self.runtime, path, request).await
    }

    /// The same in another process.
    pub(crate) async fn call_on(&self, runtime: &Runtime, path: &str, request: Request) -> Result<Value> {
        match self.reply(runtime, path, request).await? {
            Reply::Json { body, .. } => Ok(body),
            Reply::File(file) => Ok(json!({ "file": file.file_name, "content_type": file.content_type })),
            other => panic!("{other:?}"),
        }
    }

    pub(crate) async fn reply(&self, runtime: &Runtime, path: &str, request: Request) -> Result<Reply> {
        let endpoint = self.endpoints.iter().find(|one| one.path == path).expect("a path of the modules");
        pipeline::run(runtime, endpoint, Some(user()), request, "request").await
    }

    /// Adds a thing and tells its id.
    pub(crate) async fn add(&self, name: &str) -> Id {
        let added = self.call("/shelf/things", body(json!({ "name": name }))).await.expect("it can be added");
        added["id"].as_str().and_then(|id| id.parse().ok()).expect("an id")
    }
}

/// A request with a JSON body.
pub(crate) fn body(body: Value) -> Request {
    Request { body, ..Request::default() }
}

/// A request on one object.
pub(crate) fn on(id: Id, body: Value) -> Request {
    Request { path: BTreeMap::from([("id".to_owned(), id.to_string())]), body, ..Request::default() }
}

async fn runtime(database: &TestDatabase, data: &std::path::Path, modules: &[Module], n: i64) -> Runtime {
    let database = Database::open(&DbOptions::new(database.url())).await.expect("the database opens");
    let settings = Settings {
        data_dir: data.to_owned(),
        master_key: vec![7; 32],
        public_url: "https://kontor.example".to_owned(),
    };
    let clock = Clock::fixed(Instant(start().0 + n * 1_000));
    Runtime::new(database, clock, settings, modules.to_vec(), Arc::new(TwoCompanies))
}

/// A user of the first company who may do everything.
pub(crate) fn user() -> Arc<Principal> {
    let all = [
        shelf::EDIT,
        platform::permissions::AUDIT_VIEW,
        platform::permissions::AUDIT_VERIFY,
        platform::permissions::JOB_VIEW,
        platform::permissions::JOB_RETRY,
        platform::permissions::FILE_VIEW,
        platform::permissions::FILE_UPLOAD,
    ];
    let permissions = all.iter().map(|one| (one.name.to_owned(), RowScope::All)).collect();
    Arc::new(Principal {
        actor: Actor::User { id: Id::from_u128(0xa), name: "Amina".to_owned() },
        company: companies()[0].clone(),
        grants: Arc::new(Grants { permissions, ..Grants::default() }),
        session: None,
    })
}

/// One in Nairobi, one in Berlin.
pub(crate) fn companies() -> Vec<Arc<Company>> {
    let company = |n: u128, code: &str, country: &str, currency: &str, zone: &str| {
        Arc::new(Company {
            id: Id::from_u128(n),
            code: code.to_owned(),
            name: code.to_owned(),
            country: Country::parse(country).expect("a country"),
            currency: Currency::parse(currency).expect("a currency"),
            zone: Zone::parse(zone).expect("a zone"),
            cutover_minutes: 0,
            prices_include_tax: false,
            tax_rounding: TaxRounding::Line,
            locale: "en".to_owned(),
        })
    };
    vec![company(1, "NBO", "KE", "KES", "Africa/Nairobi"), company(2, "BER", "DE", "EUR", "Europe/Berlin")]
}

struct TwoCompanies;

impl Directory for TwoCompanies {
    fn authenticate<'a>(
        &'a self,
        _: &'a Runtime,
        _: &'a Credential,
    ) -> BoxFuture<'a, Result<Option<Arc<Principal>>>> {
        Box::pin(async { Ok(None) })
    }

    fn companies<'a>(&'a self, _: &'a Source) -> BoxFuture<'a, Result<Vec<Arc<Company>>>> {
        Box::pin(async { Ok(companies()) })
    }
}
