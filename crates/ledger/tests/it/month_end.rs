//! What an accountant does when a month is over: the tax return, the worth of what is held in other currencies, and
//! giving up what will not come.

use kernel::Id;
use platform::{Method, Reply};
use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::{are, at, balances, invoice, modules, pay, rate, text};

engines!(
    a_return_adds_up_what_was_taxed,
    a_return_counts_an_advance_when_it_is_invoiced,
    t14_a_revaluation_is_taken_back_on_the_next_day,
    revaluing_twice_tells_only_what_is_new,
    t50_a_closed_month_is_not_revalued,
    t14_a_currency_of_which_nothing_is_left_holds_up_no_other,
    what_is_given_up_is_borne_by_its_account,
);

async fn taxed(house: &House, customer: Id, lines: Value) -> Value {
    let boss = house.boss();
    let draft = boss.post("/billing/invoices", json!({ "customer_id": customer, "lines": lines })).await;
    boss.post(&format!("{}/post", at(&draft)), json!({})).await
}

fn line(class: Option<Id>, price: &str) -> Value {
    json!({ "description": "Tea", "quantity": "1", "unit_price": price, "tax_class_id": class })
}

/// Kind, rate, base and tax of each row.
fn rows(report: &Value) -> Vec<[String; 4]> {
    let rows = report["rows"].as_array().unwrap().iter();
    rows.map(|row| ["kind", "tax_rate", "base", "tax"].map(|field| text(row, field).to_owned())).collect()
}

fn expected(rows: &[[&str; 4]]) -> Vec<[String; 4]> {
    rows.iter().map(|row| row.map(str::to_owned)).collect()
}

async fn a_return_adds_up_what_was_taxed(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let customer = house.customer("Duka", json!({})).await;
    let lines = json!([line(Some(trade.taxed), "100"), line(Some(trade.untaxed), "50"), line(None, "7")]);
    let sold = taxed(&house, customer, lines).await;
    for _ in 0..2 {
        taxed(&house, customer, json!([line(Some(trade.taxed), "0.10")])).await;
    }
    house.days_later(1);
    let boss = house.boss();
    let back =
        json!({ "reason": "Broken", "lines": [{ "line_id": sold["lines"][0]["id"], "amount": "25" }] });
    boss.post(&format!("{}/credit", at(&sold)), back).await;
    house.settle().await;
    let report = boss.get("/ledger/reports/tax").await;
    let found = rows(&report);
    let standard: Vec<_> = found.iter().filter(|row| row[1] == "0.16").cloned().collect();
    assert_eq!(
        standard,
        expected(&[["sales", "0.16", "100.20", "16.04"], ["credits", "0.16", "-21.55", "-3.45"]]),
        "each document's tax as it was rounded on it"
    );
    // All that was sold is in it, also what bears no tax; and the tax is what the books moved.
    assert_eq!((text(&report, "base"), text(&report, "tax")), ("135.65", "12.59"));
    assert_eq!(balances(&house).await["2200"], "-12.59");

    let row = report["rows"].as_array().unwrap().iter().find(|row| row["tax"] == "16.04").unwrap();
    let path = text(&row["links"], "documents").to_owned();
    let mut documents = Vec::new();
    let mut cursor = String::new();
    loop {
        let page = boss.get(&format!("{path}&limit=2{cursor}")).await;
        for item in page["items"].as_array().unwrap() {
            let document = text(&item["links"], "document").to_owned();
            documents.push((text(item, "tax").to_owned(), boss.get(&document).await["number"].clone()));
        }
        let Some(next) = page["next"].as_str() else { break };
        cursor = format!("&cursor={next}");
    }
    documents.sort_by_key(|(_, number)| number.to_string());
    let taxes: Vec<&str> = documents.iter().map(|(tax, _)| tax.as_str()).collect();
    assert_eq!(taxes, ["16.00", "0.02", "0.02"], "{documents:?}");

    let sheet = boss.clone().accepting("text/csv");
    let Ok(Reply::File(file)) = sheet.call(Method::Get, "/ledger/reports/tax", json!(null)).await else {
        panic!("a file")
    };
    let (csv, class) = (String::from_utf8(file.bytes).unwrap(), text(row, "tax_class"));
    assert!(csv.contains(&format!("credits,{class},0.16,-21.55,-3.45")), "{csv}");
    let bad = boss.refused(Method::Get, &format!("{path}&cursor=zzz"), json!(null)).await;
    assert_eq!(bad.code, "ledger.bad_cursor");
    assert_eq!(house.rival().get("/ledger/reports/tax").await["rows"], json!([]));
    house.assert_sound().await;
}

