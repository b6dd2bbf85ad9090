//! Numbers of posted documents.

use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::{at, invoice, modules, text};

engines!(t23_numbers_have_no_gap_whatever_happens_in_between, t25_each_series_and_year_begins_at_one);

async fn t23_numbers_have_no_gap_whatever_happens_in_between(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let poor = house.customer("Duka Mbili", json!({ "credit_limit": "0" })).await;
    let boss = house.boss();
    let draft = async |customer| {
        let words = json!({ "description": "Advice", "quantity": "1", "unit_price": "10" });
        boss.post("/billing/invoices", json!({ "customer_id": customer, "lines": [words] })).await
    };
    let mut numbers = Vec::new();
    for round in 0..4 {
        let posted = invoice(&house, customer, "10").await;
        numbers.push(text(&posted, "number").to_owned());
        boss.delete(&at(&draft(customer).await)).await;
        let refused = draft(poor).await;
        boss.refused_post(&format!("{}/post", at(&refused)), json!({})).await;
        let tried = draft(customer).await;
        let tried = boss.clone().trying().post(&format!("{}/post", at(&tried)), json!({})).await;
        assert_eq!(
            text(&tried, "number"),
            format!("INV-2026-{:06}", round + 2),
            "a dry run shows the next number"
        );
        assert_eq!(boss.get(&at(&tried)).await["number"], Value::Null, "and keeps nothing");
    }
    assert_eq!(numbers, ["INV-2026-000001", "INV-2026-000002", "INV-2026-000003", "INV-2026-000004"]);
    let twice = draft(customer).await;
    let keyed = boss.clone().keyed("post-1");
    let first = keyed.post(&format!("{}/post", at(&twice)), json!({})).await;
    assert_eq!(
        keyed.post(&format!("{}/post", at(&twice)), json!({})).await,
        first,
        "t24: the same document again"
    );
    house.assert_sound().await;
}

async fn t25_each_series_and_year_begins_at_one(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let boss = house.boss();
    let first = invoice(&house, customer, "10").await;
    let note = boss.post(&format!("{}/credit", at(&first)), json!({ "reason": "Test" })).await;
    assert_eq!(text(&note, "number"), "CN-2026-000001");
    house.days_later(305);
    let next_year = invoice(&house, customer, "10").await;
    assert_eq!(
        (text(&next_year, "number"), text(&next_year, "issued_on")),
        ("INV-2027-000001", "2027-01-01")
    );
    house.assert_sound().await;
}
