//! Reminders: one letter for each customer, level by level, with a result for each.

use serde_json::{Value, json};
use testkit::house::PostOffice;
use testkit::{Engine, House, engines};

use crate::{at, exposure, invoice, modules, text};

engines!(
    t68_each_customer_has_one_letter_and_a_result_of_its_own,
    a_debt_climbs_level_by_level_and_hears_of_none_twice,
    a_level_waits_for_its_own_days,
    t68_one_run_at_a_time,
    who_is_not_reminded,
    t52_reminders_follow_a_merge,
    a_fee_is_owed_whatever_the_credit_limit_says,
);

async fn levels(house: &House) {
    let first = json!({ "level": 1, "name": "Reminder", "days_late": 1 });
    let first = house.make("/billing/dunning-levels", first).await;
    let text = json!({
        "dunning_level_id": first, "language": "en", "subject": "{total} are late", "body": "Dear {customer}, please pay.",
    });
    house.make("/billing/dunning-texts", text).await;
    let second = json!({ "level": 2, "name": "Second reminder", "days_late": 10, "fee": "5" });
    house.make("/billing/dunning-levels", second).await;
}

fn subject(run: &Value, customer: kernel::Id) -> &Value {
    let found = run["subjects"].as_array().unwrap().iter().find(|one| one["customer_id"] == json!(customer));
    found.unwrap_or_else(|| panic!("{customer} in {run}"))
}

async fn t68_each_customer_has_one_letter_and_a_result_of_its_own(engine: Engine) {
    let office = PostOffice::open().await;
    let house = House::open(engine, modules()).await.with_post(&office);
    levels(&house).await;
    let boss = house.boss();
    let good = house.customer("Duka la Amani", json!({ "email": "good@example.com" })).await;
    let mute = house.customer("Duka Mbili", json!({})).await;
    let gone = house.customer("Duka Tatu", json!({ "email": "bounce@example.com" })).await;
    let owed = invoice(&house, good, "100").await;
    invoice(&house, good, "50").await;
    invoice(&house, mute, "10").await;
    invoice(&house, gone, "20").await;
    house.days_later(3);
    house.settle().await;
    let preview = boss.post("/billing/dunning-runs/preview", json!({})).await;
    assert_eq!(preview["letters"].as_array().unwrap().len(), 3);
    let tried = boss.clone().trying().post("/billing/dunning-runs", json!({})).await;
    assert_eq!(tried["subject_count"], 3);
    assert_eq!(boss.get("/billing/dunning-runs").await["items"], json!([]), "trying leaves nothing");

    let run = boss.post("/billing/dunning-runs", json!({})).await;
    house.settle().await;
    let path = format!("/billing/dunning-runs/{}", text(&run, "id"));
    let run = boss.get(&path).await;
    assert_eq!(text(&run, "status"), "done");
    let of = |customer| text(subject(&run, customer), "status").to_owned();
    assert_eq!([good, mute, gone].map(of), ["sent", "failed", "failed"]);
    assert_eq!(text(subject(&run, mute), "failure"), "The customer has no e-mail address");
    assert_eq!(text(subject(&run, good), "overdue"), "150.00");
    assert_eq!(
        subject(&run, good)["documents"].as_array().unwrap().len(),
        2,
        "all that is late in one letter"
    );
    let received = office.received();
    assert_eq!((received.len(), received[0].to.as_str()), (1, "good@example.com"));
    assert!(received[0].text.contains("Dear Duka la Amani"), "{}", received[0].text);
    assert_eq!(boss.get(&at(&owed)).await["reminders"][0]["level"], 1);

    // A second run the same day reminds nobody again but those whom the first did not reach.
    let again = boss.post("/billing/dunning-runs", json!({})).await;
    assert_eq!(again["subject_count"], 2);
    house.settle().await;
    assert_eq!(office.received().len(), 1);
    house.assert_sound().await;
}

/// A run that reminds the customer of a level, and the customer's result.
async fn sent(house: &House, customer: kernel::Id, level: i32) -> Value {
    let boss = house.boss();
    let run = boss.post("/billing/dunning-runs", json!({ "customer_ids": [customer] })).await;
    assert_eq!(subject(&run, customer)["level"], level);
    house.settle().await;
    let run = boss.get(&format!("/billing/dunning-runs/{}", text(&run, "id"))).await;
    assert_eq!(text(subject(&run, customer), "status"), "sent");
    subject(&run, customer).clone()
}

