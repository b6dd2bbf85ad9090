//! Payments in another currency than the invoice.

use kernel::Id;
use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::{at, exposure, modules, pay, text};

engines!(
    t14_a_payment_settles_an_invoice_in_another_currency,
    what_cannot_be_converted_is_refused,
    who_pays_early_in_another_currency_keeps_the_discount_too,
);

/// The shilling's rates on the first of March.
async fn rates(house: &House) {
    for (base, rate) in [("USD", "130"), ("JPY", "0.9"), ("KWD", "420.5")] {
        let rate =
            json!({ "base": base, "quote": "KES", "day": "2026-03-01", "rate": rate, "source": "CBK" });
        house.boss().post("/finance/exchange-rates", rate).await;
    }
}

async fn owed(house: &House, customer: Id, amount: &str, fields: Value) -> Value {
    let line = json!({ "description": "Consulting", "quantity": "1", "unit_price": amount });
    let mut draft = json!({ "customer_id": customer, "lines": [line], "currency": "USD" });
    draft.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    let boss = house.boss();
    let draft = boss.post("/billing/invoices", draft).await;
    boss.post(&format!("{}/post", at(&draft)), json!({})).await
}

fn wish(invoice: &Value, amount: &str, fields: Value) -> Value {
    let mut wish = json!({ "invoice_id": invoice["id"], "amount": amount });
    wish.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    wish
}

async fn t14_a_payment_settles_an_invoice_in_another_currency(engine: Engine) {
    let house = House::open(engine, modules()).await;
    rates(&house).await;
    let customer = house.customer("Acme", json!({})).await;
    let sold = owed(&house, customer, "100", json!({})).await;
    assert_eq!(exposure(&house, customer).await, ["0.00", "13000.00", "0.00"]);
    let boss = house.boss();
    let yen = pay(&house, customer, "15000", json!({ "currency": "JPY" })).await;
    assert_eq!(exposure(&house, customer).await[2], "13500.00");
    let all = json!({ "allocations": [wish(&sold, "15000", json!({ "invoice_amount": "100" }))] });
    let yen = boss.post(&format!("{}/allocate", at(&yen)), all).await;
    let dollars = json!({ "currency": "USD", "amount": "100.00", "exchange_rate": "0.006666666667" });
    let row = &yen["allocations"][0];
    assert_eq!((text(&yen, "unallocated"), text(row, "amount"), &row["converted"]), ("0", "15000", &dollars));
    let now = boss.get(&at(&sold)).await;
    let row = &now["allocations"][0];
    assert_eq!((text(&now, "status"), text(row, "amount")), ("paid", "100.00"));
    assert_eq!(
        (&row["converted"]["currency"], &row["converted"]["amount"]),
        (&json!("JPY"), &json!("15000"))
    );
    assert_eq!(exposure(&house, customer).await, ["0.00", "0.00", "0.00"], "each by its own rate");
    for (currency, kinds, closing) in
        [("USD", ["invoice", "conversion"], "0.00"), ("JPY", ["payment", "conversion"], "0")]
    {
        let path = format!("/billing/customers/{customer}/statement?currency={currency}");
        let statement = boss.get(&path).await;
        let entries = statement["entries"].as_array().unwrap();
        assert_eq!(entries.iter().map(|entry| text(entry, "kind")).collect::<Vec<_>>(), kinds);
        assert_eq!(text(&statement, "closing"), closing, "{currency}");
    }
    house.assert_sound().await;

    house.days_later(2);
    let back = json!({ "allocation_id": yen["allocations"][0]["id"], "reason": "Meant for another" });
    let yen = boss.post(&format!("{}/unallocate", at(&yen)), back).await;
    assert_eq!(text(&yen, "unallocated"), "15000");
    assert_eq!(exposure(&house, customer).await, ["0.00", "13000.00", "13500.00"]);
    let then = boss.get(&format!("/billing/customers/{customer}/ageing?currency=JPY&as_of=2026-03-02")).await;
    assert_eq!(text(&then, "credit"), "0", "on that day it was used");
    let opening =
        boss.get(&format!("/billing/customers/{customer}/statement?currency=USD&from=2026-03-04")).await;
    assert_eq!((text(&opening, "opening"), text(&opening, "closing")), ("0.00", "100.00"));
    // A part, by a rate.
    let part = json!({ "allocations": [wish(&sold, "10000", json!({ "exchange_rate": "0.0065" }))] });
    let yen = boss.post(&format!("{}/allocate", at(&yen)), part).await;
    assert_eq!(text(&yen, "unallocated"), "5000");
    assert_eq!(text(&boss.get(&at(&sold)).await, "open"), "35.00");
    let rest = json!({ "currency": "KWD", "allocations": [wish(&sold, "10.700", json!({ "invoice_amount": "35" }))] });
    let dinars = pay(&house, customer, "10.705", rest).await;
    assert_eq!(text(&dinars, "unallocated"), "0.005");
    let shillings = owed(&house, customer, "10", json!({})).await;
    let home = json!({ "allocations": [wish(&shillings, "1310", json!({ "invoice_amount": "10" }))] });
    pay(&house, customer, "1310", home).await;
    assert_eq!(text(&boss.get(&at(&shillings)).await, "status"), "paid");
    house.assert_sound().await;
}

