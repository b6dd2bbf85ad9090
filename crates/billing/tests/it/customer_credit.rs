//! What a customer has left: seen, applied oldest first.

use serde_json::json;
use testkit::{Engine, House, engines};

use crate::{at, exposure, invoice, modules, pay, text};

engines!(credit_is_applied_oldest_first, totals_are_of_all_that_is_left);

async fn credit_is_applied_oldest_first(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let boss = house.boss();
    let credited = invoice(&house, customer, "25").await;
    pay(&house, customer, "25", json!({ "auto": true })).await;
    let first = pay(&house, customer, "10", json!({})).await;
    house.days_later(1);
    let note = boss.post(&format!("{}/credit", at(&credited)), json!({ "reason": "Returned" })).await;
    let second = pay(&house, customer, "15", json!({})).await;
    let path = format!("/billing/customers/{customer}");
    let seen = boss.get(&format!("{path}/credit")).await;
    assert_eq!(seen["totals"], json!([{ "currency": "KES", "left": "50.00" }]));
    assert_eq!(seen["sources"].as_array().unwrap().len(), 3);
    assert_eq!(seen["sources"][0]["number"], first["number"]);
    let nothing = boss.refused_post(&format!("{path}/apply-credit"), json!({})).await;
    assert_eq!(nothing.code, "billing.nothing_to_allocate");

    let old = invoice(&house, customer, "20").await;
    house.days_later(1);
    let new = invoice(&house, customer, "22").await;
    let applied = boss.post(&format!("{path}/apply-credit"), json!({})).await;
    assert_eq!((text(&applied, "applied"), text(&applied, "left")), ("42.00", "8.00"));
    for one in [&old, &new] {
        assert_eq!(text(&boss.get(&at(one)).await, "status"), "paid");
    }
    assert_eq!(text(&boss.get(&at(&second)).await, "unallocated"), "0.00");
    assert_eq!(text(&boss.get(&at(&note)).await, "open"), "-8.00");
    assert_eq!(exposure(&house, customer).await, ["0.00", "0.00", "8.00"]);
    house.assert_sound().await;
}

async fn totals_are_of_all_that_is_left(engine: Engine) {
    /// One more than an answer lists.
    const PAYMENTS: usize = 201;
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let boss = house.boss();
    let credited = invoice(&house, customer, "25").await;
    pay(&house, customer, "25", json!({ "auto": true })).await;
    boss.post(&format!("{}/credit", at(&credited)), json!({ "reason": "Returned" })).await;
    for _ in 0..PAYMENTS {
        pay(&house, customer, "1.01", json!({})).await;
    }
    let seen = boss.get(&format!("/billing/customers/{customer}/credit")).await;
    assert_eq!(seen["totals"], json!([{ "currency": "KES", "left": "228.01" }]));
    assert_eq!(seen["sources"].as_array().unwrap().len(), PAYMENTS, "200 payments and a note");
    house.assert_sound().await;
}
