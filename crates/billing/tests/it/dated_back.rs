//! At a month's end: what is entered a few days late belongs to the day on which it was.

use kernel::Id;
use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::{at, invoice, modules, pay, text};

engines!(
    an_invoice_is_posted_on_a_day_that_is_over,
    an_invoice_has_the_rate_and_the_terms_of_its_day,
    an_advance_comes_before_what_nets_it,
    what_is_credited_is_credited_on_a_day,
    what_is_given_up_is_given_up_on_a_day,
    what_settles_does_so_when_both_were_there,
    a_payment_of_last_week_settles_last_week,
    applied_credit_is_that_of_the_day,
    an_early_payment_is_off_on_the_day_of_the_allocation,
);

/// A draft of one line of words.
async fn draft(house: &House, customer: Id, amount: &str, mut fields: Value) -> Value {
    fields["customer_id"] = json!(customer);
    fields["lines"] = json!([{ "description": "Consulting", "quantity": "1", "unit_price": amount }]);
    house.boss().post("/billing/invoices", fields).await
}

/// An invoice of a day.
async fn dated(house: &House, customer: Id, amount: &str, on: &str) -> Value {
    let draft = draft(house, customer, amount, json!({})).await;
    house.boss().post(&format!("{}/post", at(&draft)), json!({ "issued_on": on })).await
}

fn is<const N: usize>(document: &Value, fields: [&str; N], expected: [&str; N]) {
    assert_eq!(fields.map(|field| text(document, field)), expected, "{document}");
}

/// What a customer owed, and had left, on a day.
async fn then(house: &House, customer: Id, day: &str) -> [String; 2] {
    let ageing = house.boss().get(&format!("/billing/customers/{customer}/ageing?as_of={day}")).await;
    ["total", "credit"].map(|field| text(&ageing, field).to_owned())
}

/// A verb that is refused for its day: the earliest that would do.
async fn refused_day(house: &House, path: &str, mut body: Value, (field, on): (&str, &str)) -> String {
    body[field] = json!(on);
    let refused = house.boss().refused_post(path, body).await;
    assert_eq!((refused.code, refused.fields[0].path.as_str()), ("billing.bad_document_date", field));
    refused.details["earliest"].as_str().expect("a day").to_owned()
}

async fn lock(house: &House, through: &str) {
    let lock = json!({ "area": "sales", "level": "soft", "through": through, "reason": "Filed" });
    house.boss().post("/finance/locks", lock).await;
}

async fn an_invoice_is_posted_on_a_day_that_is_over(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka la Amani", json!({ "payment_days": 14 })).await;
    let boss = house.boss();
    let now = invoice(&house, customer, "10").await;
    is(&now, ["number", "issued_on"], ["INV-2026-000001", "2026-03-02"]);
    let late = dated(&house, customer, "100", "2026-02-28").await;
    is(&late, ["number", "issued_on", "due_on"], ["INV-2026-000002", "2026-02-28", "2026-03-14"]);
    let of_last_year = dated(&house, customer, "1", "2025-12-31").await;
    is(&of_last_year, ["number", "due_on"], ["INV-2025-000001", "2026-01-14"]);
    house.settle().await;
    house.days_later(1);
    house.settle().await;
    assert_eq!(text(&boss.get(&at(&of_last_year)).await, "status"), "overdue");
    assert_eq!(then(&house, customer, "2026-02-27").await, ["1.00", "0.00"]);
    assert_eq!(then(&house, customer, "2026-02-28").await, ["101.00", "0.00"]);
    assert_eq!(then(&house, customer, "2026-03-02").await, ["111.00", "0.00"]);
    let statement = format!("/billing/customers/{customer}/statement?from=2026-02-01&to=2026-02-28");
    let statement = boss.get(&statement).await;
    is(&statement, ["opening", "closing"], ["1.00", "101.00"]);
    let ageing = boss.get(&format!("/billing/customers/{customer}/ageing")).await;
    let late = ageing["documents"]
        .as_array()
        .unwrap()
        .iter()
        .map(|debt| debt["days_late"].clone())
        .max_by_key(Value::as_i64);
    assert_eq!(late, Some(json!(48)), "from the day on which it fell due");

    let one = draft(&house, customer, "5", json!({})).await;
    let post = format!("{}/post", at(&one));
    let field = |on| ("issued_on", on);
    refused_day(&house, &post, json!({}), field("2026-03-04")).await;
    assert_eq!(refused_day(&house, &post, json!({}), field("2025-03-01")).await, "2025-03-02", "a year");
    lock(&house, "2026-02-28").await;
    let closed = boss.refused_post(&post, json!({ "issued_on": "2026-02-28" })).await;
    assert_eq!((closed.code, closed.fields[0].path.as_str()), ("finance.period_locked", "issued_on"));
    let posted = boss.post(&post, json!({ "issued_on": "2026-03-01" })).await;
    is(&posted, ["number", "issued_on"], ["INV-2026-000003", "2026-03-01"]);
    house.assert_sound().await;
}

