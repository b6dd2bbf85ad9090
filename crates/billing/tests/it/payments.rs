//! Money comes and settles what is owed.

use kernel::Id;
use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::{at, exposure, invoice, modules, pay, text};

engines!(
    t54_the_status_follows_from_what_is_allocated,
    payments_and_invoices_meet_many_to_many,
    what_is_paid_too_much_stays_the_customers,
    what_does_not_fit_is_refused,
    a_reference_is_recorded_once,
    money_has_come_when_it_is_recorded,
);

async fn t54_the_status_follows_from_what_is_allocated(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka la Amani", json!({ "payment_days": 14 })).await;
    let owed = invoice(&house, customer, "100").await;
    let status = async || {
        let now = house.boss().get(&at(&owed)).await;
        (text(&now, "status").to_owned(), text(&now, "open").to_owned())
    };
    let some = |amount: &str| json!({ "allocations": [{ "invoice_id": owed["id"], "amount": amount }] });
    // A payment of the same amount that is not allocated pays nothing.
    let waiting = pay(&house, customer, "100", json!({})).await;
    assert_eq!(status().await, ("posted".to_owned(), "100.00".to_owned()));
    pay(&house, customer, "40", some("40")).await;
    assert_eq!(status().await, ("part_paid".to_owned(), "60.00".to_owned()));
    house.boss().post(&format!("{}/allocate", at(&waiting)), some("59.99")).await;
    assert_eq!(status().await, ("part_paid".to_owned(), "0.01".to_owned()));
    let rest = house.boss().post(&format!("{}/allocate", at(&waiting)), some("0.01")).await;
    assert_eq!(status().await, ("paid".to_owned(), "0.00".to_owned()));
    assert_eq!((text(&rest, "unallocated"), rest["allocations"].as_array().unwrap().len()), ("40.00", 2));
    assert_eq!(exposure(&house, customer).await, ["0.00", "0.00", "40.00"]);
    house.assert_sound().await;
}

async fn payments_and_invoices_meet_many_to_many(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let mut owed = Vec::new();
    for amount in ["30", "50", "20"] {
        owed.push(invoice(&house, customer, amount).await);
        house.days_later(1);
    }
    let wish = |index: usize, amount: &str| json!({ "invoice_id": owed[index]["id"], "amount": amount });
    pay(&house, customer, "45", json!({ "allocations": [wish(2, "10"), wish(0, "30"), wish(1, "5")] })).await;
    let second = pay(&house, customer, "55", json!({ "method": "mpesa", "auto": true })).await;
    let settled: Vec<&Value> =
        second["allocations"].as_array().unwrap().iter().map(|one| &one["amount"]).collect();
    assert_eq!(settled, ["45.00", "10.00"], "the one due first comes first");
    for one in &owed {
        let now = house.boss().get(&at(one)).await;
        assert_eq!((text(&now, "status"), text(&now, "open")), ("paid", "0.00"));
    }
    assert_eq!(exposure(&house, customer).await, ["0.00", "0.00", "0.00"]);
    let listed = house.boss().get("/billing/payments?method=mpesa").await;
    assert_eq!(listed["items"][0]["number"], "PAY-2026-000002");
    house.assert_sound().await;
}

async fn what_is_paid_too_much_stays_the_customers(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    invoice(&house, customer, "80").await;
    let payment = pay(&house, customer, "100", json!({ "auto": true, "method": "cash" })).await;
    assert_eq!(text(&payment, "unallocated"), "20.00");
    assert_eq!(exposure(&house, customer).await, ["0.00", "0.00", "20.00"]);
    let later = invoice(&house, customer, "15").await;
    let payment = house.boss().post(&format!("{}/allocate", at(&payment)), json!({ "auto": true })).await;
    assert_eq!(text(&payment, "unallocated"), "5.00");
    assert_eq!(text(&house.boss().get(&at(&later)).await, "status"), "paid");
    let nothing =
        house.boss().refused_post(&format!("{}/allocate", at(&payment)), json!({ "auto": true })).await;
    assert_eq!(nothing.code, "billing.nothing_to_allocate");
    house.assert_sound().await;
}

