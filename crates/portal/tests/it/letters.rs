//! Letters carry links, and who has an old one gets a fresh one: over SMTP, as a mail server gets them.

use serde_json::{Value, json};
use testkit::house::PostOffice;
use testkit::{Engine, House, engines};

use crate::{modules, sell, share, tea, token};

engines!(
    a_mailed_invoice_carries_its_link,
    whoever_has_an_expired_link_gets_a_fresh_one_by_mail,
    asking_for_a_fresh_link_tells_nothing,
);

/// The token in a message that came over the wire.
fn token_in(text: &str) -> String {
    let whole = text.replace("=\n", "").replace("=3D", "=");
    let at = whole.find("https://kontor.example/portal#").unwrap();
    token(whole[at..].split_whitespace().next().unwrap())
}

async fn a_mailed_invoice_carries_its_link(engine: Engine) {
    let office = PostOffice::open().await;
    let house = House::open(engine, modules()).await.with_post(&office);
    let tea = tea(&house).await;
    let customer = house.customer("Duka la Amani", json!({ "email": "amani@duka.example" })).await;
    let sold = sell(&house, customer, tea).await;
    let path = format!("/billing/invoices/{}/send", sold.invoice["id"].as_str().unwrap());
    house.boss().post(&path, json!({ "by": "mail" })).await;
    house.settle().await;
    let received = office.received();
    assert_eq!((received.len(), received[0].to.as_str()), (1, "amani@duka.example"));
    let shown = house.visitor().showing(&token_in(&received[0].text)).get("/portal/view").await;
    assert_eq!(shown["document"]["id"], sold.invoice["id"]);
    let links =
        house.boss().get(&format!("/portal/links?subject_id={}", sold.invoice["id"].as_str().unwrap())).await;
    assert_eq!(
        (links["items"].as_array().unwrap().len(), &links["items"][0]["created_by"]),
        (1, &Value::Null)
    );
    house.assert_sound().await;
}

async fn whoever_has_an_expired_link_gets_a_fresh_one_by_mail(engine: Engine) {
    let office = PostOffice::open().await;
    let house = House::open(engine, modules()).await.with_post(&office);
    let tea = tea(&house).await;
    let customer = house.customer("Duka la Amani", json!({ "email": "amani@duka.example" })).await;
    let sold = sell(&house, customer, tea).await;
    let (_, old) = share(&house, "invoice", &sold.invoice["id"]).await;
    house.days_later(61);
    for _ in 0..3 {
        house.visitor().post("/portal/fresh-link", json!({ "token": old })).await;
    }
    house.settle().await;
    let received = office.received();
    assert_eq!(
        (received.len(), received[0].to.as_str()),
        (1, "amani@duka.example"),
        "once, to their own address"
    );
    let shown = house.visitor().showing(&token_in(&received[0].text)).get("/portal/view").await;
    assert_eq!(shown["document"]["id"], sold.invoice["id"]);
    house.assert_sound().await;
}

async fn asking_for_a_fresh_link_tells_nothing(engine: Engine) {
    let office = PostOffice::open().await;
    let house = House::open(engine, modules()).await.with_post(&office);
    let tea = tea(&house).await;
    let reached = house.customer("Duka la Amani", json!({ "email": "amani@duka.example" })).await;
    let silent = house.customer("Soko Huru", json!({})).await;
    let (one, other) = (sell(&house, reached, tea).await, sell(&house, silent, tea).await);
    let (link, revoked) = share(&house, "invoice", &one.invoice["id"]).await;
    house.boss().post(&format!("/portal/links/{link}/revoke"), json!({})).await;
    let (_, without_address) = share(&house, "invoice", &other.invoice["id"]).await;
    let mut answers = Vec::new();
    for token in [revoked.as_str(), &without_address, "kontor_p_nonsense", "x"] {
        answers.push(house.visitor().post("/portal/fresh-link", json!({ "token": token })).await);
    }
    assert!(answers.iter().all(|answer| *answer == json!({ "accepted": true })), "{answers:?}");
    house.settle().await;
    assert_eq!(office.received(), []);
}
