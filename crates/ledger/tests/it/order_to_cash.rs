//! From the order to the money, told in accounts, and back from each figure to its document.

use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::{are, at, balances, modules, pay, text};

engines!(
    an_order_becomes_money_and_each_figure_leads_to_its_document,
    a_credit_note_takes_back_and_settles,
    cash_rounding_and_words_find_their_accounts,
);

async fn an_order_becomes_money_and_each_figure_leads_to_its_document(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let tea = house.product(&trade, "TEA", "250").await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let boss = house.boss();
    let lines = json!([{ "product_id": tea, "quantity": "40", "unit_cost": "100" }]);
    house.make("/inventory/receipts", json!({ "location_id": trade.location, "lines": lines })).await;

    let order = house.order(customer, &[(tea, "10")]).await;
    let shipment = boss.post("/shipping/shipments", json!({ "order_id": order["id"] })).await;
    boss.post(&format!("/shipping/shipments/{}/ship", text(&shipment, "id")), json!({})).await;
    let draft = boss.post("/billing/invoices", json!({ "order_id": order["id"] })).await;
    let invoice = boss.post(&format!("{}/post", at(&draft)), json!({})).await;
    assert_eq!(text(&invoice, "total"), "2900.00");
    let stocked = [("1200", "3000.00"), ("2050", "-4000.00"), ("5000", "1000.00")];
    let sold = [("1100", "2900.00"), ("2200", "-400.00"), ("4000", "-2500.00")];
    assert_eq!(balances(&house).await, are(&[stocked, sold].concat()));

    pay(&house, customer, "3000", json!({ "method": "mpesa", "reference": "QX12", "auto": true })).await;
    let paid = [("1030", "3000.00"), ("2100", "-100.00"), ("2200", "-400.00"), ("4000", "-2500.00")];
    assert_eq!(balances(&house).await, are(&[&stocked[..], &paid[..]].concat()), "100 is the customer's");

    let result = boss.get("/ledger/reports/profit-and-loss?from=2026-03-01&to=2026-03-31").await;
    let figures = ["income", "cost_of_sales", "gross_profit", "expenses", "result"];
    assert_eq!(figures.map(|one| text(&result, one)), ["2500.00", "1000.00", "1500.00", "0.00", "1500.00"]);
    let sheet = boss.get("/ledger/reports/balance-sheet").await;
    let figures = ["assets", "liabilities", "equity", "result_of_the_year"].map(|one| text(&sheet, one));
    assert_eq!((figures, &sheet["balanced"]), (["6000.00", "4500.00", "0.00", "1500.00"], &json!(true)));

    // From a figure to its ledger, its entry, its document.
    let trial = boss.get("/ledger/reports/trial-balance").await;
    let receivable = trial["rows"].as_array().unwrap().iter().find(|row| row["account_code"] == "1100");
    let ledger = boss.get(text(&receivable.unwrap()["links"], "ledger")).await;
    let lines: Vec<_> = ledger["items"].as_array().unwrap().iter().map(figures_of).collect();
    assert_eq!(lines, [["2900.00", "0.00", "2900.00"], ["0.00", "2900.00", "0.00"]]);
    let first = &ledger["items"][0]["links"];
    let entry = boss.get(text(first, "entry")).await;
    assert_eq!(
        (text(&entry, "number"), text(&entry, "source_number")),
        ("SAL-2026-000001", "INV-2026-000001")
    );
    assert_eq!(boss.get(text(first, "document")).await["id"], invoice["id"]);
    let settled = boss.get(text(&ledger["items"][1]["links"], "entry")).await;
    assert_eq!(text(&settled, "description"), "PAY-2026-000001 settles INV-2026-000001");
    assert_eq!(boss.get("/ledger/status").await["events_waiting"], 0);
    // Each entry was told of, together with what was posted beside it.
    let told = house.events().await.into_iter().filter(|event| event.name == "journal_entries.posted");
    let told =
        told.map(|event| serde_json::from_str::<Value>(&event.payload).unwrap()["entries"].as_u64().unwrap());
    let entries = boss.get("/ledger/entries?limit=100").await["items"].as_array().unwrap().len();
    assert_eq!(told.sum::<u64>(), entries as u64);
    house.assert_sound().await;
}

fn figures_of(item: &Value) -> [&str; 3] {
    ["debit", "credit", "balance"].map(|field| text(item, field))
}

async fn a_credit_note_takes_back_and_settles(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let tea = house.product(&trade, "TEA", "250").await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let boss = house.boss();
    let post = async || {
        let lines = json!([{ "product_id": tea, "quantity": "4" }]);
        let draft = boss.post("/billing/invoices", json!({ "customer_id": customer, "lines": lines })).await;
        boss.post(&format!("{}/post", at(&draft)), json!({})).await
    };
    let (first, second) = (post().await, post().await);
    pay(
        &house,
        customer,
        "1160",
        json!({ "allocations": [{ "invoice_id": first["id"], "amount": "1160" }] }),
    )
    .await;
    let note = boss.post(&format!("{}/credit", at(&first)), json!({ "reason": "Stale" })).await;
    let owed = [("1020", "1160.00"), ("1100", "1160.00"), ("2100", "-1160.00")];
    let sold = [("2200", "-160.00"), ("4000", "-1000.00")];
    assert_eq!(balances(&house).await, are(&[&owed[..], &sold[..]].concat()));
    let part = json!([{ "invoice_id": second["id"], "amount": "160" }]);
    boss.post(&format!("{}/allocate", at(&note)), json!({ "allocations": part })).await;
    let owed = [("1020", "1160.00"), ("1100", "1000.00"), ("2100", "-1000.00")];
    assert_eq!(balances(&house).await, are(&[&owed[..], &sold[..]].concat()));
    let half = boss.post(&format!("{}/credit", at(&second)), json!({ "reason": "Stale, too" })).await;
    assert_eq!(text(&half, "open"), "-160.00");
    assert_eq!(balances(&house).await, are(&[("1020", "1160.00"), ("2100", "-1160.00")]));
    house.assert_sound().await;
}

async fn cash_rounding_and_words_find_their_accounts(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    crate::invoice(&house, customer, "0", json!({})).await;
    crate::invoice(&house, customer, "99.99", json!({})).await;
    for method in ["cash", "card", "cheque", "other"] {
        pay(&house, customer, "10", json!({ "method": method })).await;
    }
    let expected = [
        ("1010", "10.00"),
        ("1040", "10.00"),
        ("1050", "10.00"),
        ("1060", "10.00"),
        ("1100", "99.99"),
        ("2100", "-40.00"),
        ("4000", "-99.99"),
    ];
    assert_eq!(balances(&house).await, are(&expected));
    house.assert_sound().await;
}
