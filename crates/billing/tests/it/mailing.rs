//! T63: an invoice is sent once a mail server has accepted it, recipient by recipient.

use serde_json::{Value, json};
use testkit::house::PostOffice;
use testkit::{Engine, House, engines};

use crate::{at, invoice, modules, text};

engines!(
    t63_sent_is_what_a_server_has_accepted,
    answers_reach_the_store_else_the_company_else_who_sent_it,
    t63_nothing_is_sent_twice_and_nothing_uncertain_again,
    without_a_mail_server_nothing_is_promised,
    the_usual_letter_is_shown_and_may_be_written_anew,
    a_statement_is_mailed_as_its_sender_sees_it,
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
    assert_eq!(refused.code, "mail.no_recipient");
    house.assert_sound().await;
}

async fn the_usual_letter_is_shown_and_may_be_written_anew(engine: Engine) {
    let office = PostOffice::open().await;
    let house = House::open(engine, modules()).await.with_post(&office);
    let fields = json!({ "email": "brun@atelier.example", "locale": "fr", "payment_days": 14 });
    let customer = house.customer("Atelier Brun", fields).await;
    let owed = invoice(&house, customer, "1500").await;
    let boss = house.boss();
    let company = house.ctx().company().name.clone();
    let letter = boss.get(&format!("{}/letter", at(&owed))).await;
    assert_eq!(text(&letter, "subject"), format!("Facture INV-2026-000001 – {company}"));
    let said = text(&letter, "message");
    assert!(said.contains("ci-joint la facture INV-2026-000001") && said.contains("régler"), "{said}");
    assert_eq!((&letter["to"], text(&letter, "language")), (&json!(["brun@atelier.example"]), "fr"));

    let note = boss.post(&format!("{}/credit", at(&owed)), json!({ "reason": "Cassé" })).await;
    let path = format!("/billing/invoices/{}", text(&note, "id"));
    let letter = boss.get(&format!("{path}/letter")).await;
    assert_eq!(text(&letter, "subject"), format!("Avoir CN-2026-000001 – {company}"));
    assert!(!text(&letter, "message").contains("-1"), "nobody says that of a note: {letter}");

    let own = json!({ "by": "mail", "subject": "Pour vous", "message": "Bonjour,\nla voici." });
    boss.post(&format!("{}/send", at(&owed)), own).await;
    house.settle().await;
    let received = office.received();
    assert_eq!(received.len(), 1);
    assert!(received[0].text.contains("Subject: Pour vous") && received[0].text.contains("la voici."));
    for wrong in [json!({ "subject": "" }), json!({ "subject": "x".repeat(201) }), json!({ "message": "" })] {
        let refused = boss.refused_post(&format!("{}/send", at(&owed)), wrong).await;
        assert_eq!(refused.code, "validation.failed");
    }
    house.assert_sound().await;
}

async fn a_statement_is_mailed_as_its_sender_sees_it(engine: Engine) {
    let office = PostOffice::open().await;
    let house = House::open(engine, modules()).await.with_post(&office);
    let fields = json!({ "email": "duka@example.com", "locale": "sw" });
    let customer = house.customer("Duka la Amani", fields).await;
    invoice(&house, customer, "1500").await;
    let boss = house.boss();
    let path = format!("/billing/customers/{customer}/statement");
    let period = "from=2026-03-01&to=2026-03-31";
    let letter = boss.get(&format!("{path}/letter?{period}")).await;
    assert!(text(&letter, "subject").starts_with("Taarifa ya akaunti"), "{letter}");
    assert!(text(&letter, "message").contains("1,500.00"), "{letter}");
    let asked = json!({ "statement": { "from": "2026-03-01", "to": "2026-03-31" } });
    let sent = boss.post(&format!("{path}/send"), asked.clone()).await;
    assert_eq!((text(&sent, "from"), text(&sent, "to")), ("2026-03-01", "2026-03-31"));
    house.settle().await;
    let received = office.received();
    assert_eq!((received.len(), received[0].to.as_str()), (1, "duka@example.com"));
    assert!(received[0].text.contains(text(&letter["attachments"][0], "name")), "{}", received[0].text);
    let mails = boss.get(&format!("/platform/mails?about_kind=statement&about_id={customer}")).await;
    assert_eq!(text(&mails["items"][0], "status"), "sent");
    let story = boss.get(&format!("/sales/customers/{customer}/timeline")).await;
    assert_eq!(text(&story["items"][0], "event"), "statement.sent");
    let backwards = json!({ "statement": { "from": "2026-03-31", "to": "2026-03-01" } });
    let refused = boss.refused_post(&format!("{path}/send"), backwards).await;
    assert_eq!(refused.code, "billing.bad_period");
    let strange = house.rival().refused_post(&format!("{path}/send"), asked).await;
    assert_eq!(strange.code, "record.not_found");
    house.assert_sound().await;
}

/// Where answers to the last message go.
fn answered_at(office: &PostOffice) -> Option<String> {
    let text = office.received().last().unwrap().text.clone();
    let of = |line: &str| line.strip_prefix("Reply-To: ").map(str::to_owned);
    assert!(text.lines().filter(|line| line.starts_with("Reply-To:")).count() < 2, "{text}");
    text.lines().take_while(|line| !line.is_empty()).find_map(of)
}

async fn answers_reach_the_store_else_the_company_else_who_sent_it(engine: Engine) {
    let office = PostOffice::open().await;
    let house = House::open(engine, modules()).await.with_post(&office);
    let customer = house.customer("Duka la Amani", json!({ "email": "duka@example.com" })).await;
    let boss = house.boss();
    let send = async |store: Value| {
        let words = json!({ "description": "Advice", "quantity": "1", "unit_price": "100" });
        let body = json!({ "customer_id": customer, "store_id": store, "lines": [words] });
        let made = boss.post("/billing/invoices", body).await;
        boss.post(&format!("{}/post", at(&made)), json!({})).await;
        boss.post(&format!("{}/send", at(&made)), json!({ "by": "mail" })).await;
        house.settle().await;
        answered_at(&office)
    };
    let me = boss.get("/identity/me").await;
    let mine = me["user"]["email"].as_str().or(me["email"].as_str()).unwrap().to_owned();
    assert_eq!(send(Value::Null).await, Some(mine), "nobody else's address is known");

    let company = format!("/identity/companies/{}", house.company.id);
    let evil = json!({ "email": "accounts@tumaini.example\r\nBcc: thief@evil.example" });
    assert_eq!(boss.refused(platform::Method::Patch, &company, evil).await.fields[0].path, "email");
    boss.patch(&company, json!({ "email": "accounts@tumaini.example" })).await;
    assert_eq!(send(Value::Null).await.as_deref(), Some("accounts@tumaini.example"));

    let silent = house.make("/identity/stores", json!({ "code": "NBO", "name": "Nairobi" })).await;
    assert_eq!(send(json!(silent)).await.as_deref(), Some("accounts@tumaini.example"));
    let fields = json!({ "code": "MSA", "name": "Mombasa", "email": "mombasa@tumaini.example" });
    let store = house.make("/identity/stores", fields).await;
    assert_eq!(send(json!(store)).await.as_deref(), Some("mombasa@tumaini.example"));
    let listed = boss.get("/platform/mails").await;
    assert_eq!(listed["items"][0]["reply_to"], "mombasa@tumaini.example");
    house.assert_sound().await;
}
