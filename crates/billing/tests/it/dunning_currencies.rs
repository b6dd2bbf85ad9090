//! T68 for who owes in several currencies: accounts are kept by currency, and the customer gets one mail.

use kernel::Id;
use serde_json::{Value, json};
use testkit::house::PostOffice;
use testkit::{Engine, House, engines};

use crate::{at, modules, pay, text};

engines!(
    t68_what_is_late_in_several_currencies_is_one_mail,
    t68_the_highest_level_has_the_words_and_each_currency_its_own,
    t68_a_refused_mail_has_told_of_no_currency,
    t68_a_run_goes_on_without_a_second_mail,
    t68_a_customers_currencies_are_read_together,
);

const RUNS: &str = "/billing/dunning-runs";

/// A shop with two levels of reminders.
async fn open(engine: Engine, office: &PostOffice) -> House {
    let house = House::open(engine, modules()).await.with_post(office);
    let rate = json!({ "base": "USD", "quote": "KES", "day": "2026-03-01", "rate": "130", "source": "CBK" });
    house.boss().post("/finance/exchange-rates", rate).await;
    for (level, days_late, fee) in [(1, 1, Value::Null), (2, 10, json!("5"))] {
        let name = format!("Reminder {level}");
        let made = json!({ "level": level, "name": name, "days_late": days_late, "fee": fee });
        let made = house.make("/billing/dunning-levels", made).await;
        let text = json!({
            "dunning_level_id": made, "language": "en",
            "subject": format!("No. {level}: {{total}}"), "body": "Dear {customer}, {total} are late.",
        });
        house.make("/billing/dunning-texts", text).await;
    }
    house
}

/// A posted invoice of one line of words in a currency.
async fn owed(house: &House, customer: Id, amount: &str, currency: &str) -> Value {
    let line = json!({ "description": "Consulting", "quantity": "1", "unit_price": amount });
    let draft = json!({ "customer_id": customer, "currency": currency, "lines": [line] });
    let boss = house.boss();
    let draft = boss.post("/billing/invoices", draft).await;
    boss.post(&format!("{}/post", at(&draft)), json!({})).await
}

/// A customer who owes in shillings and in dollars.
async fn debtor(house: &House, email: &str) -> Id {
    let customer = house.customer("Duka la Amani", json!({ "email": email })).await;
    owed(house, customer, "100", "KES").await;
    owed(house, customer, "50", "KES").await;
    owed(house, customer, "20", "USD").await;
    customer
}

/// A run as it is once all work is done.
async fn ended(house: &House, run: &Value) -> Value {
    house.settle().await;
    house.boss().get(&format!("{RUNS}/{}", text(run, "id"))).await
}

/// Of each subject of a run: currency, status, what is late.
fn told(run: &Value) -> Vec<[&str; 3]> {
    let subjects = run["subjects"].as_array().unwrap().iter();
    subjects.map(|one| ["currency", "status", "overdue"].map(|field| text(one, field))).collect()
}

fn levels(letters: &[Value]) -> Vec<Value> {
    letters.iter().map(|one| one["level"].clone()).collect()
}

async fn subjects_of_mails(house: &House) -> Vec<String> {
    let mails = house.boss().get("/platform/mails").await;
    let mails = mails["items"].as_array().unwrap().iter().rev();
    // No amount is torn from its currency at the end of a line.
    mails.map(|mail| text(mail, "subject").replace('\u{a0}', " ")).collect()
}

