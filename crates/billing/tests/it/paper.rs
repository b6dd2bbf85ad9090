//! The invoice on paper.

use serde_json::json;
use testkit::{Engine, House, engines, house::id};

use crate::{at, bill, modules, pay, text};

engines!(an_invoice_on_paper_says_what_is_stored);

async fn an_invoice_on_paper_says_what_is_stored(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    house.in_parts(trade.piece).await;
    let tea = house.product(&trade, "TEA", "1250.5").await;
    let mug = house.product_with(&trade, "MUG", "33.335", json!({ "tax_class_id": trade.untaxed })).await;
    house.stock(&trade, tea, "100").await;
    house.stock(&trade, mug, "100").await;
    let customer = house.customer("Atelier #panic() *Brun*", json!({ "payment_days": 30 })).await;
    let boss = house.boss();
    let lines = json!([
        { "product_id": tea, "quantity": "12.5", "discount": "0.1" },
        { "product_id": mug, "quantity": "3" },
    ]);
    let order = json!({ "customer_id": customer, "lines": lines, "reference": "PO-7741", "confirm": true });
    let order = boss.post("/sales/orders", order).await;
    let draft =
        boss.post("/billing/invoices", json!({ "order_id": order["id"], "note": "Asante sana" })).await;
    let read = async |answer| {
        let document = billing::invoice_paper(&house.ctx(), house.source(), id(answer)).await.unwrap();
        let reading = document.read().unwrap();
        assert!(reading.missing.is_empty(), "{:?}", reading.missing);
        (reading.pages.join("\n---\n"), document.assets.len())
    };
    let (page, pictures) = read(&draft).await;
    assert!(page.contains("Draft") && !page.contains("INV-"), "{page}");
    assert_eq!(pictures, 0, "nobody pays a draft");
    boss.delete(&at(&draft)).await;

    let posted = bill(&house, &order).await;
    let (page, pictures) = read(&posted).await;
    insta::assert_snapshot!("invoice", page);
    assert_eq!(pictures, 1, "a code to pay by");
    pay(&house, customer, "10000", json!({ "auto": true })).await;
    let (page, _) = read(&posted).await;
    assert!(page.contains("Balance due"), "{page}");
    let note = boss.post(&format!("{}/credit", at(&posted)), json!({ "reason": "Wrong goods" })).await;
    let (page, pictures) = read(&note).await;
    insta::assert_snapshot!("credit_note", page);
    assert_eq!(pictures, 0);
    let file = boss.file(&format!("{}/pdf", at(&note))).await;
    assert_eq!(
        (file.content_type.as_str(), file.file_name),
        ("application/pdf", format!("{}.pdf", text(&note, "number")))
    );
    assert!(file.bytes.starts_with(b"%PDF-"));
}
