//! Stories of the books, on the three engines.

#![expect(clippy::unwrap_used, reason = "a test has nobody to hand an error to")]

mod bank_accounts;
mod by_hand;
mod catching_up;
mod closed_days;
mod conversions;
mod dated_back;
mod deposits;
mod early_payment;
mod erased;
mod foreign_currency;
mod month_end;
mod openings;
mod order_to_cash;
mod posted;
mod refunds;
mod reports;
mod stock;
mod taken_back;
mod year_end;

use std::collections::BTreeMap;

use kernel::Id;
use serde_json::{Value, json};
use testkit::House;

/// The modules that the ledger stands on, and itself.
fn modules() -> Vec<platform::Module> {
    vec![
        parties::module(),
        catalog::module(),
        finance::module(),
        pricing::module(),
        inventory::module(),
        orders::module(),
        shipping::module(),
        billing::module(),
        ledger::module(),
    ]
}

/// The place of an invoice or payment in the API.
fn at(answer: &Value) -> String {
    let kind = if answer.get("method").is_some() { "payments" } else { "invoices" };
    format!("/billing/{kind}/{}", text(answer, "id"))
}

/// A posted invoice of one line of words, untaxed.
async fn invoice(house: &House, customer: Id, amount: &str, fields: Value) -> Value {
    let line = json!({ "description": "Consulting", "quantity": "1", "unit_price": amount });
    let mut draft = json!({ "customer_id": customer, "lines": [line] });
    draft.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    let boss = house.boss();
    let draft = boss.post("/billing/invoices", draft).await;
    boss.post(&format!("{}/post", at(&draft)), json!({})).await
}

/// A payment of a customer with other fields.
async fn pay(house: &House, customer: Id, amount: &str, fields: Value) -> Value {
    let mut payment = json!({ "customer_id": customer, "method": "bank", "amount": amount });
    payment.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    house.boss().post("/billing/payments", payment).await
}

/// An exchange rate.
async fn rate(house: &House, base: &str, day: &str, rate: &str) {
    let body = json!({ "base": base, "quote": "KES", "day": day, "rate": rate, "source": "CBK" });
    house.boss().post("/finance/exchange-rates", body).await;
}

/// The balance of each account that has one, by its code: debits are above zero.
async fn balances(house: &House) -> BTreeMap<String, String> {
    house.settle().await;
    let trial = house.boss().get("/ledger/reports/trial-balance").await;
    assert_eq!((&trial["balanced"], &trial["totals"]["closing"]), (&json!(true), &json!("0.00")));
    let rows = trial["rows"].as_array().unwrap().iter();
    rows.map(|row| (text(row, "account_code").to_owned(), text(row, "closing").to_owned()))
        .filter(|(_, balance)| balance != "0.00")
        .collect()
}

/// Balances as a story writes them.
fn are(expected: &[(&str, &str)]) -> BTreeMap<String, String> {
    expected.iter().map(|(code, balance)| ((*code).to_owned(), (*balance).to_owned())).collect()
}

/// The id of an account.
async fn account(house: &House, code: &str) -> Id {
    house.settle().await;
    let found = house.boss().get(&format!("/ledger/accounts?code={code}")).await;
    testkit::house::id(&found["items"][0])
}

/// An object's field as text.
fn text<'v>(value: &'v Value, field: &str) -> &'v str {
    value[field].as_str().unwrap_or_else(|| panic!("no text {field} in {value}"))
}
