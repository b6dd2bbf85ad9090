//! The whole program in this process, with a company in it, called as the web crate would call it.

use std::collections::BTreeMap;
use std::sync::Arc;

use identity::companies::NewCompany;
use identity::model::member;
use identity::passwords::Password;
use identity::setup::{self, Founding, NewPerson};
use kernel::{Country, Currency, Email, Id, Result, RowScope, Zone};
use kontor::compose::modules;
use platform::{
    Actor, BoxFuture, Company, Ctx, Endpoint, Grants, Method, Module, Principal, Reply, Request, pipeline,
};
use serde_json::{Value, json};
use testkit::Engine;

use crate::import_world::World;

const PASSWORD: &str = "blue kettle on the stove";
const EMAIL: &str = "amina@duka.example";

pub struct House {
    pub world: World,
    pub company: Arc<Company>,
    pub endpoints: Vec<Endpoint>,
    /// The founder.
    pub user: Id,
    /// The founder's session.
    pub session: Id,
}

impl House {
    /// Boxed, as [`House::call`] is, because a story would otherwise be one huge future.
    pub fn new() -> BoxFuture<'static, House> {
        House::on(Engine::Sqlite)
    }

    /// The same on an engine.
    pub fn on(engine: Engine) -> BoxFuture<'static, House> {
        Box::pin(async move {
            let world = World::new(engine).await;
            let founded = setup::found(&world.runtime, founding()).await.unwrap();
            let endpoints = modules().iter().flat_map(Module::endpoints).collect();
            let (company, user) = (founded.company, founded.user);
            let mut house = House { world, company, endpoints, user, session: Id::nil() };
            let body = json!({"login": EMAIL, "password": PASSWORD});
            let request = Request { body, ..Request::default() };
            let signed_in = house.call(None, Method::Post, "/identity/login", request).await.unwrap();
            house.session = json_of(signed_in)["session_id"].as_str().unwrap().parse().unwrap();
            house
        })
    }

    /// The founder proves again who they are, for what asks for it.
    pub async fn prove(&self) {
        self.post(&self.administrator(), "/identity/step-up", json!({"password": PASSWORD})).await;
    }

    /// Somebody of a company with these permissions and this reach.
    pub fn somebody(
        &self,
        company: &Arc<Company>,
        user: Id,
        held: BTreeMap<String, RowScope>,
    ) -> Arc<Principal> {
        Arc::new(Principal {
            actor: Actor::User { id: user, name: "Somebody".to_owned() },
            company: company.clone(),
            grants: Arc::new(Grants { permissions: held, ..Grants::default() }),
            session: Some(self.session),
        })
    }

    /// Somebody of this company in a shipped role.
    pub fn in_role(&self, company: &Arc<Company>, user: Id, role: &str) -> Arc<Principal> {
        let names = modules().into_iter().flat_map(|module| module.permissions).map(|one| one.name);
        let held = names.map(|name| (name.to_owned(), identity::roles::shipped::reach(role, name)));
        self.somebody(company, user, held.filter(|(_, reach)| *reach != RowScope::None).collect())
    }

    /// The founder.
    pub fn administrator(&self) -> Arc<Principal> {
        self.in_role(&self.company, self.user, "administrator")
    }

    /// Makes these users people of the company.
    pub async fn people(&self, users: &[Id]) {
        self.people_of(&self.company, users).await;
    }

    /// The same for a company.
    pub async fn people_of(&self, company: &Arc<Company>, users: &[Id]) {
        let ctx = Ctx::system(&self.world.runtime, company.clone(), "test");
        let rows: Vec<member::Model> = users
            .iter()
            .map(|user| member::Model {
                id: ctx.id(),
                company_id: ctx.company_id(),
                user_id: *user,
                status: member::ACTIVE.to_owned(),
                manager_id: None,
                version: 1,
                created_at: ctx.now(),
                updated_at: ctx.now(),
            })
            .collect();
        let done = pipeline::write(&ctx, move |ctx, tx| {
            let rows = rows.clone();
            Box::pin(async move { tx.insert_all::<member::Entity>(&ctx.whole(), rows).await })
        });
        done.await.unwrap();
    }

    /// Calls an endpoint; its `{id}` and the request's other parts come with the request.
    pub fn run<'a>(
        &'a self,
        endpoint: &'a Endpoint,
        who: Option<Arc<Principal>>,
        request: Request,
    ) -> BoxFuture<'a, Result<Reply>> {
        Box::pin(pipeline::run(&self.world.runtime, endpoint, who, request, "test"))
    }

    /// Calls whatever is served at a path, `?query` included.
    pub fn call<'a>(
        &'a self,
        who: Option<Arc<Principal>>,
        method: Method,
        path: &'a str,
        request: Request,
    ) -> BoxFuture<'a, Result<Reply>> {
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        let candidates = self.endpoints.iter().filter(|endpoint| endpoint.method == method);
        let found = candidates.filter_map(|endpoint| Some((endpoint, parts(&endpoint.path, path)?)));
        let (endpoint, parts) = found
            .min_by_key(|(_, parts)| parts.len())
            .unwrap_or_else(|| panic!("nothing is served at {method:?} {path}"));
        self.run(endpoint, who, Request { path: parts, query: query.to_owned(), ..request })
    }

    /// What somebody gets to read.
    pub async fn get(&self, who: &Arc<Principal>, path: &str) -> Value {
        let reply = self.call(Some(who.clone()), Method::Get, path, Request::default()).await;
        json_of(reply.unwrap_or_else(|error| panic!("{path}: {error:?}")))
    }

    /// What somebody's command answers.
    pub async fn post(&self, who: &Arc<Principal>, path: &str, body: Value) -> Value {
        let request = Request { body, ..Request::default() };
        let reply = self.call(Some(who.clone()), Method::Post, path, request).await;
        json_of(reply.unwrap_or_else(|error| panic!("{path}: {error:?}")))
    }
}

fn founding() -> Founding {
    let company = NewCompany {
        name: "Duka".to_owned(),
        code: Some("DUKA".to_owned()),
        country: Country::parse("KE").unwrap(),
        currency: Currency::parse("KES").unwrap(),
        zone: Zone::parse("Africa/Nairobi").unwrap(),
        cutover_minutes: 0,
        prices_include_tax: true,
        tax_rounding: kernel::TaxRounding::Line,
        locale: None,
        tax_id: None,
        address: None,
        email: None,
        phone: None,
        sells: None,
        channels: vec![],
    };
    let administrator = NewPerson {
        email: Email::parse(EMAIL).unwrap(),
        username: None,
        first_name: "Amina".to_owned(),
        last_name: "Otieno".to_owned(),
        phone: None,
        locale: None,
    };
    Founding { company, administrator, password: Password::new(PASSWORD) }
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

/// The JSON of an answer.
pub fn json_of(reply: Reply) -> Value {
    match reply {
        Reply::Json { body, .. } => body,
        other => panic!("expected JSON, got {other:?}"),
    }
}
