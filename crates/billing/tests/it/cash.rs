//! T11: a cash sale is rounded to the smallest coin, and a refund gives back exactly the cash that was taken.

use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::{at, exposure, modules, pay, text};

engines!(t11_a_refund_of_a_cash_sale_returns_exactly_the_cash_taken);

async fn t11_a_refund_of_a_cash_sale_returns_exactly_the_cash_taken(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let boss = house.boss();
    let sale = async |rounding: Value| {
        let lines = json!([
            { "description": "Nails", "quantity": "3", "unit_price": "3.33" },
            { "description": "Glue", "quantity": "1", "unit_price": "0.54" },
        ]);
        let body = json!({ "customer_id": customer, "lines": lines, "cash_rounding": rounding });
        let draft = boss.post("/billing/invoices", body).await;
        boss.post(&format!("{}/post", at(&draft)), json!({})).await
    };
    let posted = sale(json!({ "step": "1" })).await;
    assert_eq!(
        (text(&posted, "net"), text(&posted, "rounding"), text(&posted, "total")),
        ("10.53", "0.47", "11.00")
    );
    let payment = pay(&house, customer, "11", json!({ "method": "cash", "auto": true })).await;
    // In parts: the last one takes the rounding with it.
    let first = json!({ "reason": "Glue", "lines": [{ "line_id": posted["lines"][1]["id"] }] });
    let first = boss.post(&format!("{}/credit", at(&posted)), first).await;
    let last = boss.post(&format!("{}/credit", at(&posted)), json!({ "reason": "Nails" })).await;
    assert_eq!(
        (text(&first, "total"), text(&last, "total"), text(&last, "rounding")),
        ("-0.54", "-10.46", "-0.47")
    );
    for note in [&first, &last] {
        let body = json!({ "payment_id": payment["id"], "credit_note_id": note["id"], "reason": "Returned" });
        boss.post("/billing/refunds", body).await;
    }
    let payment = boss.get(&at(&payment)).await;
    assert_eq!(payment["refunded"], payment["amount"], "exactly what was taken");
    assert_eq!(exposure(&house, customer).await, ["0.00", "0.00", "0.00"]);
    // Ten by card to the cent; only the rest is paid in coins.
    let mixed = sale(json!({ "step": "1", "other_tenders": "10" })).await;
    assert_eq!((text(&mixed, "rounding"), text(&mixed, "total")), ("0.47", "11.00"));
    let card = sale(json!({ "step": "1", "other_tenders": "10.53" })).await;
    assert_eq!((text(&card, "rounding"), text(&card, "total")), ("0.00", "10.53"));
    house.assert_sound().await;
}
