//! Settlements that are taken back.

use serde_json::json;
use testkit::{Engine, House, engines};

use crate::{are, at, balances, invoice, modules, pay, rate, text};

engines!(
    t54_a_settlement_that_is_taken_back_is_realised_no_more,
    t54_a_payment_that_bounced_leaves_the_debt_and_a_trace,
);

async fn t54_a_settlement_that_is_taken_back_is_realised_no_more(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Acme", json!({ "currency": "USD" })).await;
    rate(&house, "USD", "2026-03-01", "130").await;
    let sold = invoice(&house, customer, "10", json!({})).await;
    house.days_later(1);
    rate(&house, "USD", "2026-03-03", "132").await;
    let wish = |amount: &str| json!({ "invoice_id": sold["id"], "amount": amount });
    let wishes = json!({ "currency": "USD", "allocations": [wish("4"), wish("4")] });
    let paid = pay(&house, customer, "10", wishes).await;
    let settled = [("1020", "1320.00"), ("1100", "260.00"), ("2100", "-264.00"), ("4000", "-1300.00")];
    let with_gain = |gain| are(&[&settled[..], &[("4900", gain)]].concat());
    assert_eq!(balances(&house).await, with_gain("-16.00"));
    let exposure = async || {
        let credit = house.boss().get(&format!("/sales/customers/{customer}/credit")).await;
        ["open_invoices", "unallocated"].map(|field| text(&credit, field).to_owned())
    };
    assert_eq!(exposure().await, ["260.00", "264.00"]);
    let path = format!("{}/unallocate", at(&paid));
    for allocation in paid["allocations"].as_array().unwrap() {
        let body = json!({ "allocation_id": allocation["id"], "reason": "Meant for another" });
        house.boss().post(&path, body).await;
    }
    let open = [("1020", "1320.00"), ("1100", "1300.00"), ("2100", "-1320.00"), ("4000", "-1300.00")];
    assert_eq!(balances(&house).await, are(&open), "equal amounts, each taken back once");
    assert_eq!(exposure().await, ["1300.00", "1320.00"]);
    house.assert_sound().await;
}

async fn t54_a_payment_that_bounced_leaves_the_debt_and_a_trace(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Acme", json!({ "currency": "USD" })).await;
    rate(&house, "USD", "2026-03-01", "130").await;
    let sold = invoice(&house, customer, "10", json!({})).await;
    house.days_later(1);
    rate(&house, "USD", "2026-03-03", "132").await;
    let wish = json!({ "invoice_id": sold["id"], "amount": "8" });
    let paid = pay(&house, customer, "10", json!({ "currency": "USD", "allocations": [wish] })).await;
    let settled = [
        ("1020", "1320.00"),
        ("1100", "260.00"),
        ("2100", "-264.00"),
        ("4000", "-1300.00"),
        ("4900", "-16.00"),
    ];
    assert_eq!(balances(&house).await, are(&settled));
    house.days_later(2);
    house.settle().await;
    let boss = house.boss();
    boss.post(&format!("{}/reverse", at(&paid)), json!({ "reason": "Returned by the bank" })).await;
    assert_eq!(balances(&house).await, are(&[("1100", "1300.00"), ("4000", "-1300.00")]));
    let entries = boss.get(&format!("/ledger/entries?source_id={}", text(&paid, "id"))).await;
    let entries = entries["items"].as_array().unwrap();
    assert_eq!(entries.len(), 4, "the payment, what it settled, and the reversal of both");
    let posted = entries.iter().filter(|one| text(one, "kind") == "payment").collect::<Vec<_>>();
    let reversal = posted.iter().find(|one| !one["reverses_id"].is_null()).unwrap();
    let first = posted.iter().find(|one| one["reverses_id"].is_null()).unwrap();
    assert_eq!((posted.len(), &reversal["reverses_id"]), (2, &first["id"]));
    assert_eq!(text(reversal, "business_date"), "2026-03-05");
    let credit = boss.get(&format!("/sales/customers/{customer}/credit")).await;
    assert_eq!(["open_invoices", "unallocated"].map(|field| text(&credit, field)), ["1300.00", "0.00"]);
    house.assert_sound().await;
}
