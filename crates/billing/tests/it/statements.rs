//! The statement of account, as data, as a file and on paper.

use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::{at, invoice, modules, pay, text};

engines!(a_statement_runs_from_its_opening_to_its_closing_balance);

async fn a_statement_runs_from_its_opening_to_its_closing_balance(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer =
        house.customer("Atelier #panic() *Brun*", json!({ "payment_days": 14, "locale": "fr" })).await;
    let boss = house.boss();
    invoice(&house, customer, "1500").await;
    pay(&house, customer, "500", json!({ "auto": true })).await;
    house.days_later(30);
    let owed = invoice(&house, customer, "250.5").await;
    house.days_later(1);
    let note =
        json!({ "reason": "Cassé", "lines": [{ "line_id": owed["lines"][0]["id"], "amount": "50.5" }] });
    boss.post(&format!("{}/credit", at(&owed)), note).await;
    let payment = pay(&house, customer, "2000", json!({ "method": "cash" })).await;
    let refund = json!({ "payment_id": payment["id"], "amount": "300", "reason": "Trop payé" });
    boss.post("/billing/refunds", refund).await;

    let path = format!("/billing/customers/{customer}/statement");
    let april = boss.get(&format!("{path}?from=2026-04-01&to=2026-04-30")).await;
    let terms = ["opening", "debit", "credit", "closing"].map(|term| text(&april, term).to_owned());
    assert_eq!(terms, ["1000.00", "550.50", "2050.50", "-500.00"]);
    let rows: Vec<(&str, &str)> = april["entries"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| (text(entry, "kind"), text(entry, "balance")))
        .collect();
    let expected =
        [("invoice", "1250.50"), ("credit_note", "1200.00"), ("payment", "-800.00"), ("refund", "-500.00")];
    assert_eq!(rows, expected);
    let march = boss.get(&format!("{path}?from=2026-03-01&to=2026-03-31")).await;
    assert_eq!(march["closing"], april["opening"], "one closes where the next opens");

    let csv = boss.file(&format!("{path}/csv?from=2026-04-01&to=2026-04-30")).await;
    let csv = String::from_utf8(csv.bytes).unwrap();
    assert_eq!(csv.lines().count(), 7, "{csv}");
    assert!(csv.lines().last().unwrap().ends_with(",-500.00"), "{csv}");
    assert!(boss.file(&format!("{path}/xlsx?from=2026-04-01")).await.bytes.starts_with(b"PK"));
    let pdf = boss.file(&format!("{path}/pdf?from=2026-04-01&to=2026-04-30")).await;
    assert!(pdf.bytes.starts_with(b"%PDF-"));
    let told = json!({ "iban": "DE89370400440532013000", "bic": "COBADEFFXXX" });
    boss.patch(&format!("/identity/companies/{}", house.company.id), told).await;
    let query = serde_json::from_value(json!({ "id": customer, "from": "2026-04-01", "to": "2026-04-30" }));
    let paper = billing::statement_paper(&house.ctx(), house.source(), query.unwrap()).await.unwrap();
    let reading = paper.read().unwrap();
    assert!(reading.missing.is_empty(), "{:?}", reading.missing);
    insta::assert_snapshot!(
        "statement",
        reading.pages.join("\n---\n").replace(text(&code(&house, customer).await, "code"), "C-1")
    );

    let backwards = format!("{path}?from=2026-04-02&to=2026-04-01");
    let refused = boss.refused(platform::Method::Get, &backwards, Value::Null).await;
    assert_eq!(refused.code, "billing.bad_period");
    house.assert_sound().await;
}

async fn code(house: &House, customer: kernel::Id) -> Value {
    house.boss().get(&format!("/sales/customers/{customer}")).await
}