async fn a_debt_climbs_level_by_level_and_hears_of_none_twice(engine: Engine) {
    let office = PostOffice::open().await;
    let house = House::open(engine, modules()).await.with_post(&office);
    levels(&house).await;
    let boss = house.boss();
    let customer =
        house.customer("Duka la Amani", json!({ "email": "duka@example.com", "locale": "de" })).await;
    let owed = invoice(&house, customer, "100").await;
    house.days_later(20);
    let first = sent(&house, customer, 1).await;
    let nobody = async |why: &str| {
        let run = boss.post("/billing/dunning-runs", json!({})).await;
        assert_eq!((&run["subject_count"], text(&run, "status")), (&json!(0), "done"), "{why}");
    };
    nobody("the second level is 10 days late, but nobody is written to twice on a day").await;
    house.days_later(8);
    nobody("9 days lie between the levels").await;
    assert_eq!(boss.post("/billing/dunning-runs/preview", json!({})).await["letters"], json!([]));
    house.days_later(1);
    let second = sent(&house, customer, 2).await;
    nobody("there is no third level").await;
    assert_eq!(office.received().len(), 2);
    let fees = [first, second].map(|one| one["fee_invoice_id"].clone());
    assert_eq!(fees[0], Value::Null);
    let fee = boss.get(&format!("/billing/invoices/{}", fees[1].as_str().unwrap())).await;
    assert_eq!((text(&fee, "purpose"), text(&fee, "total")), ("fee", "5.00"));
    let reminders = boss.get(&at(&owed)).await["reminders"].clone();
    assert_eq!(reminders.as_array().unwrap().len(), 2);
    house.assert_sound().await;
}

async fn a_level_waits_for_its_own_days(engine: Engine) {
    let office = PostOffice::open().await;
    let house = House::open(engine, modules()).await.with_post(&office);
    levels(&house).await;
    let boss = house.boss();
    let third = json!({ "level": 3, "name": "Last reminder", "days_late": 11, "wait_days": 3 });
    house.make("/billing/dunning-levels", third).await;
    let customer = house.customer("Duka la Amani", json!({ "email": "duka@example.com" })).await;
    invoice(&house, customer, "100").await;
    house.days_later(10);
    sent(&house, customer, 1).await;
    house.days_later(9);
    sent(&house, customer, 2).await;
    house.days_later(2);
    let preview = async || boss.post("/billing/dunning-runs/preview", json!({})).await["letters"].clone();
    let fee_only = preview().await;
    assert_eq!((&fee_only[0]["level"], &fee_only[1]), (&json!(1), &Value::Null), "the fee's own reminder");
    house.days_later(1);
    assert_eq!(preview().await[0]["level"], 3);
    house.assert_sound().await;
}

async fn t68_one_run_at_a_time(engine: Engine) {
    let office = PostOffice::open().await;
    let house = House::open(engine, modules()).await.with_post(&office);
    levels(&house).await;
    let boss = house.boss();
    let customer = house.customer("Duka la Amani", json!({ "email": "duka@example.com" })).await;
    invoice(&house, customer, "100").await;
    house.days_later(3);
    let run = || boss.send(platform::Method::Post, "/billing/dunning-runs", json!({}));
    let ended = futures::future::join_all([run(), run(), run()]).await;
    let (begun, refused): (Vec<_>, Vec<_>) = ended.into_iter().partition(Result::is_ok);
    assert_eq!((begun.len(), refused.len()), (1, 2), "two at once are one");
    let broken_off = begun.into_iter().next().unwrap().unwrap();
    for error in refused {
        let error = error.unwrap_err();
        assert_eq!((error.code, error.kind), ("billing.dunning_under_way", kernel::Kind::Conflict));
    }
    let refused = boss.refused_post("/billing/dunning-runs", json!({})).await;
    assert_eq!(refused.details["run_id"], broken_off["id"]);
    // A run that came to no end is in nobody's way on the next day.
    house.days_later(1);
    let next = boss.post("/billing/dunning-runs", json!({})).await;
    house.settle().await;
    let read = async |run: &Value| boss.get(&format!("/billing/dunning-runs/{}", text(run, "id"))).await;
    let (broken_off, next) = (read(&broken_off).await, read(&next).await);
    assert_eq!((text(&broken_off, "status"), text(&next, "status")), ("done", "done"));
    let skipped = subject(&broken_off, customer);
    assert_eq!((text(skipped, "status"), text(skipped, "failure")), ("skipped", "the run was broken off"));
    assert_eq!((text(subject(&next, customer), "status"), office.received().len()), ("sent", 1));
    house.assert_sound().await;
}

