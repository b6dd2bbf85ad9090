//! Into which boxes goods go: for an order, a shipment, or whatever is asked.

use kernel::Id;
use serde_json::{Value, json};
use testkit::house::id;
use testkit::{Engine, engines};

use crate::world::World;

engines!(
    boxes_are_suggested_for_goods_orders_and_shipments,
    what_fits_nowhere_is_told_with_its_reason,
    odd_questions_about_boxes_are_refused,
);

async fn boxes(world: &World, some: &[(&str, i64, Option<i64>)]) {
    for (code, side, max_weight_g) in some {
        let kind = json!({
            "code": code, "name": format!("Box {code}"), "length_mm": side, "width_mm": side, "height_mm": side,
            "tare_g": 150, "max_weight_g": max_weight_g,
        });
        world.house.make("/shipping/package-types", kind).await;
    }
}

/// Code, quantity of each line, weight and how full.
fn told(answer: &Value) -> Vec<(String, Vec<String>, i64, String)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let boxes = answer["boxes"].as_array().unwrap().iter();
    let lines =
        |one: &Value| one["lines"].as_array().unwrap().iter().map(|line| text(&line["quantity"])).collect();
    boxes
        .map(|one| (text(&one["code"]), lines(one), one["weight_g"].as_i64().unwrap(), text(&one["filled"])))
        .collect()
}

async fn boxes_are_suggested_for_goods_orders_and_shipments(engine: Engine) {
    let world = World::open(engine).await;
    let boss = world.house.boss();
    boxes(&world, &[("L", 400, None), ("M", 200, None), ("HEAVY", 200, Some(1_000))]).await;
    // Tea is 10 × 10 × 20 cm: four of them fill a cube of twenty.
    let ask = |quantity: &str| json!({ "lines": [{ "product_id": world.tea, "quantity": quantity }] });
    let four = boss.post("/shipping/packing", ask("4")).await;
    assert_eq!(four["method"], "exact");
    assert_eq!(told(&four), [("M".to_owned(), vec!["4".to_owned()], 2_150, "1".to_owned())]);
    let five = boss.post("/shipping/packing", ask("5")).await;
    assert_eq!(told(&five), [("L".to_owned(), vec!["5".to_owned()], 2_650, "0.15625".to_owned())]);
    let many = boss.post("/shipping/packing", ask("36")).await;
    assert_eq!(many["method"], "first_fit_decreasing");
    assert_eq!(told(&many).iter().map(|one| one.0.as_str()).collect::<Vec<_>>(), ["L", "M"]);
    let rules: Vec<&str> =
        many["trace"].as_array().unwrap().iter().map(|step| step["rule"].as_str().unwrap()).collect();
    assert_eq!(rules, ["pieces", "first_fit_decreasing"]);

    let order = world.order("6").await;
    let whole = boss.post("/shipping/packing", json!({ "order_id": order["id"] })).await;
    assert_eq!(told(&whole)[0].1, ["6"]);
    let lines = json!([{ "line_id": order["lines"][0]["id"], "quantity": "2" }]);
    let shipment = boss.post("/shipping/shipments", json!({ "order_id": order["id"], "lines": lines })).await;
    let some = boss.post("/shipping/packing", json!({ "shipment_id": shipment["id"] })).await;
    assert_eq!(told(&some)[0].1, ["2"]);
    boss.post(&format!("/shipping/shipments/{}/ship", id(&shipment)), json!({})).await;
    let rest = boss.post("/shipping/packing", json!({ "order_id": order["id"] })).await;
    assert_eq!(
        told(&rest),
        [("M".to_owned(), vec!["4".to_owned()], 2_150, "1".to_owned())],
        "what is left of it"
    );
    world.house.assert_sound().await;
}

async fn what_fits_nowhere_is_told_with_its_reason(engine: Engine) {
    let world = World::open(engine).await;
    let boss = world.house.boss();
    let tea = boss.get(&format!("/catalog/products/{}", world.tea)).await;
    boxes(&world, &[("M", 250, Some(1_000))]).await;
    let product = async |sku: &str, more: Value| {
        let mut product = json!({
            "sku": sku, "name": sku, "unit_id": tea["unit_id"], "tax_class_id": tea["tax_class_id"], "price": "10",
        });
        product.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        world.house.make("/catalog/products", product).await
    };
    let sides = |side: i64, weight: Option<i64>| json!({ "length_mm": side, "width_mm": 10, "height_mm": 10, "weight_g": weight });
    let ghost = product("GHOST", json!({})).await;
    let pole = product("POLE", sides(2_000, Some(1))).await;
    let lead = product("LEAD", sides(10, Some(9_000))).await;
    let air = product("AIR", sides(10, None)).await;
    let wanted = [(ghost, "2"), (pole, "3"), (lead, "1"), (world.tea, "0.5"), (air, "1")];
    let lines: Vec<Value> = wanted
        .iter()
        .map(|(product, quantity)| json!({ "product_id": product, "quantity": quantity }))
        .collect();
    let answer = boss.post("/shipping/packing", json!({ "lines": lines })).await;
    let mut left: Vec<(&str, &str, &str)> = answer["left"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            (one["sku"].as_str().unwrap(), one["quantity"].as_str().unwrap(), one["why"].as_str().unwrap())
        })
        .collect();
    left.sort_unstable();
    assert_eq!(
        left,
        [
            ("GHOST", "2", "no_size"),
            ("LEAD", "1", "too_heavy"),
            ("POLE", "3", "too_large"),
            ("TEA", "0.5", "no_pieces")
        ]
    );
    assert_eq!((told(&answer).len(), &answer["boxes"][0]["lines"][0]["sku"]), (1, &json!("AIR")));
    let rules = answer["trace"].as_array().unwrap().iter().map(|step| step["rule"].as_str().unwrap());
    assert_eq!(rules.collect::<Vec<_>>(), ["pieces", "exact", "no_weight"]);
}

async fn odd_questions_about_boxes_are_refused(engine: Engine) {
    let world = World::open(engine).await;
    let boss = world.house.boss();
    let tea = |quantity: &str| json!([{ "product_id": world.tea, "quantity": quantity }]);
    for (odd, code) in [
        (json!({}), "shipping.one_question"),
        (json!({ "order_id": Id::from_u128(7) }), "shipping.no_such_order"),
        (json!({ "shipment_id": Id::from_u128(7) }), "shipping.no_such_shipment"),
        (json!({ "shipment_id": Id::from_u128(7), "lines": tea("1") }), "shipping.one_question"),
        (json!({ "order_id": Id::from_u128(7), "shipment_id": Id::from_u128(7) }), "shipping.one_question"),
        (json!({ "lines": tea("0") }), "shipping.bad_quantity"),
        (json!({ "lines": tea("-1") }), "shipping.bad_quantity"),
        (json!({ "lines": tea("201") }), "shipping.too_many_pieces"),
        (json!({ "lines": tea("999999999") }), "shipping.too_many_pieces"),
    ] {
        let refused = boss.refused_post("/shipping/packing", odd.clone()).await;
        assert_eq!((refused.code, refused.status()), (code, 422), "{odd}");
    }
    let nothing = boss.post("/shipping/packing", json!({ "lines": tea("1") })).await;
    assert_eq!(
        (&nothing["boxes"], &nothing["left"][0]["why"]),
        (&json!([]), &json!("too_large")),
        "there are no boxes"
    );
}
