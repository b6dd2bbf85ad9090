//! Many at once: numbers are given once, goods go to whoever was first, an order takes each step once.

use std::collections::BTreeSet;
use std::sync::Arc;

use inventory::INSUFFICIENT_STOCK;
use kernel::Qty;
use kernel::states::ILLEGAL_TRANSITION;
use serde_json::json;
use testkit::{Engine, engines};

use crate::shop::{Shop, text};
use crate::world::id;

const RACERS: usize = 8;

async fn t25_orders_placed_at_once_have_numbers_of_their_own(engine: Engine) {
    let shop = Arc::new(Shop::new(engine).await);
    let duka = shop.customer(None).await;
    let races: Vec<_> = (0..RACERS)
        .map(|_| {
            let shop = shop.clone();
            tokio::spawn(async move { shop.place(duka, 1, true).await.unwrap() })
        })
        .collect();
    let mut numbers = BTreeSet::new();
    for race in races {
        numbers.insert(text(&race.await.unwrap(), "number").to_owned());
    }
    assert_eq!(numbers.len(), RACERS, "{numbers:?}");
    assert!(numbers.iter().all(|number| number.starts_with("SO-2026-")), "{numbers:?}");
    assert_eq!(shop.reserved().await, Qty::whole(8));
    assert_eq!(shop.world.findings().await, []);
}

/// 8 orders want 30 of the 100 pieces each: three get them.
async fn t17_racing_orders_never_oversell(engine: Engine) {
    let shop = Arc::new(Shop::new(engine).await);
    let duka = shop.customer(None).await;
    let races: Vec<_> = (0..RACERS)
        .map(|_| {
            let shop = shop.clone();
            tokio::spawn(async move { shop.place(duka, 30, true).await })
        })
        .collect();
    let mut won = 0;
    for race in races {
        match race.await.unwrap() {
            Ok(_) => won += 1,
            Err(error) => assert!(error.is(INSUFFICIENT_STOCK), "{error}"),
        }
    }
    assert_eq!((won, shop.orders().await, shop.reserved().await), (3, 3, Qty::whole(90)));
    assert_eq!(shop.exposure(duka).await, "9000.00", "what was refused took up no credit");
    assert_eq!(shop.world.findings().await, []);
}

async fn an_order_that_two_confirm_is_confirmed_once(engine: Engine) {
    let shop = Arc::new(Shop::new(engine).await);
    let duka = shop.customer(None).await;
    let order = shop.place(duka, 5, false).await.unwrap();
    let races: Vec<_> = (0..4)
        .map(|_| {
            let (shop, order) = (shop.clone(), order.clone());
            tokio::spawn(async move { shop.verb(&order, "confirm").await })
        })
        .collect();
    let mut won = 0;
    for race in races {
        match race.await.unwrap() {
            Ok(_) => won += 1,
            Err(error) => assert!(error.is(ILLEGAL_TRANSITION), "{error}"),
        }
    }
    assert_eq!((won, shop.reserved().await), (1, Qty::whole(5)));
    let events = shop.events(id(&order["id"])).await;
    assert_eq!(events.iter().filter(|(_, name)| name == "order.confirmed").count(), 1);
    assert_eq!(shop.world.findings().await, []);
}

/// Who places an order and who archives what it names at the same moment: one of them has to give way.
async fn what_an_order_names_is_not_archived_under_it(engine: Engine) {
    let shop = Arc::new(Shop::new(engine).await);
    for round in 0..8 {
        let product = shop.world.product(&format!("GONE-{round}"), "100").await;
        let customer = shop.customer(None).await;
        let place = async |shop: Arc<Shop>| {
            let lines = json!([{ "product_id": product, "quantity": "1" }]);
            shop.world.post("/sales/orders", json!({ "customer_id": customer, "lines": lines })).await
        };
        let path = match round % 2 {
            0 => format!("/catalog/products/{product}/archive"),
            _ => format!("/sales/customers/{customer}/archive"),
        };
        let archive = {
            let shop = shop.clone();
            tokio::spawn(async move { shop.world.post(&path, json!({})).await })
        };
        let (placed, archived) = (place(shop.clone()).await, archive.await.unwrap());
        match (&placed, &archived) {
            (Ok(_), Err(error)) => assert_eq!(error.code, "record.in_use", "{error}"),
            (Err(error), Ok(_)) => assert!(error.code.ends_with("_archived"), "{error}"),
            both => panic!("round {round}: {both:?}"),
        }
    }
}

/// As above, and certain: the order is written while the archiver waits for what it keeps.
async fn whoever_archives_waits_for_the_document_that_is_written(engine: Engine) {
    let shop = Arc::new(Shop::new(engine).await);
    let product = shop.world.product("GONE", "100").await;
    let archived = {
        let shop = shop.clone();
        let write = shop.clone();
        write
            .world
            .write(move |ctx, tx| {
                let shop = shop.clone();
                Box::pin(async move {
                    catalog::products::of_lines(ctx, tx, &[product]).await?;
                    let path = format!("/catalog/products/{product}/archive");
                    let mut other =
                        tokio::spawn(async move { shop.world.post(&path, json!({})).await.is_ok() });
                    let waited = tokio::time::timeout(WAITS, &mut other).await;
                    assert!(waited.is_err(), "nobody archives what a transaction keeps");
                    Ok(other)
                })
            })
            .await
            .unwrap()
    };
    assert!(archived.await.unwrap(), "and goes on when it is through");
}

/// How long nothing happens before it is believed that nothing will.
const WAITS: std::time::Duration = std::time::Duration::from_millis(150);

engines!(
    what_an_order_names_is_not_archived_under_it,
    whoever_archives_waits_for_the_document_that_is_written,
    t25_orders_placed_at_once_have_numbers_of_their_own,
    t17_racing_orders_never_oversell,
    an_order_that_two_confirm_is_confirmed_once,
);
