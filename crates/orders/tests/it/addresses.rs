//! Where an order goes and who gets the bill: chosen, followed by tax, and frozen when it is confirmed.

use kernel::{Amount, Id, Qty};
use platform::Method;
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::shop::{Shop, text};
use crate::world::id;

engines!(
    an_order_goes_where_it_is_told_and_keeps_the_text,
    only_the_customers_own_live_addresses_are_taken,
    tax_follows_the_address_that_was_chosen,
    a_confirmed_order_is_sent_elsewhere_as_a_new_version,
    another_country_taxes_what_was_agreed,
    who_confirms_goods_without_an_address_is_warned,
);

async fn address(shop: &Shop, customer: Id, line1: &str, country: &str) -> Id {
    let body = json!({"customer_id": customer, "purpose": "shipping", "line1": line1, "country": country});
    shop.world.make("/sales/addresses", body).await
}

fn wish(shop: &Shop, customer: Id, more: Value) -> Value {
    let mut body = shop.wish(customer, 2, false);
    body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    body
}

async fn an_order_goes_where_it_is_told_and_keeps_the_text(engine: Engine) {
    let shop = Shop::new(engine).await;
    let duka = shop.customer(None).await;
    let first = address(&shop, duka, "1 First Street", "KE").await;
    let second = address(&shop, duka, "2 Second Street", "KE").await;
    let usual = shop.place(duka, 1, false).await.unwrap();
    assert_eq!(usual["shipping_address_id"], json!(first), "the default one");
    assert_eq!(usual["billing_address_id"], json!(first), "a customer has one address for both");

    let chosen = json!({"shipping_address_id": second, "billing_address_id": first});
    let draft = shop.world.post("/sales/orders", wish(&shop, duka, chosen)).await.unwrap();
    assert_eq!(
        (text(&draft["shipping_address"], "line1"), text(&draft["billing_address"], "line1")),
        ("2 Second Street", "1 First Street")
    );
    let other = json!({"shipping_address_id": second, "billing_address_id": second});
    let draft = shop.change(Method::Put, &draft, "", wish(&shop, duka, other), None).await.unwrap();
    assert_eq!(draft["billing_address_id"], json!(second));

    let path = format!("/sales/addresses/{second}");
    let patch = |line1: &str| platform::Request { body: json!({"line1": line1}), ..Default::default() };
    shop.world.send(Method::Patch, &path, patch("22 Second Street")).await.unwrap();
    let confirmed = shop.verb(&draft, "confirm").await.unwrap();
    assert_eq!(text(&confirmed["shipping_address"], "line1"), "22 Second Street", "as it is when confirmed");
    shop.world.send(Method::Patch, &path, patch("Elsewhere")).await.unwrap();
    shop.world.post(&format!("{path}/archive"), json!({})).await.unwrap();
    let read = shop.world.get(&format!("/sales/orders/{}", text(&confirmed, "id"))).await.unwrap();
    assert_eq!(text(&read["shipping_address"], "line1"), "22 Second Street", "and so for good");
    let copy = shop.verb(&read, "copy").await.unwrap();
    assert_eq!(copy["shipping_address_id"], json!(first), "what is archived is not gone to again");
    let found = shop.world.get(&format!("/sales/orders?shipping_address_id={second}")).await.unwrap();
    assert_eq!(found["items"].as_array().unwrap().len(), 1);
    assert_eq!(shop.world.findings().await, []);
}

async fn only_the_customers_own_live_addresses_are_taken(engine: Engine) {
    let shop = Shop::new(engine).await;
    let (duka, other) = (shop.customer(None).await, shop.customer(None).await);
    let theirs = address(&shop, other, "Theirs", "KE").await;
    let gone = address(&shop, duka, "Gone", "KE").await;
    address(&shop, duka, "There", "KE").await;
    shop.world.post(&format!("/sales/addresses/{gone}/archive"), json!({})).await.unwrap();
    for field in ["shipping_address_id", "billing_address_id"] {
        for wrong in [theirs, gone, Id::from_u128(7)] {
            let body = wish(&shop, duka, json!({ field: wrong }));
            let refused = shop.world.post("/sales/orders", body).await.unwrap_err();
            assert_eq!((refused.code, refused.fields[0].path.as_str()), ("orders.no_such_address", field));
        }
    }
    let lines = json!([{"product_id": shop.tea, "quantity": "1"}]);
    for customer in [json!(duka), Value::Null] {
        let body = json!({"customer_id": customer, "shipping_address_id": theirs, "lines": lines});
        let refused = shop.world.post("/sales/pricing/calculate", body).await.unwrap_err();
        assert_eq!(refused.code, "pricing.no_such_address");
    }
}