async fn rate(house: &House, day: &str, rate: &str) {
    let body = json!({ "base": "USD", "quote": "KES", "day": day, "rate": rate, "source": "CBK" });
    house.boss().post("/finance/exchange-rates", body).await;
}

async fn an_invoice_has_the_rate_and_the_terms_of_its_day(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let term = crate::terms::thirds(&house).await;
    let customer = house.customer("Acme", json!({ "currency": "USD" })).await;
    rate(&house, "2026-02-27", "129").await;
    rate(&house, "2026-03-02", "131").await;
    let boss = house.boss();
    let draft = draft(&house, customer, "100", json!({ "payment_term_id": term })).await;
    let posted = boss.post(&format!("{}/post", at(&draft)), json!({ "issued_on": "2026-02-28" })).await;
    is(&posted, ["exchange_rate", "rate_day"], ["129", "2026-02-27"]);
    let dues: Vec<&str> =
        posted["instalments"].as_array().unwrap().iter().map(|part| text(part, "due_on")).collect();
    assert_eq!(dues, ["2026-02-28", "2026-03-31", "2026-05-10"]);
    assert_eq!(posted["early_payment"]["until"], "2026-03-10");
    assert_eq!(crate::exposure(&house, customer).await, ["0.00", "12900.00", "0.00"]);
    house.assert_sound().await;
}

async fn an_advance_comes_before_what_nets_it(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let boss = house.boss();
    let tea = house.product(&trade, "TEA", "33.33").await;
    house.stock(&trade, tea, "2").await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let order = house.order(customer, &[(tea, "2")]).await;
    let advance = json!({ "order_id": order["id"], "advance": { "percent": "0.5" } });
    let advance = boss.post("/billing/invoices", advance).await;
    boss.post(&format!("{}/post", at(&advance)), json!({ "issued_on": "2026-02-27" })).await;
    let rest = boss.post("/billing/invoices", json!({ "order_id": order["id"] })).await;
    let post = format!("{}/post", at(&rest));
    let earliest = refused_day(&house, &post, json!({}), ("issued_on", "2026-02-26")).await;
    assert_eq!(earliest, "2026-02-27");
    let rest = boss.post(&post, json!({ "issued_on": "2026-02-28" })).await;
    assert!(rest["lines"].as_array().unwrap().iter().any(|line| line["kind"] == "deduction"));
    house.assert_sound().await;
}

