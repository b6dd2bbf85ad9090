//! Invoices of orders and shipments.

use serde_json::{Value, json};
use testkit::{Caller, Engine, House, engines};

use crate::{at, bill, cents, exposure, modules, text};

engines!(
    an_order_is_billed_as_it_stands,
    t15_invoices_of_shipments_are_the_order,
    nothing_is_billed_twice,
    drafts_see_what_was_posted_in_between,
);

async fn an_order_is_billed_as_it_stands(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let tea = house.product(&trade, "TEA", "250.5").await;
    house.stock(&trade, tea, "10").await;
    let customer = house.customer("Duka la Amani", json!({ "payment_days": 30, "locale": "sw" })).await;
    let order = house.order(customer, &[(tea, "3")]).await;
    assert_eq!(exposure(&house, customer).await, ["871.74", "0.00", "0.00"]);
    let boss = house.boss();

    let draft = boss.post("/billing/invoices", json!({ "order_id": order["id"] })).await;
    assert_eq!((&draft["number"], &draft["allowed_actions"]), (&Value::Null, &json!(["post", "delete"])));
    assert_eq!(exposure(&house, customer).await, ["871.74", "0.00", "0.00"], "a draft counts nowhere");
    let posted = boss.clone().seeing(1).post(&format!("{}/post", at(&draft)), json!({})).await;
    for term in ["gross", "discount", "net", "tax", "rounding", "total"] {
        assert_eq!(posted[term], order[term], "{term}");
    }
    assert_eq!((text(&posted, "number"), text(&posted, "status")), ("INV-2026-000001", "posted"));
    assert_eq!((text(&posted, "issued_on"), text(&posted, "due_on")), ("2026-03-02", "2026-04-01"));
    assert_eq!((text(&posted, "open"), text(&posted, "locale")), ("871.74", "sw"));
    assert_eq!(posted["taxes"][0]["tax"], "120.24");
    assert_eq!(exposure(&house, customer).await, ["0.00", "871.74", "0.00"]);
    let order = boss.get(&format!("/sales/orders/{}", text(&order, "id"))).await;
    assert_eq!((text(&order["lines"][0], "invoiced"), text(&order, "status")), ("3", "confirmed"));

    let sent = boss.post(&format!("{}/send", at(&posted)), json!({})).await;
    assert_eq!(
        (text(&sent, "status"), &sent["allowed_actions"]),
        ("sent", &json!(["credit", "void", "write_off", "dispute"]))
    );
    house.assert_sound().await;
}

async fn t15_invoices_of_shipments_are_the_order(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    house.in_parts(trade.piece).await;
    let tea = house.product(&trade, "TEA", "33.335").await;
    house.stock(&trade, tea, "7").await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let boss = house.boss();
    let lines = json!([{ "product_id": tea, "quantity": "7", "discount": "0.07" }]);
    let order =
        json!({ "customer_id": customer, "lines": lines, "discount": { "amount": "1.11" }, "confirm": true });
    let order = boss.post("/sales/orders", order).await;
    let mut sums = [0_i64; 5];
    for quantity in ["1", "2.5", "0.5", "3"] {
        let shipment = ship(&boss, &order, quantity).await;
        let draft = boss.post("/billing/invoices", json!({ "shipment_id": shipment })).await;
        let posted = boss.post(&format!("{}/post", at(&draft)), json!({})).await;
        let terms = ["gross", "discount", "net", "tax", "total"].map(|term| cents(&posted, term));
        assert_eq!(terms[0] - terms[1], terms[2], "each adds up by itself");
        assert_eq!(terms[2] + terms[3], terms[4]);
        for (sum, term) in sums.iter_mut().zip(terms) {
            *sum += term;
        }
    }
    assert_eq!(sums, ["gross", "discount", "net", "tax", "total"].map(|term| cents(&order, term)));
    let order = boss.get(&format!("/sales/orders/{}", text(&order, "id"))).await;
    assert_eq!(text(&order, "status"), "completed", "all shipped and all invoiced");
    assert_eq!(exposure(&house, customer).await, ["0.00", text(&order, "total"), "0.00"]);
    house.assert_sound().await;
}

