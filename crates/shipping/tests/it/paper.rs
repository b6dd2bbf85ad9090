//! The packing slip.

use serde_json::json;
use testkit::{Engine, House, engines, house::id};

use crate::modules;

engines!(the_packing_slip_names_what_follows_and_no_price);

async fn the_packing_slip_names_what_follows_and_no_price(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let tea = house.product(&trade, "TEA", "250").await;
    house.in_parts(trade.piece).await;
    house.stock(&trade, tea, "2000").await;
    let customer = house.customer("Atelier Brun", json!({ "locale": "de" })).await;
    let order = house.order(customer, &[(tea, "1500")]).await;
    let boss = house.boss();
    let some = json!([{ "line_id": order["lines"][0]["id"], "quantity": "1200.5" }]);
    let draft = json!({ "order_id": order["id"], "lines": some, "carrier": "Sendy *Freight*", "note": "Nur nachmittags" });
    let draft = boss.post("/shipping/shipments", draft).await;
    let path = format!("/shipping/shipments/{}", draft["id"].as_str().unwrap());

    let drafted = shipping::packing_slip(&house.ctx(), house.source(), id(&draft)).await.unwrap();
    assert!(drafted.read().unwrap().pages[0].contains("Entwurf"), "a draft says that it is one");
    boss.post(&format!("{path}/ship"), json!({})).await;

    let slip = shipping::packing_slip(&house.ctx(), house.source(), id(&draft)).await.unwrap();
    let reading = slip.read().unwrap();
    assert!(reading.missing.is_empty(), "{:?}", reading.missing);
    insta::assert_snapshot!("packing_slip", reading.pages.join("\n---\n"));
    let file = boss.file(&format!("{path}/packing-slip.pdf")).await;
    assert_eq!(
        (file.content_type.as_str(), file.file_name.as_str()),
        ("application/pdf", "SH-2026-000001.pdf")
    );
    assert!(file.bytes.starts_with(b"%PDF-"));
    assert_eq!(file.bytes, boss.file(&format!("{path}/packing-slip.pdf")).await.bytes, "the same again");
}
