//! T27: the same request twice is one order; a dry run is none.

use std::sync::Arc;

use kernel::{Id, Qty, Result};
use platform::idempotency::KEY_REUSED;
use platform::{Method, Request};
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::shop::{Shop, text};
use crate::world::id;

async fn place(shop: &Shop, key: &str, body: Value) -> Result<Value> {
    let idempotency_key = Some(key.to_owned());
    shop.world
        .send(Method::Post, "/sales/orders", Request { body, idempotency_key, ..Request::default() })
        .await
}

async fn t27_the_same_key_and_body_are_one_order(engine: Engine) {
    let shop = Arc::new(Shop::new(engine).await);
    let duka = shop.customer(None).await;
    let first = place(&shop, "till-1", shop.wish(duka, 2, true)).await.unwrap();
    let again = place(&shop, "till-1", shop.wish(duka, 2, true)).await.unwrap();
    assert_eq!(first, again);
    let other = place(&shop, "till-1", shop.wish(duka, 3, true)).await.unwrap_err();
    assert!(other.is(KEY_REUSED) && other.status() == 409, "{other}");
    assert_eq!((shop.orders().await, shop.reserved().await), (1, Qty::whole(2)));

    let races: Vec<_> = (0..4)
        .map(|_| {
            let shop = shop.clone();
            tokio::spawn(async move { place(&shop, "till-2", shop.wish(duka, 5, true)).await.unwrap() })
        })
        .collect();
    let mut answers: Vec<Id> = Vec::new();
    for race in races {
        answers.push(id(&race.await.unwrap()["id"]));
    }
    answers.dedup();
    assert_eq!(answers.len(), 1, "all of them got the one order");
    assert_eq!((shop.orders().await, shop.reserved().await), (2, Qty::whole(7)));
    assert_eq!(shop.world.findings().await, []);
}

async fn a_refused_request_may_be_tried_again_under_its_key(engine: Engine) {
    let shop = Shop::new(engine).await;
    let duka = shop.customer(Some("100")).await;
    assert!(place(&shop, "k", shop.wish(duka, 2, true)).await.unwrap_err().is(parties::CREDIT_EXCEEDED));
    let path = format!("/sales/customers/{duka}");
    let body = json!({"credit_limit": "200"});
    shop.world.send(Method::Patch, &path, Request { body, ..Request::default() }).await.unwrap();
    assert_eq!(text(&place(&shop, "k", shop.wish(duka, 2, true)).await.unwrap(), "status"), "confirmed");
}

async fn a_dry_run_answers_like_the_real_thing_and_leaves_nothing(engine: Engine) {
    let shop = Shop::new(engine).await;
    let duka = shop.customer(Some("1000")).await;
    let dry = |body: Value| Request { body, dry_run: true, ..Request::default() };
    let tried = shop.world.send(Method::Post, "/sales/orders", dry(shop.wish(duka, 3, true))).await.unwrap();
    assert_eq!((text(&tried, "status"), text(&tried, "total")), ("confirmed", "300.00"));
    assert_eq!((shop.orders().await, shop.reserved().await), (0, Qty::ZERO));
    assert_eq!(shop.exposure(duka).await, "0.00");
    assert_eq!(shop.events(id(&tried["id"])).await, []);
    let refused = shop.world.send(Method::Post, "/sales/orders", dry(shop.wish(duka, 11, true))).await;
    assert!(refused.unwrap_err().is(parties::CREDIT_EXCEEDED), "and it is refused like the real thing");
}

engines!(
    t27_the_same_key_and_body_are_one_order,
    a_refused_request_may_be_tried_again_under_its_key,
    a_dry_run_answers_like_the_real_thing_and_leaves_nothing,
);
