//! Orders that are amended or cut short while they are being invoiced: their invoices are the order all the same.

use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::{at, bill, cents, exposure, modules, text};

engines!(
    t15_invoices_of_an_amended_order_are_the_order,
    t15_a_rest_that_is_given_up_leaves_what_was_invoiced,
    t53_nothing_falls_below_what_was_invoiced,
);

fn path(order: &Value, verb: &str) -> String {
    format!("/sales/orders/{}/{verb}", text(order, "id"))
}

/// An invoice of so many pieces of an order, through a shipment.
async fn part(house: &House, order: &Value, quantity: &str) -> Value {
    let boss = house.boss();
    let lines = json!([{ "line_id": order["lines"][0]["id"], "quantity": quantity }]);
    let shipment = boss.post("/shipping/shipments", json!({ "order_id": order["id"], "lines": lines })).await;
    boss.post(&format!("/shipping/shipments/{}/ship", text(&shipment, "id")), json!({})).await;
    let draft = boss.post("/billing/invoices", json!({ "shipment_id": shipment["id"] })).await;
    boss.post(&format!("{}/post", at(&draft)), json!({})).await
}

async fn sum(house: &House, order: &Value) -> i64 {
    let all = house.boss().get(&format!("/billing/invoices?order_id={}", text(order, "id"))).await;
    all["items"].as_array().unwrap().iter().map(|invoice| cents(invoice, "total")).sum()
}

async fn wish(house: &House) -> (kernel::Id, Value) {
    let trade = house.trade().await;
    house.in_parts(trade.piece).await;
    let tea = house.product(&trade, "TEA", "33.335").await;
    house.stock(&trade, tea, "40").await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let lines = json!([{ "product_id": tea, "quantity": "7", "discount": "0.07" }]);
    let order = json!({
        "customer_id": customer, "lines": lines, "discount": { "amount": "1.11" }, "confirm": true,
    });
    (customer, house.boss().post("/sales/orders", order).await)
}

async fn t15_invoices_of_an_amended_order_are_the_order(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let (customer, order) = wish(&house).await;
    let boss = house.boss();
    part(&house, &order, "2").await;
    let to = |quantity: &str| json!({ "reason": "x", "change": [{ "line_id": order["lines"][0]["id"], "quantity": quantity }] });
    let price =
        json!({ "reason": "x", "change": [{ "line_id": order["lines"][0]["id"], "unit_price": "1" }] });
    assert_eq!(boss.refused_post(&path(&order, "amend"), price).await.code, "orders.price_invoiced");
    for (quantity, invoiced) in [("11", "3"), ("9.5", "1"), ("13", "4")] {
        let amended = boss.post(&path(&order, "amend"), to(quantity)).await;
        assert_eq!(text(&amended["lines"][0], "quantity"), quantity);
        part(&house, &order, invoiced).await;
        let seen = boss.get(&format!("/sales/orders/{}", text(&order, "id"))).await;
        let open = cents(&seen, "total") - sum(&house, &order).await;
        let [orders, ..] = exposure(&house, customer).await;
        assert_eq!(orders.replace('.', "").parse::<i64>().unwrap(), open);
        house.assert_sound().await;
    }
    let whole = boss.get(&format!("/sales/orders/{}", text(&order, "id"))).await;
    bill(&house, &order).await;
    assert_eq!(sum(&house, &order).await, cents(&whole, "total"));
    assert_eq!(exposure(&house, customer).await[0], "0.00");
    house.assert_sound().await;
}

async fn t15_a_rest_that_is_given_up_leaves_what_was_invoiced(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let (customer, order) = wish(&house).await;
    let first = part(&house, &order, "2").await;
    let second = part(&house, &order, "1.5").await;
    let ended = house.boss().post(&path(&order, "cancel-rest"), json!({ "reason": "Sold out" })).await;
    assert_eq!(text(&ended, "status"), "completed", "all of it was shipped and invoiced");
    assert_eq!(cents(&ended, "total"), cents(&first, "total") + cents(&second, "total"));
    assert_eq!(text(&ended["lines"][0], "cancelled"), "3.5");
    assert_eq!(exposure(&house, customer).await[0], "0.00");
    house.assert_sound().await;
}

/// Zero tolerance is exactly zero: neither lines nor advances are undercut by a cent.
async fn t53_nothing_falls_below_what_was_invoiced(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let (_, order) = wish(&house).await;
    let boss = house.boss();
    let advance = json!({ "order_id": order["id"], "advance": { "kind": "deposit", "percent": "0.5" } });
    let advance = boss.post("/billing/invoices", advance).await;
    boss.post(&format!("{}/post", at(&advance)), json!({})).await;
    let to = |quantity: &str| json!({ "reason": "x", "change": [{ "line_id": order["lines"][0]["id"], "quantity": quantity }] });
    assert_eq!(boss.refused_post(&path(&order, "amend"), to("3")).await.code, "orders.already_invoiced");
    boss.post(&path(&order, "amend"), to("4")).await;
    part(&house, &order, "3").await;
    let below = boss.refused_post(&path(&order, "amend"), to("2.999999")).await;
    assert_eq!(below.code, "orders.below_progress");
    // The lines would do, but more than that was advanced.
    assert_eq!(boss.refused_post(&path(&order, "amend"), to("3")).await.code, "orders.already_invoiced");
    boss.post(&path(&order, "amend"), to("3.6")).await;
    house.assert_sound().await;
}