async fn t68_what_is_late_in_several_currencies_is_one_mail(engine: Engine) {
    let office = PostOffice::open().await;
    let house = open(engine, &office).await;
    let boss = house.boss();
    let company = json!({ "payment_text": "Till 4711", "iban": "DE89370400440532013000" });
    boss.patch(&format!("/identity/companies/{}", house.company.id), company).await;
    let customer = debtor(&house, "duka@example.com").await;
    house.days_later(3);
    house.settle().await;
    let preview = boss.post(&format!("{RUNS}/preview"), json!({})).await;
    let [letter] = preview["letters"].as_array().unwrap().as_slice() else { panic!("one letter: {preview}") };
    let parts = letter["parts"].as_array().unwrap();
    let sums: Vec<[&str; 2]> =
        parts.iter().map(|part| ["currency", "overdue"].map(|field| text(part, field))).collect();
    assert_eq!((&letter["level"], sums), (&json!(1), vec![["KES", "150.00"], ["USD", "20.00"]]));
    let paper = billing::reminder_paper(&house.ctx(), house.source(), customer).await.unwrap().unwrap();
    let reading = paper.read().unwrap();
    assert!(reading.missing.is_empty(), "{:?}", reading.missing);
    let code = boss.get(&format!("/sales/customers/{customer}")).await;
    insta::assert_snapshot!("reminder", reading.pages.join("\n---\n").replace(text(&code, "code"), "C-1"));

    let run = boss.post(RUNS, json!({})).await;
    assert_eq!(run["subject_count"], 1, "a customer, whatever the currencies");
    let run = ended(&house, &run).await;
    assert_eq!(told(&run), [["KES", "sent", "150.00"], ["USD", "sent", "20.00"]]);
    assert_eq!(run["results"], json!([{ "status": "sent", "count": 1 }]));
    assert_eq!(run["subjects"][0]["mail_id"], run["subjects"][1]["mail_id"]);
    assert_eq!(office.received().len(), 1);
    assert_eq!(subjects_of_mails(&house).await, ["No. 1: KES 150.00 + USD 20.00"]);
    house.assert_sound().await;
}

async fn t68_the_highest_level_has_the_words_and_each_currency_its_own(engine: Engine) {
    let office = PostOffice::open().await;
    let house = open(engine, &office).await;
    let boss = house.boss();
    let customer = house.customer("Duka la Amani", json!({ "email": "duka@example.com" })).await;
    owed(&house, customer, "100", "KES").await;
    house.days_later(3);
    ended(&house, &boss.post(RUNS, json!({})).await).await;
    // What is owed in dollars turns out to be late on the day of the letter: the customer was written to.
    let line = json!({ "description": "Consulting", "quantity": "1", "unit_price": "20" });
    let draft = json!({ "customer_id": customer, "currency": "USD", "lines": [line] });
    let draft = boss.post("/billing/invoices", draft).await;
    boss.post(&format!("{}/post", at(&draft)), json!({ "issued_on": "2026-03-02" })).await;
    let preview = async || boss.post(&format!("{RUNS}/preview"), json!({})).await["letters"].clone();
    assert_eq!(preview().await, json!([]), "nobody is written to twice on a day");
    house.days_later(9);
    let letters = preview().await;
    assert_eq!(
        (levels(letters.as_array().unwrap()), &letters[0]["parts"][0]["fee"]),
        (vec![json!(2)], &json!("5.00"))
    );
    assert_eq!(levels(letters[0]["parts"].as_array().unwrap()), [json!(2), json!(1)]);
    let run = ended(&house, &boss.post(RUNS, json!({})).await).await;
    assert_eq!(told(&run), [["KES", "sent", "100.00"], ["USD", "sent", "20.00"]]);
    let subjects = run["subjects"].as_array().unwrap().iter();
    let fees: Vec<bool> = subjects.map(|one| one["fee_invoice_id"].is_string()).collect();
    assert_eq!(fees, [true, false], "the fee is in the company's currency");
    assert_eq!(subjects_of_mails(&house).await.last().unwrap(), "No. 2: KES 100.00 + USD 20.00");
    // The dollars climb alone; what else is late is named beside them.
    house.days_later(9);
    let letters = preview().await;
    let of_parts = levels(letters[0]["parts"].as_array().unwrap());
    assert_eq!(
        (&letters[0]["level"], of_parts),
        (&json!(2), vec![json!(1), json!(2)]),
        "the fee has a level of its own"
    );
    house.assert_sound().await;
}

async fn t68_a_refused_mail_has_told_of_no_currency(engine: Engine) {
    let office = PostOffice::open().await;
    let house = open(engine, &office).await;
    let boss = house.boss();
    let customer = debtor(&house, "bounce@example.com").await;
    house.days_later(3);
    let run = ended(&house, &boss.post(RUNS, json!({})).await).await;
    assert_eq!(told(&run), [["KES", "failed", "150.00"], ["USD", "failed", "20.00"]]);
    assert_eq!(run["results"], json!([{ "status": "failed", "count": 1 }]));
    for subject in run["subjects"].as_array().unwrap() {
        assert_eq!(text(subject, "failure"), "the mail server refused the letter");
        assert_eq!(subject["documents"], json!([]), "nobody was told");
    }
    boss.patch(&format!("/sales/customers/{customer}"), json!({ "email": "duka@example.com" })).await;
    let again = ended(&house, &boss.post(RUNS, json!({})).await).await;
    assert_eq!(told(&again), [["KES", "sent", "150.00"], ["USD", "sent", "20.00"]]);
    assert_eq!(office.received().len(), 1);
    house.assert_sound().await;
}

