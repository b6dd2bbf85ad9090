//! Many at once: numbers are given once, goods go to whoever was first, an order takes each step once.

use std::collections::BTreeSet;
use std::sync::Arc;

use inventory::INSUFFICIENT_STOCK;
use kernel::Qty;
use kernel::states::ILLEGAL_TRANSITION;
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

engines!(
    t25_orders_placed_at_once_have_numbers_of_their_own,
    t17_racing_orders_never_oversell,
    an_order_that_two_confirm_is_confirmed_once,
);