async fn nothing_is_billed_twice(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let tea = house.product(&trade, "TEA", "100").await;
    house.stock(&trade, tea, "10").await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let order = house.order(customer, &[(tea, "10")]).await;
    let boss = house.boss();
    let code = async |body: Value| boss.refused_post("/billing/invoices", body).await.code;

    assert_eq!(code(json!({ "order_id": order["id"], "of": "shipped" })).await, "billing.nothing_to_invoice");
    let first = ship(&boss, &order, "4").await;
    ship(&boss, &order, "5").await;
    // Two drafts of one shipment: the second to be posted is refused, though the order has more to invoice.
    let drafts = [
        boss.post("/billing/invoices", json!({ "shipment_id": first })).await,
        boss.post("/billing/invoices", json!({ "shipment_id": first })).await,
    ];
    assert_eq!(text(&drafts[0], "net"), "400.00");
    boss.post(&format!("{}/post", at(&drafts[0])), json!({})).await;
    let again = boss.refused_post(&format!("{}/post", at(&drafts[1])), json!({})).await;
    assert_eq!(again.code, "billing.already_invoiced");
    assert_eq!(code(json!({ "shipment_id": first })).await, "billing.nothing_to_invoice");
    boss.delete(&at(&drafts[1])).await;

    let rest = boss.post("/billing/invoices", json!({ "order_id": order["id"], "of": "shipped" })).await;
    assert_eq!(text(&rest, "net"), "500.00");
    let whole = boss.post("/billing/invoices", json!({ "order_id": order["id"] })).await;
    assert_eq!(text(&whole, "net"), "600.00");
    boss.post(&format!("{}/post", at(&rest)), json!({})).await;
    let beyond = boss.refused_post(&format!("{}/post", at(&whole)), json!({})).await;
    assert_eq!((beyond.code, &beyond.details["left"]), ("billing.already_invoiced", &json!("1")));
    let last = bill(&house, &order).await;
    assert_eq!((text(&last, "net"), text(&last, "number")), ("100.00", "INV-2026-000003"));
    assert_eq!(code(json!({ "order_id": order["id"] })).await, "billing.nothing_to_invoice");
    house.assert_sound().await;
}

async fn drafts_see_what_was_posted_in_between(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let tea = house.product(&trade, "TEA", "33.335").await;
    house.stock(&trade, tea, "10").await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let order = house.order(customer, &[(tea, "3")]).await;
    let boss = house.boss();
    let mut drafts = Vec::new();
    for _ in 0..3 {
        let shipment = ship(&boss, &order, "1").await;
        drafts.push(boss.post("/billing/invoices", json!({ "shipment_id": shipment })).await);
    }
    let mut total = 0;
    for draft in &drafts {
        total += cents(&boss.post(&format!("{}/post", at(draft)), json!({})).await, "total");
    }
    assert_eq!(total, cents(&order, "total"), "three drafts of a third each are the whole once posted");

    let open = house.order(customer, &[(tea, "2")]).await;
    let draft = boss.post("/billing/invoices", json!({ "order_id": open["id"] })).await;
    boss.post(&format!("/sales/orders/{}/cancel", text(&open, "id")), json!({})).await;
    let refused = boss.refused_post(&format!("{}/post", at(&draft)), json!({})).await;
    assert_eq!(
        (refused.code, &refused.details["order_status"]),
        ("billing.nothing_to_invoice", &json!("cancelled"))
    );
    house.assert_sound().await;
}

/// Ships so much of an order's first line and gives the shipment's id.
async fn ship(boss: &Caller<'_>, order: &Value, quantity: &str) -> Value {
    let lines = json!([{ "line_id": order["lines"][0]["id"], "quantity": quantity }]);
    let draft = boss.post("/shipping/shipments", json!({ "order_id": order["id"], "lines": lines })).await;
    boss.post(&format!("/shipping/shipments/{}/ship", text(&draft, "id")), json!({})).await["id"].clone()
}
