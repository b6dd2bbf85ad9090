//! Refunds, step by step.

use std::sync::Arc;

use billing::refunds::{Order, Outcome, Providers, TenderProvider};
use kernel::{Id, Result};
use platform::BoxFuture;
use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::{are, balances, modules, pay, rate, text};

engines!(
    money_goes_back_step_by_step,
    t14_a_refund_in_another_currency_realises_its_difference,
    a_refund_is_told_on_its_own_days,
    t14_a_refund_without_a_rate_is_told_once_there_is_one,
);

/// A refund of a payment, requested.
async fn requested(house: &House, payment: &Value, amount: &str) -> Value {
    let body = json!({ "payment_id": payment["id"], "amount": amount, "reason": "Too much" });
    house.boss().post("/billing/refunds", body).await
}

/// The refund's next step.
async fn next(house: &House, refund: &Value, verb: &str, body: Value) {
    house.boss().post(&format!("/billing/refunds/{}/{verb}", text(refund, "id")), body).await;
}

async fn money_goes_back_step_by_step(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka", json!({})).await;
    let payment = pay(&house, customer, "100", json!({})).await;
    let refund = requested(&house, &payment, "40").await;
    let under_way = are(&[("1020", "100.00"), ("2100", "-60.00"), ("2150", "-40.00")]);
    assert_eq!(balances(&house).await, under_way);
    next(&house, &refund, "send", json!({})).await;
    assert_eq!(balances(&house).await, under_way, "the bank has the order and the money");
    next(&house, &refund, "settle", json!({})).await;
    assert_eq!(balances(&house).await, are(&[("1020", "60.00"), ("2100", "-60.00")]));
    let other = requested(&house, &payment, "10").await;
    next(&house, &other, "send", json!({})).await;
    next(&house, &other, "fail", json!({ "reason": "Account closed" })).await;
    assert_eq!(balances(&house).await, are(&[("1020", "60.00"), ("2100", "-60.00")]), "the credit is back");
    house.assert_sound().await;
}

async fn t14_a_refund_in_another_currency_realises_its_difference(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Acme", json!({})).await;
    rate(&house, "USD", "2026-03-01", "130").await;
    let payment = pay(&house, customer, "10", json!({ "currency": "USD" })).await;
    assert_eq!(text(&payment, "exchange_rate"), "130");
    let refund = requested(&house, &payment, "10").await;
    next(&house, &refund, "send", json!({})).await;
    let credit = house.boss().get(&format!("/sales/customers/{customer}/credit")).await;
    assert_eq!(text(&credit, "unallocated"), "0.00", "counted in the company's currency");
    house.days_later(1);
    rate(&house, "USD", "2026-03-03", "132").await;
    next(&house, &refund, "settle", json!({})).await;
    let expected = are(&[("1020", "-20.00"), ("6900", "20.00")]);
    assert_eq!(balances(&house).await, expected, "bought at 130, given back at 132");
    house.assert_sound().await;
}

async fn a_refund_is_told_on_its_own_days(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka", json!({})).await;
    let payment = pay(&house, customer, "100", json!({})).await;
    let till = pay(&house, customer, "10", json!({ "method": "cash" })).await;
    house.settle().await;
    house.days_later(10);
    let back = json!({ "payment_id": payment["id"], "reason": "Too much", "business_date": "2026-03-05" });
    let refund = house.boss().post("/billing/refunds", back).await;
    next(&house, &refund, "settle", json!({ "business_date": "2026-03-07" })).await;
    let back = json!({ "payment_id": till["id"], "reason": "Too much", "business_date": "2026-03-06" });
    house.boss().post("/billing/refunds", back).await;
    house.settle().await;
    let told = house.boss().get("/ledger/entries?kind=refund&sort=number").await;
    let told: Vec<[&str; 2]> = told["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| ["description", "business_date"].map(|field| text(entry, field)))
        .collect();
    assert_eq!(
        told,
        [
            ["REF-2026-000001 requested", "2026-03-05"],
            ["REF-2026-000001 paid", "2026-03-07"],
            ["REF-2026-000002 requested", "2026-03-06"],
            ["REF-2026-000002 paid", "2026-03-06"],
        ]
    );
    let then = house.boss().get("/ledger/reports/balance-sheet?on=2026-03-06").await;
    assert_eq!(text(&then, "assets"), "100.00", "the bank's hundred are still there");
    assert_eq!(balances(&house).await, are(&[]));
    house.assert_sound().await;
}

/// A provider that pays at once.
struct Prompt;

impl TenderProvider for Prompt {
    fn method(&self) -> &'static str {
        "mpesa"
    }

    fn look_up<'a>(&'a self, _: Id) -> BoxFuture<'a, Result<Outcome>> {
        Box::pin(async { Ok(Outcome::Unknown) })
    }

    fn refund<'a>(&'a self, _: &'a Order) -> BoxFuture<'a, Result<Outcome>> {
        Box::pin(async { Ok(Outcome::Settled(None)) })
    }
}

fn with_provider() -> Vec<platform::Module> {
    let providers: Providers = Arc::new(vec![Arc::new(Prompt)]);
    let mut modules = modules();
    let ledger = modules.pop().unwrap();
    modules.pop();
    modules.extend([billing::module_with(providers), ledger]);
    modules
}

async fn t14_a_refund_without_a_rate_is_told_once_there_is_one(engine: Engine) {
    let house = House::open(engine, with_provider()).await;
    let boss = house.boss();
    let customer = house.customer("Acme", json!({})).await;
    rate(&house, "USD", "2026-03-01", "130").await;
    let payment = pay(&house, customer, "10", json!({ "currency": "USD", "method": "mpesa" })).await;
    house.settle().await;
    house.days_later(40);
    let refund = requested(&house, &payment, "10").await;
    house.settle().await;
    let now = boss.get(&format!("/billing/refunds/{}", text(&refund, "id"))).await;
    assert_eq!((text(&now, "status"), text(&now, "ended_on")), ("settled", "2026-04-11"));
    let told = async || {
        let told = boss.get("/ledger/entries?kind=refund&sort=number").await;
        let told = told["items"].as_array().unwrap().iter();
        told.map(|one| text(one, "description").to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(told().await, ["REF-2026-000001 requested"], "nobody knows what the money was worth");

    house.days_later(3);
    let lock = json!({ "area": "sales", "level": "hard", "through": "2026-04-11", "reason": "Filed" });
    let refused = boss.refused_post("/finance/locks", lock.clone()).await;
    assert_eq!(refused.code, "finance.books_behind");
    assert_eq!(refused.details["documents"][0]["number"], refund["number"], "it keeps its day open");
    // A rate of a later day says nothing of that one.
    rate(&house, "USD", "2026-04-12", "150").await;
    house.settle().await;
    assert_eq!(told().await.len(), 1);
    rate(&house, "USD", "2026-04-10", "132").await;
    // By itself in the night at the latest, also when the listener has long given it up.
    house.days_later(1);
    house.settle().await;
    assert_eq!(told().await, ["REF-2026-000001 requested", "REF-2026-000001 paid"]);
    boss.post("/finance/locks", lock).await;
    assert_eq!(balances(&house).await, are(&[("1030", "-20.00"), ("6900", "20.00")]));
    house.assert_sound().await;
}