async fn what_does_not_fit_is_refused(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let stranger = house.customer("Duka Mbili", json!({})).await;
    let owed = invoice(&house, customer, "100").await;
    let others = invoice(&house, stranger, "100").await;
    let boss = house.boss();
    let words = json!({ "description": "Advice", "quantity": "1", "unit_price": "1" });
    let draft = boss.post("/billing/invoices", json!({ "customer_id": customer, "lines": [words] })).await;
    let refused = async |amount: &str, invoice: &Value, allocated: &str| {
        let wish = json!([{ "invoice_id": invoice["id"], "amount": allocated }]);
        let payment =
            json!({ "customer_id": customer, "method": "card", "amount": amount, "allocations": wish });
        let error = boss.refused_post("/billing/payments", payment).await;
        (error.code, error.fields.first().map(|field| field.path.clone()).unwrap_or_default())
    };
    let path = |text: &str| text.to_owned();
    assert_eq!(
        refused("200", &owed, "100.01").await,
        ("billing.more_than_open", path("allocations[0].amount"))
    );
    assert_eq!(refused("50", &owed, "60").await, ("billing.more_than_left", path("allocations")));
    let elsewhere = ("billing.other_customer", path("allocations[0].invoice_id"));
    assert_eq!(refused("50", &others, "10").await, elsewhere);
    assert_eq!(refused("50", &json!({ "id": Id::nil() }), "10").await, elsewhere);
    let rate = json!({ "base": "USD", "quote": "KES", "day": "2026-03-01", "rate": "129", "source": "CBK" });
    boss.post("/finance/exchange-rates", rate).await;
    let wish = json!([{ "invoice_id": owed["id"], "amount": "1" }]);
    let dollars = json!({ "customer_id": customer, "method": "card", "amount": "1", "currency": "USD", "allocations": wish });
    let error = boss.refused_post("/billing/payments", dollars).await;
    assert_eq!((error.code, &error.details["currency"]), ("billing.other_currency", &json!("KES")));
    assert_eq!(refused("50", &draft, "1").await, ("billing.not_posted", path("allocations[0].invoice_id")));
    assert_eq!(refused("50", &owed, "0").await, ("billing.bad_amount", path("allocations[0].amount")));
    assert_eq!(refused("-5", &owed, "1").await, ("billing.bad_amount", path("amount")));
    assert_eq!(refused("1.001", &owed, "1").await, ("kernel.too_many_minor_digits", path("amount")));
    assert_eq!(exposure(&house, customer).await, ["0.00", "100.00", "0.00"]);
    house.assert_sound().await;
}

async fn money_has_come_when_it_is_recorded(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let boss = house.boss();
    let came =
        |at: &str| json!({ "customer_id": customer, "method": "cheque", "amount": "5", "received_at": at });
    // The second of March in Nairobi ends at nine in the evening of Greenwich.
    for later in ["2026-03-02T21:00:00Z", "2027-01-05T09:00:00Z"] {
        let refused = boss.refused_post("/billing/payments", came(later)).await;
        let path = refused.fields[0].path.as_str();
        assert_eq!((refused.code, path), ("billing.received_later", "received_at"), "{later}");
        assert_eq!(refused.details["today"], "2026-03-02");
    }
    let last = boss.post("/billing/payments", came("2026-03-02T20:59:59Z")).await;
    assert_eq!(text(&last, "business_date"), "2026-03-02");
    boss.post("/billing/payments", came("2026-02-20T09:00:00Z")).await;
    assert_eq!(boss.get("/billing/payments?count=true").await["total"], 2);
    house.assert_sound().await;
}

async fn a_reference_is_recorded_once(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let boss = house.boss();
    let payment = |method: &str, reference: &str| json!({ "customer_id": customer, "method": method, "amount": "5", "reference": reference });
    boss.post("/billing/payments", payment("mpesa", "SBX1KQ")).await;
    let again = boss.refused_post("/billing/payments", payment("mpesa", "SBX1KQ")).await;
    assert_eq!((again.code, again.fields[0].path.as_str()), ("billing.duplicate_reference", "reference"));
    boss.post("/billing/payments", payment("bank", "SBX1KQ")).await;
    let keyed = boss.clone().keyed("pay-1");
    let first = keyed.post("/billing/payments", payment("mpesa", "SBX2KQ")).await;
    assert_eq!(keyed.post("/billing/payments", payment("mpesa", "SBX2KQ")).await, first, "the same again");
    let card = boss.refused_post("/billing/payments", payment("card", "4111 1111 1111 1111")).await;
    assert_eq!(card.fields[0].path, "reference");
    assert_eq!(exposure(&house, customer).await[2], "15.00");
    house.assert_sound().await;
}
