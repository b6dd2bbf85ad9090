//! Several bank accounts and tills: money goes where a payment or refund says.

use kernel::Id;
use platform::Method;
use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::{account, are, at, balances, modules, pay, rate, text};

engines!(
    money_comes_into_the_account_that_is_named,
    an_account_that_is_there_before_the_chart_does_not_replace_it,
    what_holds_no_money_is_no_account_for_it,
    t14_money_in_a_second_account_is_revalued_too,
);

/// A second bank account.
async fn second_bank(house: &House) -> Id {
    house.settle().await;
    let account = json!({
        "code": "1021", "name": "Second bank", "kind": "asset", "section": "Cash and bank", "holds_money": true,
    });
    house.make("/ledger/accounts", account).await
}

async fn refund(house: &House, body: Value) -> Value {
    let refund = house.boss().post("/billing/refunds", body).await;
    house.boss().post(&format!("/billing/refunds/{}/settle", text(&refund, "id")), json!({})).await
}

async fn money_comes_into_the_account_that_is_named(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let second = second_bank(&house).await;
    let customer = house.customer("Duka", json!({})).await;
    let named = pay(&house, customer, "100", json!({ "account_id": second })).await;
    assert_eq!(named["account_id"], json!(second));
    let plain = pay(&house, customer, "50", json!({})).await;
    assert_eq!(plain["account_id"], Value::Null, "the method's");
    let came = [("1020", "50.00"), ("1021", "100.00"), ("2100", "-150.00")];
    assert_eq!(balances(&house).await, are(&came));
    let boss = house.boss();
    let listed = boss.get(&format!("/billing/payments?account_id={second}&count=true")).await;
    assert_eq!((&listed["total"], &listed["items"][0]["id"]), (&json!(1), &named["id"]));

    let back = json!({ "payment_id": named["id"], "amount": "40", "reason": "Too much" });
    let by_the_same = refund(&house, back).await;
    assert_eq!(by_the_same["account_id"], json!(second), "it goes back where it came");
    let bank = account(&house, "1020").await;
    let back = json!({ "payment_id": named["id"], "amount": "10", "reason": "Too much", "account_id": bank });
    refund(&house, back).await;
    let left = [("1020", "40.00"), ("1021", "60.00"), ("2100", "-100.00")];
    assert_eq!(balances(&house).await, are(&left));
    let listed = boss.get(&format!("/billing/refunds?account_id={bank}&count=true")).await;
    assert_eq!((&listed["total"], &listed["items"][0]["amount"]), (&json!(1), &json!("10.00")));

    let bounced = pay(&house, customer, "7", json!({ "account_id": second, "method": "cheque" })).await;
    boss.post(&format!("{}/reverse", at(&bounced)), json!({ "reason": "Bounced" })).await;
    assert_eq!(balances(&house).await, are(&left), "out of the account that it had come into");
    house.assert_sound().await;
}

/// Whoever is quicker than the shipped chart has it all the same.
async fn an_account_that_is_there_before_the_chart_does_not_replace_it(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let early = json!({
        "code": "1021", "name": "Second bank", "kind": "asset", "section": "Cash and bank", "holds_money": true,
    });
    let early = house.make("/ledger/accounts", early).await;
    house.settle().await;
    let customer = house.customer("Duka", json!({})).await;
    pay(&house, customer, "100", json!({ "account_id": early })).await;
    pay(&house, customer, "50", json!({})).await;
    let came = [("1020", "50.00"), ("1021", "100.00"), ("2100", "-150.00")];
    assert_eq!(balances(&house).await, are(&came));
    house.assert_sound().await;
}

async fn what_holds_no_money_is_no_account_for_it(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let second = second_bank(&house).await;
    let customer = house.customer("Duka", json!({})).await;
    let boss = house.boss();
    let paid = pay(&house, customer, "5", json!({ "account_id": second })).await;
    let refused = async |account: Id| {
        let body = json!({ "customer_id": customer, "method": "bank", "amount": "5", "account_id": account });
        let error = boss.refused_post("/billing/payments", body).await;
        assert_eq!(error.fields[0].path, "account_id");
        let body = json!({ "payment_id": paid["id"], "amount": "1", "reason": "x", "account_id": account });
        assert_eq!(boss.refused_post("/billing/refunds", body).await.code, error.code);
        error.code
    };
    assert_eq!(refused(Id::from_u128(7)).await, "billing.no_such_account");
    for code in ["1100", "1200", "1300", "2100", "4000"] {
        assert_eq!(refused(account(&house, code).await).await, "billing.no_money_account", "{code}");
    }
    boss.post(&format!("/ledger/accounts/{second}/archive"), json!({})).await;
    assert_eq!(refused(second).await, "billing.no_such_account");

    let patch = async |code: &str| {
        let path = format!("/ledger/accounts/{}", account(&house, code).await);
        let error = boss.refused(Method::Patch, &path, json!({ "holds_money": true })).await;
        (error.code, error.fields[0].path.clone())
    };
    for code in ["1100", "1200", "2100", "6000"] {
        assert_eq!(patch(code).await, ("ledger.not_for_money", "holds_money".to_owned()), "{code}");
    }
    house.assert_sound().await;
}

async fn t14_money_in_a_second_account_is_revalued_too(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let second = second_bank(&house).await;
    rate(&house, "USD", "2026-03-02", "130").await;
    let customer = house.customer("Acme", json!({})).await;
    pay(&house, customer, "10", json!({ "currency": "USD", "account_id": second })).await;
    house.settle().await;
    house.days_later(2);
    rate(&house, "USD", "2026-03-03", "140").await;
    let done = house.boss().post("/ledger/revaluations", json!({ "as_of": "2026-03-03" })).await;
    let row = |row: &Value| ["account_code", "difference"].map(|field| text(row, field).to_owned());
    let rows: Vec<[String; 2]> = done["rows"].as_array().unwrap().iter().map(row).collect();
    assert_eq!(rows, [["1021", "100.00"], ["2100", "-100.00"]].map(|row| row.map(str::to_owned)));
    house.assert_sound().await;
}
