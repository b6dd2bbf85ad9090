//! Carriers that tell by themselves, and sign their own way.

use std::collections::BTreeMap;
use std::time::Duration;

use kernel::{Id, Result};
use platform::signing::standard::{ID, SIGNATURE, Secret, TIMESTAMP};
use platform::{Method, Reply, Request, pipeline};
use serde_json::{Value, json};
use testkit::house::id;
use testkit::{Engine, House, engines};

use crate::world::{World, of_parcel};

engines!(
    b11_a_carriers_message_in_the_standard_form_is_taken_once,
    b11_a_carriers_plain_signature_holds_for_its_body_only,
    b11_a_carrier_without_a_secret_is_heard_by_nobody,
    b11_a_carrier_speaks_of_its_own_parcels_only,
    a_carriers_secret_is_shown_once_lies_sealed_and_is_changed,
    what_a_signing_carrier_must_say,
);

/// A shipment that is on its way with one carrier, and its number.
async fn under_way(world: &World) -> (Value, String) {
    let boss = world.house.boss();
    let (_, shipment) = world.packed("1").await;
    let label = boss.post(&of_parcel(&shipment, "label"), json!({})).await;
    boss.post(&format!("/shipping/shipments/{}/ship", id(&shipment)), json!({})).await;
    (shipment, label["tracking"].as_str().unwrap().to_owned())
}

fn message(number: &str, code: &str) -> Vec<u8> {
    let event = json!({ "tracking": number, "code": code, "at": "2026-03-02T12:00:00Z", "place": "Depot" });
    serde_json::to_vec(&json!({ "events": [event] })).unwrap()
}

/// The headers of Standard Webhooks, signed so long ago.
fn standard(house: &House, secret: &Secret, id: &str, body: &[u8], ago: i64) -> BTreeMap<String, String> {
    let at = house.runtime.clock().now().seconds() - ago;
    let signature = secret.sign(id, at, body);
    [(ID, id.to_owned()), (TIMESTAMP, at.to_string()), (SIGNATURE, signature)]
        .map(|(name, value)| (name.to_owned(), value))
        .into()
}

async fn send(
    house: &House,
    carrier: Id,
    body: &[u8],
    headers: BTreeMap<String, String>,
    dry: bool,
) -> Result<Value> {
    let endpoints = shipping::module().endpoints();
    let endpoint = endpoints.iter().find(|one| one.path == "/shipping/carriers/{id}/tracking").unwrap();
    let request = Request {
        path: [("id".to_owned(), carrier.to_string())].into(),
        bytes: body.to_vec(),
        headers,
        dry_run: dry,
        ..Request::default()
    };
    match Box::pin(pipeline::run(&house.runtime, endpoint, None, request, "story")).await? {
        Reply::Json { body, .. } => Ok(body),
        Reply::File(_) | Reply::Stored(_) => panic!("a file"),
    }
}

async fn tell(
    world: &World,
    body: &[u8],
    headers: BTreeMap<String, String>,
) -> std::result::Result<Value, (&'static str, u16)> {
    let told = send(&world.house, world.carrier, body, headers, false).await;
    told.map_err(|error| (error.code, error.status()))
}

async fn sign(world: &World, how: Value) -> Value {
    world.house.boss().post(&format!("/shipping/carriers/{}/signing", world.carrier), how).await
}

async fn status(world: &World, shipment: &Value) -> String {
    world.shipment(shipment).await["parcels"][0]["status"].as_str().unwrap().to_owned()
}

const BAD: std::result::Result<Value, (&str, u16)> = Err(("shipping.bad_signature", 401));
const REPLAYED: std::result::Result<Value, (&str, u16)> = Err(("shipping.message_replayed", 409));

async fn b11_a_carriers_message_in_the_standard_form_is_taken_once(engine: Engine) {
    let world = World::open(engine).await;
    let house = &world.house;
    let made = sign(&world, json!({ "scheme": "standard_webhooks" })).await;
    let secret = Secret::parse(made["secret"].as_str().unwrap()).unwrap();
    assert_eq!(made["path"], format!("/api/v1/shipping/carriers/{}/tracking", world.carrier));
    let (shipment, number) = under_way(&world).await;
    let body = message(&number, "in_transit");
    let good = standard(house, &secret, "m-1", &body, 0);
    let other = Secret::fresh(house.runtime.clock());
    for (body, headers) in [
        (body.clone(), BTreeMap::new()),
        (message(&number, "delivered"), good.clone()),
        (body.clone(), standard(house, &other, "m-1", &body, 0)),
        (body.clone(), standard(house, &secret, "m-1", &body, 301)),
        (body.clone(), standard(house, &secret, "m-1", &body, -301)),
    ] {
        assert_eq!(tell(&world, &body, headers).await, BAD);
    }
    assert_eq!(status(&world, &shipment).await, "label_created", "what is refused changes nothing");
    let tried = send(house, world.carrier, &body, good.clone(), true).await.unwrap();
    assert_eq!(tried["results"][0]["status"], "applied");
    assert_eq!(status(&world, &shipment).await, "label_created", "what is tried out changes nothing");

    let taken = tell(&world, &body, good.clone()).await.unwrap();
    assert_eq!(taken, json!({ "results": [{ "tracking": number, "status": "applied" }] }));
    assert_eq!(status(&world, &shipment).await, "in_transit");
    assert_eq!(tell(&world, &body, good.clone()).await, REPLAYED);
    house.later(Duration::from_secs(10));
    assert_eq!(tell(&world, &body, good).await, REPLAYED);
    // Our answer was lost: the carrier signs it anew, under the same id.
    let again = tell(&world, &body, standard(house, &secret, "m-1", &body, 0)).await.unwrap();
    assert_eq!(again["results"][0]["status"], "known");
    let seen = world.shipment(&shipment).await;
    assert_eq!(seen["parcels"][0]["events"].as_array().unwrap().len(), 2);
    assert_eq!(seen["parcels"][0]["events"][1]["source"], "carrier");
    house.assert_sound().await;
}

