//! Goods come back, are looked at, and the customer gets money or other goods.

use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::{at, authorise, bill, modules, on_hand, seen, sold, turn};

engines!(
    goods_come_back_in_parts_and_are_paid_back_by_their_tender,
    returned_goods_are_replaced_for_nothing_or_at_their_price,
    a_return_that_nothing_came_of_frees_its_goods,
);

async fn goods_come_back_in_parts_and_are_paid_back_by_their_tender(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let (trade, tea, order) = sold(&house).await;
    let apart = house
        .make("/inventory/locations", json!({ "code": "APART", "name": "Quarantine", "for_sale": false }))
        .await;
    bill(&house, &order, Some("cash")).await;
    let ret = authorise(&house, &order, "6").await;
    assert_eq!((&ret["number"], &ret["status"]), (&json!("RMA-2026-000001"), &json!("authorised")));
    assert_eq!(ret["allowed_actions"], json!(["receive", "cancel"]));
    let line = &ret["lines"][0]["id"];
    let some = |quantity: &str| json!({ "lines": [{ "line_id": line, "quantity": quantity }] });

    let part = turn(&house, &ret, "receive", some("4")).await;
    assert_eq!((&part["status"], &part["lines"][0]["received"]), (&json!("partly_received"), &json!("4")));
    let half = seen(&house, "/sales/orders", &order).await;
    assert_eq!((&half["return_status"], &half["lines"][0]["returned"]), (&json!("part"), &json!("4")));
    assert_eq!(on_hand(&house, tea, trade.location).await, "20", "nobody has looked at it yet");
    assert_eq!(turn(&house, &ret, "receive", json!({})).await["status"], "received");

    let found = |quantity: &str, outcome: &str, place: Value| json!({ "line_id": line, "quantity": quantity, "outcome": outcome, "location_id": place });
    let first = json!({ "lines": [found("3", "restock", Value::Null), found("1", "scrap", Value::Null)] });
    assert_eq!(turn(&house, &ret, "inspect", first).await["status"], "received");
    let rest = json!({ "lines": [found("2", "quarantine", json!(apart))] });
    assert_eq!(turn(&house, &ret, "inspect", rest).await["status"], "inspected");
    assert_eq!(on_hand(&house, tea, trade.location).await, "23");
    assert_eq!(on_hand(&house, tea, apart).await, "2");

    let paid = turn(&house, &ret, "refund", some("5")).await;
    assert_eq!((&paid["status"], &paid["lines"][0]["refunded"]), (&json!("inspected"), &json!("5")));
    let note =
        house.boss().get(&format!("/billing/invoices/{}", paid["credit_notes"][0].as_str().unwrap())).await;
    assert_eq!((&note["total"], &note["open"]), (&json!("-1450.00"), &json!("0.00")));
    let refund =
        house.boss().get(&format!("/billing/refunds/{}", paid["refunds"][0].as_str().unwrap())).await;
    assert_eq!((&refund["method"], &refund["amount"]), (&json!("cash"), &json!("1450.00")));
    let done = turn(&house, &ret, "refund", json!({})).await;
    assert_eq!((&done["status"], &done["allowed_actions"]), (&json!("completed"), &json!([])));
    let history = house.boss().get(&at(&ret, "/sales/returns", "history")).await;
    assert!(history["items"].as_array().unwrap().len() >= 6, "{history}");
    house.assert_sound().await;
}

async fn returned_goods_are_replaced_for_nothing_or_at_their_price(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let (_, tea, order) = sold(&house).await;
    bill(&house, &order, None).await;
    let ret = authorise(&house, &order, "5").await;
    turn(&house, &ret, "receive", json!({})).await;
    let line = &ret["lines"][0]["id"];
    let scrap = json!({ "lines": [{ "line_id": line, "quantity": "5", "outcome": "scrap" }] });
    turn(&house, &ret, "inspect", scrap).await;
    let some = |quantity: &str, price: &str| json!({ "lines": [{ "line_id": line, "quantity": quantity }], "price": price });
    let free = turn(&house, &ret, "replace", some("3", "free")).await;
    let made =
        house.boss().get(&format!("/sales/orders/{}", free["replacement_order_id"].as_str().unwrap())).await;
    assert_eq!((&made["status"], &made["total"]), (&json!("confirmed"), &json!("0.00")));
    assert_eq!((&made["origin_kind"], &made["origin_id"]), (&json!("return"), &ret["id"]));
    assert_eq!((&made["lines"][0]["product_id"], &made["lines"][0]["quantity"]), (&json!(tea), &json!("3")));
    let same = turn(&house, &ret, "replace", some("2", "same")).await;
    assert_eq!((&same["status"], same["credit_notes"].as_array().unwrap().len()), (&json!("completed"), 1));
    let made =
        house.boss().get(&format!("/sales/orders/{}", same["replacement_order_id"].as_str().unwrap())).await;
    assert_eq!(made["total"], "580.00");
    let credit = house
        .boss()
        .get(&format!("/sales/customers/{}/credit", order["customer_id"].as_str().unwrap()))
        .await;
    assert_eq!(credit["exposure"], "2900.00", "as before: two went and two came");
    house.assert_sound().await;
}

async fn a_return_that_nothing_came_of_frees_its_goods(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let (_, _, order) = sold(&house).await;
    let ret = authorise(&house, &order, "10").await;
    let lines = json!([{ "line_id": order["lines"][0]["id"], "quantity": "1" }]);
    let again = json!({ "order_id": order["id"], "reason": "x", "lines": lines });
    let taken = house.boss().refused_post("/sales/returns", again).await;
    assert_eq!(
        (taken.code, taken.fields[0].path.as_str()),
        ("orders.more_than_shipped", "lines[0].quantity")
    );
    let none =
        house.boss().refused_post("/sales/returns", json!({ "order_id": order["id"], "reason": "x" })).await;
    assert_eq!(none.code, "returns.nothing_left");
    assert_eq!(
        turn(&house, &ret, "cancel", json!({ "reason": "They keep it" })).await["status"],
        "cancelled"
    );
    let ret = house.boss().post("/sales/returns", json!({ "order_id": order["id"], "reason": "x" })).await;
    assert_eq!(ret["lines"][0]["quantity"], "10");
    let some = json!({ "lines": [{ "line_id": ret["lines"][0]["id"], "quantity": "4" }] });
    turn(&house, &ret, "receive", some).await;
    let early = crate::refused(&house, &ret, "complete", json!({})).await;
    assert_eq!(early.code, "returns.not_inspected");
    let found =
        json!({ "lines": [{ "line_id": ret["lines"][0]["id"], "quantity": "4", "outcome": "restock" }] });
    turn(&house, &ret, "inspect", found).await;
    assert_eq!(turn(&house, &ret, "complete", json!({})).await["status"], "completed");
    assert_eq!(authorise(&house, &order, "6").await["status"], "authorised", "what never came can come yet");
    house.assert_sound().await;
}
