//! T54: what was allocated is taken back by a fact of its own, and every status follows.

use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::{at, exposure, invoice, modules, pay, text};

engines!(
    t54_an_allocation_that_is_taken_back_opens_the_invoice_again,
    t54_a_credit_note_can_settle_another_invoice_instead,
);

fn reverse(allocation: &Value) -> Value {
    json!({ "allocation_id": allocation["id"], "reason": "Meant for another" })
}

async fn t54_an_allocation_that_is_taken_back_opens_the_invoice_again(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let first = invoice(&house, customer, "100").await;
    let second = invoice(&house, customer, "70").await;
    let boss = house.boss();
    boss.post(&format!("{}/send", at(&first)), json!({})).await;
    let some =
        json!([{ "invoice_id": first["id"], "amount": "30" }, { "invoice_id": first["id"], "amount": "70" }]);
    let refused = json!({ "customer_id": customer, "method": "bank", "amount": "100", "allocations": some });
    let twice = boss.post("/billing/payments", refused).await;
    let status = async || text(&boss.get(&at(&first)).await, "status").to_owned();
    assert_eq!(status().await, "paid");
    let path = format!("{}/unallocate", at(&twice));
    let now = boss.post(&path, reverse(&twice["allocations"][0])).await;
    assert_eq!((text(&now, "unallocated"), status().await.as_str()), ("30.00", "part_paid"));
    assert_eq!(exposure(&house, customer).await, ["0.00", "100.00", "30.00"]);
    let again = boss.refused_post(&path, reverse(&twice["allocations"][0])).await;
    assert_eq!(again.code, "billing.already_reversed");
    let reversal = now["allocations"].as_array().unwrap().iter().find(|one| !one["reverses_id"].is_null());
    assert_eq!(text(reversal.unwrap(), "amount"), "-30.00", "nothing is deleted");
    assert_eq!(boss.refused_post(&path, reverse(reversal.unwrap())).await.code, "billing.no_such_allocation");
    boss.post(&path, reverse(&twice["allocations"][1])).await;
    assert_eq!(status().await, "sent", "as if nothing had been paid");
    let all = json!({ "allocations": [{ "invoice_id": second["id"], "amount": "70" }] });
    let moved = boss.post(&format!("{}/allocate", at(&twice)), all).await;
    assert_eq!(text(&moved, "unallocated"), "30.00");
    let other = pay(&house, customer, "1", json!({})).await;
    let theirs = format!("{}/unallocate", at(&other));
    assert_eq!(
        boss.refused_post(&theirs, reverse(&twice["allocations"][0])).await.code,
        "billing.no_such_allocation"
    );
    house.assert_sound().await;
}

async fn t54_a_credit_note_can_settle_another_invoice_instead(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let credited = invoice(&house, customer, "50").await;
    let other = invoice(&house, customer, "50").await;
    let boss = house.boss();
    let note = boss.post(&format!("{}/credit", at(&credited)), json!({ "reason": "Wrong" })).await;
    let path = format!("{}/unallocate", at(&note));
    let open = boss.post(&path, reverse(&note["allocations"][0])).await;
    assert_eq!((text(&open, "open"), text(&open, "status")), ("-50.00", "posted"));
    assert_eq!(text(&boss.get(&at(&credited)).await, "open"), "50.00");
    let wish = json!({ "allocations": [{ "invoice_id": other["id"], "amount": "50" }] });
    boss.post(&format!("{}/allocate", at(&note)), wish).await;
    assert_eq!(text(&boss.get(&at(&other)).await, "status"), "paid");
    assert_eq!(exposure(&house, customer).await, ["0.00", "50.00", "0.00"]);
    house.assert_sound().await;
}
