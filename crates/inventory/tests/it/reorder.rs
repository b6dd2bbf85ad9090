//! Reorder points: told once on the way down, listed as long as it is low.

use inventory::REORDER_POINT_TWICE;
use serde_json::json;
use testkit::{Engine, engines};

use crate::shelf::{Shelf, line_of, order};

async fn low_stock_is_told_once_on_the_way_down(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    let tea = shelf.stocked("TEA", 10).await;
    let point = json!({"product_id": tea, "location_id": shelf.location, "quantity": "5"});
    let id = shelf.world.make("/inventory/reorder-points", point.clone()).await;
    let twice = shelf.world.post("/inventory/reorder-points", point).await.unwrap_err();
    assert!(twice.is(REORDER_POINT_TWICE), "{twice}");
    let told = async || shelf.world.told("inventory.low_stock").await;
    let low = async || shelf.world.get("/inventory/low-stock").await["items"].as_array().unwrap().len();

    shelf.correct(tea, "-4", "damage").await.unwrap();
    assert_eq!((told().await.len(), low().await), (0, 0));
    // Promised goods are not available.
    shelf.reserve(order(1), &[(line_of(order(1), 1), tea, 1)]).await.unwrap();
    assert_eq!((told().await.len(), low().await), (1, 1));
    assert_eq!(told().await[0]["available"], "5");
    shelf.correct(tea, "-1", "damage").await.unwrap();
    shelf.issue(Some(order(1)), &[(line_of(order(1), 1), tea, 1)]).await.unwrap();
    assert_eq!((told().await.len(), low().await), (1, 1), "once, and not for each move");
    shelf.receive(tea, 10).await.unwrap();
    assert_eq!(low().await, 0);
    shelf.correct(tea, "-12", "shortage").await.unwrap();
    assert_eq!((told().await.len(), low().await), (2, 1));
    shelf.world.post(&format!("/inventory/reorder-points/{id}/archive"), json!({})).await.unwrap();
    assert_eq!(low().await, 0);
    assert_eq!(shelf.world.findings().await, []);
}

engines!(low_stock_is_told_once_on_the_way_down);
