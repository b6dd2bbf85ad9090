//! Senders who sign instead of showing a key.

use std::collections::BTreeMap;

use hooks::BAD_SIGNATURE;
use kernel::{Id, Result};
use platform::signing::standard::{ID, SIGNATURE, Secret, TIMESTAMP};
use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::world::{Message, house};

engines!(
    b11_a_signed_event_is_taken_and_any_other_is_not,
    a_sender_sends_its_own_types_and_source_only,
    a_sender_s_secret_can_be_rotated,
);

struct Sender {
    id: Id,
    secret: Secret,
}

async fn sender(house: &House) -> Sender {
    let body = json!({ "name": "Purchasing", "source": "buy.example", "events": "partner.*" });
    let made = house.boss().post("/webhooks/senders", body).await;
    Sender { id: testkit::house::id(&made), secret: Secret::parse(made["secret"].as_str().unwrap()).unwrap() }
}

fn event(id: &str, name: &str) -> Value {
    json!({
        "specversion": "1.0", "id": id, "source": "buy.example", "type": "partner.updated",
        "data": { "role": "supplier", "code": "V-9", "name": name },
    })
}

fn signed(secret: &Secret, house: &House, body: &Value, ago: i64) -> BTreeMap<String, String> {
    let at = house.runtime.clock().now().0 / 1_000_000 - ago;
    let bytes = serde_json::to_vec(body).unwrap();
    let named = [
        (ID, "msg_1".to_owned()),
        (TIMESTAMP, at.to_string()),
        (SIGNATURE, secret.sign("msg_1", at, &bytes)),
    ];
    named.map(|(name, value)| (name.to_owned(), value)).into()
}

async fn send(house: &House, sender: Id, body: &Value, signed: BTreeMap<String, String>) -> Result<Value> {
    Message { sender: Some(sender), signed, ..Message::of(body) }.send(house).await
}

async fn b11_a_signed_event_is_taken_and_any_other_is_not(engine: Engine) {
    let house = house(engine).await;
    let Sender { id, secret } = sender(&house).await;
    let body = event("1", "Growers");
    let good = signed(&secret, &house, &body, 0);
    let told = send(&house, id, &body, good.clone()).await.unwrap();
    assert_eq!(told["applied"], 1);
    // Overheard and played again: known by its id.
    assert_eq!(send(&house, id, &body, good.clone()).await.unwrap()["duplicates"], 1);

    let other = Secret::fresh(house.runtime.clock());
    for (who, body, signed) in [
        (id, event("2", "Thieves"), good.clone()),
        (id, event("2", "Thieves"), BTreeMap::new()),
        (id, event("2", "Thieves"), signed(&other, &house, &event("2", "Thieves"), 0)),
        (id, event("2", "Late"), signed(&secret, &house, &event("2", "Late"), 301)),
        (id, event("2", "Early"), signed(&secret, &house, &event("2", "Early"), -301)),
        (Id::from_u128(7), body.clone(), good.clone()),
    ] {
        let refused = send(&house, who, &body, signed).await.unwrap_err();
        assert!(refused.is(BAD_SIGNATURE) && refused.status() == 401, "{refused}");
        assert!(refused.details.is_empty(), "which of them is not said: {refused:?}");
    }
    // An archived sender is nobody.
    house.boss().post(&format!("/webhooks/senders/{id}/archive"), json!({})).await;
    let body = event("3", "Growers");
    let refused = send(&house, id, &body, signed(&secret, &house, &body, 0)).await.unwrap_err();
    assert!(refused.is(BAD_SIGNATURE));
    let inbox = house.boss().get("/webhooks/inbox").await;
    assert_eq!(inbox["items"].as_array().unwrap().len(), 1);
    assert_eq!(inbox["items"][0]["sender"], "Purchasing (Amina Otieno)");
    house.assert_sound().await;
}

async fn a_sender_sends_its_own_types_and_source_only(engine: Engine) {
    let house = house(engine).await;
    let Sender { id, secret } = sender(&house).await;
    let mut level = event("1", "x");
    level["type"] = "inventory.stock_level_changed".into();
    let refused = send(&house, id, &level, signed(&secret, &house, &level, 0)).await.unwrap_err();
    assert!(refused.is(platform::FORBIDDEN), "{refused}");
    let mut foreign = event("1", "x");
    foreign["source"] = "wms.example".into();
    let refused = send(&house, id, &foreign, signed(&secret, &house, &foreign, 0)).await.unwrap_err();
    assert!(refused.is(hooks::FOREIGN_SOURCE) && refused.status() == 403, "{refused}");
    let body = json!({ "name": "Other", "source": "x", "events": "weather.*" });
    assert!(house.boss().refused_post("/webhooks/senders", body).await.is(hooks::UNKNOWN_EVENT));
}

async fn a_sender_s_secret_can_be_rotated(engine: Engine) {
    let house = house(engine).await;
    let Sender { id, secret: old } = sender(&house).await;
    let rotated = house.boss().post(&format!("/webhooks/senders/{id}/rotate-secret"), json!({})).await;
    let new = Secret::parse(rotated["secret"].as_str().unwrap()).unwrap();
    for (number, secret) in [(1, &old), (2, &new)] {
        let body = event(&number.to_string(), "Growers");
        assert_eq!(send(&house, id, &body, signed(secret, &house, &body, 0)).await.unwrap()["applied"], 1);
    }
    house.days_later(2);
    let body = event("3", "Growers");
    let refused = send(&house, id, &body, signed(&old, &house, &body, 0)).await.unwrap_err();
    assert!(refused.is(BAD_SIGNATURE));
    assert_eq!(send(&house, id, &body, signed(&new, &house, &body, 0)).await.unwrap()["applied"], 1);
}
