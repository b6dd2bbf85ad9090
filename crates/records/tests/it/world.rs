//! A running program over a fresh database: two companies, and people whose roles reach as far as a story says.

use std::collections::BTreeMap;
use std::sync::Arc;

use db::{Database, DbOptions};
use kernel::permissions::RowScope;
use kernel::{Country, Currency, Instant, TaxRounding, Zone};
use platform::{
    Actor, BoxFuture, Clock, Company, Credential, Ctx, Directory, Endpoint, FileReply, Grants, Id, Method,
    Module, Principal, Reply, Request, Result, Runtime, Settings, Source, pipeline,
};
use serde_json::Value;
use testkit::{Engine, TestDatabase};

use crate::rack;

pub(crate) struct World {
    pub(crate) runtime: Runtime,
    endpoints: Vec<Endpoint>,
    _database: TestDatabase,
}

pub(crate) fn start() -> Instant {
    Instant::parse("2026-03-02T09:00:00Z").expect("RFC 3339")
}

impl World {
    pub(crate) async fn new(engine: Engine) -> World {
        let modules = vec![platform::module(), records::module(), rack::module()];
        let migrations: Vec<_> = modules.iter().flat_map(|module| module.migrations.clone()).collect();
        let names: Vec<&str> = migrations.iter().map(|migration| migration.name).collect();
        let template = testkit::template(engine, &names.join(" "), async |url| {
            let database = Database::open(&DbOptions::new(url)).await.expect("the database opens");
            database.migrate(&migrations, start()).await.expect("it can be migrated");
            database.close().await;
        })
        .await;
        let database = template.copy().await;
        let opened = Database::open(&DbOptions::new(database.url())).await.expect("the database opens");
        let settings = Settings {
            data_dir: std::env::temp_dir(),
            master_key: vec![7; 32],
            public_url: "https://kontor.example".to_owned(),
        };
        let endpoints = modules.iter().flat_map(Module::endpoints).collect();
        let runtime = Runtime::new(opened, Clock::fixed(start()), settings, modules, Arc::new(Nobody));
        World { runtime, endpoints, _database: database }
    }

    /// Kontor itself in the first company.
    pub(crate) fn system(&self) -> Ctx {
        Ctx::system(&self.runtime, company(1), "story")
    }

    /// Calls an endpoint as somebody.
    pub(crate) async fn send(
        &self,
        who: &Arc<Principal>,
        method: Method,
        path: &str,
        request: Request,
    ) -> Result<Reply> {
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        let (endpoint, parts) = self.route(method, path);
        let request = Request { path: parts, query: query.to_owned(), ..request };
        pipeline::run(&self.runtime, endpoint, Some(who.clone()), request, "story").await
    }

    fn route(&self, method: Method, path: &str) -> (&Endpoint, BTreeMap<String, String>) {
        let literal = |endpoint: &&Endpoint| endpoint.method == method && endpoint.path == path;
        if let Some(endpoint) = self.endpoints.iter().find(literal) {
            return (endpoint, BTreeMap::new());
        }
        let matching = self.endpoints.iter().filter(|endpoint| endpoint.method == method);
        matching
            .filter_map(|endpoint| Some((endpoint, parts(&endpoint.path, path)?)))
            .next()
            .expect("a path of the modules")
    }

    async fn json(
        &self,
        who: &Arc<Principal>,
        method: Method,
        path: &str,
        request: Request,
    ) -> Result<Value> {
        match self.send(who, method, path, request).await? {
            Reply::Json { body, .. } => Ok(body),
            other => panic!("expected JSON, got {other:?}"),
        }
    }

    pub(crate) async fn get(&self, who: &Arc<Principal>, path: &str) -> Result<Value> {
        self.json(who, Method::Get, path, Request::default()).await
    }

    pub(crate) async fn post(&self, who: &Arc<Principal>, path: &str, body: Value) -> Result<Value> {
        self.json(who, Method::Post, path, Request { body, ..Request::default() }).await
    }

