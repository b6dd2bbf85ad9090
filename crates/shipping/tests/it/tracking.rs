//! What happens on the way, told by people and by carriers.

use kernel::Result;
use platform::signing::standard::{ID, SIGNATURE, Secret, TIMESTAMP};
use platform::{Method, Reply, Request, pipeline};
use serde_json::{Value, json};
use testkit::house::id;
use testkit::{Engine, House, engines};

use crate::world::{World, of_parcel};

engines!(
    what_people_tell_moves_parcel_and_shipment,
    a_carriers_webhook_is_applied_once_and_in_any_order,
    strangers_learn_nothing,
);

async fn what_people_tell_moves_parcel_and_shipment(engine: Engine) {
    let world = World::open(engine).await;
    let boss = world.house.boss();
    let (_, shipment) = world.packed("2").await;
    boss.post(&of_parcel(&shipment, "label"), json!({})).await;
    boss.post(&format!("/shipping/shipments/{}/ship", id(&shipment)), json!({})).await;
    let track = of_parcel(&shipment, "track");
    let hub = json!({ "code": "in_transit", "place": "Mombasa Road hub", "at": "2026-03-02T12:00:00Z" });
    let moved = boss.post(&track, hub.clone()).await;
    assert_eq!(
        (&moved["status"], &moved["events"][1]["place"]),
        (&json!("in_transit"), &json!("Mombasa Road hub"))
    );
    let again = boss.post(&track, hub).await;
    assert_eq!(again, moved, "told twice, it is known once");
    let early = json!({ "code": "picked_up", "at": "2026-03-02T10:00:00Z" });
    assert_eq!(boss.post(&track, early).await["status"], "in_transit");
    let future =
        boss.refused_post(&track, json!({ "code": "delivered", "at": "2026-03-09T10:00:00Z" })).await;
    assert_eq!((future.code, future.fields[0].path.as_str()), ("shipping.not_yet", "at"));
    let arrived = json!({ "code": "delivered", "at": "2026-03-02T13:00:00Z", "text": "Signed by Asha" });
    assert_eq!(boss.post(&track, arrived).await["status"], "delivered");
    let seen = world.shipment(&shipment).await;
    assert_eq!(
        (&seen["status"], &seen["delivered_at"]),
        (&json!("delivered"), &json!("2026-03-02T13:00:00Z"))
    );
    let whole = world.packed("1").await.1;
    boss.post(&format!("/shipping/shipments/{}/cancel", id(&whole)), json!({})).await;
    let over = boss
        .refused_post(&format!("/shipping/shipments/{}/track", id(&whole)), json!({ "code": "exception" }))
        .await;
    assert_eq!(over.code, "shipping.not_trackable");
    world.house.assert_sound().await;
}

/// Somebody who signs what carriers tell.
struct Line<'h> {
    house: &'h House,
    sender: String,
    secret: Secret,
}

impl Line<'_> {
    async fn open(house: &House) -> Line<'_> {
        let sender =
            json!({ "name": "Sendy", "source": "sendy.example", "events": "shipping.tracking_updated" });
        let made = house.boss().post("/webhooks/senders", sender).await;
        let secret = Secret::parse(made["secret"].as_str().unwrap()).unwrap();
        Line { house, sender: id(&made).to_string(), secret }
    }

    async fn tell(&self, event: &str, data: Value) -> Result<Value> {
        self.signed_by(&self.secret, event, data).await
    }

    async fn signed_by(&self, secret: &Secret, event: &str, data: Value) -> Result<Value> {
        let body = json!({
            "specversion": "1.0", "id": event, "source": "sendy.example", "type": "shipping.tracking_updated",
            "data": data,
        });
        let bytes = serde_json::to_vec(&body).unwrap();
        let at = self.house.runtime.clock().now().seconds();
        let signature = secret.sign(event, at, &bytes);
        let signed = [(ID, event.to_owned()), (TIMESTAMP, at.to_string()), (SIGNATURE, signature)];
        let endpoints = hooks::module().endpoints();
        let endpoint =
            endpoints.iter().find(|one| one.path == "/events" && one.method == Method::Post).unwrap();
        let request = Request {
            query: format!("sender={}", self.sender),
            content_type: Some("application/json".to_owned()),
            bytes,
            headers: signed.into_iter().map(|(name, value)| (name.to_owned(), value)).collect(),
            ..Request::default()
        };
        match Box::pin(pipeline::run(&self.house.runtime, endpoint, None, request, "story")).await? {
            Reply::Json { body, .. } => Ok(body),
            Reply::File(_) | Reply::Stored(_) => panic!("a file"),
        }
    }
}

