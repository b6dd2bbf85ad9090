//! When invoices are to be paid: instalments, early payment, and what is expected.

use kernel::Id;
use serde_json::{Value, json};
use testkit::{Engine, House, engines, house::id};

use crate::{at, invoice, modules, pay, text};

engines!(
    an_invoice_falls_due_in_instalments,
    t53_an_expected_total_is_exact_unless_a_tolerance_is_given,
    terms_that_cannot_be_are_refused,
    the_parts_of_a_term_are_the_whole,
);

/// A third at once, a third at the end of next month, the rest on the tenth after sixty days; 2 % off within ten days.
pub(crate) async fn thirds(house: &House) -> Id {
    let term = json!({ "code": "THIRDS", "name": "In thirds", "discount_rate": "0.02", "discount_days": 10 });
    let term = house.make("/billing/payment-terms", term).await;
    let parts = [
        json!({ "position": 1, "share": "0.333333" }),
        json!({ "position": 2, "share": "0.333333", "months": 1, "end_of_month": true }),
        json!({ "position": 3, "share": "0.333334", "days": 60, "day_of_month": 10 }),
    ];
    for mut part in parts {
        part["payment_term_id"] = json!(term);
        house.make("/billing/payment-term-parts", part).await;
    }
    term
}

async fn an_invoice_falls_due_in_instalments(engine: Engine) {
    let house = House::open(engine, modules()).await;
    house.settle().await;
    let term = thirds(&house).await;
    let customer = house.customer("Duka la Amani", json!({ "payment_days": 7 })).await;
    house.make("/billing/profiles", json!({ "customer_id": customer, "payment_term_id": term })).await;
    let owed = invoice(&house, customer, "100").await;
    let boss = house.boss();
    let parts = |now: &Value| -> Vec<[String; 3]> {
        let part = |one: &Value| ["due_on", "amount", "open"].map(|field| text(one, field).to_owned());
        now["instalments"].as_array().unwrap().iter().map(part).collect()
    };
    let part = |due: &str, amount: &str, open: &str| [due, amount, open].map(str::to_owned);
    let expected = [
        part("2026-03-02", "33.33", "33.33"),
        part("2026-04-30", "33.34", "33.34"),
        part("2026-05-10", "33.33", "33.33"),
    ];
    assert_eq!(parts(&owed), expected);
    assert_eq!((text(&owed, "due_on"), text(&owed, "next_due_on")), ("2026-05-10", "2026-03-02"));
    let early = json!({ "rate": "0.02", "until": "2026-03-12", "amount": "2.00", "suffices": "98.00" });
    assert_eq!(owed["early_payment"], early);

    house.days_later(2);
    house.settle().await;
    assert_eq!(text(&boss.get(&at(&owed)).await, "status"), "overdue", "its first part is");
    pay(&house, customer, "40", json!({ "auto": true })).await;
    let now = boss.get(&at(&owed)).await;
    assert_eq!((text(&now, "status"), text(&now, "next_due_on")), ("part_paid", "2026-04-30"));
    assert_eq!(parts(&now)[1], part("2026-04-30", "33.34", "26.67"), "the oldest is settled first");
    house.days_later(70);
    house.settle().await;
    assert_eq!(text(&boss.get(&at(&owed)).await, "status"), "overdue");
    pay(&house, customer, "60", json!({ "auto": true })).await;
    let now = boss.get(&at(&owed)).await;
    assert_eq!((text(&now, "status"), &now["next_due_on"]), ("paid", &Value::Null));

    let words = json!([{ "description": "Advice", "quantity": "1", "unit_price": "5" }]);
    let days = json!({ "customer_id": customer, "lines": words, "payment_days": 3 });
    let days = boss.post("/billing/invoices", days).await;
    assert_eq!(
        days["payment_term_id"],
        Value::Null,
        "days that are asked for stand above the customer's terms"
    );
    house.assert_sound().await;
}

async fn t53_an_expected_total_is_exact_unless_a_tolerance_is_given(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let boss = house.boss();
    let words = json!([{ "description": "Advice", "quantity": "1", "unit_price": "100" }]);
    let draft = boss.post("/billing/invoices", json!({ "customer_id": customer, "lines": words })).await;
    let path = format!("{}/post", at(&draft));
    for (expected, tolerance) in [("100.01", Value::Null), ("100.01", json!("0")), ("100.03", json!("0.02"))]
    {
        let refused =
            boss.refused_post(&path, json!({ "expected_total": expected, "tolerance": tolerance })).await;
        assert_eq!((refused.code, &refused.details["total"]), ("billing.unexpected_total", &json!("100.00")));
    }
    let posted = boss.post(&path, json!({ "expected_total": "100.02", "tolerance": "0.02" })).await;
    assert_eq!(text(&posted, "status"), "posted");
    invoice(&house, customer, "3").await;
    house.assert_sound().await;
}

