//! How old debts are, instalment by instalment, now and then.

use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::terms::thirds;
use crate::{at, invoice, modules, pay, text};

engines!(debts_are_as_old_as_their_instalments_on_any_day);

async fn debts_are_as_old_as_their_instalments_on_any_day(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let term = thirds(&house).await;
    let parts = house.customer("Duka la Amani", json!({})).await;
    house.make("/billing/profiles", json!({ "customer_id": parts, "payment_term_id": term })).await;
    let whole = house.customer("Duka Mbili", json!({ "payment_days": 10 })).await;
    let boss = house.boss();
    let first = invoice(&house, parts, "300").await;
    let second = invoice(&house, whole, "70").await;
    house.days_later(40);
    house.settle().await;
    // 11 April: a third of the first is 40 days late, the second 30 days.
    let row = |ageing: &Value, name: &str| -> Vec<String> {
        let found = ageing["rows"].as_array().unwrap().iter().find(|row| row["customer_name"] == name);
        let found = found.unwrap_or_else(|| panic!("{name} in {ageing}"));
        let amounts = found["amounts"].as_array().unwrap();
        amounts.iter().chain([&found["total"]]).map(|amount| amount.as_str().unwrap().to_owned()).collect()
    };
    let now = boss.get("/billing/ageing").await;
    assert_eq!(now["buckets"], json!(["not_due", "1-30", "31-60", "61-90", "91+"]));
    assert_eq!(row(&now, "Duka la Amani"), ["200.00", "0.00", "100.00", "0.00", "0.00", "300.00"]);
    assert_eq!(row(&now, "Duka Mbili"), ["0.00", "70.00", "0.00", "0.00", "0.00", "70.00"]);
    assert_eq!((text(&now, "total"), &now["amounts"][2]), ("370.00", &json!("100.00")));

    // What is paid now was owed then.
    pay(&house, parts, "150", json!({ "auto": true })).await;
    let over = pay(&house, whole, "100", json!({ "auto": true })).await;
    let now = boss.get("/billing/ageing?buckets=7,45").await;
    assert_eq!(row(&now, "Duka la Amani"), ["150.00", "0.00", "0.00", "0.00", "150.00"]);
    assert_eq!((text(&now, "credit"), text(&now, "balance")), ("30.00", "120.00"));
    house.days_later(1);
    boss.post("/billing/refunds", json!({ "payment_id": over["id"], "reason": "Too much" })).await;
    let then = boss.get("/billing/ageing?as_of=2026-04-10").await;
    assert_eq!(row(&then, "Duka la Amani"), ["200.00", "0.00", "100.00", "0.00", "0.00", "300.00"]);
    assert_eq!(text(&then, "credit"), "0.00");
    let paid = boss.get("/billing/ageing?as_of=2026-04-11").await;
    assert_eq!((text(&paid, "credit"), text(&paid, "balance")), ("30.00", "120.00"));

    let drill = boss.get(&format!("/billing/customers/{parts}/ageing?as_of=2026-04-10")).await;
    assert_eq!(drill["documents"].as_array().unwrap().len(), 3);
    assert_eq!(drill["documents"][0]["number"], first["number"]);
    assert_eq!((&drill["documents"][0]["days_late"], text(&drill, "total")), (&json!(39), "300.00"));
    let csv = String::from_utf8(boss.file("/billing/ageing/csv").await.bytes).unwrap();
    assert!(csv.contains("Duka la Amani") && csv.lines().last().unwrap().contains("total"), "{csv}");
    assert!(boss.file("/billing/ageing/xlsx").await.bytes.starts_with(b"PK"));
    let refused = boss.refused(platform::Method::Get, "/billing/ageing?buckets=30,10", Value::Null).await;
    assert_eq!(refused.code, "billing.bad_buckets");
    assert_eq!(text(&boss.get(&at(&second)).await, "status"), "paid");
    house.assert_sound().await;
}
