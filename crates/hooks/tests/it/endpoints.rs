//! Making and changing endpoints, and their secrets.

use platform::Method;
use platform::signing::standard::{Secret, verify};
use sea_orm::ColumnTrait;
use serde_json::json;
use testkit::{Engine, House, engines};

use crate::receiver::Receiver;
use crate::world::{endpoint, house, modules};

engines!(
    b05_addresses_within_the_walls_are_refused,
    what_an_endpoint_must_be,
    v11_a_secret_is_shown_once_and_lies_sealed,
    v11_2_webhooks_go_on_when_the_key_is_rotated,
    while_a_secret_is_rotated_both_are_good,
    a_disabled_endpoint_drops_what_waits,
);

async fn b05_addresses_within_the_walls_are_refused(engine: Engine) {
    let house = House::open(engine, modules()).await;
    for url in [
        "http://example.com/hook",
        "https://localhost/hook",
        "https://127.0.0.1/hook",
        "https://2130706433/hook",
        "https://[::ffff:10.0.0.1]/hook",
        "https://169.254.169.254/latest/meta-data",
        "https://metadata.google.internal/",
        "https://user:pw@example.com/",
        "https://example.com:22/",
        "ftp://example.com/",
        "example.com",
    ] {
        let body = json!({ "url": url, "events": "*" });
        let refused = house.boss().refused_post("/webhooks/endpoints", body).await;
        assert_eq!((refused.status(), refused.fields[0].path.as_str()), (422, "url"), "{url}: {refused}");
    }
    let made = house
        .boss()
        .post("/webhooks/endpoints", json!({ "url": "https://Example.com", "events": "*" }))
        .await;
    let path = format!("/webhooks/endpoints/{}", made["id"].as_str().unwrap());
    assert_eq!(house.boss().get(&path).await["url"], "https://example.com/");
    let refused = house.boss().refused(Method::Patch, &path, json!({ "url": "https://10.0.0.1/" })).await;
    assert_eq!(refused.fields[0].path, "url");
}

async fn what_an_endpoint_must_be(engine: Engine) {
    let house = house(engine).await;
    for (events, code) in [
        ("order.*,", None),
        ("nothing.such", Some(hooks::UNKNOWN_EVENT)),
        ("ord*", Some(hooks::BAD_PATTERN)),
        (" , ", Some(hooks::BAD_PATTERN)),
    ] {
        let body = json!({ "url": "https://example.com/", "events": events });
        match code {
            None => drop(house.boss().post("/webhooks/endpoints", body).await),
            Some(code) => {
                let refused = house.boss().refused_post("/webhooks/endpoints", body).await;
                assert!(refused.is(code), "{events}: {refused}");
                assert_eq!(refused.fields[0].path, "events");
            }
        }
    }
    let list = house.boss().get("/webhooks/endpoints").await;
    assert_eq!(list["items"].as_array().unwrap().len(), 1, "a refused one leaves nothing behind");
    assert_eq!(list["items"][0]["events"], "order.*");
    assert_eq!(list["items"][0]["owner_id"], house.user.to_string());
}

async fn v11_a_secret_is_shown_once_and_lies_sealed(engine: Engine) {
    let house = house(engine).await;
    let receiver = Receiver::start().await;
    let (id, secret) = endpoint(&house, &receiver, "customer.created").await;
    for path in [
        "/webhooks/endpoints".to_owned(),
        format!("/webhooks/endpoints/{id}"),
        format!("/webhooks/endpoints/{id}/history"),
    ] {
        assert!(!house.boss().get(&path).await.to_string().contains("whsec_"), "{path}");
    }
    let ctx = house.ctx();
    let rows = house.source().select::<hooks::model::secret::Entity>(&ctx.whole()).all().await.unwrap();
    assert_eq!(rows.len(), 1);
    assert!(!rows[0].sealed.contains(&secret["whsec_".len()..]));
    assert!(!format!("{:?}", rows[0]).contains(&rows[0].sealed));

    // A sealed secret belongs to its holder: under another endpoint it does not open.
    let (other, _) = endpoint(&house, &receiver, "customer.created").await;
    let stolen = rows[0].sealed.clone();
    let swap = house.write(move |ctx, tx| {
        let stolen = stolen.clone();
        Box::pin(async move {
            use hooks::model::secret::{Column, Entity};
            tx.update::<Entity>(&ctx.whole())
                .set(Column::Sealed, sea_orm::sea_query::Expr::val(stolen))
                .filter(Column::HolderId.eq(other))
                .exec()
                .await
        })
    });
    assert_eq!(swap.await.unwrap(), 1);
    house.customer("Duka", json!({})).await;
    house.settle().await;
    assert_eq!(receiver.take().len(), 1, "only the one whose secret opens");
}

