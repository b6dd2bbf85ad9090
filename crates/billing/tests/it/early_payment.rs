//! Who pays early keeps a part, by a credit note; and asks for it no more once the payment is gone.

use kernel::Id;
use serde_json::{Value, json};
use testkit::{Engine, House, engines, house::Trade, house::id};

use crate::{at, bill, exposure, invoice, modules, pay, text};

engines!(
    who_pays_early_keeps_the_discount,
    too_late_or_too_little_is_no_early_payment,
    what_was_paid_and_credited_before_counts,
    a_discount_stands_and_falls_with_the_payment,
    an_advance_has_no_discount_and_is_in_none,
    the_oldest_first_keep_their_discounts_where_it_is_wished,
    applied_credit_keeps_the_discounts_of_payments_in_time,
);

/// Two percent off within ten days.
async fn term(house: &House) -> Id {
    let term =
        json!({ "code": "EARLY", "name": "2 % in ten days", "discount_rate": "0.02", "discount_days": 10 });
    house.make("/billing/payment-terms", term).await
}

/// A posted invoice of 100 and its tax and of 50 without: 166, of which 3.32 are off.
async fn owed(house: &House, trade: &Trade, customer: Id, term: Id) -> Value {
    let line = |price: &str, class: Id| json!({ "description": "Advice", "quantity": "1", "unit_price": price, "tax_class_id": class });
    let lines = json!([line("100", trade.taxed), line("50", trade.untaxed)]);
    let draft =
        json!({ "customer_id": customer, "lines": lines, "payment_term_id": term, "payment_days": 30 });
    let boss = house.boss();
    let draft = boss.post("/billing/invoices", draft).await;
    boss.post(&format!("{}/post", at(&draft)), json!({})).await
}

fn taking(invoice: &Value, amount: &str) -> Value {
    json!({ "allocations": [{ "invoice_id": invoice["id"], "amount": amount, "take_discount": true }] })
}

fn is<const N: usize>(document: &Value, fields: [&str; N], expected: [&str; N]) {
    assert_eq!(fields.map(|field| text(document, field)), expected, "{document}");
}

async fn who_pays_early_keeps_the_discount(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let (trade, term) = (house.trade().await, term(&house).await);
    let customer = house.customer("Duka la Amani", json!({})).await;
    let owed = owed(&house, &trade, customer, term).await;
    let boss = house.boss();
    let early = json!({ "rate": "0.02", "until": "2026-03-12", "amount": "3.32", "suffices": "162.68" });
    assert_eq!(owed["early_payment"], early);
    let due =
        async || boss.get(&format!("/billing/customers/{customer}/ageing")).await["documents"][0].clone();
    assert_eq!(due().await["early_payment"], json!({ "suffices": "162.68", "until": "2026-03-12" }));
    let paper = billing::invoice_paper(&house.ctx(), house.source(), id(&owed)).await.unwrap();
    let page = paper.read().unwrap().pages.join(" ");
    let page = page.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(page.contains("Then to pay") && page.contains("162.68"), "{page}");

    house.days_later(10);
    let paid = pay(&house, customer, "162.68", taking(&owed, "162.68")).await;
    is(&paid, ["unallocated"], ["0.00"]);
    let now = boss.get(&at(&owed)).await;
    is(&now, ["status", "open", "credited"], ["paid", "0.00", "3.32"]);
    assert_eq!(now["early_payment"]["suffices"], Value::Null, "it was taken");
    let note = boss.get(&format!("/billing/invoices/{}", text(&now, "discount_note_id"))).await;
    is(&note, ["kind", "purpose", "status"], ["credit_note", "early_payment", "paid"]);
    is(&note, ["net", "tax", "total", "open"], ["-3.00", "-0.32", "-3.32", "0.00"]);
    is(&note, ["note", "issued_on"], ["Early payment discount", "2026-03-12"]);
    assert_eq!((&note["credits_id"], &note["reference"]), (&owed["id"], &owed["number"]));
    let lines = note["lines"].as_array().unwrap();
    let of_line = |line: &Value| ["quantity", "net", "tax"].map(|field| text(line, field).to_owned());
    assert_eq!(
        lines.iter().map(of_line).collect::<Vec<_>>(),
        [["0", "-2.00", "-0.32"], ["0", "-1.00", "0.00"]].map(|line| line.map(str::to_owned)),
        "each tax gives what is its own, and nothing is taken back by quantity"
    );
    assert_eq!(exposure(&house, customer).await, ["0.00", "0.00", "0.00"]);
    let statement = boss.get(&format!("/billing/customers/{customer}/statement?from=2026-03-01")).await;
    is(&statement, ["debit", "credit", "closing"], ["166.00", "166.00", "0.00"]);
    let given = boss.get("/billing/invoices?purpose=early_payment&count=true").await;
    assert_eq!(given["total"], 1);
    house.assert_sound().await;
}

