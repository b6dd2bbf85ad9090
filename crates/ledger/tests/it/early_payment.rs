//! What is off for early payment, in the books.

use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::{are, at, balances, modules, pay, rate, text};

engines!(
    what_is_off_is_off_the_revenue_and_its_tax,
    t14_a_discount_in_another_currency_comes_and_goes_without_a_trace,
);

async fn owed(house: &House, currency: &str, lines: Value) -> Value {
    let term = json!({ "code": "EARLY", "name": "Early", "discount_rate": "0.02", "discount_days": 10 });
    let term = house.make("/billing/payment-terms", term).await;
    let customer = house.customer("Duka", json!({})).await;
    let draft =
        json!({ "customer_id": customer, "lines": lines, "payment_term_id": term, "currency": currency });
    let boss = house.boss();
    let draft = boss.post("/billing/invoices", draft).await;
    boss.post(&format!("{}/post", at(&draft)), json!({})).await
}

fn taking(invoice: &Value, amount: &str) -> Value {
    let wish = json!({ "invoice_id": invoice["id"], "amount": amount, "take_discount": true });
    json!({ "currency": invoice["currency"], "allocations": [wish] })
}

async fn what_is_off_is_off_the_revenue_and_its_tax(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let line = |price: &str, class| json!({ "description": "Tea", "quantity": "1", "unit_price": price, "tax_class_id": class });
    let owed = owed(&house, "KES", json!([line("100", trade.taxed), line("50", trade.untaxed)])).await;
    let customer = testkit::house::id(&json!({ "id": owed["customer_id"] }));
    let paid = pay(&house, customer, "162.68", taking(&owed, "162.68")).await;
    let expected = [("1020", "162.68"), ("2200", "-15.68"), ("4000", "-147.00")];
    assert_eq!(balances(&house).await, are(&expected));
    let boss = house.boss();
    let back = json!({ "allocation_id": paid["allocations"][0]["id"], "reason": "Meant for another" });
    boss.post(&format!("{}/unallocate", at(&paid)), back).await;
    let expected = [
        ("1020", "162.68"),
        ("1100", "166.00"),
        ("2100", "-162.68"),
        ("2200", "-16.00"),
        ("4000", "-150.00"),
    ];
    assert_eq!(balances(&house).await, are(&expected), "as if nothing had been off");
    let report = boss.get("/ledger/reports/tax").await;
    assert_eq!((text(&report, "base"), text(&report, "tax")), ("150.00", "16.00"));
    house.assert_sound().await;
}

async fn t14_a_discount_in_another_currency_comes_and_goes_without_a_trace(engine: Engine) {
    let house = House::open(engine, modules()).await;
    rate(&house, "USD", "2026-03-01", "130").await;
    let owed =
        owed(&house, "USD", json!([{ "description": "Tea", "quantity": "1", "unit_price": "10" }])).await;
    let customer = testkit::house::id(&json!({ "id": owed["customer_id"] }));
    house.days_later(1);
    rate(&house, "USD", "2026-03-03", "132").await;
    let paid = pay(&house, customer, "9.80", taking(&owed, "9.80")).await;
    // 9.80 at 132, of which 9.80 at 130 were owed; 0.20 at 130 are off what was sold.
    let expected = [("1020", "1293.60"), ("4000", "-1274.00"), ("4900", "-19.60")];
    assert_eq!(balances(&house).await, are(&expected));
    house.days_later(1);
    rate(&house, "USD", "2026-03-04", "140").await;
    let boss = house.boss();
    boss.post(&format!("{}/reverse", at(&paid)), json!({ "reason": "Returned by the bank" })).await;
    assert_eq!(balances(&house).await, are(&[("1100", "1300.00"), ("4000", "-1300.00")]));
    house.assert_sound().await;
}
