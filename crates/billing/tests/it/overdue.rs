//! Due dates pass.

use serde_json::json;
use testkit::{Engine, House, engines};

use crate::{at, invoice, modules, pay, text};

engines!(what_is_open_after_its_due_date_is_overdue);

async fn what_is_open_after_its_due_date_is_overdue(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let soon = house.customer("Duka la Amani", json!({ "payment_days": 3 })).await;
    let late = house.customer("Duka Mbili", json!({ "payment_days": 30 })).await;
    let paid = invoice(&house, soon, "10").await;
    let part = invoice(&house, soon, "20").await;
    let open = invoice(&house, late, "30").await;
    let boss = house.boss();
    let wishes =
        json!([{ "invoice_id": paid["id"], "amount": "10" }, { "invoice_id": part["id"], "amount": "5" }]);
    pay(&house, soon, "15", json!({ "allocations": wishes })).await;
    let statuses = async || {
        let mut found = Vec::new();
        for one in [&paid, &part, &open] {
            found.push(text(&boss.get(&at(one)).await, "status").to_owned());
        }
        found
    };
    house.days_later(3);
    house.settle().await;
    assert_eq!(statuses().await, ["paid", "part_paid", "posted"], "on the day itself it is not late");
    house.days_later(1);
    house.settle().await;
    assert_eq!(statuses().await, ["paid", "overdue", "posted"]);
    let listed = boss.get("/billing/invoices?status=overdue").await;
    assert_eq!(listed["items"].as_array().unwrap().len(), 1);

    boss.post(&format!("{}/send", at(&part)), json!({})).await;
    assert_eq!(statuses().await[1], "overdue", "sending it makes it no younger");
    pay(&house, soon, "5", json!({ "auto": true })).await;
    assert_eq!(statuses().await[1], "overdue", "nor does a part");
    pay(&house, soon, "10", json!({ "auto": true })).await;
    assert_eq!(statuses().await[1], "paid");
    house.assert_sound().await;
}
