//! The pick list: what is to be fetched for some orders, from what is reserved for them.

use kernel::Id;
use rxing::BarcodeFormat;
use serde_json::{Value, json};
use testkit::{Engine, House, Trade, engines};

use crate::modules;
use crate::scan::scanned;

engines!(
    a_walk_goes_from_bin_to_bin_for_several_orders,
    nothing_is_fetched_for_who_waits,
    odd_questions_are_refused,
);

async fn bin(house: &House, trade: &Trade, product: Id, code: &str) {
    let bin = json!({ "product_id": product, "location_id": trade.location, "code": code });
    house.make("/inventory/bins", bin).await;
}

fn text<'v>(value: &'v Value, field: &str) -> &'v str {
    value[field].as_str().unwrap_or_else(|| panic!("no text {field} in {value}"))
}

/// Bin, SKU and quantity of each line of a place.
fn walk(place: &Value) -> Vec<(Option<&str>, &str, &str)> {
    let lines = place["lines"].as_array().unwrap().iter();
    lines.map(|line| (line["bin"].as_str(), text(line, "sku"), text(line, "quantity"))).collect()
}

async fn a_walk_goes_from_bin_to_bin_for_several_orders(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let mut products = Vec::new();
    for (sku, shelf) in [("TEA", Some("B-01")), ("MUG", Some("A-02")), ("POT", None), ("CUP", Some("A-01"))] {
        let product = house.product(&trade, sku, "10").await;
        house.stock(&trade, product, "50").await;
        if let Some(shelf) = shelf {
            bin(&house, &trade, product, shelf).await;
        }
        products.push(product);
    }
    let [tea, mug, pot, cup] = products[..] else { panic!("four") };
    let set = house.product_with(&trade, "SET", "100", json!({ "kind": "kit" })).await;
    for (product, quantity) in [(pot, "1"), (cup, "6")] {
        house
            .make(
                "/catalog/kit-components",
                json!({ "kit_id": set, "product_id": product, "quantity": quantity }),
            )
            .await;
    }
    let customer = house.customer("Atelier Brun", json!({})).await;
    house.in_parts(trade.piece).await;
    let first = house.order(customer, &[(tea, "3"), (mug, "2.5")]).await;
    let second = house.order(customer, &[(tea, "4"), (set, "2")]).await;
    let (one, other) = (text(&first, "id"), text(&second, "id"));
    let boss = house.boss();
    let list = boss.get(&format!("/shipping/pick-list?order_id={other},{one},{one}")).await;
    let numbers: Vec<&str> =
        list["orders"].as_array().unwrap().iter().map(|order| text(order, "number")).collect();
    assert_eq!(numbers, [text(&first, "number"), text(&second, "number")]);
    let [place] = list["places"].as_array().unwrap().as_slice() else { panic!("one place: {list}") };
    assert_eq!((text(place, "code"), text(place, "name")), ("MAIN", "Main warehouse"));
    assert_eq!(
        walk(place),
        [
            (Some("A-01"), "CUP", "12"),
            (Some("A-02"), "MUG", "2.5"),
            (Some("B-01"), "TEA", "7"),
            (None, "POT", "2")
        ]
    );
    let of_tea: Vec<(&str, &str)> = place["lines"][2]["orders"]
        .as_array()
        .unwrap()
        .iter()
        .map(|part| (text(part, "number"), text(part, "quantity")))
        .collect();
    assert_eq!(of_tea, [(text(&first, "number"), "3"), (text(&second, "number"), "4")]);
    let elsewhere = json!({ "code": "ELSE", "name": "Elsewhere" });
    let elsewhere = house.make("/inventory/locations", elsewhere).await;
    let nothing = boss.get(&format!("/shipping/pick-list?order_id={one}&location_id={elsewhere}")).await;
    assert_eq!(nothing["places"], json!([]));

    // What has left is fetched no more.
    let lines = json!([{ "line_id": first["lines"][0]["id"], "quantity": "2" }]);
    let shipment = boss.post("/shipping/shipments", json!({ "order_id": one, "lines": lines })).await;
    boss.post(&format!("/shipping/shipments/{}/ship", text(&shipment, "id")), json!({})).await;
    let list = boss.get(&format!("/shipping/pick-list?order_id={one}")).await;
    assert_eq!(walk(&list["places"][0]), [(Some("A-02"), "MUG", "2.5"), (Some("B-01"), "TEA", "1")]);
    let paper = boss.file(&format!("/shipping/pick-list.pdf?order_id={one}")).await;
    let number = text(&first, "number");
    assert_eq!(
        (paper.content_type.as_str(), paper.file_name.as_str()),
        ("application/pdf", format!("pick-list-{number}.pdf").as_str())
    );
    assert_eq!(scanned(paper.bytes, BarcodeFormat::CODE_128), number);
    let both = boss.file(&format!("/shipping/pick-list.pdf?order_id={one},{other}")).await;
    assert_eq!(both.file_name, "pick-list-2026-03-02.pdf");
    std::fs::write(format!("{}/pick-list.pdf", env!("CARGO_TARGET_TMPDIR")), &both.bytes).unwrap();
}

