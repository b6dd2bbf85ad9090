//! What is taken off an order is taken out of what was prepared of it.

use kernel::Id;
use platform::Method;
use serde_json::{Value, json};
use testkit::house::id;
use testkit::{Engine, House, engines};

use crate::modules;
use crate::world::{World, of_parcel};

engines!(
    what_an_amendment_takes_off_the_newest_draft_loses_first,
    an_order_that_ends_leaves_no_draft_behind,
    what_is_packed_is_packed_anew_and_a_label_is_voided_first,
    an_order_completes_though_somebody_made_a_label_too_many,
    a_draft_is_written_anew,
    a_draft_goes_where_its_order_goes,
);

async fn draft(house: &House, order: &Value, lines: Option<Value>) -> Value {
    let mut body = json!({ "order_id": order["id"] });
    if let Some(lines) = lines {
        body["lines"] = lines;
    }
    house.boss().post("/shipping/shipments", body).await
}

fn part(order: &Value, line: usize, quantity: &str) -> Value {
    json!([{ "line_id": order["lines"][line]["id"], "quantity": quantity }])
}

async fn seen(house: &House, draft: &Value) -> Value {
    house.boss().get(&format!("/shipping/shipments/{}", id(draft))).await
}

/// What each line of a shipment brings.
fn quantities(shipment: &Value) -> Vec<&str> {
    shipment["lines"].as_array().unwrap().iter().map(|line| line["quantity"].as_str().unwrap()).collect()
}

fn to(order: &Value, line: usize, quantity: &str) -> Value {
    json!({ "reason": "They called", "change": part(order, line, quantity) })
}

fn verb(order: &Value, verb: &str) -> String {
    format!("/sales/orders/{}/{verb}", id(order))
}

/// The payloads of the events of a name, those of one document in their order.
async fn told(house: &House, name: &str) -> Vec<Value> {
    let mut events = house.events().await;
    events.retain(|event| event.name == name);
    events.sort_by_key(|event| (event.subject_id, event.seq));
    events.iter().map(|event| serde_json::from_str(&event.payload).unwrap()).collect()
}

async fn two_products(house: &House) -> (Id, Id, Id) {
    let trade = house.trade().await;
    let (tea, mug) = (house.product(&trade, "TEA", "250").await, house.product(&trade, "MUG", "400").await);
    house.stock(&trade, tea, "50").await;
    house.stock(&trade, mug, "50").await;
    (tea, mug, house.customer("Duka la Amani", json!({})).await)
}

async fn what_an_amendment_takes_off_the_newest_draft_loses_first(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let (tea, mug, customer) = two_products(&house).await;
    let boss = house.boss();
    let order = house.order(customer, &[(tea, "10"), (mug, "3")]).await;
    let first = draft(&house, &order, Some(part(&order, 0, "4"))).await;
    let second = draft(&house, &order, Some(json!([
        { "line_id": order["lines"][0]["id"], "quantity": "5" }, { "line_id": order["lines"][1]["id"], "quantity": "3" },
    ]))).await;
    let third = draft(&house, &order, Some(part(&order, 0, "1"))).await;

    // Three are taken off: the newest gives its one, the one before it two.
    let amended = boss.post(&verb(&order, "amend"), to(&order, 0, "7")).await;
    assert_eq!(amended["warnings"][0]["code"], "orders.shipments_cut");
    let numbers: Vec<&Value> = amended["warnings"][0]["details"]["shipments"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["number"])
        .collect();
    assert_eq!(numbers, [&third["number"], &second["number"]]);
    assert_eq!(seen(&house, &third).await["status"], "cancelled");
    let now = seen(&house, &second).await;
    assert_eq!((now["status"].as_str().unwrap(), quantities(&now)), ("draft", vec!["3", "3"]));
    assert_eq!(quantities(&seen(&house, &first).await), ["4"], "the oldest keeps what it has");

    // A line that is taken off leaves the shipment that has others, too.
    boss.post(&verb(&order, "amend"), to(&order, 1, "0")).await;
    assert_eq!(quantities(&seen(&house, &second).await), ["3"]);
    let changed = told(&house, "shipment.changed").await;
    assert_eq!(changed.len(), 2);
    assert_eq!(changed[0]["reason"], "The order was amended");
    assert_eq!(told(&house, "shipment.cancelled").await[0]["reason"], "The order was amended");
    let amendments = told(&house, "order.amended").await;
    assert_eq!(amendments[0]["shipments"][0]["cancelled"], true);
    assert_eq!(amendments[0]["shipments"][1]["lines"][0]["quantity"], "2");

    for one in [&first, &second] {
        boss.post(&format!("/shipping/shipments/{}/ship", id(one)), json!({})).await;
    }
    assert_eq!(boss.get(&format!("/sales/orders/{}", id(&order))).await["status"], "shipped");
    house.assert_sound().await;
}

