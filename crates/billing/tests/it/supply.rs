//! When what is billed was supplied: on the paper, and by which rate it is taxed.

use platform::{Method, Reply};
use serde_json::{Value, json};
use testkit::{Engine, House, engines, house::id};

use crate::{at, modules, text};

engines!(
    the_day_of_supply_says_which_tax_holds,
    a_shipments_invoice_says_when_the_goods_left,
    who_bills_an_order_may_say_when_it_was_supplied,
    a_day_or_a_period_and_nothing_else,
);

/// When a document says that it was supplied.
fn supplied(document: &Value) -> [&Value; 3] {
    ["supplied_on", "supplied_from", "supplied_to"].map(|field| &document[field])
}

async fn on_paper(house: &House, document: &Value) -> String {
    let paper = billing::invoice_paper(&house.ctx(), house.source(), id(document)).await.unwrap();
    let pages = paper.read().unwrap().pages.join(" ");
    pages.split_whitespace().collect::<Vec<_>>().join(" ")
}

async fn electronic(house: &House, document: &Value) -> String {
    let path = format!("{}/ubl", at(document));
    let Ok(Reply::File(file)) = house.boss().call(Method::Get, &path, json!(null)).await else {
        panic!("a file")
    };
    String::from_utf8(file.bytes).unwrap()
}

async fn the_day_of_supply_says_which_tax_holds(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let tea = house.product(&trade, "TEA", "100").await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let boss = house.boss();
    let words =
        json!({ "description": "Advice", "quantity": "1", "unit_price": "50", "tax_class_id": trade.taxed });
    let body = |fields: Value| {
        let lines = json!([{ "product_id": tea, "quantity": "1" }, words]);
        let mut body = json!({ "customer_id": customer, "lines": lines });
        body.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        body
    };
    let rates = |draft: &Value| [0, 1].map(|at: usize| text(&draft["lines"][at], "tax_rate").to_owned());
    // Kenya taxed fourteen per cent until the end of 2020.
    let today = boss.post("/billing/invoices", body(json!({}))).await;
    assert_eq!((rates(&today), text(&today, "total")), (["0.16", "0.16"].map(str::to_owned), "174.00"));
    assert_eq!(supplied(&today), [&Value::Null; 3]);
    let back = boss.post("/billing/invoices", body(json!({ "supplied_on": "2020-12-31" }))).await;
    assert_eq!((rates(&back), text(&back, "total")), (["0.14", "0.14"].map(str::to_owned), "171.00"));
    let period = json!({ "supplied_from": "2020-12-01", "supplied_to": "2020-12-31" });
    let december = boss.put(&at(&today), body(period)).await;
    assert_eq!((rates(&december), text(&december, "tax")), (["0.14", "0.14"].map(str::to_owned), "21.00"));
    let over = json!({ "supplied_from": "2020-12-15", "supplied_to": "2021-01-15" });
    let over = boss.put(&at(&today), body(over)).await;
    assert_eq!(rates(&over), ["0.16", "0.16"].map(str::to_owned), "the period's last day counts");

    let posted = boss.post(&format!("{}/post", at(&over)), json!({})).await;
    assert_eq!(supplied(&posted), [&Value::Null, &json!("2020-12-15"), &json!("2021-01-15")]);
    let page = on_paper(&house, &posted).await;
    assert!(page.contains("Service period") && page.contains("15 December 2020 – 15 January 2021"), "{page}");
    let xml = electronic(&house, &posted).await;
    assert!(xml.contains("<cbc:StartDate>2020-12-15</cbc:StartDate>"), "{xml}");
    assert!(xml.contains("<cbc:EndDate>2021-01-15</cbc:EndDate>") && !xml.contains("cac:Delivery"), "{xml}");
    let note = boss.post(&format!("{}/credit", at(&posted)), json!({ "reason": "Wrong" })).await;
    assert_eq!(supplied(&note), supplied(&posted), "a note corrects the same supply");
    let found = boss.get("/billing/invoices?supplied_on=2020-12-31&count=true").await;
    assert_eq!((&found["total"], &found["items"][0]["id"]), (&json!(1), &back["id"]));
    house.assert_sound().await;
}

