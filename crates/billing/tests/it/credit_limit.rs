//! What a customer may owe.

use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::{at, bill, exposure, modules, pay, text};

engines!(
    t52_each_document_counts_once_and_every_rise_is_checked,
    t52_a_closed_order_is_checked_again_when_it_is_billed
);

async fn t52_each_document_counts_once_and_every_rise_is_checked(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let tea = house.product_with(&trade, "TEA", "100", json!({ "tax_class_id": trade.untaxed })).await;
    house.stock(&trade, tea, "100").await;
    let customer = house.customer("Duka la Amani", json!({ "credit_limit": "1000" })).await;
    let boss = house.boss();
    let order = house.order(customer, &[(tea, "9")]).await;
    // At the limit's edge the order becomes an invoice without counting twice.
    let owed = bill(&house, &order).await;
    assert_eq!(exposure(&house, customer).await, ["0.00", "900.00", "0.00"]);
    let lines = json!([{ "product_id": tea, "quantity": "2" }]);
    let beyond = json!({ "customer_id": customer, "lines": lines, "confirm": true });
    let refused = boss.refused_post("/sales/orders", beyond.clone()).await;
    assert_eq!((refused.code, &refused.details["needed"]), ("parties.credit_exceeded", &json!("1100.00")));
    let words = json!({ "description": "Advice", "quantity": "1", "unit_price": "100.01" });
    let draft = boss.post("/billing/invoices", json!({ "customer_id": customer, "lines": [words] })).await;
    let refused = boss.refused_post(&format!("{}/post", at(&draft)), json!({})).await;
    assert_eq!(refused.code, "parties.credit_exceeded");
    assert_eq!(boss.get(&at(&draft)).await["number"], Value::Null);

    pay(&house, customer, "150", json!({})).await;
    assert_eq!(
        exposure(&house, customer).await,
        ["0.00", "900.00", "150.00"],
        "credit waits to be allocated"
    );
    boss.post("/sales/orders", beyond).await;
    assert_eq!(exposure(&house, customer).await, ["200.00", "900.00", "150.00"]);
    boss.post(&format!("{}/credit", at(&owed)), json!({ "reason": "Returned" })).await;
    // The credited goods are an open order again; who owes more than the limit by now may still be credited.
    assert_eq!(exposure(&house, customer).await, ["1100.00", "0.00", "150.00"]);
    house.assert_sound().await;
}

async fn t52_a_closed_order_is_checked_again_when_it_is_billed(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let tea = house.product_with(&trade, "TEA", "100", json!({ "tax_class_id": trade.untaxed })).await;
    house.stock(&trade, tea, "20").await;
    let customer = house.customer("Duka la Amani", json!({ "credit_limit": "1000" })).await;
    let boss = house.boss();
    let order = house.order(customer, &[(tea, "8")]).await;
    let shipment = boss.post("/shipping/shipments", json!({ "order_id": order["id"] })).await;
    boss.post(&format!("/shipping/shipments/{}/ship", text(&shipment, "id")), json!({})).await;
    // Completed unbilled: the order lets go of the credit, another takes it.
    boss.post(&format!("/sales/orders/{}/complete", text(&order, "id")), json!({})).await;
    assert_eq!(exposure(&house, customer).await, ["0.00", "0.00", "0.00"]);
    house.order(customer, &[(tea, "5")]).await;
    let draft = boss.post("/billing/invoices", json!({ "order_id": order["id"] })).await;
    let refused = boss.refused_post(&format!("{}/post", at(&draft)), json!({})).await;
    assert_eq!(refused.code, "parties.credit_exceeded");
    house.assert_sound().await;
}