async fn an_order_that_ends_leaves_no_draft_behind(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let (tea, mug, customer) = two_products(&house).await;
    let boss = house.boss();
    let order = house.order(customer, &[(tea, "10"), (mug, "3")]).await;
    let drafts = [draft(&house, &order, None).await, draft(&house, &order, None).await];
    let cancelled = boss.post(&verb(&order, "cancel"), json!({ "reason": "They moved" })).await;
    assert_eq!(cancelled["status"], "cancelled");
    for one in &drafts {
        let now = seen(&house, one).await;
        assert_eq!((&now["status"], &now["allowed_actions"]), (&json!("cancelled"), &json!([])));
        assert_eq!(quantities(&now), ["10", "3"], "what it was to be stays");
    }
    assert_eq!(told(&house, "order.cancelled").await[0]["shipments"].as_array().unwrap().len(), 2);
    assert_eq!(told(&house, "shipment.cancelled").await[0]["reason"], "The order was cancelled");

    // What has left stays; the draft for the rest ends with the rest.
    let order = house.order(customer, &[(tea, "10")]).await;
    let part_of_it = draft(&house, &order, Some(part(&order, 0, "4"))).await;
    let rest = draft(&house, &order, Some(part(&order, 0, "6"))).await;
    boss.post(&format!("/shipping/shipments/{}/ship", id(&part_of_it)), json!({})).await;
    boss.post(&verb(&order, "cancel-rest"), json!({ "reason": "Sold out" })).await;
    assert_eq!(seen(&house, &part_of_it).await["status"], "shipped");
    assert_eq!(seen(&house, &rest).await["status"], "cancelled");
    house.assert_sound().await;
}

async fn what_is_packed_is_packed_anew_and_a_label_is_voided_first(engine: Engine) {
    let world = World::open(engine).await;
    let (order, packed) = world.packed("4").await;
    let boss = world.house.boss();
    boss.post(&of_parcel(&packed, "label"), json!({})).await;
    let refused = boss.refused_post(&verb(&order, "amend"), to(&order, 0, "1")).await;
    assert_eq!(
        (refused.code, &refused.details["number"]),
        ("shipping.label_live", &packed["parcels"][0]["number"])
    );
    assert_eq!(world.seen(&order).await["lines"][0]["quantity"], "4", "nothing was changed");
    boss.post(&of_parcel(&packed, "void-label"), json!({})).await;
    boss.post(&verb(&order, "amend"), to(&order, 0, "1")).await;
    let now = world.shipment(&packed).await;
    assert_eq!((quantities(&now), now.get("parcels")), (vec!["1"], None));
    world.house.assert_sound().await;
    boss.post(&format!("/shipping/shipments/{}/ship", id(&packed)), json!({})).await;
    world.house.assert_sound().await;
}