/// HMAC-SHA-256 in hex.
fn hmac(key: &str, body: &[u8]) -> String {
    let key = aws_lc_rs::hmac::Key::new(aws_lc_rs::hmac::HMAC_SHA256, key.as_bytes());
    aws_lc_rs::hmac::sign(&key, body).as_ref().iter().map(|byte| format!("{byte:02x}")).collect()
}

fn in_header(name: &str, value: impl Into<String>) -> BTreeMap<String, String> {
    [(name.to_owned(), value.into())].into()
}

async fn b11_a_carriers_plain_signature_holds_for_its_body_only(engine: Engine) {
    let world = World::open(engine).await;
    let key = "the-carriers-own-secret";
    let how = json!({ "scheme": "hmac_sha256", "header": "X-Sendy-Signature", "secret": key });
    let made = sign(&world, how).await;
    assert_eq!((&made["secret"], &made["header"]), (&Value::Null, &json!("x-sendy-signature")));
    assert_eq!(made["encoding"], "hex");
    let (shipment, number) = under_way(&world).await;
    let body = message(&number, "delivered");
    for headers in [
        in_header("x-sendy-signature", hmac(key, &message(&number, "returned"))),
        in_header("x-sendy-signature", hmac("the-carriers-other-secret", &body)),
        in_header("x-other-signature", hmac(key, &body)),
        in_header("x-sendy-signature", ""),
        BTreeMap::new(),
    ] {
        assert_eq!(tell(&world, &body, headers).await, BAD);
    }
    let good = in_header("x-sendy-signature", format!("sha256={}", hmac(key, &body)));
    // Not on its way with us: refused, and not remembered, since it may be tomorrow.
    let unknown = message("T000000000000", "delivered");
    let refused = tell(&world, &unknown, in_header("x-sendy-signature", hmac(key, &unknown))).await;
    assert_eq!(refused, Err(("shipping.no_such_tracking", 422)));
    assert_eq!(tell(&world, &body, good.clone()).await.unwrap()["results"][0]["status"], "applied");
    assert_eq!(world.shipment(&shipment).await["status"], "delivered");
    assert_eq!(tell(&world, &body, good.clone()).await, REPLAYED);
    world.house.days_later(100);
    platform::retention::run(&world.house.ctx()).await.unwrap();
    let late = tell(&world, &body, good).await;
    assert!(matches!(&late, Ok(taken) if taken["results"][0]["status"] == "known"), "{late:?}");
    for nonsense in [&b"{"[..], b"[]", b"{\"events\":[]}", b"{\"events\":[{\"tracking\":\"1\"}]}"] {
        let headers = in_header("x-sendy-signature", hmac(key, nonsense));
        assert_eq!(tell(&world, nonsense, headers).await.unwrap_err().1, 422);
    }
    world.house.assert_sound().await;
}

async fn b11_a_carrier_without_a_secret_is_heard_by_nobody(engine: Engine) {
    let world = World::open(engine).await;
    let (shipment, number) = under_way(&world).await;
    let body = message(&number, "delivered");
    let secret = Secret::fresh(world.house.runtime.clock());
    let signed = standard(&world.house, &secret, "m-1", &body, 0);
    assert_eq!(tell(&world, &body, signed.clone()).await, BAD);
    let nobody = send(&world.house, Id::from_u128(7), &body, signed, false).await.unwrap_err();
    assert!(nobody.is(shipping::BAD_SIGNATURE) && nobody.details.is_empty(), "{nobody:?}");
    let made = sign(&world, json!({ "scheme": "standard_webhooks" })).await;
    let secret = Secret::parse(made["secret"].as_str().unwrap()).unwrap();
    let path = format!("/shipping/carriers/{}", world.carrier);
    assert_eq!(world.house.boss().get(&path).await["signing"], "standard_webhooks");
    world.house.boss().post(&format!("{path}/stop-signing"), json!({})).await;
    assert_eq!(world.house.boss().get(&path).await["signing"], Value::Null);
    assert_eq!(tell(&world, &body, standard(&world.house, &secret, "m-1", &body, 0)).await, BAD);
    let twice = world.house.boss().refused_post(&format!("{path}/stop-signing"), json!({})).await;
    assert_eq!(twice.code, "shipping.not_signing");
    assert_eq!(status(&world, &shipment).await, "label_created");
    // One that is not used any more is nobody either.
    let made = sign(&world, json!({ "scheme": "standard_webhooks" })).await;
    let secret = Secret::parse(made["secret"].as_str().unwrap()).unwrap();
    world.house.boss().patch(&path, json!({ "active": false })).await;
    assert_eq!(tell(&world, &body, standard(&world.house, &secret, "m-2", &body, 0)).await, BAD);
}