async fn tax_follows_the_address_that_was_chosen(engine: Engine) {
    let shop = Shop::new(engine).await;
    let duka = shop.customer(None).await;
    let home = address(&shop, duka, "Home", "KE").await;
    let abroad = address(&shop, duka, "Abroad", "TZ").await;
    let class = shop.world.standard.tax_class("standard");
    let rate = json!({"tax_class_id": class, "country": "TZ", "rate": "0.18", "valid_from": "2020-01-01"});
    shop.world.make("/catalog/tax-rates", rate).await;
    for (place, expected) in [(home, "0.16"), (abroad, "0.18")] {
        let there = json!({"shipping_address_id": place});
        let order = shop.world.post("/sales/orders", wish(&shop, duka, there)).await.unwrap();
        assert_eq!(text(&order["lines"][0], "tax_rate"), expected);
        let lines = json!([{"product_id": shop.tea, "quantity": "2"}]);
        let basket = json!({"customer_id": duka, "shipping_address_id": place, "lines": lines});
        let priced = shop.world.post("/sales/pricing/calculate", basket).await.unwrap();
        assert_eq!(
            (&priced["tax"], &priced["total"]),
            (&order["tax"], &order["total"]),
            "the same as the order"
        );
    }
    let draft = wish(&shop, duka, json!({"shipping_address_id": abroad}));
    let draft = shop.world.post("/sales/orders", draft).await.unwrap();
    let moved = platform::Request { body: json!({"country": "UG"}), ..Default::default() };
    shop.world.send(Method::Patch, &format!("/sales/addresses/{abroad}"), moved).await.unwrap();
    assert_eq!(shop.verb(&draft, "confirm").await.unwrap_err().code, "orders.address_moved");
    let again = wish(&shop, duka, json!({"shipping_address_id": home, "confirm": true}));
    let again = shop.change(Method::Put, &draft, "", again, None).await.unwrap();
    assert_eq!(text(&again, "status"), "confirmed");
}

async fn amend(shop: &Shop, order: &Value, more: Value) -> kernel::Result<Value> {
    let mut body = json!({ "reason": "They called" });
    body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    shop.change(Method::Post, order, "/amend", body, None).await
}

async fn a_confirmed_order_is_sent_elsewhere_as_a_new_version(engine: Engine) {
    let shop = Shop::new(engine).await;
    let (duka, stranger) = (shop.customer(None).await, shop.customer(None).await);
    let first = address(&shop, duka, "1 First Street", "KE").await;
    let second = address(&shop, duka, "2 Second Street", "KE").await;
    let theirs = address(&shop, stranger, "Theirs", "KE").await;
    let order = shop.place(duka, 2, true).await.unwrap();
    assert_eq!(order["shipping_address_id"], json!(first));

    let wish = json!({ "shipping_address_id": second, "billing_address_id": second, "reference": "PO-7", "note": "Ring twice" });
    let amended = amend(&shop, &order, wish.clone()).await.unwrap();
    assert_eq!(text(&amended["shipping_address"], "line1"), "2 Second Street");
    assert_eq!((&amended["billing_address_id"], &amended["amended"]), (&json!(second), &json!(1)));
    assert_eq!((text(&amended, "reference"), text(&amended, "note")), ("PO-7", "Ring twice"));
    assert_eq!(amended["total"], order["total"]);
    let seen = shop.change(Method::Get, &order, "/versions", Value::Null, None).await.unwrap();
    let head = seen["versions"][0]["head"].as_array().unwrap();
    let fields: Vec<&str> = head.iter().map(|one| text(one, "field")).collect();
    assert_eq!(fields, ["shipping_address", "billing_address", "reference", "note"]);
    assert_eq!((&head[0]["before"], &head[0]["after"]), (&json!(first), &json!(second)));
    assert_eq!(amend(&shop, &order, wish).await.unwrap_err().code, "orders.nothing_to_amend");

    let plain = amend(&shop, &order, json!({ "note": "" })).await.unwrap();
    assert_eq!((&plain["note"], text(&plain, "reference")), (&Value::Null, "PO-7"));
    let refused = amend(&shop, &order, json!({ "shipping_address_id": theirs })).await.unwrap_err();
    assert_eq!(
        (refused.code, refused.fields[0].path.as_str()),
        ("orders.no_such_address", "shipping_address_id")
    );
    assert_eq!(shop.world.findings().await, []);
}

