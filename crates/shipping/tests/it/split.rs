//! Orders that leave from several places, wait for goods, or end with what has left.

use serde_json::{Value, json};
use testkit::house::id;
use testkit::{Engine, House, engines};

use crate::modules;

engines!(
    nothing_leaves_while_it_is_on_its_way,
    an_order_leaves_from_each_place_that_has_some_of_it,
    a_case_leaves_whole,
    what_is_there_leaves_and_the_rest_waits,
    what_has_not_left_can_be_given_up,
    t47_shipped_goods_bound_every_amendment,
);

fn path(object: &Value, kind: &str, verb: &str) -> String {
    format!("{kind}/{}/{verb}", object["id"].as_str().unwrap())
}

async fn policy(house: &House, shortage: &str, sources: &str) {
    house
        .boss()
        .put("/sales/order-policy", json!({ "shortage": shortage, "sources": sources, "lead_days": 7 }))
        .await;
}

async fn seen(house: &House, order: &Value) -> Value {
    house.boss().get(&format!("/sales/orders/{}", order["id"].as_str().unwrap())).await
}

async fn an_order_leaves_from_each_place_that_has_some_of_it(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let boss = house.boss();
    let tea = house.product(&trade, "TEA", "250").await;
    house.in_cases(&trade, tea, 12).await;
    house.stock(&trade, tea, "12").await;
    let north = house.make("/inventory/locations", json!({ "code": "NORTH", "name": "North" })).await;
    let lines = json!([{ "product_id": tea, "quantity": "40" }]);
    boss.post("/inventory/receipts", json!({ "location_id": north, "lines": lines })).await;
    policy(&house, "refuse", "split").await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let lines = json!([{ "product_id": tea, "unit_id": trade.case, "quantity": "4" }]);
    let order =
        boss.post("/sales/orders", json!({ "customer_id": customer, "lines": lines, "confirm": true })).await;
    assert_eq!(order["is_split"], true);

    let several = boss.refused_post("/shipping/shipments", json!({ "order_id": order["id"] })).await;
    assert_eq!((several.code, several.fields[0].path.as_str()), ("shipping.several_places", "location_id"));
    let apart = json!({ "code": "APART", "name": "Quarantine", "for_sale": false });
    let apart = house.make("/inventory/locations", apart).await;
    let kept = json!({ "order_id": order["id"], "location_id": apart });
    let kept = boss.refused_post("/shipping/shipments", kept).await;
    assert!(kept.is(inventory::NOT_FOR_SALE) && kept.fields[0].path == "location_id", "{kept}");
    let drafts = boss.post("/shipping/shipments/by-location", json!({ "order_id": order["id"] })).await;
    let drafts = drafts["shipments"].as_array().unwrap();
    let mut parts: Vec<(bool, &str)> = drafts
        .iter()
        .map(|one| (one["location_id"] == json!(north), one["lines"][0]["base_quantity"].as_str().unwrap()))
        .collect();
    parts.sort_unstable();
    assert_eq!(parts, [(false, "12"), (true, "36")]);
    for draft in drafts {
        boss.post(&path(draft, "/shipping/shipments", "ship"), json!({})).await;
    }
    let order = seen(&house, &order).await;
    assert_eq!((&order["status"], &order["lines"][0]["shipped"]), (&json!("shipped"), &json!("4")));
    let levels = boss.get(&format!("/inventory/levels?product_id={tea}")).await;
    let left: Vec<(&str, &str)> = levels["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|level| (level["on_hand"].as_str().unwrap(), level["reserved"].as_str().unwrap()))
        .collect();
    assert!(left.contains(&("0", "0")) && left.contains(&("4", "0")), "{left:?}");
    house.assert_sound().await;
}

/// An earlier release promised goods in transit to those who waited.
async fn nothing_leaves_while_it_is_on_its_way(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let boss = house.boss();
    let tea = house.product(&trade, "TEA", "250").await;
    house.stock(&trade, tea, "10").await;
    let north = house.make("/inventory/locations", json!({ "code": "NORTH", "name": "North" })).await;
    let lines = json!([{ "product_id": tea, "quantity": "4" }]);
    let body = json!({ "from_location_id": trade.location, "to_location_id": north, "lines": lines });
    let transfer = boss.post("/inventory/transfers", body).await;
    boss.post(&path(&transfer, "/inventory/transfers", "ship"), json!({})).await;
    policy(&house, "back_order", "split").await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let order = house.order(customer, &[(tea, "10")]).await;
    let transit = inventory::place_in_transit(&house.ctx(), house.source()).await.unwrap().unwrap();
    on_sale_as_before(&house, transit, tea).await;
    let document = inventory::Document { kind: "order", id: id(&order) };
    let wish = inventory::Wish {
        line_id: id(&order["lines"][0]),
        index: 0,
        product_id: tea,
        quantity: kernel::Qty::whole(10),
        from: vec![trade.location, transit],
        per_kit: None,
        step: None,
        is_less: false,
    };
    let promise = house.write(move |ctx, tx| {
        let wish = [wish.clone()];
        Box::pin(async move {
            inventory::promise(ctx, tx, document, &wish, inventory::Short::TakeWhatIsThere).await.map(drop)
        })
    });
    promise.await.unwrap();

    let from_nowhere = json!({ "order_id": order["id"], "location_id": transit });
    let refused = boss.refused_post("/shipping/shipments", from_nowhere).await;
    assert!(refused.is(inventory::NO_SUCH_LOCATION) && refused.fields[0].path == "location_id", "{refused}");
    let drafts = boss.post("/shipping/shipments/by-location", json!({ "order_id": order["id"] })).await;
    let [draft] = drafts["shipments"].as_array().unwrap().as_slice() else { panic!("one: {drafts}") };
    assert_eq!(
        (&draft["location_id"], &draft["lines"][0]["quantity"]),
        (&json!(trade.location), &json!("6"))
    );
    let plain = boss.post("/shipping/shipments", json!({ "order_id": order["id"] })).await;
    assert_eq!(plain["location_id"], json!(trade.location), "of one place there is no question");
    let mut found = house.findings().await;
    found.retain(|one| one.check == "inventory.what_is_promised_is_for_sale");
    let [finding] = found.as_slice() else { panic!("one: {found:?}") };
    assert!(finding.found.ends_with(&transit.to_string()), "{finding:?}");
}

/// A balance in transit as an earlier release has left it.
async fn on_sale_as_before(house: &House, transit: kernel::Id, product: kernel::Id) {
    let landed = house.write(move |ctx, tx| {
        Box::pin(async move {
            let levels = inventory::levels_of(ctx, tx, &[product]).await?;
            for level in levels.into_iter().filter(|level| level.location_id == transit) {
                let level = inventory::model::level::Model { for_sale: true, ..level };
                tx.save::<inventory::model::level::Entity>(&ctx.whole(), level).await?;
            }
            Ok(())
        })
    });
    landed.await.unwrap();
}

/// A case of twelve leaves from one place; 12 + 15 pieces are one from each, 7 + 5 are none.
async fn a_case_leaves_whole(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let boss = house.boss();
    let tea = house.product(&trade, "TEA", "250").await;
    house.in_cases(&trade, tea, 12).await;
    house.stock(&trade, tea, "7").await;
    let north = house.make("/inventory/locations", json!({ "code": "NORTH", "name": "North" })).await;
    let come = async |place: kernel::Id, pieces: &str| {
        let lines = json!([{ "product_id": tea, "quantity": pieces }]);
        boss.post("/inventory/receipts", json!({ "location_id": place, "lines": lines })).await;
        house.settle().await;
    };
    come(north, "5").await;
    policy(&house, "refuse", "split").await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let of_cases = |count: &str| {
        let lines = json!([{ "product_id": tea, "unit_id": trade.case, "quantity": count }]);
        json!({ "customer_id": customer, "lines": lines, "confirm": true })
    };
    let refused = boss.refused_post("/sales/orders", of_cases("1")).await;
    assert!(refused.is(inventory::INSUFFICIENT_STOCK), "{refused}");
    policy(&house, "back_order", "split").await;
    let order = boss.post("/sales/orders", of_cases("2")).await;
    let nothing =
        boss.refused_post("/shipping/shipments/by-location", json!({ "order_id": order["id"] })).await;
    assert_eq!(nothing.code, "shipping.nothing_to_ship");
    come(trade.location, "5").await;
    come(north, "10").await;

    let drafts = boss.post("/shipping/shipments/by-location", json!({ "order_id": order["id"] })).await;
    let drafts = drafts["shipments"].as_array().unwrap();
    assert_eq!(drafts.len(), 2);
    for draft in drafts {
        assert_eq!(draft["lines"][0]["quantity"], "1");
        boss.post(&path(draft, "/shipping/shipments", "ship"), json!({})).await;
    }
    assert_eq!(seen(&house, &order).await["status"], "shipped");
    house.assert_sound().await;
}

async fn what_is_there_leaves_and_the_rest_waits(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let boss = house.boss();
    let tea = house.product(&trade, "TEA", "250").await;
    house.stock(&trade, tea, "6").await;
    policy(&house, "back_order", "one").await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let order = house.order(customer, &[(tea, "10")]).await;
    let draft = boss.post("/shipping/shipments", json!({ "order_id": order["id"] })).await;
    assert_eq!((&draft["lines"][0]["quantity"], &draft["lines"][0]["to_follow"]), (&json!("6"), &json!("4")));
    boss.post(&path(&draft, "/shipping/shipments", "ship"), json!({})).await;
    let none = boss.refused_post("/shipping/shipments", json!({ "order_id": order["id"] })).await;
    assert_eq!(none.code, "shipping.nothing_to_ship");
    house.stock(&trade, tea, "3").await;
    house.settle().await;
    // One more piece leaves before the queue was served: what nobody holds is anybody's.
    house.stock(&trade, tea, "1").await;
    let rest = json!([{ "line_id": order["lines"][0]["id"], "quantity": "4" }]);
    let draft = boss.post("/shipping/shipments", json!({ "order_id": order["id"], "lines": rest })).await;
    boss.post(&path(&draft, "/shipping/shipments", "ship"), json!({})).await;
    let order = seen(&house, &order).await;
    assert_eq!((&order["status"], &order["back_ordered"]), (&json!("shipped"), &json!(false)));
    assert_eq!(boss.get("/sales/back-orders").await["items"], json!([]));
    house.assert_sound().await;
}

async fn what_has_not_left_can_be_given_up(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let boss = house.boss();
    let tea = house.product(&trade, "TEA", "250").await;
    let sugar = house.product(&trade, "SUGAR", "33.33").await;
    house.stock(&trade, tea, "10").await;
    house.stock(&trade, sugar, "9").await;
    let customer = house.customer("Duka la Amani", json!({ "credit_limit": "100000" })).await;
    let order = house.order(customer, &[(tea, "10"), (sugar, "9")]).await;
    let some = json!([{ "line_id": order["lines"][0]["id"], "quantity": "4" }]);
    let draft = boss.post("/shipping/shipments", json!({ "order_id": order["id"], "lines": some })).await;
    let late = boss.post("/shipping/shipments", json!({ "order_id": order["id"] })).await;
    let nothing_yet =
        boss.refused_post(&path(&order, "/sales/orders", "cancel-rest"), json!({ "reason": "x" })).await;
    assert_eq!(nothing_yet.code, "document.illegal_transition");
    boss.post(&path(&draft, "/shipping/shipments", "ship"), json!({})).await;

    let sugar_line = json!({ "reason": "Sold out", "lines": [order["lines"][1]["id"]] });
    let part = boss.post(&path(&order, "/sales/orders", "cancel-rest"), sugar_line).await;
    assert_eq!((&part["status"], &part["lines"][1]["cancelled"]), (&json!("partly_shipped"), &json!("9")));
    let ended =
        boss.post(&path(&order, "/sales/orders", "cancel-rest"), json!({ "reason": "They moved" })).await;
    assert_eq!((&ended["status"], &ended["total"]), (&json!("shipped"), &json!("1160.00")));
    let line = &ended["lines"][0];
    assert_eq!((&line["quantity"], &line["cancelled"]), (&json!("4"), &json!("6")));
    assert_eq!((&line["cancel_reason"], &line["net"]), (&json!("They moved"), &json!("1000.00")));
    let levels = boss.get("/inventory/levels").await;
    assert!(levels["items"].as_array().unwrap().iter().all(|level| level["reserved"] == "0"), "{levels}");
    let credit = boss.get(&format!("/sales/customers/{customer}/credit")).await;
    assert_eq!(credit["exposure"], "1160.00");
    let late = boss.get(&format!("/shipping/shipments/{}", late["id"].as_str().unwrap())).await;
    assert_eq!(late["status"], "cancelled", "nothing was left of what it was to bring");
    let versions = boss.get(&path(&order, "/sales/orders", "versions")).await;
    let kinds: Vec<&Value> =
        versions["versions"].as_array().unwrap().iter().map(|one| &one["kind"]).collect();
    assert_eq!(kinds, [&json!("cancel_rest"), &json!("cancel_rest"), &Value::Null]);
    house.assert_sound().await;
}

async fn t47_shipped_goods_bound_every_amendment(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let boss = house.boss();
    let tea = house.product(&trade, "TEA", "250").await;
    house.stock(&trade, tea, "30").await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let order = house.order(customer, &[(tea, "10")]).await;
    let some = json!([{ "line_id": order["lines"][0]["id"], "quantity": "4" }]);
    let draft = boss.post("/shipping/shipments", json!({ "order_id": order["id"], "lines": some })).await;
    boss.post(&path(&draft, "/shipping/shipments", "ship"), json!({})).await;
    let amend = path(&order, "/sales/orders", "amend");
    let to = |quantity: &str| json!({ "reason": "x", "change": [{ "line_id": order["lines"][0]["id"], "quantity": quantity }] });
    let below = boss.refused_post(&amend, to("3")).await;
    assert_eq!((below.code, below.fields[0].path.as_str()), ("orders.below_progress", "change[0].quantity"));
    assert_eq!(below.details["shipped"], "4");
    let all = boss.post(&amend, to("4")).await;
    assert_eq!(all["status"], "shipped");
    let more = boss.post(&amend, to("12")).await;
    assert_eq!((&more["status"], &more["total"]), (&json!("partly_shipped"), &json!("3480.00")));
    let levels = boss.get(&format!("/inventory/levels?product_id={tea}")).await;
    assert_eq!(levels["items"][0]["reserved"], "8");
    house.assert_sound().await;
}
