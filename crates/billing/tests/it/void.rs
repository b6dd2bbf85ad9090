//! An invoice is made void by a linked document, never deleted; a disputed one stays owed.

use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::{at, bill, exposure, invoice, modules, pay, text};

engines!(
    a_void_invoice_and_its_note_name_each_other,
    a_disputed_invoice_stays_owed,
    t15_a_deposit_that_was_netted_in_part_is_not_void,
);

async fn a_void_invoice_and_its_note_name_each_other(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let tea = house.product(&trade, "TEA", "33.335").await;
    house.stock(&trade, tea, "10").await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let order = house.order(customer, &[(tea, "3")]).await;
    let posted = bill(&house, &order).await;
    let boss = house.boss();
    let reason = json!({ "reason": "Wrong customer" });
    let void = boss.post(&format!("{}/void", at(&posted)), reason.clone()).await;
    assert_eq!((text(&void, "status"), text(&void, "open")), ("void", "0.00"));
    let note = boss.get(&format!("/billing/invoices/{}", text(&void, "void_note_id"))).await;
    assert_eq!((&note["credits_id"], text(&note, "kind")), (&posted["id"], "credit_note"));
    assert_eq!(
        (&void["number"], &void["total"]),
        (&posted["number"], &posted["total"]),
        "nothing is deleted"
    );
    assert_eq!(exposure(&house, customer).await, [text(&order, "total"), "0.00", "0.00"]);
    for verb in ["void", "credit"] {
        let refused = boss.refused_post(&format!("{}/{verb}", at(&posted)), reason.clone()).await;
        assert_eq!(refused.code, "billing.already_credited", "{verb}");
    }
    let back = json!({ "allocation_id": note["allocations"][0]["id"], "reason": "x" });
    assert_eq!(
        boss.refused_post(&format!("{}/unallocate", at(&note)), back).await.code,
        "billing.invoice_void"
    );
    assert_eq!(bill(&house, &order).await["total"], posted["total"], "the order can be billed again");

    let paid = invoice(&house, customer, "10").await;
    pay(&house, customer, "1", json!({ "allocations": [{ "invoice_id": paid["id"], "amount": "1" }] })).await;
    let refused = boss.refused_post(&format!("{}/void", at(&paid)), reason.clone()).await;
    assert_eq!(refused.code, "billing.has_allocations");
    let words = json!([{ "description": "x", "quantity": "1", "unit_price": "1" }]);
    let draft = boss.post("/billing/invoices", json!({ "customer_id": customer, "lines": words })).await;
    let refused = boss.refused_post(&format!("{}/void", at(&draft)), reason).await;
    assert_eq!(refused.code, "document.illegal_transition");
    house.assert_sound().await;
}

async fn a_disputed_invoice_stays_owed(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let owed = invoice(&house, customer, "10").await;
    let boss = house.boss();
    let disputed = boss.post(&format!("{}/dispute", at(&owed)), json!({ "reason": "Two were broken" })).await;
    assert_eq!((text(&disputed, "dispute_reason"), text(&disputed, "open")), ("Two were broken", "10.00"));
    let agreed = json!({ "reason": "A new one was sent" });
    let resolved = boss.post(&format!("{}/resolve", at(&owed)), agreed).await;
    assert_eq!((&resolved["disputed_at"], &resolved["dispute_reason"]), (&Value::Null, &Value::Null));
    house.assert_sound().await;
}

async fn t15_a_deposit_that_was_netted_in_part_is_not_void(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let tea = house.product_with(&trade, "TEA", "100", json!({ "tax_class_id": trade.untaxed })).await;
    house.stock(&trade, tea, "3").await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let order = house.order(customer, &[(tea, "3")]).await;
    let boss = house.boss();
    let advance = json!({ "order_id": order["id"], "advance": { "amount": "200" } });
    let draft = boss.post("/billing/invoices", advance).await;
    let deposit = boss.post(&format!("{}/post", at(&draft)), json!({})).await;
    let lines = json!([{ "line_id": order["lines"][0]["id"], "quantity": "1" }]);
    let draft = boss.post("/shipping/shipments", json!({ "order_id": order["id"], "lines": lines })).await;
    let shipment = boss.post(&format!("/shipping/shipments/{}/ship", text(&draft, "id")), json!({})).await;
    let draft = boss.post("/billing/invoices", json!({ "shipment_id": shipment["id"] })).await;
    let netting = boss.post(&format!("{}/post", at(&draft)), json!({})).await;
    assert_eq!(text(&netting, "total"), "0.00", "a half of the deposit is netted");

    let void = format!("{}/void", at(&deposit));
    let refused = boss.refused_post(&void, json!({ "reason": "Wrong customer" })).await;
    assert_eq!((refused.code, &refused.details["number"]), ("billing.advance_deducted", &netting["number"]));
    assert_eq!(refused.details["invoice_id"], netting["id"]);
    let owed = boss.get(&at(&deposit)).await;
    assert_eq!((text(&owed, "status"), text(&owed, "open")), ("posted", "200.00"));
    boss.post(&format!("{}/credit", at(&netting)), json!({ "reason": "Billed in vain" })).await;
    let gone = boss.post(&void, json!({ "reason": "Wrong customer" })).await;
    assert_eq!((text(&gone, "status"), text(&gone, "open")), ("void", "0.00"));
    house.assert_sound().await;
}
