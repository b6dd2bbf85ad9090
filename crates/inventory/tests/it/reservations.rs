//! T17, T18: nothing is promised twice.

use std::sync::Arc;

use inventory::INSUFFICIENT_STOCK;
use kernel::Qty;
use serde_json::json;
use testkit::{Engine, engines};

use crate::shelf::{Shelf, line_of, order};

const RACERS: u128 = 16;

/// 16 orders want 3 of the 10 pieces each: three get them, thirteen are told how much there is.
async fn t17_racing_demands_never_promise_more_than_there_is(engine: Engine) {
    let shelf = Arc::new(Shelf::new(engine).await);
    let (tea, milk) = (shelf.stocked("TEA", 10).await, shelf.stocked("MILK", 1000).await);
    let races: Vec<_> = (0..RACERS)
        .map(|number| {
            let shelf = shelf.clone();
            tokio::spawn(async move {
                let order = order(number);
                let mut lines = [(line_of(order, 1), tea, 3), (line_of(order, 2), milk, 1)];
                // Whoever writes the lines in the other order must not end in a deadlock.
                if number % 2 == 0 {
                    lines.reverse();
                }
                shelf.reserve(order, &lines).await
            })
        })
        .collect();
    let mut won = 0;
    for race in races {
        match race.await.unwrap() {
            Ok(()) => won += 1,
            Err(error) => assert!(error.is(INSUFFICIENT_STOCK), "{error}"),
        }
    }
    assert_eq!(won, 3);
    assert_eq!(shelf.balance(tea).await, (Qty::whole(10), Qty::whole(9)));
    assert_eq!(shelf.balance(milk).await, (Qty::whole(1000), Qty::whole(3)));
    assert_eq!(shelf.world.findings().await, []);
}

async fn t18_lines_that_share_a_product_are_checked_together(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let (tea, milk) = (shelf.stocked("TEA", 5).await, shelf.stocked("MILK", 1).await);
    let order = order(1);
    let line = |n| line_of(order, n);
    let refused = shelf.reserve(order, &[(line(1), tea, 3), (line(2), milk, 1), (line(3), tea, 3)]).await;
    let refused = refused.unwrap_err();
    assert!(refused.is(INSUFFICIENT_STOCK), "{refused}");
    let paths: Vec<&str> = refused.fields.iter().map(|field| field.path.as_str()).collect();
    assert_eq!(paths, ["lines[0].quantity", "lines[2].quantity"]);
    let short = json!([{"product_id": tea, "available": "5", "wanted": "6"}]);
    assert_eq!(refused.details["shortages"], short);
    assert_eq!(shelf.balance(milk).await, (Qty::ONE, Qty::ZERO), "all of it or nothing");

    shelf.reserve(order, &[(line(1), tea, 3), (line(2), tea, 2)]).await.unwrap();
    assert_eq!(shelf.balance(tea).await, (Qty::whole(5), Qty::whole(5)));
    shelf.release(order).await.unwrap();
    shelf.release(order).await.unwrap();
    assert_eq!(shelf.balance(tea).await, (Qty::whole(5), Qty::ZERO), "given back once");
    assert_eq!(shelf.world.findings().await, []);
}

async fn every_shortage_is_listed(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let (tea, never) = (shelf.stocked("TEA", 1).await, shelf.world.product("NEVER", "1").await);
    let order = order(1);
    let refused = shelf.reserve(order, &[(line_of(order, 1), tea, 2), (line_of(order, 2), never, 1)]).await;
    let refused = refused.unwrap_err();
    assert_eq!(refused.details["shortages"].as_array().unwrap().len(), 2, "{refused:?}");
}

engines!(
    t17_racing_demands_never_promise_more_than_there_is,
    t18_lines_that_share_a_product_are_checked_together,
    every_shortage_is_listed,
);
