//! What will not come is given up: it settles the invoice and is never the customer's credit.

use futures::future::join_all;
use platform::Method;
use serde_json::json;
use testkit::{Engine, House, engines};

use crate::{at, exposure, invoice, modules, pay, text};

engines!(
    what_is_given_up_settles_the_invoice,
    what_cannot_be_given_up_is_refused,
    t54_racing_write_offs_settle_once
);

async fn what_is_given_up_settles_the_invoice(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let owed = invoice(&house, customer, "100").await;
    let boss = house.boss();
    pay(&house, customer, "60", json!({ "auto": true })).await;
    let path = format!("{}/write-off", at(&owed));
    let done = boss.post(&path, json!({ "cause": "bad_debt", "reason": "Closed down" })).await;
    assert_eq!((text(&done, "status"), text(&done, "open")), ("paid", "0.00"));
    assert_eq!(exposure(&house, customer).await, ["0.00", "0.00", "0.00"]);
    let statement = boss.get(&format!("/billing/customers/{customer}/statement")).await;
    assert_eq!(text(&statement, "closing"), "0.00");

    let payments = boss.get("/billing/payments?method=bad_debt").await;
    let given_up = boss.get(&format!("/billing/payments/{}", text(&payments["items"][0], "id"))).await;
    assert_eq!((text(&given_up, "amount"), &given_up["allowed_actions"]), ("40.00", &json!(["unallocate"])));
    let back = json!({ "allocation_id": given_up["allocations"][0]["id"], "reason": "They pay after all" });
    let undone = boss.post(&format!("{}/unallocate", at(&given_up)), back).await;
    assert_eq!((text(&undone, "unallocated"), text(&undone, "refunded")), ("0.00", "40.00"));
    assert_eq!(text(&undone["refunds"][0], "status"), "settled");
    assert_eq!(exposure(&house, customer).await, ["0.00", "40.00", "0.00"], "owed again, and no credit");
    let open = boss.get(&at(&owed)).await;
    assert_eq!((text(&open, "status"), text(&open, "open")), ("part_paid", "40.00"));
    house.assert_sound().await;
}

async fn what_cannot_be_given_up_is_refused(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let boss = house.boss();
    let words = json!([{ "description": "x", "quantity": "1", "unit_price": "10" }]);
    let draft = boss.post("/billing/invoices", json!({ "customer_id": customer, "lines": words })).await;
    let give = json!({ "cause": "bad_debt", "reason": "x" });
    let code = async |document: &serde_json::Value, body: serde_json::Value| {
        let refused = boss.refused_post(&format!("{}/write-off", at(document)), body).await;
        (refused.code, refused.fields.first().map(|field| field.path.clone()).unwrap_or_default())
    };
    assert_eq!(code(&draft, give.clone()).await.0, "billing.not_posted");
    let owed = boss.post(&format!("{}/post", at(&draft)), json!({})).await;
    let more = json!({ "cause": "bad_debt", "reason": "x", "amount": "10.01" });
    assert_eq!(code(&owed, more).await, ("billing.more_than_open", "amount".to_owned()));
    let none = json!({ "cause": "bad_debt", "reason": "x", "amount": "0" });
    assert_eq!(code(&owed, none).await.0, "billing.bad_amount");
    let by_hand = json!({ "customer_id": customer, "method": "bad_debt", "amount": "10" });
    assert_eq!(boss.refused_post("/billing/payments", by_hand).await.status(), 422, "it is no tender");
    pay(&house, customer, "10", json!({ "auto": true })).await;
    assert_eq!(code(&owed, give.clone()).await.0, "billing.nothing_open");
    house.assert_sound().await;
}

async fn t54_racing_write_offs_settle_once(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let owed = invoice(&house, customer, "10").await;
    let path = format!("{}/write-off", at(&owed));
    let give = json!({ "cause": "small_difference", "amount": "6", "reason": "x" });
    let boss = house.boss();
    let ends = join_all((0..4).map(|_| boss.send(Method::Post, &path, give.clone()))).await;
    assert_eq!(ends.iter().flatten().count(), 1);
    assert_eq!(boss.get(&at(&owed)).await["open"], "4.00");
    house.assert_sound().await;
}
