//! Advances on an order: owed in goods until they are billed, and no sale before.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::{are, at, modules, pay, rate, text};

engines!(
    t15_an_advance_is_no_sale_until_the_order_is_billed,
    an_advance_that_is_credited_was_never_sold,
    t14_an_advance_in_another_currency_is_sold_at_the_rate_of_its_day,
);

/// Accounts of the goods themselves, of which this does not tell: stock, and what is received but not billed.
const GOODS: [&str; 2] = ["1200", "2050"];

/// The balances without those of the goods.
async fn balances(house: &House) -> BTreeMap<String, String> {
    let mut balances = crate::balances(house).await;
    balances.retain(|code, _| !GOODS.contains(&code.as_str()));
    balances
}

/// A posted invoice on an order: of so much in advance, or of all that is left.
async fn bill(house: &House, order: &Value, advance: Option<Value>) -> Value {
    let body = json!({ "order_id": order["id"], "advance": advance });
    let boss = house.boss();
    let draft = boss.post("/billing/invoices", body).await;
    boss.post(&format!("{}/post", at(&draft)), json!({})).await
}

async fn t15_an_advance_is_no_sale_until_the_order_is_billed(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let tea = house.product(&trade, "TEA", "250").await;
    let salt = house.product_with(&trade, "SALT", "50", json!({ "tax_class_id": trade.untaxed })).await;
    house.stock(&trade, tea, "40").await;
    house.stock(&trade, salt, "40").await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let order = house.order(customer, &[(tea, "10"), (salt, "2")]).await;
    assert_eq!(text(&order, "total"), "3000.00");
    let deposit = bill(&house, &order, Some(json!({ "percent": "0.5" }))).await;
    let total = text(&deposit, "total");
    assert_eq!((total, text(&deposit, "net"), text(&deposit, "tax")), ("1500.00", "1300.00", "200.00"));
    let asked = [("1100", "1500.00"), ("2110", "-1300.00"), ("2200", "-200.00")];
    assert_eq!(balances(&house).await, are(&asked), "owed in goods, and the tax is due");
    pay(&house, customer, "1500", json!({ "auto": true })).await;
    let progress = bill(&house, &order, Some(json!({ "kind": "progress", "amount": "300" }))).await;
    let advanced = balances(&house).await;
    assert!(!advanced.contains_key("4000"), "{advanced:?}");
    let last = bill(&house, &order, None).await;
    assert_eq!((text(&progress, "total"), text(&last, "total")), ("300.00", "1200.00"));
    let sold = [("1020", "1500.00"), ("1100", "1500.00"), ("2200", "-400.00"), ("4000", "-2600.00")];
    assert_eq!(balances(&house).await, are(&sold), "all of the order, once");
    house.assert_sound().await;
}

async fn an_advance_that_is_credited_was_never_sold(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let tea = house.product(&trade, "TEA", "250").await;
    house.stock(&trade, tea, "40").await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let order = house.order(customer, &[(tea, "10")]).await;
    let deposit = bill(&house, &order, Some(json!({ "percent": "0.5" }))).await;
    let last = bill(&house, &order, None).await;
    let credit = async |invoice: &Value| {
        house.boss().post(&format!("{}/credit", at(invoice)), json!({ "reason": "Called off" })).await
    };
    credit(&last).await;
    let asked = [("1100", "1450.00"), ("2110", "-1250.00"), ("2200", "-200.00")];
    assert_eq!(balances(&house).await, are(&asked), "what was netted is advanced again");
    credit(&deposit).await;
    assert_eq!(balances(&house).await, are(&[]));
    house.assert_sound().await;
}

async fn t14_an_advance_in_another_currency_is_sold_at_the_rate_of_its_day(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let tea = house.product_with(&trade, "TEA", "250", json!({ "tax_class_id": trade.untaxed })).await;
    house.stock(&trade, tea, "40").await;
    let customer = house.customer("Acme", json!({})).await;
    rate(&house, "USD", "2026-03-01", "130").await;
    let lines = json!([{ "product_id": tea, "quantity": "3", "unit_price": "100" }]);
    let order = json!({ "customer_id": customer, "currency": "USD", "lines": lines, "confirm": true });
    let order = house.boss().post("/sales/orders", order).await;
    bill(&house, &order, Some(json!({ "amount": "100" }))).await;
    assert_eq!(balances(&house).await, are(&[("1100", "13000.00"), ("2110", "-13000.00")]));
    house.days_later(1);
    rate(&house, "USD", "2026-03-03", "132").await;
    bill(&house, &order, None).await;
    // 100 at 130 and 200 at 132.
    assert_eq!(balances(&house).await, are(&[("1100", "39400.00"), ("4000", "-39400.00")]));
    house.assert_sound().await;
}
