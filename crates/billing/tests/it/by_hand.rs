//! Invoices without an order.

use kernel::Id;
use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::{at, modules, text};

engines!(lines_of_products_and_words, a_draft_can_be_replaced_and_deleted, what_cannot_be_billed_is_refused);

async fn lines_of_products_and_words(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let tea = house.product(&trade, "TEA", "250").await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let lines = json!([
        { "description": "Advice on tea", "quantity": "1.5", "unit_price": "33.3333", "tax_class_id": trade.taxed },
        { "product_id": tea, "quantity": "2" },
        { "description": "Stamps", "quantity": "3", "unit_price": "20" },
        { "product_id": tea, "quantity": "1", "unit_price": "200", "discount": "0.1", "description": "Broken bag" },
    ]);
    let draft =
        house.boss().post("/billing/invoices", json!({ "customer_id": customer, "lines": lines })).await;
    let line = |index: usize| {
        let line = &draft["lines"][index];
        ["net", "tax", "total"].map(|term| text(line, term).to_owned())
    };
    assert_eq!(line(0), ["50.00", "8.00", "58.00"]);
    assert_eq!(line(1), ["500.00", "80.00", "580.00"]);
    assert_eq!(line(2), ["60.00", "0.00", "60.00"]);
    assert_eq!(line(3), ["180.00", "28.80", "208.80"]);
    assert_eq!(draft["lines"][3]["description"], "Broken bag");
    assert_eq!(
        (text(&draft, "net"), text(&draft, "tax"), text(&draft, "total")),
        ("790.00", "116.80", "906.80")
    );
    assert_eq!(draft["taxes"].as_array().unwrap().len(), 2);
    house.assert_sound().await;
}

async fn a_draft_can_be_replaced_and_deleted(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let boss = house.boss();
    let body = |price: &str| {
        let line = json!({ "description": "Advice", "quantity": "1", "unit_price": price });
        json!({ "customer_id": customer, "lines": [line], "note": "Thank you" })
    };
    let draft = boss.post("/billing/invoices", body("10")).await;
    let replaced = boss.clone().seeing(1).put(&at(&draft), body("12.5")).await;
    assert_eq!((text(&replaced, "total"), &replaced["version"]), ("12.50", &json!(2)));
    let stale = boss.clone().seeing(1).refused(platform::Method::Put, &at(&draft), body("1")).await;
    assert_eq!(stale.code, "record.version_conflict");
    assert_eq!(stale.details["document"], boss.get(&at(&draft)).await);
    boss.delete(&at(&draft)).await;
    assert_eq!(boss.refused(platform::Method::Get, &at(&draft), Value::Null).await.status(), 404);

    let tea = house.product(&trade, "TEA", "250").await;
    house.stock(&trade, tea, "1").await;
    let order = house.order(customer, &[(tea, "1")]).await;
    let of_order = boss.post("/billing/invoices", json!({ "order_id": order["id"] })).await;
    let refused = boss.refused(platform::Method::Put, &at(&of_order), body("1")).await;
    assert_eq!(refused.code, "billing.made_from_order");
    house.assert_sound().await;
}

async fn what_cannot_be_billed_is_refused(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let tea = house.product(&trade, "TEA", "250").await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let boss = house.boss();
    let refused = async |body: Value| {
        let error = boss.refused_post("/billing/invoices", body).await;
        (error.code, error.fields.first().map(|field| field.path.clone()).unwrap_or_default())
    };
    let with = |line: Value| {
        let words = json!({ "description": "Advice", "quantity": "1", "unit_price": "1" });
        json!({ "customer_id": customer, "lines": [words, line] })
    };
    let path = |text: &str| text.to_owned();
    let nobody = Id::nil();
    assert_eq!(refused(json!({})).await.0, "billing.one_origin");
    assert_eq!(refused(json!({ "customer_id": customer })).await.0, "billing.one_origin");
    assert_eq!(refused(json!({ "order_id": nobody })).await, ("billing.no_such_order", path("order_id")));
    assert_eq!(
        refused(json!({ "shipment_id": nobody })).await,
        ("billing.no_such_shipment", path("shipment_id"))
    );
    let mut stranger = with(json!({ "description": "x", "quantity": "1", "unit_price": "1" }));
    stranger["customer_id"] = json!(nobody);
    assert_eq!(refused(stranger).await, ("billing.no_such_customer", path("customer_id")));
    assert_eq!(
        refused(with(json!({ "quantity": "1" }))).await,
        ("billing.price_needed", path("lines[1].unit_price"))
    );
    let negative = json!({ "description": "x", "quantity": "-1", "unit_price": "1" });
    assert_eq!(refused(with(negative)).await, ("pricing.bad_quantity", path("lines[1].quantity")));
    let of_product = json!({ "product_id": tea, "quantity": "-1" });
    assert_eq!(refused(with(of_product)).await, ("pricing.bad_quantity", path("lines[1].quantity")));
    let unknown = json!({ "product_id": nobody, "quantity": "1" });
    assert_eq!(refused(with(unknown)).await, ("catalog.unknown_product", path("lines[1].product_id")));
    let class = json!({ "description": "x", "quantity": "1", "unit_price": "1", "tax_class_id": nobody });
    assert_eq!(refused(with(class)).await, ("billing.no_such_tax_class", path("lines[1].tax_class_id")));
    let mut store = with(json!({ "description": "x", "quantity": "1", "unit_price": "1" }));
    store["store_id"] = json!(nobody);
    assert_eq!(refused(store).await, ("billing.no_such_store", path("store_id")));
    let mut currency = with(json!({ "description": "x", "quantity": "1", "unit_price": "1" }));
    currency["currency"] = json!("XYZ");
    assert_eq!(refused(currency).await.1, "currency");
}
