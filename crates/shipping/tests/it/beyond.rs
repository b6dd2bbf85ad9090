//! Goods that leave before they were there, on another day than today, and not by halves.

use serde_json::{Value, json};
use testkit::house::id;
use testkit::{Engine, House, engines};

use crate::{modules, stock};

engines!(
    goods_leave_beyond_what_is_there_where_the_rule_lets_them,
    t17_where_it_is_forbidden_nothing_is_oversold,
    goods_leave_on_the_day_that_is_said,
    half_a_piece_does_not_leave,
    a_stale_shipment_is_shown_as_it_is,
);

async fn ready(engine: Engine, pieces: &str) -> (House, kernel::Id, kernel::Id, kernel::Id) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let tea = house.product(&trade, "TEA", "250").await;
    house.stock(&trade, tea, pieces).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    (house, tea, customer, trade.location)
}

async fn rule(house: &House, place: kernel::Id, rule: &str) {
    house.boss().patch(&format!("/inventory/locations/{place}"), json!({ "negative_stock": rule })).await;
}

async fn draft(house: &House, order: &Value) -> (Value, String) {
    let draft = house.boss().post("/shipping/shipments", json!({ "order_id": order["id"] })).await;
    let path = format!("/shipping/shipments/{}", id(&draft));
    (draft, path)
}

async fn goods_leave_beyond_what_is_there_where_the_rule_lets_them(engine: Engine) {
    let (house, tea, customer, place) = ready(engine, "4").await;
    rule(&house, place, "warn").await;
    let order = house.order(customer, &[(tea, "10")]).await;
    assert_eq!(stock(&house, tea).await, ("4".to_owned(), "10".to_owned()));
    let (_, path) = draft(&house, &order).await;
    let boss = house.boss();
    let shipped = boss.post(&format!("{path}/ship"), json!({})).await;
    assert_eq!((&shipped["status"], &shipped["warnings"][0]["on_hand"]), (&json!("shipped"), &json!("-6")));
    assert_eq!(stock(&house, tea).await, ("-6".to_owned(), "0".to_owned()));
    house.assert_sound().await;
    // What left cost one each, and the ten that come cost three: the six are told what they were worth after all.
    let lines = json!([{ "product_id": tea, "quantity": "10", "unit_cost": "3" }]);
    boss.post("/inventory/receipts", json!({ "location_id": place, "lines": lines })).await;
    assert_eq!(stock(&house, tea).await, ("4".to_owned(), "0".to_owned()));
    let worth = boss.get("/inventory/costs").await;
    assert_eq!((&worth["items"][0]["value"], &worth["items"][0]["average"]), (&json!("12.00"), &json!("3")));
    let moves = boss.get("/inventory/moves?kind=settlement").await;
    assert_eq!(moves["items"][0]["value"], "-12.00");
    house.assert_sound().await;
}

async fn t17_where_it_is_forbidden_nothing_is_oversold(engine: Engine) {
    let (house, tea, customer, place) = ready(engine, "4").await;
    let boss = house.boss();
    let lines = json!([{ "product_id": tea, "quantity": "5" }]);
    let wish = json!({ "customer_id": customer, "lines": lines, "confirm": true });
    assert_eq!(boss.refused_post("/sales/orders", wish).await.code, "inventory.insufficient_stock");
    // Sold while it was let, and forbidden before it left: it leaves when it is there.
    rule(&house, place, "allow").await;
    let order = house.order(customer, &[(tea, "6")]).await;
    let (_, path) = draft(&house, &order).await;
    rule(&house, place, "forbid").await;
    let refused = boss.refused_post(&format!("{path}/ship"), json!({})).await;
    assert_eq!(refused.code, "inventory.insufficient_stock");
    let lines = json!([{ "product_id": tea, "quantity": "2" }]);
    boss.post("/inventory/receipts", json!({ "location_id": place, "lines": lines })).await;
    boss.post(&format!("{path}/ship"), json!({})).await;
    assert_eq!(stock(&house, tea).await, ("0".to_owned(), "0".to_owned()));
    house.assert_sound().await;
}

async fn goods_leave_on_the_day_that_is_said(engine: Engine) {
    let (house, tea, customer, _) = ready(engine, "10").await;
    let order = house.order(customer, &[(tea, "4")]).await;
    house.days_later(3);
    let (shipment, path) = draft(&house, &order).await;
    let boss = house.boss();
    let today = shipment["business_date"].as_str().unwrap().to_owned();
    let tomorrow = kernel::Day::parse(&today).unwrap().plus_days(1);
    let refused = boss.refused_post(&format!("{path}/ship"), json!({ "business_date": tomorrow })).await;
    assert_eq!(
        (refused.code, refused.fields[0].path.as_str()),
        ("inventory.bad_business_date", "business_date")
    );
    let yesterday = kernel::Day::parse(&today).unwrap().plus_days(-1);
    let shipped = boss.post(&format!("{path}/ship"), json!({ "business_date": yesterday })).await;
    assert_eq!(shipped["business_date"], json!(yesterday));
    let moves = boss.get("/inventory/moves?kind=issue").await;
    assert_eq!(moves["items"][0]["business_date"], json!(yesterday));
    let at = async |day: kernel::Day| {
        let seen = boss.get(&format!("/inventory/stock-at?date={day}")).await;
        seen["items"][0]["quantity"].clone()
    };
    assert_eq!((at(yesterday.plus_days(-1)).await, at(yesterday).await), (json!("10"), json!("6")));
    house.assert_sound().await;
}

async fn half_a_piece_does_not_leave(engine: Engine) {
    let (house, tea, customer, _) = ready(engine, "10").await;
    let order = house.order(customer, &[(tea, "4")]).await;
    let line = &order["lines"][0]["id"];
    let boss = house.boss();
    let half = json!([{ "line_id": line, "quantity": "1.5" }]);
    let wish = json!({ "order_id": order["id"], "lines": half });
    let refused = boss.refused_post("/shipping/shipments", wish.clone()).await;
    assert_eq!(
        (refused.code, refused.fields[0].path.as_str()),
        ("catalog.too_many_places", "lines[0].quantity")
    );
    let (shipment, path) = draft(&house, &order).await;
    let refused = boss.refused(platform::Method::Put, &path, json!({ "lines": half })).await;
    assert_eq!(refused.code, "catalog.too_many_places");
    let one = json!([{ "line_id": shipment["lines"][0]["id"], "quantity": "0.5" }]);
    let refused = boss.refused_post(&format!("{path}/pack"), json!({ "parcels": [{ "lines": one }] })).await;
    let path_of = refused.fields[0].path.as_str();
    assert_eq!((refused.code, path_of), ("catalog.too_many_places", "parcels[0].lines[0].quantity"));
    house.assert_sound().await;
}

async fn a_stale_shipment_is_shown_as_it_is(engine: Engine) {
    let (house, tea, customer, _) = ready(engine, "10").await;
    let order = house.order(customer, &[(tea, "4")]).await;
    let (_, path) = draft(&house, &order).await;
    let boss = house.boss();
    boss.put(&path, json!({ "note": "By noon" })).await;
    let old = boss.clone().seeing(1);
    for verb in ["ship", "deliver", "cancel", "pack"] {
        let body = if verb == "pack" { json!({ "parcels": [{}] }) } else { json!({}) };
        let stale = old.refused_post(&format!("{path}/{verb}"), body).await;
        assert_eq!(stale.code, "record.version_conflict", "{verb}");
        assert_eq!((&stale.details["yours"], &stale.details["current"]), (&json!(1), &json!(2)));
        assert_eq!(stale.details["document"], boss.get(&path).await, "{verb}");
    }
}