async fn what_cannot_be_converted_is_refused(engine: Engine) {
    let house = House::open(engine, modules()).await;
    rates(&house).await;
    let customer = house.customer("Acme", json!({})).await;
    let sold = owed(&house, customer, "100", json!({})).await;
    let boss = house.boss();
    let refused = async |currency: &str, fields: Value| {
        let body = json!({
            "customer_id": customer, "method": "bank", "amount": "15000", "currency": currency,
            "allocations": [wish(&sold, "15000", fields)],
        });
        let error = boss.refused_post("/billing/payments", body).await;
        (error.code, error.fields[0].path.replace("allocations[0].", ""))
    };
    let is = |code: &'static str, path: &str| (code, path.to_owned());
    assert_eq!(refused("JPY", json!({})).await, is("billing.other_currency", "invoice_id"));
    let both = json!({ "invoice_amount": "100", "exchange_rate": "0.0066" });
    assert_eq!(refused("JPY", both).await, is("billing.one_conversion", "exchange_rate"));
    let dollars = refused("USD", json!({ "invoice_amount": "100" })).await;
    assert_eq!(dollars, is("billing.same_currency", "invoice_amount"));
    let beyond = refused("JPY", json!({ "invoice_amount": "100.01" })).await;
    assert_eq!(beyond, is("billing.more_than_open", "invoice_amount"));
    let beyond = refused("JPY", json!({ "exchange_rate": "0.0067" })).await;
    assert_eq!(beyond, is("billing.more_than_open", "exchange_rate"));
    assert_eq!(
        refused("JPY", json!({ "invoice_amount": "0" })).await,
        is("billing.bad_amount", "invoice_amount")
    );
    let nothing = refused("JPY", json!({ "exchange_rate": "0.0000000001" })).await;
    assert_eq!(nothing, is("billing.bad_amount", "exchange_rate"));
    let digits = refused("JPY", json!({ "invoice_amount": "1.001" })).await;
    assert_eq!(digits, is("kernel.too_many_minor_digits", "invoice_amount"));
    // A credit note settles in its own currency.
    let other = owed(&house, customer, "5", json!({ "currency": "KWD" })).await;
    let note = boss.post(&format!("{}/credit", at(&other)), json!({ "reason": "x" })).await;
    let back = json!({ "allocation_id": note["allocations"][0]["id"], "reason": "x" });
    boss.post(&format!("{}/unallocate", at(&note)), back).await;
    let by_note = json!({ "allocations": [wish(&sold, "5", json!({ "invoice_amount": "16" }))] });
    let refused = boss.refused_post(&format!("{}/allocate", at(&note)), by_note).await;
    assert_eq!(refused.code, "billing.other_currency");
    house.assert_sound().await;
}

async fn who_pays_early_in_another_currency_keeps_the_discount_too(engine: Engine) {
    let house = House::open(engine, modules()).await;
    rates(&house).await;
    let term = json!({ "code": "EARLY", "name": "Early", "discount_rate": "0.02", "discount_days": 10 });
    let term = house.make("/billing/payment-terms", term).await;
    let customer = house.customer("Acme", json!({})).await;
    let sold = owed(&house, customer, "100", json!({ "payment_term_id": term })).await;
    let early = wish(&sold, "14700", json!({ "invoice_amount": "98", "take_discount": true }));
    let paid = pay(&house, customer, "14700", json!({ "currency": "JPY", "allocations": [early] })).await;
    let boss = house.boss();
    let now = boss.get(&at(&sold)).await;
    assert_eq!((text(&now, "status"), text(&now, "credited")), ("paid", "2.00"));
    assert_eq!(exposure(&house, customer).await, ["0.00", "0.00", "0.00"]);
    boss.post(&format!("{}/reverse", at(&paid)), json!({ "reason": "Returned" })).await;
    assert_eq!(exposure(&house, customer).await, ["0.00", "13000.00", "0.00"]);
    house.assert_sound().await;
}
