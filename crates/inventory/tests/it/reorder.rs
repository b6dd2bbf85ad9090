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

async fn what_is_low_and_what_was_there_come_page_by_page(engine: Engine) {
    let shelf = Shelf::new(engine).await;
    for n in 0..3 {
        let product = shelf.stocked(&format!("TEA{n}"), 1).await;
        let point = json!({"product_id": product, "location_id": shelf.location, "quantity": "5"});
        shelf.world.make("/inventory/reorder-points", point).await;
    }
    let today = shelf.world.ctx().today();
    for path in
        ["/inventory/low-stock?limit=2".to_owned(), format!("/inventory/stock-at?date={today}&limit=2")]
    {
        let first = shelf.world.get(&path).await;
        let rest = shelf.world.get(&format!("{path}&cursor={}", first["next"].as_str().unwrap())).await;
        let count = |page: &serde_json::Value| page["items"].as_array().unwrap().len();
        assert_eq!((count(&first), count(&rest)), (2, 1), "{path}");
        assert!(rest["next"].is_null());
        let whole = shelf.world.get(&path.replace("limit=2", "limit=3")).await;
        assert_eq!((count(&whole), whole["next"].is_null()), (3, true), "{path}");
        let elsewhere =
            format!("{}&store_id={}", path.replace("limit=2", "limit=3"), kernel::Id::from_u128(9));
        assert_eq!(count(&shelf.world.get(&elsewhere).await), 0, "no place here is a store's: {elsewhere}");
    }
}

engines!(low_stock_is_told_once_on_the_way_down, what_is_low_and_what_was_there_come_page_by_page);