async fn b11_a_carrier_speaks_of_its_own_parcels_only(engine: Engine) {
    let world = World::open(engine).await;
    let (shipment, number) = under_way(&world).await;
    let other = json!({ "code": "OTHER", "name": "Other", "adapter": "table" });
    let other = world.house.make("/shipping/carriers", other).await;
    let path = format!("/shipping/carriers/{other}/signing");
    let made = world.house.boss().post(&path, json!({ "scheme": "standard_webhooks" })).await;
    let secret = Secret::parse(made["secret"].as_str().unwrap()).unwrap();
    let body = message(&number, "returned");
    let signed = standard(&world.house, &secret, "m-1", &body, 0);
    let refused = send(&world.house, other, &body, signed.clone(), false).await.unwrap_err();
    assert!(refused.is(shipping::NO_SUCH_TRACKING), "{refused}");
    assert_eq!(tell(&world, &body, signed).await, BAD, "its secret is good at its own address only");
    assert_eq!(status(&world, &shipment).await, "label_created");
}

async fn a_carriers_secret_is_shown_once_lies_sealed_and_is_changed(engine: Engine) {
    let world = World::open(engine).await;
    let first = sign(&world, json!({ "scheme": "standard_webhooks" })).await;
    let second = sign(&world, json!({ "scheme": "standard_webhooks", "keep_hours": 1 })).await;
    assert_eq!((&first["former_until"], second["former_until"].is_null()), (&Value::Null, false));
    let old = Secret::parse(first["secret"].as_str().unwrap()).unwrap();
    let new = Secret::parse(second["secret"].as_str().unwrap()).unwrap();
    let (_, number) = under_way(&world).await;
    let body = message(&number, "in_transit");
    for (id, secret) in [("m-1", &old), ("m-2", &new)] {
        assert!(tell(&world, &body, standard(&world.house, secret, id, &body, 0)).await.is_ok(), "{id}");
    }
    world.house.later(Duration::from_secs(3_601));
    assert_eq!(tell(&world, &body, standard(&world.house, &old, "m-3", &body, 0)).await, BAD);
    assert!(tell(&world, &body, standard(&world.house, &new, "m-4", &body, 0)).await.is_ok());
    let shown = world.house.boss().get(&format!("/shipping/carriers/{}", world.carrier)).await;
    let history = world.house.boss().get(&format!("/shipping/carriers/{}/history", world.carrier)).await;
    let events = format!("{:?}", world.house.events().await);
    for secret in [&first, &second] {
        let secret = secret["secret"].as_str().unwrap();
        for told in [shown.to_string(), history.to_string(), events.clone()] {
            assert!(!told.contains(secret), "{told}");
        }
    }
    // Under another scheme the former secret would be another kind of key.
    let third = sign(&world, json!({ "scheme": "hmac_sha256", "header": "x-signature" })).await;
    assert_eq!(third["former_until"], Value::Null);
    assert_eq!(tell(&world, &body, standard(&world.house, &new, "m-5", &body, 0)).await, BAD);
    world.house.assert_sound().await;
}

async fn what_a_signing_carrier_must_say(engine: Engine) {
    let world = World::open(engine).await;
    let path = format!("/shipping/carriers/{}/signing", world.carrier);
    let plain = |more: Value| {
        let mut how = json!({ "scheme": "hmac_sha256", "header": "x-signature" });
        how.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        how
    };
    for (how, field) in [
        (json!({ "scheme": "standard_webhooks", "secret": "not-a-standard-secret" }), "secret"),
        (json!({ "scheme": "standard_webhooks", "header": "x-signature" }), "header"),
        (json!({ "scheme": "standard_webhooks", "encoding": "hex" }), "encoding"),
        (json!({ "scheme": "hmac_sha256" }), "header"),
        (plain(json!({ "header": "Authorization" })), "header"),
        (plain(json!({ "header": "x signature" })), "header"),
        (plain(json!({ "secret": "with blanks inside it" })), "secret"),
        (plain(json!({ "secret": "short" })), "secret"),
        (plain(json!({ "keep_hours": 169 })), "keep_hours"),
    ] {
        let refused = world.house.boss().refused_post(&path, how.clone()).await;
        assert_eq!((refused.status(), refused.fields[0].path.as_str()), (422, field), "{how}: {refused}");
    }
    let change = json!({ "signing": "standard_webhooks" });
    let direct = world.house.boss().refused(Method::Patch, path.trim_end_matches("/signing"), change).await;
    assert_eq!(direct.fields[0].code, "record.read_only_field");
}
