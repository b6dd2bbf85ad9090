//! What was open before the company kept its books here.

use kernel::Id;
use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::{are, balances, modules, pay, rate, text};

engines!(
    what_was_open_before_is_owed_under_its_own_number_and_is_no_sale,
    what_was_to_the_customers_credit_settles_what_is_owed,
    what_was_brought_along_in_error_is_taken_back,
    a_file_of_open_items_is_taken_in,
    what_cannot_have_been_open_is_refused
);

const OPENING: &str = "/billing/opening-items";

fn item(customer: Id, number: &str, amount: &str) -> Value {
    json!({ "customer_id": customer, "number": number, "issued_on": "2026-01-15", "due_on": "2026-02-14", "amount": amount })
}

fn with(mut item: Value, field: &str, value: &str) -> Value {
    item[field] = json!(value);
    item
}

/// The document of an item.
async fn document(house: &House, item: &Value) -> Value {
    house.boss().get(&format!("/billing/invoices/{}", text(item, "invoice_id"))).await
}

async fn what_was_open_before_is_owed_under_its_own_number_and_is_no_sale(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let boss = house.boss();
    // The credit limit holds no debt up that is there.
    let customer = house.customer("Duka la Amani", json!({ "credit_limit": "100" })).await;
    let made = boss.post(OPENING, item(customer, "R-4711", "1160")).await;
    let invoice = document(&house, &made).await;
    let told = ["number", "purpose", "issued_on", "due_on", "total", "open", "status", "tax"];
    assert_eq!(
        told.map(|field| text(&invoice, field)),
        ["R-4711", "opening", "2026-01-15", "2026-02-14", "1160.00", "1160.00", "overdue", "0.00"]
    );
    assert_eq!(text(&invoice, "no_margin"), "nothing_sold");
    assert_eq!(balances(&house).await, are(&[("1100", "1160.00"), ("3100", "-1160.00")]));
    let sheet = boss.get("/ledger/reports/balance-sheet?on=2026-01-14").await;
    assert_eq!(text(&sheet, "assets"), "0.00", "it is owed since its own day");
    let tax = boss.get("/ledger/reports/tax?from=2026-01-01&to=2026-12-31").await;
    assert!(tax["rows"].as_array().is_none_or(Vec::is_empty), "it was declared elsewhere: {tax}");
    let result = boss.get("/ledger/reports/profit-and-loss?from=2026-01-01&to=2026-12-31").await;
    assert_eq!(text(&result, "income"), "0.00");
    let ageing = boss.get(&format!("/billing/customers/{customer}/ageing")).await;
    assert!(ageing.to_string().contains("R-4711"), "{ageing}");

    pay(&house, customer, "1000", json!({ "auto": true })).await;
    let credit =
        json!({ "reason": "Broken", "lines": [{ "line_id": invoice["lines"][0]["id"], "amount": "160" }] });
    let note = boss.post(&format!("/billing/invoices/{}/credit", text(&invoice, "id")), credit).await;
    assert_eq!(text(&note, "purpose"), "sale", "what is granted now is granted here");
    let paid = document(&house, &made).await;
    assert_eq!((text(&paid, "open"), text(&paid, "status")), ("0.00", "paid"));
    let expected = [("1020", "1000.00"), ("3100", "-1160.00"), ("4000", "160.00")];
    assert_eq!(balances(&house).await, are(&expected));
    house.assert_sound().await;
}

async fn what_was_to_the_customers_credit_settles_what_is_owed(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let boss = house.boss();
    rate(&house, "USD", "2026-01-15", "130").await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let dollars = |item: Value| with(item, "currency", "USD");
    let owed = boss.post(OPENING, dollars(item(customer, "R-1", "100"))).await;
    assert_eq!(text(&owed, "exchange_rate"), "130");
    let mut prepaid = with(dollars(item(customer, "G-1", "40")), "kind", "credit_note");
    prepaid["exchange_rate"] = json!("120");
    let prepaid = boss.post(OPENING, prepaid).await;
    assert_eq!(prepaid["due_on"], Value::Null);
    let expected = [("1100", "13000.00"), ("2100", "-4800.00"), ("3100", "-8200.00")];
    assert_eq!(balances(&house).await, are(&expected));
    let note = document(&house, &prepaid).await;
    assert_eq!((text(&note, "total"), text(&note, "status")), ("-40.00", "posted"));
    let path = format!("/billing/invoices/{}/allocate", text(&note, "id"));
    boss.post(&path, json!({ "auto": true })).await;
    assert_eq!(text(&document(&house, &owed).await, "open"), "60.00");
    assert_eq!(balances(&house).await["1100"], "7800.00");
    house.assert_sound().await;
}

