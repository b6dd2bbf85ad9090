//! T63: an invoice is sent once a mail server has accepted it, recipient by recipient.

use serde_json::{Value, json};
use testkit::house::PostOffice;
use testkit::{Engine, House, engines};

use crate::{at, invoice, modules, text};

engines!(
    t63_sent_is_what_a_server_has_accepted,
    t63_nothing_is_sent_twice_and_nothing_uncertain_again,
    without_a_mail_server_nothing_is_promised,
);

async fn mails(house: &House) -> Vec<(String, String)> {
    let listed = house.boss().get("/platform/mails").await;
    let mut found: Vec<(String, String)> = listed["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|mail| (text(mail, "recipient").to_owned(), text(mail, "status").to_owned()))
        .collect();
    found.sort();
    found
}

async fn t63_sent_is_what_a_server_has_accepted(engine: Engine) {
    let office = PostOffice::open().await;
    let house = House::open(engine, modules()).await.with_post(&office);
    let customer =
        house.customer("Duka la Amani", json!({ "email": "duka@example.com", "locale": "sw" })).await;
    let owed = invoice(&house, customer, "100").await;
    let boss = house.boss();
    let path = format!("{}/send", at(&owed));
    let waiting = boss.post(&path, json!({ "by": "mail" })).await;
    assert_eq!(
        (text(&waiting, "status"), &waiting["sent_at"]),
        ("posted", &Value::Null),
        "nobody has it yet"
    );
    house.settle().await;
    let sent = boss.get(&at(&owed)).await;
    assert_eq!(text(&sent, "status"), "sent");
    let received = office.received();
    assert_eq!((received.len(), received[0].to.as_str()), (1, "duka@example.com"));
    assert!(received[0].text.contains("INV-2026-000001.pdf") && received[0].text.contains("Message-ID"));

    // Of two recipients one is refused: each has its own result, and the invoice is out.
    let other = invoice(&house, customer, "50").await;
    let to = json!({ "by": "mail", "to": ["bounce@example.com", "accounts@example.com"] });
    boss.post(&format!("{}/send", at(&other)), to).await;
    let bounced = invoice(&house, customer, "10").await;
    boss.post(&format!("{}/send", at(&bounced)), json!({ "by": "mail", "to": ["bounce@example.com"] })).await;
    house.settle().await;
    assert_eq!(text(&boss.get(&at(&other)).await, "status"), "sent");
    assert_eq!(text(&boss.get(&at(&bounced)).await, "status"), "posted", "it reached nobody");
    let of = |name: &str, status: &str| (name.to_owned(), status.to_owned());
    let expected = [
        of("accounts@example.com", "sent"),
        of("bounce@example.com", "failed"),
        of("bounce@example.com", "failed"),
        of("duka@example.com", "sent"),
    ];
    assert_eq!(mails(&house).await, expected);
    house.assert_sound().await;
}

async fn t63_nothing_is_sent_twice_and_nothing_uncertain_again(engine: Engine) {
    let office = PostOffice::open().await;
    let house = House::open(engine, modules()).await.with_post(&office);
    let customer = house.customer("Duka la Amani", json!({})).await;
    let owed = invoice(&house, customer, "100").await;
    let boss = house.boss();
    let to = json!({ "by": "mail", "to": ["first@example.com", "busy@example.com", "vanish@example.com"] });
    boss.post(&format!("{}/send", at(&owed)), to).await;
    house.settle().await;
    for _ in 0..12 {
        house.later(std::time::Duration::from_secs(2 * 3_600));
        house.settle().await;
    }
    let of = |name: &str, status: &str| (format!("{name}@example.com"), status.to_owned());
    let expected = [of("busy", "failed"), of("first", "sent"), of("vanish", "uncertain")];
    assert_eq!(mails(&house).await, expected);
    assert_eq!(office.received().len(), 1, "what was delivered is not delivered again");
    let listed = boss.get("/platform/mails?status=uncertain").await;
    let again = format!("/platform/mails/{}/retry", text(&listed["items"][0], "id"));
    assert_eq!(
        text(&boss.post(&again, json!({})).await, "status"),
        "queued",
        "a person may decide otherwise"
    );
    house.settle().await;
    let sent = boss.get("/platform/mails?status=sent").await;
    let refused = boss
        .refused_post(&format!("/platform/mails/{}/retry", text(&sent["items"][0], "id")), json!({}))
        .await;
    assert_eq!(refused.code, "mail.not_failed");
    house.assert_sound().await;
}

async fn without_a_mail_server_nothing_is_promised(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka la Amani", json!({ "email": "duka@example.com" })).await;
    let owed = invoice(&house, customer, "100").await;
    let refused = house.boss().refused_post(&format!("{}/send", at(&owed)), json!({ "by": "mail" })).await;
    assert_eq!(refused.code, "mail.not_configured");
    let office = PostOffice::open().await;
    let house = house.with_post(&office);
    let nobody = house.customer("Duka Mbili", json!({})).await;
    let theirs = invoice(&house, nobody, "5").await;
    let refused = house.boss().refused_post(&format!("{}/send", at(&theirs)), json!({ "by": "mail" })).await;
    assert_eq!(refused.code, "billing.no_email");
    house.assert_sound().await;
}