async fn what_is_credited_is_credited_on_a_day(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let boss = house.boss();
    let (sold, wrong) = (
        dated(&house, customer, "100", "2026-02-26").await,
        dated(&house, customer, "40", "2026-02-26").await,
    );
    house.days_later(3);
    let why = json!({ "reason": "Broken" });
    for verb in ["credit", "void"] {
        let path = format!("{}/{verb}", at(&sold));
        let earliest = refused_day(&house, &path, why.clone(), ("issued_on", "2026-02-25")).await;
        assert_eq!(earliest, "2026-02-26", "the day of the invoice");
        refused_day(&house, &path, why.clone(), ("issued_on", "2026-03-06")).await;
    }
    let part = json!({
        "reason": "Broken", "issued_on": "2026-02-28",
        "lines": [{ "line_id": sold["lines"][0]["id"], "amount": "30" }],
    });
    let note = boss.post(&format!("{}/credit", at(&sold)), part).await;
    is(&note, ["number", "issued_on", "open"], ["CN-2026-000001", "2026-02-28", "0.00"]);
    let void = json!({ "reason": "Not theirs", "issued_on": "2026-02-27" });
    is(&boss.post(&format!("{}/void", at(&wrong)), void).await, ["status"], ["void"]);
    let owed = async |day| then(&house, customer, day).await;
    assert_eq!(owed("2026-02-26").await, ["140.00", "0.00"]);
    assert_eq!(owed("2026-02-27").await, ["100.00", "0.00"]);
    assert_eq!(owed("2026-02-28").await, ["70.00", "0.00"]);
    let back = json!({
        "allocation_id": note["allocations"][0]["id"], "reason": "For another", "business_date": "2026-03-03",
    });
    boss.post(&format!("{}/unallocate", at(&note)), back).await;
    let path = format!("{}/credit", at(&sold));
    let earliest = refused_day(&house, &path, why.clone(), ("issued_on", "2026-03-02")).await;
    assert_eq!(earliest, "2026-03-03", "when its debt was last open anew");
    lock(&house, "2026-03-03").await;
    let closed = json!({ "reason": "Broken", "issued_on": "2026-03-03" });
    let closed = boss.refused_post(&path, closed).await;
    assert_eq!((closed.code, closed.fields[0].path.as_str()), ("finance.period_locked", "issued_on"));
    house.assert_sound().await;
}

async fn what_is_given_up_is_given_up_on_a_day(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let boss = house.boss();
    let owed = dated(&house, customer, "100", "2026-02-20").await;
    let path = format!("{}/write-off", at(&owed));
    let gone = json!({ "cause": "bad_debt", "reason": "Gone" });
    let field = |on| ("business_date", on);
    assert_eq!(refused_day(&house, &path, gone.clone(), field("2026-02-19")).await, "2026-02-20");
    refused_day(&house, &path, gone.clone(), field("2026-03-03")).await;
    let mut on = gone.clone();
    on["business_date"] = json!("2026-02-27");
    let lost = boss.post(&path, on).await;
    let taken = lost["allocations"][0].clone();
    is(&taken, ["business_date"], ["2026-02-27"]);
    let payment = format!("/billing/payments/{}", text(&taken, "source_id"));
    is(&boss.get(&payment).await, ["business_date"], ["2026-02-27"]);
    assert_eq!(then(&house, customer, "2026-02-26").await, ["100.00", "0.00"]);
    assert_eq!(then(&house, customer, "2026-02-27").await, ["0.00", "0.00"]);
    let found = json!({ "allocation_id": taken["id"], "reason": "Found" });
    let back = format!("{payment}/unallocate");
    assert_eq!(refused_day(&house, &back, found.clone(), field("2026-02-26")).await, "2026-02-27");
    let mut on = found;
    on["business_date"] = json!("2026-02-28");
    boss.post(&back, on).await;
    assert_eq!(then(&house, customer, "2026-02-27").await, ["0.00", "0.00"]);
    assert_eq!(then(&house, customer, "2026-02-28").await, ["100.00", "0.00"], "and nothing is left of it");
    let statement = format!("/billing/customers/{customer}/statement?from=2026-02-01&to=2026-02-28");
    let statement = boss.get(&statement).await;
    let days: Vec<&str> =
        statement["entries"].as_array().unwrap().iter().map(|entry| text(entry, "on")).collect();
    assert_eq!(days, ["2026-02-20", "2026-02-27", "2026-02-28"]);
    assert_eq!(refused_day(&house, &path, gone, field("2026-02-27")).await, "2026-02-28");
    house.assert_sound().await;
}

