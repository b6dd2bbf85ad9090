//! The confirmation of an order goes to the customer, in their language.

use serde_json::{Value, json};
use testkit::house::PostOffice;
use testkit::{Engine, House, engines};

engines!(an_order_is_confirmed_by_letter, who_is_not_reached_and_what_is_not_confirmed_is_refused);

fn modules() -> Vec<platform::Module> {
    vec![
        parties::module(),
        catalog::module(),
        finance::module(),
        pricing::module(),
        inventory::module(),
        orders::module(),
    ]
}

/// An order of a customer, and its place in the API.
async fn ordered(house: &House, customer: Value) -> (Value, String) {
    let trade = house.trade().await;
    let tea = house.product(&trade, "TEA", "250").await;
    house.stock(&trade, tea, "100").await;
    let customer = house.customer("Atelier Brun", customer).await;
    let order = house.order(customer, &[(tea, "4")]).await;
    let path = format!("/sales/orders/{}", order["id"].as_str().unwrap());
    (order, path)
}

async fn an_order_is_confirmed_by_letter(engine: Engine) {
    let office = PostOffice::open().await;
    let house = House::open(engine, modules()).await.with_post(&office);
    let (order, path) = ordered(&house, json!({ "email": "brun@atelier.example", "locale": "fr" })).await;
    let boss = house.boss();
    let letter = boss.get(&format!("{path}/letter")).await;
    assert_eq!(
        letter["subject"],
        format!("Confirmation de commande SO-2026-000001 – {}", house.ctx().company().name)
    );
    assert!(letter["message"].as_str().unwrap().starts_with("Merci de votre commande."), "{letter}");
    assert_eq!(letter["to"], json!(["brun@atelier.example"]));
    assert_eq!(
        (&letter["can_mail"], &letter["language"], &letter["link"]),
        (&json!(true), &json!("fr"), &json!(false))
    );
    let file = json!([{ "name": "SO-2026-000001.pdf", "content_type": "application/pdf" }]);
    assert_eq!(letter["attachments"], file);

    boss.post(&format!("{path}/send"), json!({ "cc": ["depot@atelier.example"] })).await;
    house.settle().await;
    let mut received = office.received();
    received.sort_by(|one, other| one.to.cmp(&other.to));
    let to: Vec<&str> = received.iter().map(|mail| mail.to.as_str()).collect();
    assert_eq!(to, ["brun@atelier.example", "depot@atelier.example"]);
    for mail in &received {
        assert!(mail.text.contains("To: brun@atelier.example"), "{}", mail.text);
        assert!(mail.text.contains("Cc: depot@atelier.example"), "{}", mail.text);
        assert!(mail.text.contains("SO-2026-000001.pdf"), "{}", mail.text);
    }
    let customer = order["customer_id"].as_str().unwrap();
    let story = boss.get(&format!("/sales/customers/{customer}/timeline")).await;
    let told = story["items"].as_array().unwrap().iter().filter(|entry| entry["event"] == "order.sent");
    assert_eq!(told.count(), 1, "once for the letter, not for each who got it");
    house.assert_sound().await;
}

async fn who_is_not_reached_and_what_is_not_confirmed_is_refused(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let (order, path) = ordered(&house, json!({})).await;
    let send = format!("{path}/send");
    assert_eq!(house.boss().get(&format!("{path}/letter")).await["can_mail"], json!(false));
    assert_eq!(house.boss().refused_post(&send, json!({})).await.code, "mail.not_configured");
    house.boss().post(&send, json!({ "by": "hand" })).await;

    let office = PostOffice::open().await;
    let house = house.with_post(&office);
    let boss = house.boss();
    assert_eq!(boss.refused_post(&send, json!({})).await.code, "mail.no_recipient");
    let many: Vec<String> = (0..12).map(|at| format!("a{at}@duka.example")).collect();
    let others: Vec<String> = (0..12).map(|at| format!("b{at}@duka.example")).collect();
    let refused = boss.refused_post(&send, json!({ "to": many, "cc": others })).await;
    assert_eq!(refused.code, "mail.too_large");
    assert_eq!(refused.details["recipients_max"], json!(20));
    let to = json!({ "to": ["duka@example.com"] });
    boss.trying().post(&send, to.clone()).await;
    house.settle().await;
    assert_eq!(office.received(), [], "a dry run sends nothing");
    house.boss().post(&format!("{path}/cancel"), json!({ "reason": "No tea" })).await;
    let boss = house.boss();
    assert_eq!(boss.refused_post(&send, to).await.code, "orders.not_confirmed");
    assert_eq!(order["status"], "confirmed");
    let none = house.boss().refused(platform::Method::Get, &format!("{path}/letter"), Value::Null).await;
    assert_eq!(none.code, "orders.not_confirmed");
}