async fn too_late_or_too_little_is_no_early_payment(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let (trade, term) = (house.trade().await, term(&house).await);
    let customer = house.customer("Duka la Amani", json!({})).await;
    let owed = owed(&house, &trade, customer, term).await;
    let plain = invoice(&house, customer, "10").await;
    let boss = house.boss();
    let refused = async |invoice: &Value, amount: &str| {
        let mut body = taking(invoice, amount);
        body["customer_id"] = json!(customer);
        body["method"] = json!("bank");
        body["amount"] = json!("170");
        let error = boss.refused_post("/billing/payments", body).await;
        (error.code, error.fields[0].path.clone(), error.details.clone())
    };
    let (code, path, details) = refused(&owed, "162.67").await;
    assert_eq!((code, path.as_str()), ("billing.too_little_for_discount", "allocations[0].amount"));
    assert_eq!(details["suffices"], "162.68");
    assert_eq!(refused(&owed, "166.01").await.0, "billing.more_than_open");
    let (code, path, _) = refused(&plain, "9").await;
    assert_eq!((code, path.as_str()), ("billing.no_discount", "allocations[0].take_discount"));
    let note = boss.post(&format!("{}/credit", at(&plain)), json!({ "reason": "x" })).await;
    let back = json!({ "allocation_id": note["allocations"][0]["id"], "reason": "x" });
    boss.post(&format!("{}/unallocate", at(&note)), back).await;
    let by_note = boss.refused_post(&format!("{}/allocate", at(&note)), taking(&owed, "10")).await;
    assert_eq!(by_note.code, "billing.no_discount", "a credit note is no payment");

    house.days_later(11);
    let (code, path, details) = refused(&owed, "162.68").await;
    assert_eq!((code, path.as_str()), ("billing.discount_over", "allocations[0].take_discount"));
    assert_eq!((&details["until"], &details["paid_on"]), (&json!("2026-03-12"), &json!("2026-03-13")));
    assert_eq!(boss.get("/billing/payments?count=true").await["total"], 0, "nothing is half done");
    let ageing = boss.get(&format!("/billing/customers/{customer}/ageing")).await;
    assert!(ageing["documents"].as_array().unwrap().iter().all(|one| one.get("early_payment").is_none()));
    // What came in time and is recorded late came in time.
    let late = json!({ "received_at": "2026-03-12T09:00:00Z" });
    let came = pay(&house, customer, "163", late).await;
    boss.post(&format!("{}/allocate", at(&came)), taking(&owed, "163")).await;
    let now = boss.get(&at(&owed)).await;
    is(&now, ["status", "credited"], ["paid", "3.00"]);
    house.assert_sound().await;
}

