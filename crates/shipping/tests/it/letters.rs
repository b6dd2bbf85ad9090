//! The customer is told that their goods are on the way.

use serde_json::json;
use testkit::house::PostOffice;
use testkit::{Engine, House, engines};

use crate::modules;

engines!(the_customer_is_told_when_goods_have_left);

async fn the_customer_is_told_when_goods_have_left(engine: Engine) {
    let office = PostOffice::open().await;
    let house = House::open(engine, modules()).await.with_post(&office);
    let trade = house.trade().await;
    let tea = house.product(&trade, "TEA", "250").await;
    house.stock(&trade, tea, "100").await;
    let fields = json!({ "email": "brun@atelier.example", "locale": "de" });
    let customer = house.customer("Atelier Brun", fields).await;
    let order = house.order(customer, &[(tea, "4")]).await;
    let boss = house.boss();
    let shipment = boss.post("/shipping/shipments", json!({ "order_id": order["id"] })).await;
    let path = format!("/shipping/shipments/{}", shipment["id"].as_str().unwrap());
    assert_eq!(boss.refused_post(&format!("{path}/send"), json!({})).await.code, "shipping.not_left");

    boss.post(&format!("{path}/ship"), json!({ "carrier": "Sendy", "tracking": "KE-4711" })).await;
    let letter = boss.get(&format!("{path}/letter")).await;
    let message = letter["message"].as_str().unwrap();
    assert!(
        message.contains("Sendungsnummer: KE-4711") && message.contains("Versanddienst: Sendy"),
        "{message}"
    );
    assert_eq!(letter["attachments"][0]["name"], "SH-2026-000001.pdf");
    boss.post(&format!("{path}/send"), json!({})).await;
    house.settle().await;
    let received = office.received();
    assert_eq!((received.len(), received[0].to.as_str()), (1, "brun@atelier.example"));
    assert!(received[0].text.contains("SH-2026-000001.pdf"));
    let story = boss.get(&format!("/sales/customers/{customer}/timeline")).await;
    assert_eq!(story["items"][0]["event"], "shipment.sent", "{story}");
    house.assert_sound().await;
}
