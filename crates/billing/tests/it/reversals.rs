//! Payments that bounced or were recorded in error.

use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::{at, exposure, invoice, modules, pay, text};

engines!(
    t54_a_payment_that_bounced_opens_its_invoices_again,
    a_reversed_payment_is_no_money_paid_back,
    what_cannot_be_reversed,
);

fn bounced(on: &str) -> Value {
    json!({ "reason": "The cheque bounced", "business_date": on })
}

async fn t54_a_payment_that_bounced_opens_its_invoices_again(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka la Amani", json!({ "payment_days": 30 })).await;
    let boss = house.boss();
    let (first, second) = (invoice(&house, customer, "100").await, invoice(&house, customer, "50").await);
    let cheque = json!({ "method": "cheque", "reference": "CHQ 17" });
    let payment = pay(&house, customer, "130", cheque.clone()).await;
    let wish = |invoice: &Value, amount: &str| json!({ "allocations": [{ "invoice_id": invoice["id"], "amount": amount }] });
    let allocate = format!("{}/allocate", at(&payment));
    boss.post(&allocate, wish(&first, "60")).await;
    let now = boss.post(&allocate, wish(&second, "20")).await;
    let back = json!({ "allocation_id": now["allocations"][1]["id"], "reason": "Meant for the first" });
    boss.post(&format!("{}/unallocate", at(&payment)), back).await;
    boss.post(&allocate, wish(&first, "40")).await;
    assert_eq!(exposure(&house, customer).await, ["0.00", "50.00", "30.00"]);
    house.days_later(3);
    let path = format!("{}/reverse", at(&payment));
    let reversed = boss.post(&path, bounced("2026-03-04")).await;
    assert_eq!((text(&reversed, "amount"), text(&reversed, "unallocated")), ("130.00", "0.00"));
    assert_eq!(
        (text(&reversed["reversal"], "on"), text(&reversed["reversal"], "reason")),
        ("2026-03-04", "The cheque bounced")
    );
    assert_eq!(reversed["allowed_actions"], json!([]));
    assert_eq!(
        reversed["allocations"].as_array().unwrap().len(),
        6,
        "nothing is deleted, nothing taken back twice"
    );
    for owed in [&first, &second] {
        let now = boss.get(&at(owed)).await;
        assert_eq!((text(&now, "status"), &now["open"]), ("posted", &owed["total"]));
    }
    assert_eq!(exposure(&house, customer).await, ["0.00", "150.00", "0.00"]);
    let again = boss.refused_post(&path, bounced("2026-03-05")).await;
    assert_eq!(
        (again.code, &again.details["reversed_on"]),
        ("billing.payment_reversed", &json!("2026-03-04"))
    );
    let refund = json!({ "payment_id": payment["id"], "amount": "1", "reason": "x" });
    assert_eq!(boss.refused_post("/billing/refunds", refund).await.code, "billing.more_than_captured");
    assert_eq!(boss.refused_post(&allocate, wish(&first, "1")).await.code, "billing.more_than_left");
    // The cheque is presented anew, under its own number, once.
    let mut cheque = cheque;
    cheque["auto"] = json!(true);
    let second_try = pay(&house, customer, "130", cheque.clone()).await;
    assert_eq!(text(&second_try, "unallocated"), "0.00");
    let mut third = json!({ "customer_id": customer, "amount": "130" });
    third.as_object_mut().unwrap().extend(cheque.as_object().unwrap().clone());
    assert_eq!(boss.refused_post("/billing/payments", third).await.code, "billing.duplicate_reference");
    house.assert_sound().await;
}