async fn what_was_paid_and_credited_before_counts(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let (trade, term) = (house.trade().await, term(&house).await);
    let customer = house.customer("Duka la Amani", json!({})).await;
    let owed = owed(&house, &trade, customer, term).await;
    let boss = house.boss();
    let line = json!([{ "line_id": owed["lines"][0]["id"], "amount": "58" }]);
    boss.post(&format!("{}/credit", at(&owed)), json!({ "reason": "Half of it", "lines": line })).await;
    pay(&house, customer, "50", json!({ "auto": true })).await;
    let now = boss.get(&at(&owed)).await;
    is(&now, ["open"], ["58.00"]);
    assert_eq!(now["early_payment"]["suffices"], "55.84", "two percent of 108");
    pay(&house, customer, "55.84", taking(&owed, "55.84")).await;
    let now = boss.get(&at(&owed)).await;
    is(&now, ["status", "open", "credited"], ["paid", "0.00", "60.16"]);
    let again = boss
        .post("/billing/payments", json!({ "customer_id": customer, "method": "bank", "amount": "1" }))
        .await;
    let refused = boss.refused_post(&format!("{}/allocate", at(&again)), taking(&owed, "1")).await;
    assert_eq!(refused.code, "billing.more_than_open");
    // Goods that come back are worth what was paid for them.
    let rest = boss.post(&format!("{}/credit", at(&owed)), json!({ "reason": "The rest" })).await;
    is(&rest, ["total"], ["-105.84"]);
    is(&boss.get(&at(&owed)).await, ["status", "credited"], ["credited", "166.00"]);
    house.assert_sound().await;
}

async fn a_discount_stands_and_falls_with_the_payment(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let (trade, term) = (house.trade().await, term(&house).await);
    let customer = house.customer("Duka la Amani", json!({})).await;
    let owed = owed(&house, &trade, customer, term).await;
    let boss = house.boss();
    let paid = pay(&house, customer, "162.68", taking(&owed, "162.68")).await;
    let note = text(&boss.get(&at(&owed)).await, "discount_note_id").to_owned();
    let note = format!("/billing/invoices/{note}");
    let given = boss.get(&note).await;
    let by_hand = json!({ "allocation_id": given["allocations"][0]["id"], "reason": "x" });
    let refused = boss.refused_post(&format!("{note}/unallocate"), by_hand).await;
    assert_eq!(refused.code, "billing.discount_note");

    let back = json!({ "allocation_id": paid["allocations"][0]["id"], "reason": "Meant for another" });
    let open = boss.post(&format!("{}/unallocate", at(&paid)), back).await;
    is(&open, ["unallocated"], ["162.68"]);
    let now = boss.get(&at(&owed)).await;
    is(&now, ["status", "open", "credited"], ["posted", "166.00", "0.00"]);
    assert_eq!(
        (&now["discount_note_id"], &now["early_payment"]["suffices"]),
        (&Value::Null, &json!("162.68"))
    );
    let taken_back = boss.get(&note).await;
    is(&taken_back, ["status", "open"], ["paid", "0.00"]);
    let again = boss.get(&format!("/billing/invoices/{}", text(&taken_back["credit_notes"][0], "id"))).await;
    is(
        &again,
        ["kind", "purpose", "number", "status"],
        ["invoice", "early_payment", "INV-2026-000002", "paid"],
    );
    is(&again, ["net", "tax", "total", "open"], ["3.00", "0.32", "3.32", "0.00"]);
    assert_eq!((&again["credits_id"], &again["reference"]), (&given["id"], &given["number"]));
    is(&again, ["note"], ["Early payment discount taken back"]);
    assert_eq!(exposure(&house, customer).await, ["0.00", "166.00", "162.68"]);
    house.assert_sound().await;

    // Once more, in time, and then the cheque bounces.
    boss.post(&format!("{}/allocate", at(&paid)), taking(&owed, "162.68")).await;
    is(&boss.get(&at(&owed)).await, ["status", "credited"], ["paid", "3.32"]);
    house.days_later(20);
    boss.post(&format!("{}/reverse", at(&paid)), json!({ "reason": "The cheque bounced" })).await;
    let now = boss.get(&at(&owed)).await;
    is(&now, ["status", "open", "credited"], ["posted", "166.00", "0.00"]);
    assert_eq!(exposure(&house, customer).await, ["0.00", "166.00", "0.00"]);
    let statement = boss.get(&format!("/billing/customers/{customer}/statement?from=2026-03-01")).await;
    is(&statement, ["closing"], ["166.00"]);
    let all = boss.post(&format!("{}/credit", at(&owed)), json!({ "reason": "Given up" })).await;
    is(&all, ["total"], ["-166.00"]);
    house.assert_sound().await;
}

