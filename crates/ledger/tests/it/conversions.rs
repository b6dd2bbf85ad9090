//! Payments in another currency than the invoice, in the books: each currency balances by itself, and the difference is
//! realised once.

use kernel::Id;
use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::{are, at, balances, invoice, modules, pay, rate, text};

engines!(t14_a_conversion_realises_its_difference_and_leaves_nothing, t10_exponents_differ_on_both_sides);

fn wish(invoice: &Value, amount: &str, fields: Value) -> Value {
    let mut wish = json!({ "invoice_id": invoice["id"], "amount": amount });
    wish.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    json!({ "allocations": [wish] })
}

async fn settlement(house: &House, source: &Value) -> Vec<[String; 5]> {
    let path = format!("/ledger/entries?kind=settlement&source_id={}&sort=-number", text(source, "id"));
    let entry = text(&house.boss().get(&path).await["items"][0], "id").to_owned();
    let entry = house.boss().get(&format!("/ledger/entries/{entry}")).await;
    let fields = ["account_code", "debit", "credit", "currency", "amount"];
    let line = |line: &Value| fields.map(|field| text(line, field).to_owned());
    entry["lines"].as_array().unwrap().iter().map(line).collect()
}

async fn paid_in(house: &House, customer: Id, currency: &str, amount: &str) -> Value {
    pay(house, customer, amount, json!({ "currency": currency })).await
}

async fn t14_a_conversion_realises_its_difference_and_leaves_nothing(engine: Engine) {
    let house = House::open(engine, modules()).await;
    rate(&house, "USD", "2026-03-01", "130").await;
    rate(&house, "JPY", "2026-03-01", "0.9").await;
    let customer = house.customer("Acme", json!({})).await;
    let sold = invoice(&house, customer, "100", json!({ "currency": "USD" })).await;
    let yen = paid_in(&house, customer, "JPY", "15000").await;
    let boss = house.boss();
    let allocate = format!("{}/allocate", at(&yen));
    let whole = boss.post(&allocate, wish(&sold, "15000", json!({ "invoice_amount": "100" }))).await;
    let expected = [("1020", "13500.00"), ("4000", "-13000.00"), ("4900", "-500.00")];
    assert_eq!(balances(&house).await, are(&expected));
    let lines = [
        ["2100", "13500.00", "0.00", "JPY", "15000"],
        ["1150", "0.00", "13500.00", "JPY", "-15000"],
        ["1150", "13500.00", "0.00", "USD", "100.00"],
        ["1100", "0.00", "13000.00", "USD", "-100.00"],
        ["4900", "0.00", "500.00", "USD", "0.00"],
    ];
    assert_eq!(settlement(&house, &yen).await, lines.map(|line| line.map(str::to_owned)));
    house.assert_sound().await;

    house.days_later(1);
    let back = json!({ "allocation_id": whole["allocations"][0]["id"], "reason": "Meant for another" });
    boss.post(&format!("{}/unallocate", at(&yen)), back).await;
    let open = [("1020", "13500.00"), ("1100", "13000.00"), ("2100", "-13500.00"), ("4000", "-13000.00")];
    assert_eq!(balances(&house).await, are(&open), "to the last unit");
    // Taken back, settled anew and reversed before the books hear of it.
    let part = boss.post(&allocate, wish(&sold, "10000", json!({ "exchange_rate": "0.0065" }))).await;
    let row = part["allocations"].as_array().unwrap().last().unwrap();
    let back = json!({ "allocation_id": row["id"], "reason": "Another rate" });
    boss.post(&format!("{}/unallocate", at(&yen)), back).await;
    boss.post(&allocate, wish(&sold, "10000", json!({ "exchange_rate": "0.0065" }))).await;
    let expected = [
        ("1020", "13500.00"),
        ("1100", "4550.00"),
        ("2100", "-4500.00"),
        ("4000", "-13000.00"),
        ("4900", "-550.00"),
    ];
    assert_eq!(balances(&house).await, are(&expected), "10000 of 15000 yen, 65 of 100 dollars");
    boss.post(&format!("{}/reverse", at(&yen)), json!({ "reason": "Returned" })).await;
    assert_eq!(balances(&house).await, are(&[("1100", "13000.00"), ("4000", "-13000.00")]));
    house.assert_sound().await;
}

async fn t10_exponents_differ_on_both_sides(engine: Engine) {
    let house = House::open(engine, modules()).await;
    for (base, worth) in [("USD", "130.129"), ("JPY", "0.8637"), ("KWD", "420.123456")] {
        rate(&house, base, "2026-03-01", worth).await;
    }
    let customer = house.customer("Acme", json!({})).await;
    let boss = house.boss();
    let pairs = [
        ("JPY", "15017", "KWD", "31.007"),
        ("KWD", "31.007", "JPY", "15017"),
        ("KES", "1310.55", "USD", "10.01"),
        ("USD", "10.01", "KES", "1310.55"),
        ("USD", "99.99", "JPY", "15001"),
    ];
    for (used, amount, settled, worth) in pairs {
        let sold = invoice(&house, customer, worth, json!({ "currency": settled })).await;
        let money = paid_in(&house, customer, used, amount).await;
        let all = wish(&sold, amount, json!({ "invoice_amount": worth }));
        let money = boss.post(&format!("{}/allocate", at(&money)), all).await;
        assert_eq!(text(&boss.get(&at(&sold)).await, "status"), "paid", "{used} for {settled}");
        let booked = balances(&house).await;
        for account in ["1100", "1150", "2100"] {
            assert!(!booked.contains_key(account), "{used} for {settled}: {account} is {}", booked[account]);
        }
        boss.post(&format!("{}/reverse", at(&money)), json!({ "reason": "Returned" })).await;
        boss.post(&format!("{}/credit", at(&sold)), json!({ "reason": "Given up" })).await;
    }
    assert_eq!(balances(&house).await, are(&[]), "all of it taken back");
    house.assert_sound().await;
}
