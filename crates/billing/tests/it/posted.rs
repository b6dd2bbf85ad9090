//! T49: what is posted stays as it is.

use platform::{Method, Result};
use sea_orm::sea_query::{Alias, DeleteStatement, Expr, UpdateStatement};
use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::{at, invoice, modules, text};

engines!(
    t49_a_posted_invoice_cannot_be_changed_or_deleted,
    t49_the_database_itself_keeps_what_is_posted,
    t49_the_database_lets_go_of_drafts_and_of_what_may_change,
);

async fn t49_a_posted_invoice_cannot_be_changed_or_deleted(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let posted = invoice(&house, customer, "100").await;
    let boss = house.boss();
    let words = json!({ "description": "Less", "quantity": "1", "unit_price": "1" });
    let body = json!({ "customer_id": customer, "lines": [words] });
    assert_eq!(boss.refused(Method::Put, &at(&posted), body).await.code, "billing.not_a_draft");
    assert_eq!(boss.refused(Method::Delete, &at(&posted), Value::Null).await.code, "billing.not_a_draft");
    let again = boss.refused_post(&format!("{}/post", at(&posted)), json!({})).await;
    assert_eq!(again.code, "document.illegal_transition");
    let mut read = boss.get(&at(&posted)).await;
    // What is left of it is worked out for who reads it, and stored nowhere.
    read.as_object_mut().unwrap().remove("margin");
    read["lines"][0].as_object_mut().unwrap().remove("margin");
    assert_eq!(read, posted);

    let note = boss.post(&format!("{}/credit", at(&posted)), json!({ "reason": "Wrong" })).await;
    assert_eq!(boss.refused(Method::Delete, &at(&note), Value::Null).await.code, "billing.not_a_draft");
    let next = invoice(&house, customer, "1").await;
    assert_eq!(text(&next, "number"), "INV-2026-000002", "no number comes back");
    house.assert_sound().await;
}

/// Somebody with the database's password, past the API, the import and every job.
async fn by_hand<S>(house: &House, statement: S) -> Result<u64>
where
    S: sea_orm::StatementBuilder + Clone + Send + Sync + 'static,
{
    house
        .write(move |_, tx| {
            let statement = statement.clone();
            Box::pin(async move { db::raw::execute(tx, &statement).await })
        })
        .await
}

fn set(table: &str, column: &str, value: impl Into<sea_orm::Value>) -> UpdateStatement {
    UpdateStatement::new()
        .table(Alias::new(table.to_owned()))
        .value(Alias::new(column.to_owned()), Expr::val(value))
        .to_owned()
}

fn delete(table: &str) -> DeleteStatement {
    DeleteStatement::new().from_table(Alias::new(table.to_owned())).to_owned()
}

async fn t49_the_database_itself_keeps_what_is_posted(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let tea = house.product(&trade, "TEA", "100").await;
    house.stock(&trade, tea, "5").await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let posted = invoice(&house, customer, "100").await;
    let payment = json!({ "customer_id": customer, "method": "cash", "amount": "40", "auto": true });
    house.boss().post("/billing/payments", payment).await;

    let changes = [
        set("billing_invoice", "total", 1_i64),
        set("billing_invoice", "number", "INV-2026-999999"),
        set("billing_invoice", "customer_name", "Somebody else"),
        set("billing_invoice", "issued_on", 20_200_101),
        set("billing_line", "net", 1_i64),
        set("billing_line", "description", "Something else"),
        set("billing_tax", "tax", 1_i64),
        set("billing_payment", "amount", 9_999_999_i64),
        set("billing_allocation", "amount", 1_i64),
        set("inventory_move", "quantity", 1_i64),
    ];
    for change in changes {
        let shown = format!("{change:?}");
        let refused = by_hand(&house, change).await;
        assert_eq!(refused.map_err(|error| error.code), Err("db.frozen"), "{shown}");
    }
    let tables = ["billing_line", "billing_tax", "billing_allocation", "billing_payment", "inventory_move"];
    for table in tables.into_iter().chain(["billing_invoice"]) {
        let refused = by_hand(&house, delete(table)).await;
        assert_eq!(refused.map_err(|error| error.code), Err("db.frozen"), "{table}");
    }
    let now = house.boss().get(&at(&posted)).await;
    assert_eq!((&now["total"], &now["number"]), (&posted["total"], &posted["number"]));
    house.assert_sound().await;
}

/// The guard stands before what is posted only: drafts change and go, and what is posted is sent and paid.
async fn t49_the_database_lets_go_of_drafts_and_of_what_may_change(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let words = json!({ "description": "Work", "quantity": "1", "unit_price": "10" });
    let body = json!({ "customer_id": customer, "lines": [words] });
    let draft = house.boss().post("/billing/invoices", body.clone()).await;
    house.boss().put(&at(&draft), body).await;
    house.boss().delete(&at(&draft)).await;
    let posted = invoice(&house, customer, "100").await;
    house.boss().post(&format!("{}/send", at(&posted)), json!({})).await;
    let payment = json!({ "customer_id": customer, "method": "cash", "amount": "1000", "auto": true });
    house.boss().post("/billing/payments", payment).await;
    assert_eq!(house.boss().get(&at(&posted)).await["status"], "paid");
    house.assert_sound().await;
}
