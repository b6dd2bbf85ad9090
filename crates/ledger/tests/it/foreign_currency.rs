//! Sales in other currencies: rates are stored, differences realised once.

use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::{are, balances, invoice, modules, pay, rate, text};

engines!(
    t14_the_difference_is_realised_once_and_nothing_stays_open,
    t14_exponents_differ_and_parts_add_up,
    credit_counts_in_the_companys_currency,
);

async fn t14_the_difference_is_realised_once_and_nothing_stays_open(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Acme Inc", json!({ "currency": "USD" })).await;
    let refused = {
        let line = json!({ "description": "Tea", "quantity": "1", "unit_price": "100" });
        let draft = json!({ "customer_id": customer, "lines": [line] });
        let draft = house.boss().post("/billing/invoices", draft).await;
        house.boss().refused_post(&format!("{}/post", crate::at(&draft)), json!({})).await
    };
    assert_eq!(refused.code, "finance.no_rate");
    rate(&house, "USD", "2026-02-27", "129").await;
    let sold = invoice(&house, customer, "100.01", json!({})).await;
    assert_eq!((text(&sold, "exchange_rate"), text(&sold, "rate_day")), ("129", "2026-02-27"));
    assert_eq!(text(&sold, "rate_source"), "CBK");
    assert_eq!(balances(&house).await, are(&[("1100", "12901.29"), ("4000", "-12901.29")]));

    house.days_later(3);
    rate(&house, "USD", "2026-03-05", "131.5").await;
    let settle = |amount: &str| json!({ "currency": "USD", "allocations": [{ "invoice_id": sold["id"], "amount": amount }] });
    pay(&house, customer, "33.34", settle("33.34")).await;
    house.days_later(1);
    rate(&house, "USD", "2026-03-06", "127").await;
    pay(&house, customer, "66.67", settle("66.67")).await;
    // 33.34 at 131.5 less its share at 129, 66.67 at 127 less the rest.
    let (gain, loss) = ("-83.35", "133.34");
    let bank = "12851.30";
    let expected = [("1020", bank), ("4000", "-12901.29"), ("4900", gain), ("6900", loss)];
    assert_eq!(balances(&house).await, are(&expected), "nothing is open on 1100 and 2100");

    let entries = house.boss().get("/ledger/entries?kind=settlement&sort=number").await;
    let first = &entries["items"][0];
    let stored = ["exchange_rate", "rate_day", "rate_source"].map(|field| text(first, field));
    assert_eq!(stored, ["131.5", "2026-03-05", "CBK"]);
    let entry = house.boss().get(&format!("/ledger/entries/{}", text(first, "id"))).await;
    let lines: Vec<[&str; 4]> = entry["lines"].as_array().unwrap().iter().map(line).collect();
    assert_eq!(
        lines,
        [
            ["2100", "4384.21", "0.00", "33.34"],
            ["1100", "0.00", "4300.86", "-33.34"],
            ["4900", "0.00", "83.35", "0.00"]
        ]
    );
    house.assert_sound().await;
}

fn line(line: &Value) -> [&str; 4] {
    ["account_code", "debit", "credit", "amount"].map(|field| text(line, field))
}

async fn t14_exponents_differ_and_parts_add_up(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    rate(&house, "JPY", "2026-03-01", "0.8637").await;
    rate(&house, "KWD", "2026-03-01", "420.123456").await;
    for (currency, price) in [("JPY", "1001"), ("KWD", "10.005")] {
        let customer = house.customer(currency, json!({ "currency": currency })).await;
        let line = |tax: Value| json!({ "description": "Tea", "quantity": "1", "unit_price": price, "tax_class_id": tax });
        let lines = json!([line(json!(trade.taxed)), line(json!(trade.untaxed)), line(Value::Null)]);
        let draft =
            house.boss().post("/billing/invoices", json!({ "customer_id": customer, "lines": lines })).await;
        let sold = house.boss().post(&format!("{}/post", crate::at(&draft)), json!({})).await;
        let note = house.boss().post(&format!("{}/credit", crate::at(&sold)), json!({ "reason": "x" })).await;
        assert_eq!(note["exchange_rate"], sold["exchange_rate"], "a note goes back at its invoice's rate");
    }
    assert_eq!(balances(&house).await, are(&[]), "term by term the negation");
    house.assert_sound().await;
}

async fn credit_counts_in_the_companys_currency(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    rate(&house, "USD", "2026-03-01", "130").await;
    let list = json!({ "code": "USD", "name": "Export", "currency": "USD" });
    let list = house.make("/sales/price-lists", list).await;
    let tea = house.product(&trade, "TEA", "250").await;
    house
        .make("/sales/price-list-items", json!({ "price_list_id": list, "product_id": tea, "price": "2" }))
        .await;
    house.stock(&trade, tea, "100").await;
    let fields = json!({ "currency": "USD", "credit_limit": "3016" });
    let customer = house.customer("Acme Inc", fields).await;
    let exposure = async || {
        let credit = house.boss().get(&format!("/sales/customers/{customer}/credit")).await;
        ["open_orders", "open_invoices", "unallocated"].map(|field| text(&credit, field).to_owned())
    };
    let order = house.order(customer, &[(tea, "10")]).await;
    assert_eq!((text(&order, "total"), text(&order, "exchange_rate")), ("23.20", "130"));
    assert_eq!(exposure().await, ["3016.00", "0.00", "0.00"]);
    let more = json!({ "customer_id": customer, "lines": [{ "product_id": tea, "quantity": "1" }], "confirm": true });
    assert_eq!(house.boss().refused_post("/sales/orders", more).await.code, "parties.credit_exceeded");
    let draft = house.boss().post("/billing/invoices", json!({ "order_id": order["id"] })).await;
    house.boss().post(&format!("{}/post", crate::at(&draft)), json!({})).await;
    assert_eq!(exposure().await, ["0.00", "3016.00", "0.00"]);
    house.days_later(1);
    rate(&house, "USD", "2026-03-03", "140").await;
    pay(&house, customer, "30", json!({ "currency": "USD", "auto": true })).await;
    assert_eq!(exposure().await, ["0.00", "0.00", "952.00"], "6.80 at the rate that it came at");
    house.assert_sound().await;
}