async fn a_shipments_invoice_says_when_the_goods_left(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let tea = house.product(&trade, "TEA", "100").await;
    house.stock(&trade, tea, "10").await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let order = house.order(customer, &[(tea, "6")]).await;
    let boss = house.boss();
    let ship = async |quantity: &str| {
        let lines = json!([{ "line_id": order["lines"][0]["id"], "quantity": quantity }]);
        let shipment = json!({ "order_id": order["id"], "lines": lines });
        let shipment = boss.post("/shipping/shipments", shipment).await;
        boss.post(&format!("/shipping/shipments/{}/ship", text(&shipment, "id")), json!({})).await
    };
    let draft = async |body: Value| boss.post("/billing/invoices", body).await;
    let before = draft(json!({ "order_id": order["id"] })).await;
    assert_eq!(supplied(&before), [&Value::Null; 3], "nothing has left");
    let first = ship("2").await;
    house.days_later(3);
    let of_first = draft(json!({ "shipment_id": first["id"] })).await;
    assert_eq!(text(&of_first, "supplied_on"), "2026-03-02");
    let said = draft(json!({ "shipment_id": first["id"], "supplied_on": "2026-03-04" })).await;
    assert_eq!(text(&said, "supplied_on"), "2026-03-04", "who says when it came knows better");
    ship("3").await;
    let part = draft(json!({ "order_id": order["id"] })).await;
    assert_eq!(supplied(&part), [&Value::Null; 3], "one is still here");
    let shipped = draft(json!({ "order_id": order["id"], "of": "shipped" })).await;
    assert_eq!(text(&shipped, "supplied_on"), "2026-03-05", "the last shipment's");

    let posted = boss.post(&format!("{}/post", at(&of_first)), json!({})).await;
    let page = on_paper(&house, &posted).await;
    assert!(page.contains("Date of supply") && page.contains("2 March 2026"), "{page}");
    let xml = electronic(&house, &posted).await;
    assert!(xml.contains("<cbc:ActualDeliveryDate>2026-03-02</cbc:ActualDeliveryDate>"), "{xml}");
    assert!(!xml.contains("InvoicePeriod"), "{xml}");
    house.assert_sound().await;
}

async fn who_bills_an_order_may_say_when_it_was_supplied(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let tea = house.product(&trade, "TEA", "100").await;
    house.stock(&trade, tea, "10").await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let order = house.order(customer, &[(tea, "6")]).await;
    let boss = house.boss();
    let of_order = |fields: Value| {
        let mut body = json!({ "order_id": order["id"] });
        body.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        body
    };
    for (fields, path) in [
        (json!({ "supplied_on": "2026-03-01", "supplied_from": "2026-03-01" }), "supplied_on"),
        (json!({ "supplied_from": "2026-03-02", "supplied_to": "2026-03-01" }), "supplied_to"),
    ] {
        let refused = boss.refused_post("/billing/invoices", of_order(fields)).await;
        assert_eq!((refused.code, refused.fields[0].path.as_str()), ("billing.bad_supply", path));
    }
    let advance = json!({ "advance": { "percent": "0.5" }, "supplied_on": "2026-04-01" });
    let advance = boss.post("/billing/invoices", of_order(advance)).await;
    assert_eq!(supplied(&advance), [&json!("2026-04-01"), &Value::Null, &Value::Null]);
    boss.delete(&at(&advance)).await;
    let shipment = boss.post("/shipping/shipments", json!({ "order_id": order["id"] })).await;
    boss.post(&format!("/shipping/shipments/{}/ship", text(&shipment, "id")), json!({})).await;
    // It says a period, whenever the goods left; the order's tax stays as it was agreed.
    let period = json!({ "supplied_from": "2020-12-01", "supplied_to": "2020-12-31" });
    let draft = boss.post("/billing/invoices", of_order(period)).await;
    assert_eq!(supplied(&draft), [&Value::Null, &json!("2020-12-01"), &json!("2020-12-31")]);
    assert_eq!((text(&draft["lines"][0], "tax_rate"), text(&draft, "total")), ("0.16", "696.00"));
    let posted = boss.post(&format!("{}/post", at(&draft)), json!({})).await;
    assert!(on_paper(&house, &posted).await.contains("1 December 2020 – 31 December 2020"));
    house.assert_sound().await;
}

async fn a_day_or_a_period_and_nothing_else(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let boss = house.boss();
    let words = json!([{ "description": "Advice", "quantity": "1", "unit_price": "50" }]);
    for (fields, path) in [
        (json!({ "supplied_on": "2026-03-01", "supplied_to": "2026-03-02" }), "supplied_on"),
        (json!({ "supplied_from": "2026-03-01" }), "supplied_to"),
        (json!({ "supplied_to": "2026-03-01" }), "supplied_from"),
        (json!({ "supplied_from": "2026-03-02", "supplied_to": "2026-03-01" }), "supplied_to"),
        (json!({ "supplied_from": "2006-03-02", "supplied_to": "2026-03-01" }), "supplied_to"),
    ] {
        let mut body = json!({ "customer_id": customer, "lines": words });
        body.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        let refused = boss.refused_post("/billing/invoices", body.clone()).await;
        assert_eq!((refused.code, refused.fields[0].path.as_str()), ("billing.bad_supply", path), "{fields}");
        assert_eq!(refused.details["days_max"], 3660);
    }
    let invoice = json!({ "customer_id": customer, "lines": words, "supplied_on": "2026-03-01" });
    let rent = json!({ "name": "Rent", "every": "month", "start_on": "2026-04-01", "invoice": invoice });
    let refused = boss.refused_post("/billing/recurring", rent).await;
    assert_eq!(refused.code, "billing.bad_supply");
    house.assert_sound().await;
}