async fn what_was_brought_along_in_error_is_taken_back(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let boss = house.boss();
    let customer = house.customer("Duka la Amani", json!({})).await;
    let owed = boss.post(OPENING, item(customer, "R-1", "100")).await;
    let credit = boss.post(OPENING, with(item(customer, "G-1", "30"), "kind", "credit_note")).await;
    let paid = boss.post(OPENING, item(customer, "R-2", "7")).await;
    let archive = |made: &Value| format!("{OPENING}/{}/archive", text(made, "id"));
    let settle = json!({ "allocations": [{ "invoice_id": paid["invoice_id"], "amount": "7" }] });
    pay(&house, customer, "7", settle).await;
    assert_eq!(boss.refused_post(&archive(&paid), json!({})).await.code, "billing.opening_used");
    boss.post(&archive(&owed), json!({})).await;
    boss.post(&archive(&credit), json!({})).await;
    assert_eq!(text(&document(&house, &owed).await, "status"), "void");
    let note = document(&house, &credit).await;
    assert_eq!((text(&note, "open"), text(&note, "status")), ("0.00", "paid"));
    let open = boss.get(&format!("/sales/customers/{customer}/credit")).await;
    assert_eq!((text(&open, "open_invoices"), text(&open, "unallocated")), ("0.00", "0.00"));
    assert_eq!(balances(&house).await, are(&[("1020", "7.00"), ("3100", "-7.00")]));
    house.assert_sound().await;
}

async fn a_file_of_open_items_is_taken_in(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let boss = house.boss();
    let customer = house.customer("Duka la Amani", json!({})).await;
    let file = format!(
        "customer_id,kind,number,issued_on,due_on,amount,reference\n\
         {customer},invoice,R-1,2026-01-15,2026-02-14,100.00,PO 9\n\
         {customer},credit_note,G-1,2026-01-20,,25.50,\n\
         {customer},invoice,R-1,2026-01-16,,5.00,\n\
         {customer},invoice,R-2,2999-01-01,,5.00,\n\
         {customer},invoice,R-2,2026-01-15,,3.00,\n"
    );
    let told = boss.upload(&format!("{OPENING}/import"), "text/csv", file.as_bytes()).await.unwrap();
    assert_eq!(
        (&told["created"], &told["failed"]),
        (&json!(3), &json!(2)),
        "{told}: what is refused leaves its number"
    );
    let taken = boss.get(&format!("{OPENING}?number=R-1")).await;
    let file = format!("id,amount\n{},5.00\n", text(&taken["items"][0], "id"));
    let path = format!("{OPENING}/import?mode=upsert");
    let told = boss.upload(&path, "text/csv", file.as_bytes()).await.unwrap();
    assert_eq!(told["errors"][0]["code"], "billing.opening_is_final", "{told}");
    assert_eq!(balances(&house).await, are(&[("1100", "103.00"), ("2100", "-25.50"), ("3100", "-77.50")]));
    let kept = house.customer("Duka la Pili", json!({})).await;
    boss.post(&format!("/sales/customers/{kept}/merge"), json!({ "duplicate_id": customer })).await;
    let items = boss.get(&format!("{OPENING}?customer_id={kept}")).await;
    assert_eq!(items["items"].as_array().map(Vec::len), Some(3), "they are whose the documents are");
    house.assert_sound().await;
}

async fn what_cannot_have_been_open_is_refused(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let boss = house.boss();
    let customer = house.customer("Duka la Amani", json!({})).await;
    boss.post(OPENING, item(customer, "R-1", "100")).await;
    let refused = [
        (item(customer, "R-1", "100"), "billing.number_taken", "number"),
        (item(customer, "INV-2026-000001", "100"), "billing.number_of_series", "number"),
        (item(customer, "R-2", "0"), "billing.bad_amount", "amount"),
        (with(item(customer, "R-2", "1"), "issued_on", "2999-01-01"), "billing.bad_issue_date", "issued_on"),
        (with(item(customer, "R-2", "1"), "due_on", "2026-01-14"), "billing.bad_due_date", "due_on"),
        (with(item(customer, "R-2", "1"), "currency", "USD"), "finance.no_rate", "exchange_rate"),
    ];
    for (body, code, path) in refused {
        let error = boss.refused_post(OPENING, body).await;
        assert_eq!((error.code, error.fields[0].path.as_str()), (code, path));
    }
    // The note of another kind may have the number.
    boss.post(OPENING, with(item(customer, "R-1", "1"), "kind", "credit_note")).await;
    house.assert_sound().await;
}
