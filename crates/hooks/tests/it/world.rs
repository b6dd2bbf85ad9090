//! A house whose webhooks may go to this machine.

use std::collections::BTreeMap;
use std::sync::Arc;

use kernel::{Id, Result, RowScope};
use platform::outbound::{Authorities, Outbound, Policy};
use platform::{Actor, Grants, Method, Principal, Reply, Request, pipeline};
use serde_json::{Value, json};
use testkit::{Engine, House};

use crate::receiver::Receiver;

pub fn modules() -> Vec<platform::Module> {
    vec![
        hooks::module(),
        parties::module(),
        catalog::module(),
        pricing::module(),
        inventory::module(),
        orders::module(),
    ]
}

/// A house, and the strict door replaced by one that lets loopback through.
pub async fn house(engine: Engine) -> House {
    let mut house = House::open(engine, modules()).await;
    house.runtime = house.runtime.clone().with_outbound(lenient());
    house
}

pub fn lenient() -> Outbound {
    let policy = Policy {
        plain_http: true,
        private_networks: vec!["127.0.0.0/8".parse().unwrap()],
        ..Policy::default()
    };
    Outbound::new(policy, &Authorities::default())
}

/// An endpoint of the administrator at a receiver: its id and its secret.
pub async fn endpoint(house: &House, receiver: &Receiver, events: &str) -> (Id, String) {
    let body = json!({ "url": receiver.url, "events": events });
    let made = house.boss().post("/webhooks/endpoints", body).await;
    (testkit::house::id(&made), made["secret"].as_str().unwrap().to_owned())
}

/// The only delivery of a state.
pub async fn only(house: &House, state: &str) -> Value {
    let list = house.boss().get(&format!("/webhooks/deliveries?state={state}")).await;
    let items = list["items"].as_array().unwrap();
    assert_eq!(items.len(), 1, "{items:#?}");
    items[0].clone()
}

pub async fn count(house: &House, path: &str) -> usize {
    house.boss().get(path).await["items"].as_array().unwrap().len()
}

/// A message to `POST /events`.
#[derive(Clone, Default)]
pub struct Message {
    pub principal: Option<Arc<Principal>>,
    pub sender: Option<Id>,
    pub content_type: Option<&'static str>,
    pub bytes: Vec<u8>,
    pub signed: BTreeMap<String, String>,
    pub dry_run: bool,
}

impl Message {
    pub fn of(body: &Value) -> Message {
        Message { bytes: serde_json::to_vec(body).unwrap(), ..Message::default() }
    }

    pub fn by(self, principal: Arc<Principal>) -> Message {
        Message { principal: Some(principal), ..self }
    }

    pub async fn send(self, house: &House) -> Result<Value> {
        let endpoints = hooks::module().endpoints();
        let endpoint =
            endpoints.iter().find(|one| one.path == "/events" && one.method == Method::Post).unwrap();
        let request = Request {
            query: self.sender.map(|id| format!("sender={id}")).unwrap_or_default(),
            content_type: Some(self.content_type.unwrap_or("application/json").to_owned()),
            bytes: self.bytes,
            headers: self.signed,
            dry_run: self.dry_run,
            ..Request::default()
        };
        let reply = pipeline::run(&house.runtime, endpoint, self.principal, request, "story");
        match Box::pin(reply).await? {
            Reply::Json { body, .. } => Ok(body),
            other => panic!("expected JSON, got {other:?}"),
        }
    }
}

/// A key of the administrator with these permissions.
pub fn key(house: &House, permissions: &[&str]) -> Arc<Principal> {
    let held = permissions.iter().map(|name| ((*name).to_owned(), RowScope::All)).collect();
    Arc::new(Principal {
        actor: Actor::ApiKey { id: Id::from_u128(0xee), user: house.user, name: "warehouse".to_owned() },
        company: house.company.clone(),
        grants: Arc::new(Grants { permissions: held, ..Grants::default() }),
        session: None,
    })
}

/// A key that may send all that is taken.
pub fn any_key(house: &House) -> Arc<Principal> {
    key(
        house,
        &[
            "events.inventory_stock_level_changed.receive",
            "events.inventory_product_updated.receive",
            "events.partner_updated.receive",
            "events.purchasing_supplier_performance_updated.receive",
        ],
    )
}