async fn an_advance_has_no_discount_and_is_in_none(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let (trade, term) = (house.trade().await, term(&house).await);
    let tea = house.product(&trade, "TEA", "100").await;
    house.stock(&trade, tea, "10").await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    house.make("/billing/profiles", json!({ "customer_id": customer, "payment_term_id": term })).await;
    let order = house.order(customer, &[(tea, "10")]).await;
    let boss = house.boss();
    let advance = json!({ "order_id": order["id"], "advance": { "percent": "0.3" } });
    let advance = boss.post("/billing/invoices", advance).await;
    let advance = boss.post(&format!("{}/post", at(&advance)), json!({})).await;
    assert_eq!((&advance["early_payment"], text(&advance, "total")), (&Value::Null, "348.00"));
    pay(&house, customer, "348", json!({ "auto": true })).await;
    let rest = bill(&house, &order).await;
    is(&rest, ["total"], ["812.00"]);
    assert_eq!(rest["early_payment"]["suffices"], "795.76");
    pay(&house, customer, "795.76", taking(&rest, "795.76")).await;
    let now = boss.get(&at(&rest)).await;
    is(&now, ["status", "credited"], ["paid", "16.24"]);
    let note = boss.get(&format!("/billing/invoices/{}", text(&now, "discount_note_id"))).await;
    is(&note, ["net", "tax"], ["-14.00", "-2.24"]);
    let order = boss.get(&format!("/sales/orders/{}", text(&order, "id"))).await;
    is(&order["lines"][0], ["invoiced"], ["10"]);
    assert_eq!(exposure(&house, customer).await, ["0.00", "0.00", "0.00"]);
    house.assert_sound().await;
}

async fn the_oldest_first_keep_their_discounts_where_it_is_wished(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let (trade, term) = (house.trade().await, term(&house).await);
    let customer = house.customer("Duka la Amani", json!({})).await;
    let (first, second) =
        (owed(&house, &trade, customer, term).await, owed(&house, &trade, customer, term).await);
    let boss = house.boss();
    let now = async |invoice: &Value| boss.get(&at(invoice)).await;
    let auto = || json!({ "auto": true, "take_discounts": true });
    // Enough for the first with what is off; of the second it pays a part.
    let paid = pay(&house, customer, "262.68", auto()).await;
    is(&paid, ["unallocated"], ["0.00"]);
    is(&now(&first).await, ["status", "open", "credited"], ["paid", "0.00", "3.32"]);
    is(&now(&second).await, ["status", "open", "credited"], ["part_paid", "66.00", "0.00"]);
    house.assert_sound().await;

    let of_first = |one: &&Value| one["invoice_id"] == first["id"];
    let allocation = paid["allocations"].as_array().unwrap().iter().find(of_first).unwrap();
    let back = json!({ "allocation_id": allocation["id"], "reason": "Meant for another" });
    boss.post(&format!("{}/unallocate", at(&paid)), back).await;
    is(&now(&first).await, ["status", "open", "credited"], ["posted", "166.00", "0.00"]);
    assert_eq!(exposure(&house, customer).await, ["0.00", "232.00", "162.68"]);
    let path = format!("{}/allocate", at(&paid));
    let mut each = taking(&first, "162.68");
    each["take_discounts"] = json!(true);
    let refused = boss.refused_post(&path, each).await;
    assert_eq!(
        (refused.code, refused.fields[0].path.as_str()),
        ("billing.discounts_need_auto", "take_discounts")
    );
    let once_more = boss.post(&path, auto()).await;
    is(&once_more, ["unallocated"], ["0.00"]);
    is(&now(&first).await, ["status", "credited"], ["paid", "3.32"]);

    // What was paid in part before needs only the rest.
    let rest = pay(&house, customer, "70", auto()).await;
    is(&rest, ["unallocated"], ["7.32"]);
    is(&now(&second).await, ["status", "open", "credited"], ["paid", "0.00", "3.32"]);
    assert_eq!(exposure(&house, customer).await, ["0.00", "0.00", "7.32"]);
    house.assert_sound().await;

    // The first payment bounces: neither invoice was paid early then.
    house.days_later(20);
    boss.post(&format!("{}/reverse", at(&paid)), json!({ "reason": "The cheque bounced" })).await;
    is(&now(&first).await, ["open", "credited"], ["166.00", "0.00"]);
    is(&now(&second).await, ["open", "credited"], ["103.32", "0.00"]);
    assert_eq!(exposure(&house, customer).await, ["0.00", "269.32", "7.32"]);
    let note = boss.post(&format!("{}/credit", at(&second)), json!({ "reason": "Given up" })).await;
    let refused = boss.refused_post(&format!("{}/allocate", at(&note)), auto()).await;
    assert_eq!((refused.code, refused.fields[0].path.as_str()), ("billing.no_discount", "take_discounts"));
    // Too late: all of it is owed, also where the discount is wished.
    let late = pay(&house, customer, "162.68", auto()).await;
    is(&late, ["unallocated"], ["0.00"]);
    is(&now(&first).await, ["status", "open", "credited"], ["part_paid", "3.32", "0.00"]);
    house.assert_sound().await;
}