async fn what_settles_does_so_when_both_were_there(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let boss = house.boss();
    let first = dated(&house, customer, "60", "2026-02-24").await;
    let came = json!({ "received_at": "2026-02-26T09:00:00Z" });
    let payment = pay(&house, customer, "100", came).await;
    let second = dated(&house, customer, "30", "2026-02-27").await;
    let third = dated(&house, customer, "10", "2026-03-02").await;
    let path = format!("{}/allocate", at(&payment));
    let of = |invoice: &Value, amount: &str| json!({ "allocations": [{ "invoice_id": invoice["id"], "amount": amount }] });
    let field = |on| ("business_date", on);
    assert_eq!(refused_day(&house, &path, of(&first, "1"), field("2026-02-25")).await, "2026-02-26");
    assert_eq!(refused_day(&house, &path, of(&second, "1"), field("2026-02-26")).await, "2026-02-27");
    refused_day(&house, &path, of(&second, "1"), field("2026-03-03")).await;
    let now = boss.post(&path, json!({ "auto": true, "business_date": "2026-02-28" })).await;
    is(&now, ["unallocated"], ["10.00"]);
    assert_eq!(text(&boss.get(&at(&third)).await, "open"), "10.00", "it was not there yet");
    house.days_later(1);
    assert_eq!(then(&house, customer, "2026-02-27").await, ["90.00", "100.00"]);
    assert_eq!(then(&house, customer, "2026-02-28").await, ["0.00", "10.00"]);
    let taken = now["allocations"].as_array().unwrap();
    let taken = taken.iter().find(|one| one["invoice_id"] == second["id"]).unwrap();
    let back =
        json!({ "allocation_id": taken["id"], "reason": "Meant for another", "business_date": "2026-03-01" });
    boss.post(&format!("{}/unallocate", at(&payment)), back).await;
    assert_eq!(then(&house, customer, "2026-02-28").await, ["0.00", "10.00"]);
    assert_eq!(then(&house, customer, "2026-03-01").await, ["30.00", "40.00"]);
    assert_eq!(
        refused_day(&house, &path, of(&second, "30"), field("2026-02-28")).await,
        "2026-03-01",
        "it was settled by then, and settled twice on no day"
    );
    lock(&house, "2026-03-01").await;
    let mut closed = of(&second, "30");
    closed["business_date"] = json!("2026-03-01");
    assert_eq!(boss.refused_post(&path, closed).await.code, "finance.period_locked");
    house.assert_sound().await;
}

async fn a_payment_of_last_week_settles_last_week(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let boss = house.boss();
    let old = dated(&house, customer, "60", "2026-02-16").await;
    let newer = dated(&house, customer, "30", "2026-02-26").await;
    house.days_later(1);
    let came = json!({
        "received_at": "2026-02-23T09:00:00Z",
        "allocations": [
            { "invoice_id": newer["id"], "amount": "30" },
            { "invoice_id": old["id"], "amount": "50" },
        ],
    });
    let payment = pay(&house, customer, "100", came).await;
    let days: Vec<&str> =
        payment["allocations"].as_array().unwrap().iter().map(|one| text(one, "business_date")).collect();
    assert_eq!(days, ["2026-02-26", "2026-02-23"], "when both were there");
    assert_eq!(then(&house, customer, "2026-02-22").await, ["60.00", "0.00"]);
    assert_eq!(then(&house, customer, "2026-02-23").await, ["10.00", "50.00"]);
    assert_eq!(then(&house, customer, "2026-02-26").await, ["10.00", "20.00"]);
    let statement = format!("/billing/customers/{customer}/statement?from=2026-02-01&to=2026-02-25");
    is(&boss.get(&statement).await, ["closing"], ["-40.00"]);

    // What was taken back in the meantime is open since then.
    let taken = payment["allocations"].as_array().unwrap();
    let taken = taken.iter().find(|one| one["invoice_id"] == newer["id"]).unwrap();
    let back = json!({ "allocation_id": taken["id"], "reason": "Not theirs", "business_date": "2026-03-02" });
    boss.post(&format!("{}/unallocate", at(&payment)), back).await;
    let came = json!({ "received_at": "2026-02-25T09:00:00Z", "auto": true });
    pay(&house, customer, "40", came).await;
    let on = async |invoice: &Value| {
        let settled = boss.get(&at(invoice)).await["allocations"].clone();
        text(settled.as_array().unwrap().last().unwrap(), "business_date").to_owned()
    };
    assert_eq!([on(&old).await, on(&newer).await], ["2026-02-25", "2026-03-02"]);
    assert_eq!(then(&house, customer, "2026-02-25").await, ["0.00", "80.00"]);
    house.assert_sound().await;
}

