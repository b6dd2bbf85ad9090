//! Documents that belong to a month that is over are told in it.

use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::{at, invoice, modules, pay, rate, text};

engines!(what_is_dated_back_is_told_on_its_day, t14_a_settlement_of_the_past_realises_its_difference_there);

/// Account, balance of each account that has one on a day.
async fn then(house: &House, on: &str) -> Vec<(String, String)> {
    house.settle().await;
    let trial = house.boss().get(&format!("/ledger/reports/trial-balance?from=2026-01-01&to={on}")).await;
    let rows = trial["rows"].as_array().unwrap().iter();
    rows.map(|row| (text(row, "account_code").to_owned(), text(row, "closing").to_owned()))
        .filter(|(_, balance)| balance != "0.00")
        .collect()
}

fn are(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    expected.iter().map(|(code, balance)| ((*code).to_owned(), (*balance).to_owned())).collect()
}

async fn dated(house: &House, draft: Value, on: &str) -> Value {
    let boss = house.boss();
    let draft = boss.post("/billing/invoices", draft).await;
    boss.post(&format!("{}/post", at(&draft)), json!({ "issued_on": on })).await
}

async fn what_is_dated_back_is_told_on_its_day(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let boss = house.boss();
    let customer = house.customer("Duka", json!({})).await;
    let line = json!({ "description": "Tea", "quantity": "1", "unit_price": "100" });
    let sold = dated(&house, json!({ "customer_id": customer, "lines": [line] }), "2026-02-24").await;
    let part = json!({
        "reason": "Broken", "issued_on": "2026-02-25",
        "lines": [{ "line_id": sold["lines"][0]["id"], "amount": "10" }],
    });
    boss.post(&format!("{}/credit", at(&sold)), part).await;
    let payment = pay(&house, customer, "60", json!({ "received_at": "2026-02-26T09:00:00Z" })).await;
    let settled = json!({ "auto": true, "business_date": "2026-02-27" });
    let settled = boss.post(&format!("{}/allocate", at(&payment)), settled).await;
    let lost = json!({ "cause": "bad_debt", "reason": "Gone", "business_date": "2026-02-28" });
    boss.post(&format!("{}/write-off", at(&sold)), lost).await;
    let back = json!({
        "allocation_id": settled["allocations"][0]["id"], "reason": "Not theirs", "business_date": "2026-03-01",
    });
    boss.post(&format!("{}/unallocate", at(&payment)), back).await;
    house.days_later(1);
    assert_eq!(then(&house, "2026-02-24").await, are(&[("1100", "100.00"), ("4000", "-100.00")]));
    assert_eq!(then(&house, "2026-02-25").await, are(&[("1100", "90.00"), ("4000", "-90.00")]));
    let unsettled = [("1020", "60.00"), ("1100", "90.00"), ("2100", "-60.00"), ("4000", "-90.00")];
    assert_eq!(then(&house, "2026-02-26").await, are(&unsettled));
    assert_eq!(
        then(&house, "2026-02-27").await,
        are(&[("1020", "60.00"), ("1100", "30.00"), ("4000", "-90.00")])
    );
    let bad_debts = then(&house, "2026-02-28").await;
    assert_eq!(bad_debts.len(), 3, "{bad_debts:?}");
    assert!(!bad_debts.iter().any(|(code, _)| code == "1100"), "nothing is owed: {bad_debts:?}");
    let now = then(&house, "2026-03-01").await;
    assert!(now.contains(&("1100".to_owned(), "60.00".to_owned())), "{now:?}");

    // What happened in February is in the books before it is locked.
    let lock = json!({ "area": "all", "level": "hard", "through": "2026-02-28", "reason": "Filed" });
    boss.post("/finance/locks", lock).await;
    let closed = json!({ "reason": "x", "issued_on": "2026-02-28" });
    let closed = boss.refused_post(&format!("{}/credit", at(&sold)), closed).await;
    assert_eq!(closed.code, "finance.period_locked");
    house.assert_sound().await;
}

async fn t14_a_settlement_of_the_past_realises_its_difference_there(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let boss = house.boss();
    let customer = house.customer("Acme Inc", json!({ "currency": "USD" })).await;
    rate(&house, "USD", "2026-02-20", "129").await;
    rate(&house, "USD", "2026-02-26", "131").await;
    rate(&house, "USD", "2026-03-02", "140").await;
    let line = json!({ "description": "Tea", "quantity": "1", "unit_price": "100" });
    let sold = dated(&house, json!({ "customer_id": customer, "lines": [line] }), "2026-02-24").await;
    assert_eq!(text(&sold, "exchange_rate"), "129");
    let came = json!({ "currency": "USD", "received_at": "2026-02-26T09:00:00Z" });
    let payment = pay(&house, customer, "100", came).await;
    let settled = json!({ "auto": true, "business_date": "2026-02-28" });
    boss.post(&format!("{}/allocate", at(&payment)), settled).await;
    let today = invoice(&house, customer, "1", json!({})).await;
    assert_eq!(text(&today, "exchange_rate"), "140");
    house.days_later(1);
    let february = are(&[("1020", "13100.00"), ("4000", "-12900.00"), ("4900", "-200.00")]);
    assert_eq!(then(&house, "2026-02-28").await, february);
    house.assert_sound().await;
}