async fn v11_2_webhooks_go_on_when_the_key_is_rotated(engine: Engine) {
    let house = house(engine).await;
    let receiver = Receiver::start().await;
    let (_, secret) = endpoint(&house, &receiver, "customer.created").await;
    let secret = Secret::parse(&secret).unwrap();
    let sealed = async || {
        let ctx = house.ctx();
        house.source().select::<hooks::model::secret::Entity>(&ctx.whole()).expect().await.unwrap().sealed
    };
    let before = sealed().await;
    house.boss().post("/platform/keys/rotate", json!({})).await;
    let received = async |name: &str| {
        house.customer(name, json!({})).await;
        house.settle().await;
        let got = receiver.take().remove(0);
        let now = house.runtime.clock().now();
        verify(std::slice::from_ref(&secret), &got.headers, &got.body, now).is_some()
    };
    assert!(received("Before the job has come by").await);
    assert_eq!(sealed().await, before);
    house.later(std::time::Duration::from_secs(120));
    house.settle().await;
    let keys = house.boss().get("/platform/keys").await;
    assert!(keys["rotation"]["done_at"].is_string() && keys["rotation"]["rows"] == 1, "{keys}");
    assert_ne!(sealed().await, before, "sealed anew");
    assert!(received("After it").await, "it is the same secret");
    house.assert_sound().await;
}

async fn while_a_secret_is_rotated_both_are_good(engine: Engine) {
    let house = house(engine).await;
    let receiver = Receiver::start().await;
    let (id, old) = endpoint(&house, &receiver, "customer.created").await;
    let rotate = format!("/webhooks/endpoints/{id}/rotate-secret");
    let rotated = house.boss().post(&rotate, json!({ "keep_hours": 2 })).await;
    let new = rotated["secret"].as_str().unwrap().to_owned();
    assert_ne!(old, new);
    let fits = |got: &crate::receiver::Got, secret: &str| {
        verify(&[Secret::parse(secret).unwrap()], &got.headers, &got.body, house.runtime.clock().now())
            .is_some()
    };
    house.customer("One", json!({})).await;
    house.settle().await;
    let got = receiver.take().remove(0);
    assert!(fits(&got, &old) && fits(&got, &new));
    assert_eq!(got.headers["webhook-signature"].split(' ').count(), 2);

    house.later(std::time::Duration::from_secs(3 * 3_600));
    house.customer("Two", json!({})).await;
    house.settle().await;
    let got = receiver.take().remove(0);
    assert!(!fits(&got, &old) && fits(&got, &new), "the former one has ended");

    // Two at most, however often it is changed; one that was lost ends at once.
    house.boss().post(&rotate, json!({})).await;
    let last = house.boss().post(&rotate, json!({ "keep_hours": 0 })).await;
    house.later(std::time::Duration::from_secs(1));
    house.customer("Three", json!({})).await;
    house.settle().await;
    let got = receiver.take().remove(0);
    assert!(fits(&got, last["secret"].as_str().unwrap()) && !fits(&got, &new));
    assert_eq!(got.headers["webhook-signature"].split(' ').count(), 1);
    let refused = house.boss().refused_post(&rotate, json!({ "keep_hours": 169 })).await;
    assert_eq!(refused.status(), 422);
}

async fn a_disabled_endpoint_drops_what_waits(engine: Engine) {
    let house = house(engine).await;
    let receiver = Receiver::start().await;
    let (id, _) = endpoint(&house, &receiver, "customer.created").await;
    let path = format!("/webhooks/endpoints/{id}");
    house.customer("Duka", json!({})).await;
    receiver.then([crate::receiver::Do::status(500)]);
    house.settle().await;
    receiver.take();
    let disabled = house.boss().post(&format!("{path}/disable"), json!({})).await;
    assert_eq!((&disabled["state"], &disabled["disabled_reason"]), (&json!("disabled"), &json!("by_hand")));
    assert!(house.boss().refused_post(&format!("{path}/test"), json!({})).await.is(hooks::NOT_ACTIVE));
    house.later(std::time::Duration::from_secs(60));
    house.customer("Meanwhile", json!({})).await;
    house.settle().await;
    assert!(receiver.take().is_empty());

    house.boss().post(&format!("{path}/enable"), json!({})).await;
    assert!(house.boss().refused_post(&format!("{path}/enable"), json!({})).await.is(hooks::IS_ACTIVE));
    let from = json!({ "from": "2026-03-02T00:00:00Z" });
    assert_eq!(house.boss().post(&format!("{path}/replay"), from).await["queued"], 2);
    house.settle().await;
    assert_eq!(receiver.take().len(), 2);
    house.boss().post(&format!("{path}/archive"), json!({})).await;
    house.customer("Archived", json!({})).await;
    house.settle().await;
    assert!(receiver.take().is_empty());
    house.assert_sound().await;
}
