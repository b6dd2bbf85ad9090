//! Stories of returns, on the three engines.

#![expect(clippy::unwrap_used, reason = "a test has nobody to hand an error to")]

mod counters;
mod folds;
mod kits;
mod money;
mod pieces;
mod refusals;
mod story;
mod unreceive;

use kernel::Id;
use serde_json::{Value, json};
use testkit::{House, Trade};

/// The modules that a return stands on.
fn modules() -> Vec<platform::Module> {
    vec![
        parties::module(),
        catalog::module(),
        finance::module(),
        pricing::module(),
        inventory::module(),
        orders::module(),
        shipping::module(),
        billing::module(),
        returns::module(),
    ]
}

fn at(object: &Value, kind: &str, verb: &str) -> String {
    format!("{kind}/{}/{verb}", object["id"].as_str().unwrap())
}

/// A verb of a return.
async fn turn(house: &House, ret: &Value, verb: &str, body: Value) -> Value {
    house.boss().post(&at(ret, "/sales/returns", verb), body).await
}

/// Why a verb of a return is refused.
async fn refused(house: &House, ret: &Value, verb: &str, body: Value) -> kernel::Error {
    house.boss().refused_post(&at(ret, "/sales/returns", verb), body).await
}

async fn seen(house: &House, kind: &str, object: &Value) -> Value {
    house.boss().get(&format!("{kind}/{}", object["id"].as_str().unwrap())).await
}

/// Ships all of an order.
async fn ship(house: &House, order: &Value) {
    let draft = house.boss().post("/shipping/shipments", json!({ "order_id": order["id"] })).await;
    house.boss().post(&at(&draft, "/shipping/shipments", "ship"), json!({})).await;
}

/// Invoices what is left of an order and, with a method, has it paid.
async fn bill(house: &House, order: &Value, method: Option<&str>) -> Value {
    let boss = house.boss();
    let draft = boss.post("/billing/invoices", json!({ "order_id": order["id"] })).await;
    let invoice = boss.post(&at(&draft, "/billing/invoices", "post"), json!({})).await;
    if let Some(method) = method {
        let wish = json!([{ "invoice_id": invoice["id"], "amount": invoice["total"] }]);
        let payment = json!({
            "customer_id": order["customer_id"], "method": method, "amount": invoice["total"], "allocations": wish,
        });
        boss.post("/billing/payments", payment).await;
    }
    invoice
}

/// Tea at 250 with 30 pieces in stock, and a shipped order of 10.
async fn sold(house: &House) -> (Trade, Id, Value) {
    let trade = house.trade().await;
    let tea = house.product_with(&trade, "TEA", "250", json!({ "cost": "7" })).await;
    house.stock(&trade, tea, "30").await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let order = house.order(customer, &[(tea, "10")]).await;
    ship(house, &order).await;
    (trade, tea, order)
}

/// An authorised return of so much of an order's first line.
async fn authorise(house: &House, order: &Value, quantity: &str) -> Value {
    let lines = json!([{ "line_id": order["lines"][0]["id"], "quantity": quantity }]);
    let body = json!({ "order_id": order["id"], "reason": "Too strong", "lines": lines });
    house.boss().post("/sales/returns", body).await
}

/// On hand at a place.
async fn on_hand(house: &House, product: Id, location: Id) -> String {
    let levels =
        house.boss().get(&format!("/inventory/levels?product_id={product}&location_id={location}")).await;
    levels["items"][0]["on_hand"].as_str().unwrap_or("none").to_owned()
}