async fn applied_credit_is_that_of_the_day(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let boss = house.boss();
    let sold = dated(&house, customer, "50", "2026-02-20").await;
    let old = dated(&house, customer, "30", "2026-02-24").await;
    pay(&house, customer, "70", json!({ "received_at": "2026-02-25T09:00:00Z", "auto": false })).await;
    pay(&house, customer, "500", json!({})).await;
    let apply = format!("/billing/customers/{customer}/apply-credit");
    let applied = boss.post(&apply, json!({ "business_date": "2026-02-28" })).await;
    is(&applied, ["applied", "left"], ["70.00", "0.00"]);
    is(&boss.get(&at(&sold)).await, ["status"], ["paid"]);
    is(&boss.get(&at(&old)).await, ["open"], ["10.00"]);
    house.days_later(1);
    assert_eq!(then(&house, customer, "2026-02-27").await, ["80.00", "70.00"]);
    assert_eq!(then(&house, customer, "2026-02-28").await, ["10.00", "0.00"]);
    house.assert_sound().await;
}

async fn an_early_payment_is_off_on_the_day_of_the_allocation(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let term =
        json!({ "code": "EARLY", "name": "2 % in ten days", "discount_rate": "0.02", "discount_days": 10 });
    let term = house.make("/billing/payment-terms", term).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let boss = house.boss();
    let draft = draft(&house, customer, "100", json!({ "payment_term_id": term })).await;
    let owed = boss.post(&format!("{}/post", at(&draft)), json!({ "issued_on": "2026-02-16" })).await;
    assert_eq!(owed["early_payment"]["until"], "2026-02-26");
    let payment = pay(&house, customer, "98", json!({ "received_at": "2026-02-26T09:00:00Z" })).await;
    let taking = json!({
        "allocations": [{ "invoice_id": owed["id"], "amount": "98", "take_discount": true }],
        "business_date": "2026-02-28",
    });
    let paid = boss.post(&format!("{}/allocate", at(&payment)), taking).await;
    let now = boss.get(&at(&owed)).await;
    is(&now, ["status", "credited"], ["paid", "2.00"]);
    let note = boss.get(&format!("/billing/invoices/{}", text(&now, "discount_note_id"))).await;
    is(&note, ["issued_on", "total"], ["2026-02-28", "-2.00"]);
    house.days_later(2);
    assert_eq!(then(&house, customer, "2026-02-27").await, ["100.00", "98.00"]);
    assert_eq!(then(&house, customer, "2026-02-28").await, ["0.00", "0.00"]);
    let bounced = json!({ "reason": "Bounced", "business_date": "2026-03-02" });
    assert_eq!(paid["allocations"].as_array().unwrap().len(), 1);
    boss.post(&format!("{}/reverse", at(&payment)), bounced).await;
    assert_eq!(then(&house, customer, "2026-03-01").await, ["0.00", "0.00"]);
    assert_eq!(
        then(&house, customer, "2026-03-02").await,
        ["100.00", "0.00"],
        "the discount is owed again, too"
    );
    house.assert_sound().await;
}
