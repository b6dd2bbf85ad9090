//! Two people pack the same goods.

use futures::future::join_all;
use platform::Method;
use serde_json::json;
use testkit::{Engine, House, engines};

use crate::{modules, stock};

engines!(racing_shipments_never_ship_more_than_was_ordered);

async fn racing_shipments_never_ship_more_than_was_ordered(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let tea = house.product(&trade, "TEA", "250").await;
    house.stock(&trade, tea, "100").await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let order = house.order(customer, &[(tea, "10")]).await;
    let boss = house.boss();
    let mut drafts = Vec::new();
    for _ in 0..8 {
        let some = json!([{ "line_id": order["lines"][0]["id"], "quantity": "3" }]);
        let draft = boss.post("/shipping/shipments", json!({ "order_id": order["id"], "lines": some })).await;
        drafts.push(format!("/shipping/shipments/{}/ship", draft["id"].as_str().unwrap()));
    }
    let shipped = join_all(drafts.iter().map(|path| boss.send(Method::Post, path, json!({})))).await;
    let refused: Vec<&str> =
        shipped.iter().filter_map(|end| end.as_ref().err()).map(|error| error.code).collect();
    assert_eq!(refused, ["orders.more_than_ordered"; 5], "three of eight fit");
    assert_eq!(stock(&house, tea).await, ("91".to_owned(), "1".to_owned()));
    let order = boss.get(&format!("/sales/orders/{}", order["id"].as_str().unwrap())).await;
    assert_eq!((&order["status"], &order["lines"][0]["shipped"]), (&json!("partly_shipped"), &json!("9")));
    house.assert_sound().await;
}
