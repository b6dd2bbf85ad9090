//! T49: what is posted stays as it is.

use platform::Method;
use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::{at, invoice, modules, text};

engines!(t49_a_posted_invoice_cannot_be_changed_or_deleted);

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
    assert_eq!(boss.get(&at(&posted)).await, posted);

    let note = boss.post(&format!("{}/credit", at(&posted)), json!({ "reason": "Wrong" })).await;
    assert_eq!(boss.refused(Method::Delete, &at(&note), Value::Null).await.code, "billing.not_a_draft");
    let next = invoice(&house, customer, "1").await;
    assert_eq!(text(&next, "number"), "INV-2026-000002", "no number comes back");
    house.assert_sound().await;
}
