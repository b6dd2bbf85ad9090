//! Entries by hand.

use kernel::Id;
use platform::Method;
use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::{account, are, balances, modules, rate, text};

engines!(
    t13_what_does_not_balance_is_refused,
    an_entry_is_drafted_posted_and_reversed,
    accounts_keep_their_roles_and_types,
    control_accounts_name_their_customers,
);

fn entry(lines: Value) -> Value {
    json!({ "description": "Capital paid in", "lines": lines, "post": true })
}

async fn t13_what_does_not_balance_is_refused(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let boss = house.boss();
    let (bank, capital) = (account(&house, "1020").await, account(&house, "3000").await);
    let refused = async |lines: Value| {
        let error = boss.refused_post("/ledger/entries", entry(lines)).await;
        (error.code, error.fields.first().map(|field| field.path.clone()).unwrap_or_default())
    };
    let path = |text: &str| text.to_owned();
    let pair = |debit: &str, credit: &str| json!([{ "account_id": bank, "debit": debit }, { "account_id": capital, "credit": credit }]);
    assert_eq!(refused(pair("100", "99.99")).await, ("ledger.unbalanced", path("lines")));
    assert_eq!(refused(pair("-1", "-1")).await, ("ledger.bad_line", path("lines[0].debit")));
    assert_eq!(refused(pair("0", "0")).await.0, "ledger.bad_line");
    let both =
        json!([{ "account_id": bank, "debit": "1", "credit": "1" }, { "account_id": bank, "debit": "1" }]);
    assert_eq!(refused(both).await, ("ledger.bad_line", path("lines[0]")));
    let nobody = json!([{ "account_id": Id::nil(), "debit": "1" }, { "account_id": bank, "credit": "1" }]);
    assert_eq!(refused(nobody).await, ("ledger.no_such_account", path("lines[0].account_id")));
    assert_eq!(refused(json!([{ "account_id": bank, "debit": "1" }])).await.0, "validation.failed");
    assert_eq!(balances(&house).await, are(&[]));

    rate(&house, "USD", "2026-03-01", "129.333").await;
    let mut foreign = entry(json!([
        { "account_id": bank, "debit": "0.05" },
        { "account_id": bank, "debit": "0.05" },
        { "account_id": capital, "credit": "0.10" },
    ]));
    foreign["currency"] = json!("USD");
    let posted = boss.post("/ledger/entries", foreign).await;
    assert_eq!((text(&posted, "exchange_rate"), text(&posted, "total")), ("129.333", "12.93"));
    assert_eq!(balances(&house).await, are(&[("1020", "12.93"), ("3000", "-12.93")]));
    house.assert_sound().await;
}