async fn a_reversed_payment_is_no_money_paid_back(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka la Amani", json!({ "payment_days": 30 })).await;
    let boss = house.boss();
    let owed = invoice(&house, customer, "100").await;
    let payment = pay(&house, customer, "130", json!({ "auto": true })).await;
    house.days_later(10);
    boss.post(&format!("{}/reverse", at(&payment)), json!({ "reason": "Mistyped" })).await;
    let lost = json!({ "cause": "bad_debt", "reason": "Gone", "amount": "5" });
    let lost = boss.post(&format!("{}/write-off", at(&owed)), lost).await;
    let taken = lost["allocations"].as_array().unwrap().last().unwrap().clone();
    let found = json!({ "allocation_id": taken["id"], "reason": "Found" });
    boss.post(&format!("/billing/payments/{}/unallocate", text(&taken, "source_id")), found).await;
    let statement = format!("/billing/customers/{customer}/statement");
    let rows = async |query: &str| -> (Vec<String>, String) {
        let statement = boss.get(&format!("{statement}{query}")).await;
        let row = |entry: &Value| format!("{} {}", text(entry, "kind"), text(entry, "balance"));
        let rows = statement["entries"].as_array().unwrap().iter().map(row).collect();
        (rows, text(&statement, "opening").to_owned())
    };
    let (all, _) = rows("?from=2026-03-01&to=2026-03-31").await;
    let expected =
        ["invoice 100.00", "payment -30.00", "reversal 100.00", "payment 95.00", "reversal 100.00"];
    assert_eq!(all, expected);
    assert_eq!(rows("?from=2026-03-12&to=2026-03-31").await.1, "-30.00");
    assert_eq!(rows("?from=2026-03-13&to=2026-03-31").await.1, "100.00");
    let pdf = boss.file(&format!("{statement}/pdf?from=2026-03-01&to=2026-03-31")).await;
    assert!(pdf.bytes.starts_with(b"%PDF-"));
    house.days_later(1);
    let then = |day: &str| format!("/billing/customers/{customer}/ageing?as_of={day}");
    let credit = async |day: &str| text(&boss.get(&then(day)).await, "credit").to_owned();
    assert_eq!([credit("2026-03-11").await, credit("2026-03-12").await], ["30.00", "0.00"]);
    house.assert_sound().await;
}

async fn what_cannot_be_reversed(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let boss = house.boss();
    let owed = invoice(&house, customer, "100").await;
    let payment = pay(&house, customer, "60", json!({ "method": "bank" })).await;
    house.days_later(2);
    boss.post(&format!("{}/allocate", at(&payment)), json!({ "auto": true })).await;
    house.days_later(2);
    let path = format!("{}/reverse", at(&payment));
    for day in ["2026-03-03", "2026-03-07"] {
        let refused = boss.refused_post(&path, bounced(day)).await;
        assert_eq!(
            (refused.code, refused.fields[0].path.as_str()),
            ("billing.bad_reversal_date", "business_date")
        );
        assert_eq!(refused.details["earliest"], "2026-03-04", "when it was allocated");
    }
    let lock = json!({ "area": "sales", "level": "soft", "through": "2026-03-05", "reason": "Filed" });
    boss.post("/finance/locks", lock).await;
    assert_eq!(boss.refused_post(&path, bounced("2026-03-05")).await.code, "finance.period_locked");
    assert_eq!(text(&boss.get(&at(&owed)).await, "open"), "40.00", "refused as a whole");
    let nothing = boss.refused_post(&path, json!({ "reason": "" })).await;
    assert_eq!(nothing.code, "validation.failed");

    let gone = json!({ "cause": "small_difference", "reason": "Fee", "amount": "1" });
    let gone = boss.post(&format!("{}/write-off", at(&owed)), gone).await;
    let write_off = text(gone["allocations"].as_array().unwrap().last().unwrap(), "source_id").to_owned();
    let refused =
        boss.refused_post(&format!("/billing/payments/{write_off}/reverse"), json!({ "reason": "x" })).await;
    assert_eq!(refused.code, "billing.nothing_came");

    let other = pay(&house, customer, "20", json!({})).await;
    let refund = json!({ "payment_id": other["id"], "amount": "5", "reason": "Too much" });
    let refund = boss.post("/billing/refunds", refund).await;
    let reverse = format!("{}/reverse", at(&other));
    let refused = boss.refused_post(&reverse, json!({ "reason": "x" })).await;
    assert_eq!((refused.code, &refused.details["refunded"]), ("billing.payment_refunded", &json!("5.00")));
    boss.post(
        &format!("/billing/refunds/{}/fail", text(&refund, "id")),
        json!({ "reason": "Account closed" }),
    )
    .await;
    let reversed = boss.clone().trying().post(&reverse, json!({ "reason": "x" })).await;
    assert_eq!(reversed["reversal"]["on"], "2026-03-06");
    assert_eq!(text(&boss.get(&at(&other)).await, "unallocated"), "20.00", "trying leaves nothing");
    house.assert_sound().await;
}
