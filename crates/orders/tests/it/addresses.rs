//! Where an order goes and who gets the bill: chosen, followed by tax, and frozen when it is confirmed.

use kernel::Id;
use platform::Method;
use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::shop::{Shop, text};

engines!(
    an_order_goes_where_it_is_told_and_keeps_the_text,
    only_the_customers_own_live_addresses_are_taken,
    tax_follows_the_address_that_was_chosen,
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