async fn another_country_taxes_what_was_agreed(engine: Engine) {
    let shop = Shop::new(engine).await;
    let duka = shop.customer(Some("100000")).await;
    let home = address(&shop, duka, "Home", "KE").await;
    let abroad = address(&shop, duka, "Abroad", "TZ").await;
    let class = shop.world.standard.tax_class("standard");
    let rate = json!({"tax_class_id": class, "country": "TZ", "rate": "0.18", "valid_from": "2020-01-01"});
    shop.world.make("/catalog/tax-rates", rate).await;
    let lines = json!([
        { "product_id": shop.tea, "quantity": "2", "unit_price": "90" }, { "product_id": shop.tea, "quantity": "3" },
    ]);
    let order = json!({ "customer_id": duka, "lines": lines, "discount": { "amount": "10" }, "confirm": true, "shipping_address_id": home });
    let order = shop.world.post("/sales/orders", order).await.unwrap();
    let amended = amend(&shop, &order, json!({ "shipping_address_id": abroad })).await.unwrap();
    for at in 0..2 {
        assert_eq!(text(&amended["lines"][at], "tax_rate"), "0.18");
        assert_eq!(amended["lines"][at]["unit_price"], order["lines"][at]["unit_price"], "as agreed");
        assert_eq!(amended["lines"][at]["discount"], order["lines"][at]["discount"]);
    }
    assert_eq!(shop.exposure(duka).await, text(&amended, "total"), "credit follows");
    let back = amend(&shop, &order, json!({ "shipping_address_id": home })).await.unwrap();
    assert_eq!((&back["total"], &back["tax"]), (&order["total"], &order["tax"]));

    // What was invoiced was taxed at home.
    let (order_id, line_id) = (id(&order["id"]), id(&order["lines"][0]["id"]));
    let invoiced = shop.world.write(move |ctx, tx| {
        Box::pin(async move {
            let locked = orders::lock(ctx, tx, order_id).await?;
            orders::record_invoiced(ctx, tx, locked, &[(line_id, Qty::ONE)], Amount::ZERO).await
        })
    });
    invoiced.await.unwrap();
    let refused = amend(&shop, &order, json!({ "shipping_address_id": abroad })).await.unwrap_err();
    assert_eq!(
        (refused.code, refused.fields[0].path.as_str()),
        ("orders.tax_invoiced", "shipping_address_id")
    );
    assert_eq!(shop.world.findings().await, []);
}

async fn who_confirms_goods_without_an_address_is_warned(engine: Engine) {
    let shop = Shop::new(engine).await;
    let duka = shop.customer(None).await;
    let draft = shop.place(duka, 1, false).await.unwrap();
    let confirmed = shop.verb(&draft, "confirm").await.unwrap();
    assert_eq!(
        (text(&confirmed, "status"), text(&confirmed["warnings"][0], "code")),
        ("confirmed", "orders.no_address")
    );
    let there = address(&shop, duka, "There", "KE").await;
    let amended = amend(&shop, &confirmed, json!({ "shipping_address_id": there })).await.unwrap();
    assert_eq!(text(&amended["shipping_address"], "line1"), "There");
    let draft = shop.place(duka, 1, false).await.unwrap();
    assert_eq!(shop.verb(&draft, "confirm").await.unwrap().get("warnings"), None);
}