async fn a_return_counts_an_advance_when_it_is_invoiced(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let tea = house.product(&trade, "TEA", "100").await;
    house.stock(&trade, tea, "10").await;
    let customer = house.customer("Duka", json!({})).await;
    let order = house.order(customer, &[(tea, "10")]).await;
    let boss = house.boss();
    let advance = json!({ "order_id": order["id"], "advance": { "kind": "deposit", "percent": "0.3" } });
    let draft = boss.post("/billing/invoices", advance).await;
    boss.post(&format!("{}/post", at(&draft)), json!({})).await;
    house.settle().await;
    let report = boss.get("/ledger/reports/tax").await;
    assert_eq!(rows(&report), expected(&[["sales", "0.16", "300.00", "48.00"]]));
    house.days_later(40);
    let draft = boss.post("/billing/invoices", json!({ "order_id": order["id"] })).await;
    boss.post(&format!("{}/post", at(&draft)), json!({})).await;
    house.settle().await;
    let report = boss.get("/ledger/reports/tax").await;
    assert_eq!(rows(&report), expected(&[["sales", "0.16", "700.00", "112.00"]]), "the rest, in its month");
    house.assert_sound().await;
}

async fn t14_a_revaluation_is_taken_back_on_the_next_day(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Acme Inc", json!({ "currency": "USD" })).await;
    rate(&house, "USD", "2026-03-01", "129").await;
    let sold = invoice(&house, customer, "100", json!({})).await;
    pay(&house, customer, "40", json!({ "currency": "USD" })).await;
    rate(&house, "USD", "2026-03-02", "131").await;
    house.settle().await;
    house.days_later(1);
    let boss = house.boss();
    let done = boss.post("/ledger/revaluations", json!({ "as_of": "2026-03-02" })).await;
    // 100 owed to us and 40 in the bank gain two each, 40 of the customer's credit costs us two each.
    assert_eq!(text(&done, "difference"), "200.00");
    let worth: Vec<[&str; 4]> = done["rows"].as_array().unwrap().iter().map(worth).collect();
    assert_eq!(
        worth,
        [
            ["1020", "5160.00", "5240.00", "80.00"],
            ["1100", "12900.00", "13100.00", "200.00"],
            ["2100", "-5160.00", "-5240.00", "-80.00"],
        ]
    );
    let sheet = async |day: &str| {
        let sheet = boss.get(&format!("/ledger/reports/balance-sheet?on={day}")).await;
        assert_eq!(sheet["balanced"], true);
        text(&sheet, "assets").to_owned()
    };
    assert_eq!(sheet("2026-03-02").await, "18340.00");
    assert_eq!(sheet("2026-03-03").await, "18060.00", "taken back");

    // What is realised begins where the documents began.
    let settle = json!({ "allocations": [{ "invoice_id": sold["id"], "amount": "60" }], "currency": "USD" });
    pay(&house, customer, "60", settle).await;
    boss.post(&format!("/billing/customers/{customer}/apply-credit"), json!({ "currency": "USD" })).await;
    let expected = [("1020", "13020.00"), ("4000", "-12900.00"), ("4900", "-120.00")];
    assert_eq!(balances(&house).await, are(&expected), "60 at 131 less 129; nothing is left on 6910");
    house.assert_sound().await;
}

fn worth(row: &Value) -> [&str; 4] {
    ["account_code", "booked", "worth", "difference"].map(|field| text(row, field))
}

async fn revaluing_twice_tells_only_what_is_new(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Acme Inc", json!({ "currency": "USD" })).await;
    rate(&house, "USD", "2026-03-01", "129").await;
    invoice(&house, customer, "100", json!({})).await;
    house.settle().await;
    house.days_later(1);
    let boss = house.boss();
    let early = boss.refused_post("/ledger/revaluations", json!({ "as_of": "2026-03-03" })).await;
    assert_eq!(early.code, "ledger.day_not_over");
    let revalue = async || boss.post("/ledger/revaluations", json!({ "as_of": "2026-03-02" })).await;
    assert_eq!(revalue().await["entries"], json!([]), "worth what it was booked at");
    rate(&house, "USD", "2026-03-02", "128.5").await;
    let first = revalue().await;
    assert_eq!((text(&first, "difference"), first["entries"].as_array().unwrap().len()), ("-50.00", 2));
    assert_eq!(revalue().await["entries"], json!([]));
    let entry = boss.get(&format!("/ledger/entries/{}", text(&first["entries"][0], "id"))).await;
    assert_eq!((text(&entry, "kind"), text(&entry, "exchange_rate")), ("revaluation", "128.5"));
    assert_eq!(entry["reversed_by"], first["entries"][1]["id"]);
    let again = boss
        .refused_post(&format!("/ledger/entries/{}/reverse", text(&entry, "id")), json!({ "reason": "x" }))
        .await;
    assert_eq!(again.code, "ledger.already_reversed");
    house.assert_sound().await;
}