async fn terms_that_cannot_be_are_refused(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let boss = house.boss();
    let term = thirds(&house).await;
    let part = |fields: Value| {
        let mut part = json!({ "payment_term_id": term, "position": 9, "share": "0" });
        part.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        part
    };
    let refused = async |fields: Value| {
        let error = boss.refused_post("/billing/payment-term-parts", part(fields)).await;
        (error.code, error.fields[0].path.clone())
    };
    let beyond = ("billing.bad_share", "share".to_owned());
    assert_eq!(refused(json!({ "share": "0.000001" })).await, beyond, "the shares are the whole already");
    let day = ("billing.bad_day_of_month", "day_of_month".to_owned());
    assert_eq!(refused(json!({ "day_of_month": 32 })).await, day);
    let customer = house.customer("Duka la Amani", json!({})).await;
    let words = json!([{ "description": "Advice", "quantity": "1", "unit_price": "5" }]);
    let body = json!({ "customer_id": customer, "lines": words, "payment_term_id": customer });
    assert_eq!(boss.refused_post("/billing/invoices", body).await.code, "billing.no_such_payment_term");
    let other = boss.post("/billing/payment-terms", json!({ "code": "NET", "name": "Net" })).await;
    boss.post(&format!("/billing/payment-terms/{}/archive", id(&other)), json!({})).await;
}

async fn the_parts_of_a_term_are_the_whole(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let boss = house.boss();
    let customer = house.customer("Duka la Amani", json!({ "payment_days": 7 })).await;
    let term = house.make("/billing/payment-terms", json!({ "code": "HALVES", "name": "In halves" })).await;
    let words = json!([{ "description": "Advice", "quantity": "1", "unit_price": "100" }]);
    let bare = boss.post("/billing/invoices", json!({ "customer_id": customer, "lines": words })).await;
    let body = json!({ "customer_id": customer, "lines": words, "payment_term_id": term });
    let without = boss.post("/billing/invoices", body.clone()).await;
    let without = boss.post(&format!("{}/post", at(&without)), json!({})).await;
    assert_eq!(text(&without, "due_on"), "2026-03-09", "a term without parts says no day");

    let half = |position: i32| json!({ "payment_term_id": term, "position": position, "share": "0.5", "days": position });
    boss.post("/billing/payment-term-parts", half(1)).await;
    let refused = async |path: &str, body: Value| {
        let error = boss.refused_post(path, body).await;
        assert_eq!(error.fields[0].path, "payment_term_id", "{path}");
        (error.code, error.details["sum"].clone())
    };
    let half_only = ("billing.payment_term_not_whole", json!("0.5"));
    assert_eq!(refused("/billing/invoices", body.clone()).await, half_only);
    let profile = json!({ "customer_id": customer, "payment_term_id": term });
    let error = boss.refused_post("/billing/profiles", profile.clone()).await;
    assert_eq!(error.fields[0].code, half_only.0);

    let second = boss.post("/billing/payment-term-parts", half(30)).await;
    house.make("/billing/profiles", profile).await;
    let drafted = boss.post("/billing/invoices", body.clone()).await;
    boss.post(&format!("/billing/payment-term-parts/{}/archive", id(&second)), json!({})).await;
    let post = format!("{}/post", at(&drafted));
    assert_eq!(refused(&post, json!({})).await, half_only, "it has changed since the draft was written");
    body_without_term_is_the_customers(&house, customer, half_only.0).await;
    boss.post(&format!("/billing/payment-term-parts/{}/restore", id(&second)), json!({})).await;
    let posted = boss.post(&post, json!({})).await;
    assert_eq!(posted["instalments"].as_array().unwrap().len(), 2);
    boss.post(&format!("{}/post", at(&bare)), json!({})).await;
    house.assert_sound().await;
}

/// The customer's own term is looked at as one that is named.
async fn body_without_term_is_the_customers(house: &House, customer: Id, code: &str) {
    let words = json!([{ "description": "Advice", "quantity": "1", "unit_price": "1" }]);
    let body = json!({ "customer_id": customer, "lines": words });
    assert_eq!(house.boss().refused_post("/billing/invoices", body).await.code, code);
}
