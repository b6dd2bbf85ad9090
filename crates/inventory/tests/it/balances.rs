//! T19: one balance for each product and location, whoever comes first.

use std::sync::Arc;

use inventory::INSUFFICIENT_STOCK;
use kernel::Qty;
use serde_json::json;
use testkit::{Engine, engines};

use crate::shelf::{Shelf, line_of, order};

const RACERS: i64 = 8;

async fn t19_racing_first_receipts_open_one_balance(engine: Engine) {
    let shelf = Arc::new(Shelf::new(engine).await);
    let tea = shelf.world.product("TEA", "100").await;
    let races: Vec<_> = (1..=RACERS)
        .map(|pieces| {
            let shelf = shelf.clone();
            tokio::spawn(async move { shelf.receive(tea, pieces).await })
        })
        .collect();
    for race in races {
        race.await.unwrap().unwrap();
    }
    assert_eq!(shelf.balance(tea).await, (Qty::whole(RACERS * (RACERS + 1) / 2), Qty::ZERO));
    assert_eq!(shelf.world.findings().await, []);
}

async fn a_correction_or_a_transfer_never_takes_what_is_promised(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let tea = shelf.stocked("TEA", 5).await;
    let annex = shelf.world.make("/inventory/locations", json!({"code": "ANNEX", "name": "Annex"})).await;
    shelf.reserve(order(1), &[(line_of(order(1), 1), tea, 4)]).await.unwrap();

    let lines = json!([{"product_id": tea, "quantity": "-2"}]);
    let broken = json!({"location_id": shelf.location, "reason": "damage", "lines": lines});
    let refused = shelf.world.post("/inventory/adjustments", broken).await.unwrap_err();
    assert!(refused.is(INSUFFICIENT_STOCK), "{refused}");
    let transfer = |quantity: &str| {
        let lines = json!([{"product_id": tea, "quantity": quantity}]);
        json!({"from_location_id": shelf.location, "to_location_id": annex, "complete": true, "lines": lines})
    };
    let refused = shelf.world.post("/inventory/transfers", transfer("2")).await.unwrap_err();
    assert!(refused.is(INSUFFICIENT_STOCK), "{refused}");

    shelf.world.post("/inventory/transfers", transfer("1")).await.unwrap();
    let mut levels = shelf.levels(tea).await;
    // The place of what is in transit is empty again.
    levels.retain(|level| level.on_hand != Qty::ZERO);
    levels.sort_by_key(|level| level.on_hand);
    let seen: Vec<_> =
        levels.iter().map(|level| (level.location_id, level.on_hand, level.reserved)).collect();
    assert_eq!(seen, [(annex, Qty::ONE, Qty::ZERO), (shelf.location, Qty::whole(4), Qty::whole(4))]);
    assert_eq!(shelf.world.findings().await, []);
}

engines!(t19_racing_first_receipts_open_one_balance, a_correction_or_a_transfer_never_takes_what_is_promised);
