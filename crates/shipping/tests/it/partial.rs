//! An order leaves in several parts.

use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::{modules, stock};

engines!(an_order_leaves_in_parts, t16_parts_of_cases_are_whole_in_pieces);

async fn an_order_leaves_in_parts(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let (tea, mug) = (house.product(&trade, "TEA", "250").await, house.product(&trade, "MUG", "400").await);
    house.stock(&trade, tea, "10").await;
    house.stock(&trade, mug, "4").await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let order = house.order(customer, &[(tea, "10"), (mug, "4")]).await;
    let boss = house.boss();

    let some = json!([{ "line_id": order["lines"][0]["id"], "quantity": "3" }]);
    let first = boss.post("/shipping/shipments", json!({ "order_id": order["id"], "lines": some })).await;
    assert_eq!((&first["lines"][0]["ordered"], &first["lines"][0]["to_follow"]), (&json!("10"), &json!("7")));
    // Somebody else drafts the rest before the first has left: of what it leaves, more is to follow then.
    let other = json!([{ "line_id": order["lines"][0]["id"], "quantity": "5" }]);
    let second = boss.post("/shipping/shipments", json!({ "order_id": order["id"], "lines": other })).await;
    assert_eq!(second["lines"][0]["to_follow"], "5");

    assert_eq!(ship(&house, &first).await["status"], "shipped");
    let order_path = format!("/sales/orders/{}", order["id"].as_str().unwrap());
    assert_eq!(boss.get(&order_path).await["status"], "partly_shipped");
    assert_eq!(stock(&house, tea).await, ("7".to_owned(), "7".to_owned()));
    let second = ship(&house, &second).await;
    assert_eq!(second["lines"][0]["to_follow"], "2", "as it stood when it left");

    let rest = boss.post("/shipping/shipments", json!({ "order_id": order["id"] })).await;
    let quantities: Vec<&Value> =
        rest["lines"].as_array().unwrap().iter().map(|line| &line["quantity"]).collect();
    assert_eq!(quantities, ["2", "4"]);
    ship(&house, &rest).await;
    let order = boss.get(&order_path).await;
    assert_eq!(order["status"], "shipped");
    assert_eq!((&order["lines"][0]["shipped"], &order["lines"][1]["shipped"]), (&json!("10"), &json!("4")));
    let nothing = boss.refused_post("/shipping/shipments", json!({ "order_id": order["id"] })).await;
    assert_eq!(nothing.code, "shipping.order_not_open");
    house.assert_sound().await;
}

async fn t16_parts_of_cases_are_whole_in_pieces(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let tea = house.product(&trade, "TEA", "250").await;
    house.in_cases(&trade, tea, 12).await;
    house.stock(&trade, tea, "60").await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let boss = house.boss();
    house.in_parts(trade.case).await;
    let lines = json!([{ "product_id": tea, "unit_id": trade.case, "quantity": "5" }]);
    let order =
        boss.post("/sales/orders", json!({ "customer_id": customer, "lines": lines, "confirm": true })).await;
    for (quantity, pieces) in [("0.25", "3"), ("1.5", "18"), ("3.25", "39")] {
        let some = json!([{ "line_id": order["lines"][0]["id"], "quantity": quantity }]);
        let draft = boss.post("/shipping/shipments", json!({ "order_id": order["id"], "lines": some })).await;
        assert_eq!(draft["lines"][0]["base_quantity"], pieces);
        ship(&house, &draft).await;
    }
    assert_eq!(stock(&house, tea).await, ("0".to_owned(), "0".to_owned()));
    house.assert_sound().await;
}

async fn ship(house: &House, draft: &Value) -> Value {
    house.boss().post(&format!("/shipping/shipments/{}/ship", draft["id"].as_str().unwrap()), json!({})).await
}
