//! An order leaves in one go.

use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::{modules, stock};

engines!(an_order_leaves_and_arrives, a_shipment_can_be_given_up_before_it_leaves);

async fn an_order_leaves_and_arrives(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let tea = house.product(&trade, "TEA", "250").await;
    let setup =
        house.product_with(&trade, "SETUP", "1000", json!({ "tracked": false, "kind": "service" })).await;
    house.stock(&trade, tea, "40").await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let order = house.order(customer, &[(tea, "10"), (setup, "1")]).await;
    assert_eq!(stock(&house, tea).await, ("40".to_owned(), "10".to_owned()));

    let boss = house.boss();
    let draft =
        boss.post("/shipping/shipments", json!({ "order_id": order["id"], "carrier": "Sendy" })).await;
    assert_eq!((&draft["number"], &draft["status"]), (&json!("SH-2026-000001"), &json!("draft")));
    assert_eq!(draft["allowed_actions"], json!(["ship", "cancel"]));
    assert_eq!(draft["lines"].as_array().unwrap().len(), 1, "services do not travel");
    assert_eq!(draft["lines"][0]["quantity"], "10");
    assert_eq!(draft["lines"][0]["to_follow"], "0");
    assert_eq!(stock(&house, tea).await, ("40".to_owned(), "10".to_owned()), "a draft claims nothing");

    let path = format!("/shipping/shipments/{}", draft["id"].as_str().unwrap());
    let shipped = boss.clone().seeing(1).post(&format!("{path}/ship"), json!({ "tracking": "SFK-1" })).await;
    assert_eq!((&shipped["status"], &shipped["carrier"]), (&json!("shipped"), &json!("Sendy")));
    assert_eq!((&shipped["tracking"], &shipped["version"]), (&json!("SFK-1"), &json!(2)));
    assert_eq!(shipped, boss.get(&path).await);
    assert_eq!(stock(&house, tea).await, ("30".to_owned(), "0".to_owned()));
    let order = boss.get(&format!("/sales/orders/{}", order["id"].as_str().unwrap())).await;
    assert_eq!((&order["status"], &order["lines"][0]["shipped"]), (&json!("shipped"), &json!("10")));

    house.days_later(1);
    let delivered = boss.post(&format!("{path}/deliver"), json!({})).await;
    assert_eq!((&delivered["status"], &delivered["allowed_actions"]), (&json!("delivered"), &json!([])));
    assert_eq!(events(&house, &path).await, ["shipment.created", "shipment.shipped", "shipment.delivered"]);
    house.assert_sound().await;
}

async fn a_shipment_can_be_given_up_before_it_leaves(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let tea = house.product(&trade, "TEA", "250").await;
    house.stock(&trade, tea, "10").await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let order = house.order(customer, &[(tea, "10")]).await;

    let boss = house.boss();
    let draft = boss.post("/shipping/shipments", json!({ "order_id": order["id"] })).await;
    let path = format!("/shipping/shipments/{}", draft["id"].as_str().unwrap());
    let cancelled = boss.post(&format!("{path}/cancel"), json!({ "reason": "Van broke down" })).await;
    assert_eq!((&cancelled["status"], &cancelled["allowed_actions"]), (&json!("cancelled"), &json!([])));
    assert_eq!(stock(&house, tea).await, ("10".to_owned(), "10".to_owned()), "the goods stay promised");
    let refused = boss.refused_post(&format!("{path}/ship"), json!({})).await;
    assert_eq!(refused.code, "document.illegal_transition");

    let again = boss.post("/shipping/shipments", json!({ "order_id": order["id"] })).await;
    assert_eq!(again["number"], "SH-2026-000002");
    let listed = boss.get("/shipping/shipments?status=draft&q=SH-2026").await;
    assert_eq!(listed["items"].as_array().unwrap().len(), 1);
    house.assert_sound().await;
}

/// The names of a shipment's events, as its history in the outbox has them.
async fn events(house: &House, path: &str) -> Vec<String> {
    use platform::events::event;
    use sea_orm::ColumnTrait;
    let id: kernel::Id = path.rsplit('/').next().unwrap().parse().unwrap();
    let rows = house
        .source()
        .select::<event::Entity>(&house.ctx().whole())
        .filter(event::Column::SubjectId.eq(id))
        .filter(event::Column::SubjectKind.eq("shipment"))
        .order_by(event::Column::Seq)
        .all()
        .await
        .unwrap();
    let payload = |row: &event::Model| serde_json::from_str::<Value>(&row.payload).unwrap();
    assert!(rows.iter().all(|row| payload(row)["shipment_id"] == id.to_string()));
    rows.into_iter().map(|row| row.name).collect()
}
