//! Refunds, as billing tells of them.

use platform::Subject;
use serde_json::{Value, json};
use testkit::house::id;
use testkit::{Engine, House, engines};

use crate::{are, balances, modules, pay, rate, text};

engines!(money_goes_back_step_by_step, t14_a_refund_in_another_currency_realises_its_difference);

/// Tells of a step of a refund of a payment.
async fn told(house: &House, name: &'static str, payment: &Value, amount: &str) {
    let refund = json!({
        "refund_id": payment["id"], "number": "REF-2026-000001", "payment_id": payment["id"],
        "credit_note_id": null, "customer_id": payment["customer_id"], "store_id": null,
        "method": payment["method"], "status": "x", "currency": payment["currency"], "amount": amount,
        "business_date": house.ctx().today(),
    });
    let subject = Subject::of("refund", id(payment));
    let done = house.write(move |_, tx| {
        let refund = refund.clone();
        Box::pin(async move { tx.emit_named(subject, name, &refund) })
    });
    done.await.unwrap();
}

async fn money_goes_back_step_by_step(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka", json!({})).await;
    let payment = pay(&house, customer, "100", json!({})).await;
    told(&house, "refund.requested", &payment, "40").await;
    assert_eq!(balances(&house).await, are(&[("1020", "100.00"), ("2100", "-60.00"), ("2150", "-40.00")]));
    told(&house, "payment.refunded", &payment, "40").await;
    told(&house, "payment.refunded", &payment, "40").await;
    assert_eq!(
        balances(&house).await,
        are(&[("1020", "60.00"), ("2100", "-60.00")]),
        "told twice, posted once"
    );
}

async fn t14_a_refund_in_another_currency_realises_its_difference(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Acme", json!({})).await;
    rate(&house, "USD", "2026-03-01", "130").await;
    let payment = pay(&house, customer, "10", json!({ "currency": "USD" })).await;
    assert_eq!(text(&payment, "exchange_rate"), "130");
    told(&house, "refund.requested", &payment, "10").await;
    house.days_later(1);
    rate(&house, "USD", "2026-03-03", "132").await;
    told(&house, "payment.refunded", &payment, "10").await;
    let expected = are(&[("1020", "-20.00"), ("6900", "20.00")]);
    assert_eq!(balances(&house).await, expected, "bought at 130, given back at 132");
}