    /// A patch that was made while looking at a version.
    pub(crate) async fn patch(
        &self,
        who: &Arc<Principal>,
        path: &str,
        version: i64,
        body: Value,
    ) -> Result<Value> {
        let request = Request { body, if_match: Some(version), ..Request::default() };
        self.json(who, Method::Patch, path, request).await
    }

    /// The list as a file.
    pub(crate) async fn export(&self, who: &Arc<Principal>, path: &str, accept: &str) -> Result<FileReply> {
        let request = Request { accept: Some(accept.to_owned()), ..Request::default() };
        match self.send(who, Method::Get, path, request).await? {
            Reply::File(file) => Ok(file),
            other => panic!("expected a file, got {other:?}"),
        }
    }

    pub(crate) async fn import(
        &self,
        who: &Arc<Principal>,
        path: &str,
        bytes: &[u8],
        dry_run: bool,
    ) -> Result<Value> {
        let request = Request { bytes: bytes.to_vec(), dry_run, ..Request::default() };
        self.json(who, Method::Post, path, request).await
    }

    /// The names of the rows of a page.
    pub(crate) async fn names(&self, who: &Arc<Principal>, path: &str) -> Vec<String> {
        let page = self.get(who, path).await.expect("a list");
        column(&page, "name")
    }
}

/// One field of every row of a page.
pub(crate) fn column(page: &Value, field: &str) -> Vec<String> {
    let items = page["items"].as_array().expect("a page has items");
    items.iter().map(|item| item[field].as_str().unwrap_or_default().to_owned()).collect()
}

/// The record's place in the API.
pub(crate) fn at(path: &str, record: &Value) -> String {
    format!("{path}/{}", record["id"].as_str().expect("a record has an id"))
}

fn parts(pattern: &str, path: &str) -> Option<BTreeMap<String, String>> {
    let (pattern, path): (Vec<_>, Vec<_>) = (pattern.split('/').collect(), path.split('/').collect());
    let mut found = BTreeMap::new();
    for (want, have) in pattern.iter().zip(&path) {
        match want.strip_prefix('{').and_then(|name| name.strip_suffix('}')) {
            Some(name) => drop(found.insert(name.to_owned(), (*have).to_owned())),
            None if want == have => {}
            None => return None,
        }
    }
    (pattern.len() == path.len()).then_some(found)
}

/// Somebody of the first company who sees and changes everything.
pub(crate) fn boss() -> Arc<Principal> {
    person(1, 0xb0, RowScope::All, &[])
}

/// Somebody of company `n` with a reach of both permissions, and stores.
pub(crate) fn person(n: u128, id: u128, reach: RowScope, stores: &[Id]) -> Arc<Principal> {
    let permissions = [rack::VIEW, rack::EDIT].iter().map(|one| (one.name.to_owned(), reach)).collect();
    Arc::new(Principal {
        actor: Actor::User { id: Id::from_u128(id), name: format!("Person {id:x}") },
        company: company(n),
        grants: Arc::new(Grants { permissions, stores: stores.to_vec(), ..Grants::default() }),
        session: None,
    })
}

pub(crate) fn company(n: u128) -> Arc<Company> {
    Arc::new(Company {
        id: Id::from_u128(n),
        code: format!("C{n}"),
        name: format!("Company {n}"),
        country: Country::parse("KE").expect("a country"),
        currency: Currency::parse("KES").expect("a currency"),
        zone: Zone::parse("Africa/Nairobi").expect("a zone"),
        cutover_minutes: 0,
        prices_include_tax: false,
        tax_rounding: TaxRounding::Line,
        locale: "en".to_owned(),
    })
}

struct Nobody;

impl Directory for Nobody {
    fn authenticate<'a>(
        &'a self,
        _: &'a Runtime,
        _: &'a Credential,
    ) -> BoxFuture<'a, Result<Option<Arc<Principal>>>> {
        Box::pin(async { Ok(None) })
    }

    fn companies<'a>(&'a self, _: &'a Source) -> BoxFuture<'a, Result<Vec<Arc<Company>>>> {
        Box::pin(async { Ok(vec![company(1), company(2)]) })
    }
}