/// Has a run's job begin anew.
async fn begun_anew(house: &House, run: &Value) {
    let payload = json!({ "run_id": run["id"] });
    let put = house.write(move |ctx, tx| {
        let payload = payload.clone();
        Box::pin(async move {
            platform::jobs::enqueue(ctx, tx, "billing.dunning.run", &payload, ctx.now(), None).await
        })
    });
    put.await.unwrap();
}

async fn t68_a_run_goes_on_without_a_second_mail(engine: Engine) {
    let office = PostOffice::open().await;
    let house = open(engine, &office).await;
    let boss = house.boss();
    let customer = debtor(&house, "duka@example.com").await;
    house.days_later(3);
    let run = boss.post(RUNS, json!({})).await;
    // The dollars come between the run's look and its letter.
    pay(&house, customer, "20", json!({ "currency": "USD", "auto": true })).await;
    begun_anew(&house, &run).await;
    let run = ended(&house, &run).await;
    assert_eq!(told(&run), [["KES", "sent", "150.00"], ["USD", "skipped", "20.00"]]);
    assert_eq!(text(&run["subjects"][1], "failure"), "nothing new to remind of");
    begun_anew(&house, &run).await;
    assert_eq!(ended(&house, &run).await, run);
    assert_eq!(subjects_of_mails(&house).await, ["No. 1: KES 150.00"]);

    // Half of a letter went out by a mail of its own, as it did once: the rest of it is of another day.
    let other = debtor(&house, "mbili@example.com").await;
    house.days_later(1);
    let run = boss.post(RUNS, json!({ "customer_ids": [other] })).await;
    let half = house.write(|ctx, tx| {
        Box::pin(async move {
            use billing::model::dunning_subject::{Column, Entity};
            use sea_orm::ColumnTrait;
            let rows = tx.select::<Entity>(&ctx.whole()).filter(Column::Status.eq("pending"));
            let mut row = rows.order_by(Column::Id).all().await?.remove(0);
            row.status = "queued".to_owned();
            row.written_on = Some(ctx.today());
            tx.save::<Entity>(&ctx.whole(), row).await
        })
    });
    half.await.unwrap();
    let run = ended(&house, &run).await;
    assert_eq!(told(&run), [["KES", "queued", "150.00"], ["USD", "skipped", "20.00"]]);
    assert_eq!(office.received().len(), 1);
    house.assert_sound().await;
}

async fn t68_a_customers_currencies_are_read_together(engine: Engine) {
    let office = PostOffice::open().await;
    let house = open(engine, &office).await;
    let boss = house.boss();
    debtor(&house, "duka@example.com").await;
    house.days_later(3);
    let run = boss.post(RUNS, json!({})).await;
    let id: Id = text(&run, "id").parse().unwrap();
    // So many come before that the first ones read end between the two.
    let crowd = house.write(move |ctx, tx| {
        Box::pin(async move {
            use billing::model::dunning_subject::{Column, Entity, Model};
            use sea_orm::ColumnTrait;
            let rows = tx.select::<Entity>(&ctx.whole()).filter(Column::RunId.eq(id)).all().await?;
            let nobody = |n: u128| Model {
                id: Id::from_u128(n),
                customer_id: Id::from_u128(1_000 + n),
                ..rows[0].clone()
            };
            tx.insert_all::<Entity>(&ctx.whole(), (1..200).map(nobody).collect()).await
        })
    });
    crowd.await.unwrap();
    let run = ended(&house, &run).await;
    let told = told(&run);
    assert_eq!(told.len(), 201);
    assert_eq!(told[199..], [["KES", "sent", "150.00"], ["USD", "sent", "20.00"]]);
    assert_eq!(office.received().len(), 1);
}