async fn a_carriers_webhook_is_applied_once_and_in_any_order(engine: Engine) {
    let world = World::open(engine).await;
    let boss = world.house.boss();
    let (_, shipment) = world.packed("2").await;
    let number = boss.post(&of_parcel(&shipment, "label"), json!({})).await["tracking"].clone();
    boss.post(&format!("/shipping/shipments/{}/ship", id(&shipment)), json!({})).await;
    let line = Line::open(&world.house).await;
    let told =
        |code: &str, at: &str| json!({ "tracking": number, "carrier": "SENDY", "code": code, "at": at });
    let delivered = told("delivered", "2026-03-02T15:00:00Z");
    let first = line.tell("e-3", delivered.clone()).await.unwrap();
    assert_eq!(
        (&first["results"][0]["status"], &first["results"][0]["outcome"]["new"]),
        (&json!("applied"), &json!(true))
    );
    assert_eq!(world.shipment(&shipment).await["status"], "delivered");
    let again = line.tell("e-3", delivered.clone()).await.unwrap();
    assert_eq!(again["results"][0]["status"], "duplicate");
    let renamed = line.tell("e-9", delivered).await.unwrap();
    assert_eq!(renamed["results"][0]["outcome"]["new"], false, "another id, the same event");
    for (event, code, at) in
        [("e-2", "in_transit", "2026-03-02T12:00:00Z"), ("e-1", "picked_up", "2026-03-02T11:00:00Z")]
    {
        let late = line.tell(event, told(code, at)).await.unwrap();
        assert_eq!(late["results"][0]["outcome"]["new"], true);
    }
    let seen = world.shipment(&shipment).await;
    let codes: Vec<&str> = seen["parcels"][0]["events"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["code"].as_str().unwrap())
        .collect();
    assert_eq!(codes, ["label_created", "picked_up", "in_transit", "delivered"]);
    assert_eq!((&seen["status"], &seen["parcels"][0]["status"]), (&json!("delivered"), &json!("delivered")));
    world.house.assert_sound().await;
}

async fn strangers_learn_nothing(engine: Engine) {
    let world = World::open(engine).await;
    let boss = world.house.boss();
    let (_, shipment) = world.packed("2").await;
    let number = boss.post(&of_parcel(&shipment, "label"), json!({})).await["tracking"].clone();
    let line = Line::open(&world.house).await;
    let event = |number: &Value, carrier: &str| json!({ "tracking": number, "carrier": carrier, "code": "delivered", "at": "2026-03-02T09:00:00Z" });
    let forged = Secret::parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").unwrap();
    let refused = line.signed_by(&forged, "e-1", event(&number, "SENDY")).await.unwrap_err();
    assert_eq!(refused.code, "hooks.bad_signature");
    let unknown = line.tell("e-2", event(&json!("T99"), "SENDY")).await.unwrap_err();
    let elsewhere = line.tell("e-3", event(&number, "DHL")).await.unwrap_err();
    assert_eq!((unknown.code, unknown.message.as_str()), (elsewhere.code, elsewhere.message.as_str()));
    assert_eq!(unknown.code, "shipping.no_such_tracking");
    let bad = json!({ "tracking": number, "code": "teleported", "at": "2026-03-02T09:00:00Z" });
    assert!(line.tell("e-4", bad).await.is_err());
    assert_eq!(world.shipment(&shipment).await["parcels"][0]["status"], "label_created");
}