async fn an_order_completes_though_somebody_made_a_label_too_many(engine: Engine) {
    let world = World::open(engine).await;
    let (order, labelled) = world.packed("4").await;
    let boss = world.house.boss();
    boss.post(&of_parcel(&labelled, "label"), json!({})).await;
    let [sent, spare] = [draft(&world.house, &order, None).await, draft(&world.house, &order, None).await];
    boss.post(&format!("/shipping/shipments/{}/ship", id(&sent)), json!({})).await;
    let invoice = boss.post("/billing/invoices", json!({ "order_id": order["id"] })).await;
    boss.post(&format!("/billing/invoices/{}/post", id(&invoice)), json!({})).await;
    assert_eq!(world.seen(&order).await["status"], "completed");
    assert_eq!(world.shipment(&sent).await["status"], "shipped");
    assert_eq!(world.shipment(&spare).await["status"], "cancelled");
    assert_eq!(world.shipment(&labelled).await["status"], "draft", "its label may be on a parcel");
    boss.post(&of_parcel(&labelled, "void-label"), json!({})).await;
    let cancel = format!("/shipping/shipments/{}/cancel", id(&labelled));
    assert_eq!(boss.post(&cancel, json!({})).await["status"], "cancelled");
    world.house.assert_sound().await;
}

async fn a_draft_is_written_anew(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let (tea, mug, customer) = two_products(&house).await;
    let boss = house.boss();
    let order = house.order(customer, &[(tea, "10"), (mug, "3")]).await;
    let shipment = draft(&house, &order, None).await;
    let path = format!("/shipping/shipments/{}", id(&shipment));
    let body = json!({ "lines": part(&order, 0, "6"), "carrier": "Sendy", "note": "By noon" });
    let now = boss.put(&path, body.clone()).await;
    assert_eq!((quantities(&now), &now["lines"][0]["to_follow"]), (vec!["6"], &json!("4")));
    assert_eq!(
        (&now["carrier"], &now["note"], &now["number"]),
        (&json!("Sendy"), &json!("By noon"), &shipment["number"])
    );
    let all = boss.put(&path, json!({})).await;
    assert_eq!((quantities(&all), &all["carrier"]), (vec!["10", "3"], &Value::Null));
    let much = boss.refused(Method::Put, &path, json!({ "lines": part(&order, 0, "11") })).await;
    assert_eq!((much.code, much.fields[0].path.as_str()), ("orders.more_than_ordered", "lines[0].quantity"));
    boss.post(&format!("{path}/ship"), json!({})).await;
    let late = boss.refused(Method::Put, &path, body).await;
    assert_eq!(late.code, "document.illegal_transition");
    house.assert_sound().await;
}

async fn a_draft_goes_where_its_order_goes(engine: Engine) {
    let world = World::open(engine).await;
    let boss = world.house.boss();
    let address = json!({
        "customer_id": world.customer, "purpose": "shipping", "line1": "Kenyatta Avenue 9", "city": "Nakuru", "country": "KE",
    });
    let nakuru = world.house.make("/sales/addresses", address).await;
    let (order, packed) = world.packed("4").await;
    assert_eq!(packed["shipping_address"]["city"], "Nairobi");
    let moved = json!({ "reason": "They moved", "shipping_address_id": nakuru });
    boss.post(&of_parcel(&packed, "label"), json!({})).await;
    assert_eq!(boss.refused_post(&verb(&order, "amend"), moved.clone()).await.code, "shipping.label_live");
    boss.post(&of_parcel(&packed, "void-label"), json!({})).await;
    boss.post(&verb(&order, "amend"), moved).await;
    let now = world.shipment(&packed).await;
    assert_eq!((&now["shipping_address"]["city"], &now["status"]), (&json!("Nakuru"), &json!("draft")));
    let some = json!({ "lines": part(&order, 0, "1") });
    boss.put(&format!("/shipping/shipments/{}", id(&packed)), some).await;
    boss.post(&format!("/shipping/shipments/{}/ship", id(&packed)), json!({})).await;
    let back = order["shipping_address_id"].clone();
    let late = json!({ "reason": "They moved back", "shipping_address_id": back });
    let late = boss.refused_post(&verb(&order, "amend"), late).await;
    assert_eq!((late.code, late.fields[0].path.as_str()), ("orders.goods_left", "shipping_address_id"));
    world.house.assert_sound().await;
}