async fn nothing_is_fetched_for_who_waits(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let tea = house.product(&trade, "TEA", "10").await;
    house.stock(&trade, tea, "5").await;
    let limited = json!({ "credit_limit": "1", "credit_policy": "hold" });
    let held = house.order(house.customer("Held", limited).await, &[(tea, "2")]).await;
    assert_eq!(held["hold"], "credit");
    let customer = house.customer("Duka", json!({})).await;
    let lines = json!([{ "product_id": tea, "quantity": "9" }]);
    let boss = house.boss();
    let waits = json!({ "customer_id": customer, "lines": lines, "confirm": true, "shortage": "back_order" });
    let waits = boss.post("/sales/orders", waits).await;
    let draft = boss.post("/sales/orders", json!({ "customer_id": customer, "lines": lines })).await;
    let ids = [&held, &waits, &draft].map(|order| text(order, "id")).join(",");
    let list = boss.get(&format!("/shipping/pick-list?order_id={ids}")).await;
    let orders = list["orders"].as_array().unwrap();
    let told: Vec<_> =
        orders.iter().map(|order| (text(order, "status"), &order["hold"], &order["back_ordered"])).collect();
    assert_eq!(
        told,
        [
            ("confirmed", &json!("credit"), &json!(false)),
            ("confirmed", &json!(null), &json!(true)),
            ("draft", &json!(null), &json!(false))
        ]
    );
    assert_eq!(walk(&list["places"][0]), [(None, "TEA", "3")], "what is there for who may have it");
}

async fn odd_questions_are_refused(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let boss = house.boss();
    let ask = async |ids: &str| {
        let path = format!("/shipping/pick-list?order_id={ids}");
        let refused = boss.refused(platform::Method::Get, &path, Value::Null).await;
        (refused.status(), refused.code, refused.fields[0].path.clone())
    };
    let unknown = Id::from_u128(7).to_string();
    for odd in ["x", "%00", ",", "1e999", unknown.as_str()] {
        assert_eq!(ask(odd).await, (422, "shipping.no_such_order", "order_id".to_owned()), "{odd}");
    }
    let many: Vec<String> = (1..=25_u128).map(|n| Id::from_u128(n).to_string()).collect();
    assert_eq!(ask(&many.join(",")).await.1, "shipping.too_many_orders");
    let tea = house.product(&trade, "TEA", "10").await;
    bin(&house, &trade, tea, "A-01").await;
    let again = json!({ "product_id": tea, "location_id": trade.location, "code": "A-02" });
    assert_eq!(boss.refused_post("/inventory/bins", again.clone()).await.code, "inventory.bin_twice");
    let bins = boss.get("/inventory/bins").await;
    boss.post(&format!("/inventory/bins/{}/archive", text(&bins["items"][0], "id")), json!({})).await;
    boss.post("/inventory/bins", again).await;
    let path = format!("/inventory/bins/{}/restore", text(&bins["items"][0], "id"));
    assert_eq!(boss.refused_post(&path, json!({})).await.code, "inventory.bin_twice");
}