async fn who_is_not_reminded(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let boss = house.boss();
    let refused = boss.refused_post("/billing/dunning-runs/preview", json!({})).await;
    assert_eq!(refused.code, "billing.no_dunning_levels");
    levels(&house).await;
    let excluded = house.customer("Duka la Amani", json!({})).await;
    house.make("/billing/profiles", json!({ "customer_id": excluded, "no_dunning": true })).await;
    let disputing = house.customer("Duka Mbili", json!({})).await;
    let late = house.customer("Duka Tatu", json!({ "payment_days": 30 })).await;
    invoice(&house, excluded, "10").await;
    let disputed = invoice(&house, disputing, "10").await;
    invoice(&house, late, "10").await;
    boss.post(&format!("{}/dispute", at(&disputed)), json!({ "reason": "Broken" })).await;
    house.days_later(5);
    let preview = boss.post("/billing/dunning-runs/preview", json!({})).await;
    assert_eq!(preview["letters"], json!([]));
    assert_eq!(boss.refused_post("/billing/dunning-runs", json!({})).await.code, "mail.not_configured");
    house.assert_sound().await;
}

async fn t52_reminders_follow_a_merge(engine: Engine) {
    let office = PostOffice::open().await;
    let house = House::open(engine, modules()).await.with_post(&office);
    levels(&house).await;
    let boss = house.boss();
    let kept = house.customer("Duka", json!({ "email": "duka@example.com" })).await;
    let other = house.customer("Duka Ltd", json!({ "email": "other@example.com" })).await;
    for customer in [kept, other] {
        invoice(&house, customer, "100").await;
    }
    house.days_later(3);
    let sent = boss.post("/billing/dunning-runs", json!({})).await;
    house.settle().await;
    let late = boss.post("/billing/dunning-runs", json!({})).await;
    assert_eq!(late["subject_count"], 0);
    boss.post(&format!("/sales/customers/{kept}/merge"), json!({ "duplicate_id": other })).await;
    house.settle().await;
    let run = boss.get(&format!("/billing/dunning-runs/{}", text(&sent, "id"))).await;
    let told: Vec<_> = run["subjects"].as_array().unwrap().iter().map(|one| &one["customer_id"]).collect();
    assert_eq!(told, [&json!(kept), &json!(kept)], "both letters are the kept one's");
    // Both debts rise to the next level together, in one letter.
    house.days_later(10);
    let next = boss.post("/billing/dunning-runs", json!({})).await;
    assert_eq!((&next["subject_count"], text(subject(&next, kept), "overdue")), (&json!(1), "200.00"));
    house.assert_sound().await;
}

async fn a_fee_is_owed_whatever_the_credit_limit_says(engine: Engine) {
    let office = PostOffice::open().await;
    let house = House::open(engine, modules()).await.with_post(&office);
    levels(&house).await;
    let limited = json!({ "email": "duka@example.com", "credit_limit": "100" });
    let customer = house.customer("Duka la Amani", limited).await;
    invoice(&house, customer, "100").await;
    house.days_later(20);
    sent(&house, customer, 1).await;
    house.days_later(9);
    let second = sent(&house, customer, 2).await;
    let fee = house.boss().get(&format!("/billing/invoices/{}", text(&second, "fee_invoice_id"))).await;
    assert_eq!((text(&fee, "status"), text(&fee, "total")), ("posted", "5.00"));
    assert_eq!(exposure(&house, customer).await, ["0.00", "105.00", "0.00"]);
    house.assert_sound().await;
}
