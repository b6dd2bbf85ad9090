//! Stories of invoices and payments, on the three engines.

#![expect(clippy::unwrap_used, reason = "a test has nobody to hand an error to")]

mod advances;
mod ageing;
mod amended;
mod by_hand;
mod cash;
mod conversions;
mod credit_limit;
mod credit_notes;
mod credit_parts;
mod customer_credit;
mod customers;
mod dated_back;
mod dunning;
mod dunning_currencies;
mod early_payment;
mod einvoice;
mod exactness;
mod from_orders;
mod history;
mod layouts;
mod mailing;
mod margin;
mod numbers;
mod openings_undone;
mod overdue;
mod paper;
mod payment_code;
mod payments;
mod posted;
mod races;
mod recurring;
mod refunds;
mod reversals;
mod rounding;
mod statements;
mod strangers;
mod supply;
mod terms;
mod unallocate;
mod void;
mod write_off;

use kernel::Id;
use serde_json::{Value, json};
use testkit::House;

/// The modules that billing stands on, and itself.
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
    ]
}

/// The place of an invoice or payment in the API.
fn at(answer: &Value) -> String {
    let kind = if answer.get("method").is_some() { "payments" } else { "invoices" };
    format!("/billing/{kind}/{}", answer["id"].as_str().expect("an id"))
}

/// A posted invoice of one line of words, untaxed.
async fn invoice(house: &House, customer: Id, amount: &str) -> Value {
    let line = json!({ "description": "Consulting", "quantity": "1", "unit_price": amount });
    let boss = house.boss();
    let draft = boss.post("/billing/invoices", json!({ "customer_id": customer, "lines": [line] })).await;
    boss.post(&format!("{}/post", at(&draft)), json!({})).await
}

/// A posted invoice of what is left of an order.
async fn bill(house: &House, order: &Value) -> Value {
    let boss = house.boss();
    let draft = boss.post("/billing/invoices", json!({ "order_id": order["id"] })).await;
    boss.post(&format!("{}/post", at(&draft)), json!({})).await
}

/// A payment of a customer with other fields.
async fn pay(house: &House, customer: Id, amount: &str, fields: Value) -> Value {
    let mut payment = json!({ "customer_id": customer, "method": "bank", "amount": amount });
    payment.as_object_mut().expect("an object").extend(fields.as_object().expect("fields").clone());
    house.boss().post("/billing/payments", payment).await
}

/// What a customer owes: open orders, open invoices, what is unallocated.
async fn exposure(house: &House, customer: Id) -> [String; 3] {
    let credit = house.boss().get(&format!("/sales/customers/{customer}/credit")).await;
    ["open_orders", "open_invoices", "unallocated"]
        .map(|field| credit[field].as_str().expect("an amount").to_owned())
}

/// An object's field as text.
fn text<'v>(value: &'v Value, field: &str) -> &'v str {
    value[field].as_str().unwrap_or_else(|| panic!("no text {field} in {value}"))
}

/// An amount of two decimals in cents.
fn cents(document: &Value, term: &str) -> i64 {
    text(document, term).replace('.', "").parse().expect("an amount with two decimals")
}
