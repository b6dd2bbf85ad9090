//! Invoices taken back.

use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::{at, bill, exposure, invoice, modules, pay, text};

engines!(
    t04_a_credit_note_is_the_negation_of_its_invoice,
    a_paid_invoice_that_is_credited_leaves_credit,
    an_invoice_is_credited_once,
);

const REASON: &str = "Wrong goods";

async fn t04_a_credit_note_is_the_negation_of_its_invoice(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let tea = house.product(&trade, "TEA", "33.335").await;
    house.stock(&trade, tea, "10").await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let boss = house.boss();
    let lines = json!([{ "product_id": tea, "quantity": "3", "discount": "0.07" }]);
    let order =
        json!({ "customer_id": customer, "lines": lines, "discount": { "amount": "1.11" }, "confirm": true });
    let order = boss.post("/sales/orders", order).await;
    let posted = bill(&house, &order).await;
    assert_eq!(exposure(&house, customer).await, ["0.00", text(&posted, "total"), "0.00"]);

    let note = boss.post(&format!("{}/credit", at(&posted)), json!({ "reason": REASON })).await;
    assert_eq!((text(&note, "kind"), text(&note, "number")), ("credit_note", "CN-2026-000001"));
    assert_eq!((text(&note, "note"), &note["reference"]), (REASON, &posted["number"]));
    for term in ["gross", "discount", "net", "tax", "total"] {
        assert_eq!(text(&note, term), negated(&posted, term), "{term}");
        assert_eq!(text(&note["lines"][0], term), negated(&posted["lines"][0], term), "{term} of the line");
    }
    assert_eq!(text(&note["lines"][0], "quantity"), "-3");
    assert_eq!(text(&note["taxes"][0], "tax"), negated(&posted["taxes"][0], "tax"));
    assert_eq!((text(&note, "status"), text(&note, "open")), ("paid", "0.00"), "it settled what was open");

    let taken_back = boss.get(&at(&posted)).await;
    assert_eq!((text(&taken_back, "status"), text(&taken_back, "open")), ("credited", "0.00"));
    assert_eq!((&taken_back["credited_by"], &taken_back["allowed_actions"]), (&note["id"], &json!(["send"])));
    for term in ["net", "tax", "total", "taxes"] {
        assert_eq!(taken_back[term], posted[term], "the invoice itself stays: {term}");
    }
    // The goods can be billed again, to the same amounts; until then they are an open order.
    assert_eq!(exposure(&house, customer).await, [text(&order, "total"), "0.00", "0.00"]);
    let again = bill(&house, &order).await;
    assert_eq!((&again["total"], text(&again, "number")), (&posted["total"], "INV-2026-000002"));
    house.assert_sound().await;
}

async fn a_paid_invoice_that_is_credited_leaves_credit(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let owed = invoice(&house, customer, "100").await;
    let boss = house.boss();
    pay(&house, customer, "70", json!({ "auto": true })).await;
    let note = boss.post(&format!("{}/credit", at(&owed)), json!({ "reason": REASON })).await;
    assert_eq!((text(&note, "status"), text(&note, "open")), ("posted", "-70.00"));
    assert_eq!(note["allowed_actions"], json!(["send", "allocate"]));
    assert_eq!(text(&boss.get(&at(&owed)).await, "status"), "credited");
    assert_eq!(exposure(&house, customer).await, ["0.00", "0.00", "70.00"]);

    let later = invoice(&house, customer, "100").await;
    let some = json!({ "allocations": [{ "invoice_id": later["id"], "amount": "25" }] });
    let note = boss.post(&format!("{}/allocate", at(&note)), some).await;
    assert_eq!((text(&note, "status"), text(&note, "open")), ("posted", "-45.00"));
    let note = boss.post(&format!("{}/allocate", at(&note)), json!({ "auto": true })).await;
    assert_eq!((text(&note, "status"), text(&note, "open")), ("paid", "0.00"));
    let later = boss.get(&at(&later)).await;
    assert_eq!((text(&later, "status"), text(&later, "open")), ("part_paid", "30.00"));
    assert_eq!(exposure(&house, customer).await, ["0.00", "30.00", "0.00"]);
    house.assert_sound().await;
}

async fn an_invoice_is_credited_once(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let owed = invoice(&house, customer, "100").await;
    let boss = house.boss();
    let credit = format!("{}/credit", at(&owed));
    assert_eq!(boss.refused_post(&credit, json!({ "reason": "" })).await.fields[0].path, "reason");
    let note = boss.post(&credit, json!({ "reason": REASON })).await;
    let again = boss.refused_post(&credit, json!({ "reason": REASON })).await;
    assert_eq!((again.code, &again.details["credit_note_id"]), ("billing.already_credited", &note["id"]));
    let of_note = boss.refused_post(&format!("{}/credit", at(&note)), json!({ "reason": REASON })).await;
    assert_eq!(of_note.code, "billing.not_posted");
    let paid = invoice(&house, customer, "1").await;
    let of_invoice = boss.refused_post(&format!("{}/allocate", at(&paid)), json!({ "auto": true })).await;
    assert_eq!(of_invoice.code, "billing.not_posted");
    house.assert_sound().await;
}

fn negated(document: &Value, term: &str) -> String {
    match text(document, term) {
        zero if zero.trim_matches(['0', '.']).is_empty() => zero.to_owned(),
        amount => format!("-{amount}"),
    }
}