async fn t50_a_closed_month_is_not_revalued(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Acme Inc", json!({ "currency": "USD" })).await;
    rate(&house, "USD", "2026-03-01", "129").await;
    invoice(&house, customer, "100", json!({})).await;
    rate(&house, "USD", "2026-03-02", "140").await;
    house.settle().await;
    house.days_later(2);
    let boss = house.boss();
    let lock = json!({ "area": "all", "level": "hard", "through": "2026-03-02", "reason": "Filed" });
    boss.post("/finance/locks", lock).await;
    let refused = boss.refused_post("/ledger/revaluations", json!({ "as_of": "2026-03-02" })).await;
    assert_eq!(refused.code, "finance.period_locked");
    assert_eq!(balances(&house).await, are(&[("1100", "12900.00"), ("4000", "-12900.00")]));
}

async fn what_is_given_up_is_borne_by_its_account(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka", json!({})).await;
    let boss = house.boss();
    let sold = invoice(&house, customer, "100", json!({})).await;
    pay(
        &house,
        customer,
        "69.65",
        json!({ "allocations": [{ "invoice_id": sold["id"], "amount": "69.65" }] }),
    )
    .await;
    let give = |cause: &str, amount: &str| json!({ "cause": cause, "amount": amount, "reason": "x" });
    let path = format!("{}/write-off", at(&sold));
    boss.post(&path, give("small_difference", "0.35")).await;
    let done = boss.post(&path, give("bad_debt", "30")).await;
    assert_eq!((text(&done, "status"), text(&done, "open")), ("paid", "0.00"));
    let given_up = [("1020", "69.65"), ("4000", "-100.00"), ("6200", "30.00"), ("6940", "0.35")];
    assert_eq!(balances(&house).await, are(&given_up));

    // Asked for again: the debt is back, and the customer has no credit of it.
    let payments = boss.get("/billing/payments?method=bad_debt").await;
    let payment = boss.get(&format!("/billing/payments/{}", text(&payments["items"][0], "id"))).await;
    let back = json!({ "allocation_id": payment["allocations"][0]["id"], "reason": "They pay after all" });
    boss.post(&format!("{}/unallocate", at(&payment)), back).await;
    let owed = [("1020", "69.65"), ("1100", "30.00"), ("4000", "-100.00"), ("6940", "0.35")];
    assert_eq!(balances(&house).await, are(&owed));
    assert_eq!(boss.get(&at(&sold)).await["open"], "30.00");
    house.assert_sound().await;
}

async fn t14_a_currency_of_which_nothing_is_left_holds_up_no_other(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Acme Inc", json!({})).await;
    rate(&house, "USD", "2026-03-01", "129").await;
    rate(&house, "EUR", "2026-03-01", "140").await;
    let boss = house.boss();
    invoice(&house, customer, "100", json!({ "currency": "USD" })).await;
    let payment = pay(&house, customer, "10", json!({ "currency": "EUR" })).await;
    let back = json!({ "payment_id": payment["id"], "reason": "Not for us" });
    let refund = boss.post("/billing/refunds", back).await;
    boss.post(&format!("/billing/refunds/{}/settle", text(&refund, "id")), json!({})).await;
    house.settle().await;
    house.days_later(40);
    rate(&house, "USD", "2026-04-10", "130").await;
    let done = boss.post("/ledger/revaluations", json!({ "as_of": "2026-04-10" })).await;
    let worths: Vec<[&str; 4]> = done["rows"].as_array().unwrap().iter().map(worth).collect();
    assert_eq!(worths, [["1100", "12900.00", "13000.00", "100.00"]]);
    assert_eq!(text(&done, "difference"), "100.00");
    house.assert_sound().await;
}