async fn an_entry_is_drafted_posted_and_reversed(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let boss = house.boss();
    let (bank, capital) = (account(&house, "1020").await, account(&house, "3000").await);
    let body = |debit: &str, credit: &str| {
        let lines =
            json!([{ "account_id": bank, "debit": debit }, { "account_id": capital, "credit": credit }]);
        json!({ "description": "Capital paid in", "lines": lines })
    };
    let draft = boss.post("/ledger/entries", body("5000", "4000")).await;
    let path = format!("/ledger/entries/{}", text(&draft, "id"));
    assert_eq!((text(&draft, "status"), &draft["number"]), ("draft", &Value::Null));
    assert_eq!(boss.refused_post(&format!("{path}/post"), json!({})).await.code, "ledger.unbalanced");
    assert_eq!(balances(&house).await, are(&[]), "drafts are in no report");
    let replaced = boss.clone().seeing(1).put(&path, body("5000", "5000")).await;
    assert_eq!(replaced["version"], 2);
    let stale = boss.clone().seeing(1).refused(Method::Put, &path, body("1", "1")).await;
    assert_eq!((stale.code, &stale.details["document"]), ("record.version_conflict", &boss.get(&path).await));
    let posted = boss.clone().seeing(2).post(&format!("{path}/post"), json!({})).await;
    assert_eq!((text(&posted, "number"), text(&posted, "status")), ("GEN-2026-000001", "posted"));
    assert_eq!(boss.refused(Method::Put, &path, body("1", "1")).await.code, "ledger.not_a_draft");
    assert_eq!(boss.refused(Method::Delete, &path, Value::Null).await.code, "ledger.not_a_draft");
    assert_eq!(balances(&house).await, are(&[("1020", "5000.00"), ("3000", "-5000.00")]));

    let reason = json!({ "reason": "Wrong bank" });
    let reversal = boss.post(&format!("{path}/reverse"), reason.clone()).await;
    assert_eq!((&reversal["reverses_id"], text(&reversal, "number")), (&posted["id"], "GEN-2026-000002"));
    assert_eq!(boss.get(&path).await["reversed_by"], reversal["id"]);
    assert_eq!(
        boss.refused_post(&format!("{path}/reverse"), reason.clone()).await.code,
        "ledger.already_reversed"
    );
    assert_eq!(balances(&house).await, are(&[]));

    let gone = boss.post("/ledger/entries", body("1", "1")).await;
    boss.delete(&format!("/ledger/entries/{}", text(&gone, "id"))).await;
    let customer = house.customer("Duka", json!({})).await;
    crate::invoice(&house, customer, "10", json!({})).await;
    house.settle().await;
    let made = boss.get("/ledger/entries?kind=invoice").await;
    let path = format!("/ledger/entries/{}/reverse", text(&made["items"][0], "id"));
    assert_eq!(boss.refused_post(&path, reason).await.code, "ledger.made_by_document");
    house.assert_sound().await;
}

async fn accounts_keep_their_roles_and_types(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let boss = house.boss();
    let sales = account(&house, "4000").await;
    let path = format!("/ledger/accounts/{sales}");
    let refused = async |body: Value| boss.refused(Method::Patch, &path, body).await.fields[0].code.clone();
    assert_eq!(refused(json!({ "role": null })).await, "ledger.role_needed");
    let archived = boss.refused_post(&format!("{path}/archive"), json!({})).await;
    assert_eq!(archived.fields[0].code, "ledger.role_needed");
    let second = json!({ "code": "4001", "name": "Export sales", "kind": "income", "role": "revenue" });
    assert_eq!(boss.refused_post("/ledger/accounts", second).await.fields[0].code, "ledger.role_taken");
    boss.patch(&path, json!({ "code": "4010", "name": "Domestic sales" })).await;
    let customer = house.customer("Duka", json!({})).await;
    crate::invoice(&house, customer, "10", json!({})).await;
    assert_eq!(balances(&house).await, are(&[("1100", "10.00"), ("4010", "-10.00")]));
    assert_eq!(refused(json!({ "kind": "liability" })).await, "ledger.account_used");
    assert_eq!(house.rival().get("/ledger/accounts").await["items"], json!([]));
}

async fn control_accounts_name_their_customers(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let boss = house.boss();
    let customer = house.customer("Duka", json!({})).await;
    let capital = account(&house, "3000").await;
    for (code, role) in [("1100", "receivable"), ("2100", "customer_credit"), ("2150", "refunds")] {
        let control = account(&house, code).await;
        let lines = |partner: Value| json!([{ "account_id": capital, "credit": "10" }, { "account_id": control, "debit": "10", "partner_id": partner }]);
        for post in [true, false] {
            let mut body = entry(lines(Value::Null));
            body["post"] = json!(post);
            let refused = boss.refused_post("/ledger/entries", body).await;
            let path = refused.fields[0].path.as_str();
            assert_eq!((refused.code, path), ("ledger.partner_needed", "lines[1].partner_id"));
            assert_eq!(refused.details["role"], role);
        }
        let posted = boss.post("/ledger/entries", entry(lines(json!(customer)))).await;
        let back = json!({ "reason": "Wrong customer" });
        boss.post(&format!("/ledger/entries/{}/reverse", text(&posted, "id")), back).await;
    }
    assert_eq!(balances(&house).await, are(&[]));
    house.assert_sound().await;
}