async fn applied_credit_keeps_the_discounts_of_payments_in_time(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let (trade, term) = (house.trade().await, term(&house).await);
    let customer = house.customer("Duka la Amani", json!({})).await;
    let boss = house.boss();
    let given = invoice(&house, customer, "200").await;
    pay(&house, customer, "200", json!({ "auto": true })).await;
    let note = boss.post(&format!("{}/credit", at(&given)), json!({ "reason": "Returned" })).await;
    let first = owed(&house, &trade, customer, term).await;
    house.days_later(1);
    let second = owed(&house, &trade, customer, term).await;
    pay(&house, customer, "262.68", json!({})).await;
    let last = pay(&house, customer, "70", json!({})).await;
    let now = async |document: &Value| boss.get(&at(document)).await;
    let apply =
        async |wish: Value| boss.post(&format!("/billing/customers/{customer}/apply-credit"), wish).await;
    // The first payment is enough for the first invoice and pays a part of the second, the other one what then suffices.
    let applied = apply(json!({ "take_discounts": true })).await;
    is(&applied, ["applied", "left"], ["325.36", "207.32"]);
    for invoice in [&first, &second] {
        is(&now(invoice).await, ["status", "open", "credited"], ["paid", "0.00", "3.32"]);
    }
    is(&now(&last).await, ["unallocated"], ["7.32"]);
    assert_eq!(exposure(&house, customer).await, ["0.00", "0.00", "207.32"]);
    house.assert_sound().await;

    // A credit note came from nobody: all of what it settles is owed.
    let third = owed(&house, &trade, customer, term).await;
    is(&apply(json!({ "take_discounts": true })).await, ["applied", "left"], ["166.00", "41.32"]);
    is(&now(&third).await, ["status", "credited"], ["paid", "0.00"]);
    is(&now(&note).await, ["open"], ["-41.32"]);
    // Nobody gets one who does not ask.
    let fourth = owed(&house, &trade, customer, term).await;
    pay(&house, customer, "162.68", json!({})).await;
    is(&apply(json!({})).await, ["applied", "left"], ["166.00", "38.00"]);
    is(&now(&fourth).await, ["status", "credited"], ["paid", "0.00"]);
    house.assert_sound().await;
}
