//! An invoice for the customer's program says what the invoice says.

use platform::{Method, Reply};
use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::{at, bill, invoice, modules, text};

engines!(t12_an_electronic_invoice_says_what_is_stored, a_draft_is_no_electronic_invoice);

async fn xml(house: &House, document: &Value) -> String {
    let path = format!("{}/ubl", at(document));
    let Ok(Reply::File(file)) = house.boss().call(Method::Get, &path, json!(null)).await else {
        panic!("a file")
    };
    assert_eq!(file.content_type, "application/xml");
    String::from_utf8(file.bytes).unwrap()
}

/// The texts of all elements of a name, in their order.
fn texts<'x>(xml: &'x str, name: &str) -> Vec<&'x str> {
    let close = format!("</{name}>");
    let parts = xml.split(&close).collect::<Vec<_>>();
    parts[..parts.len() - 1].iter().map(|part| part.rsplit('>').next().unwrap()).collect()
}

async fn t12_an_electronic_invoice_says_what_is_stored(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let tea = house.product(&trade, "TEA", "33.335").await;
    house.stock(&trade, tea, "10").await;
    let customer = house.customer("Duka & Sons", json!({ "tax_id": "P051234567Q" })).await;
    let order = house.order(customer, &[(tea, "3"), (tea, "4")]).await;
    let boss = house.boss();
    let draft = json!({ "order_id": order["id"], "advance": { "percent": "0.3" } });
    let deposit = boss.post("/billing/invoices", draft).await;
    boss.post(&format!("{}/post", at(&deposit)), json!({})).await;
    let posted = bill(&house, &order).await;
    let note = boss.post(&format!("{}/credit", at(&posted)), json!({ "reason": "Broken" })).await;
    for (document, sign) in [(&posted, ""), (&note, "-")] {
        let xml = xml(&house, document).await;
        let amount = |name: &str| format!("{sign}{}", texts(&xml, name)[0]);
        assert_eq!(amount("cbc:PayableAmount"), text(document, "total"), "{xml}");
        assert_eq!(amount("cbc:TaxExclusiveAmount"), text(document, "net"));
        assert_eq!(amount("cbc:TaxAmount"), text(document, "tax"));
        assert_eq!(texts(&xml, "cbc:ID")[0], text(document, "number"));
        assert!(xml.contains("Duka &amp; Sons") && xml.contains("P051234567Q"), "{xml}");
        assert!(!xml.contains("PaymentMeans"), "nobody knows an account");
    }
    let account = json!({ "iban": "DE89370400440532013000", "bic": "COBADEFFXXX" });
    boss.patch(&format!("/identity/companies/{}", house.company.id), account).await;
    let paid_to = xml(&house, &posted).await;
    let told = ["cbc:PaymentMeansCode", "cbc:PaymentID"].map(|name| texts(&paid_to, name));
    assert_eq!(told, [["30"], [text(&posted, "number")]]);
    for said in ["DE89370400440532013000", "COBADEFFXXX"] {
        assert!(texts(&paid_to, "cbc:ID").contains(&said), "{paid_to}");
    }
    assert!(xml(&house, &note).await.contains(text(&posted, "number")), "it names what it corrects");
    let rival = house.rival();
    let refused = rival.refused(Method::Get, &format!("{}/ubl", at(&posted)), json!(null)).await;
    assert_eq!(refused.status(), 404);
}

async fn a_draft_is_no_electronic_invoice(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka", json!({})).await;
    let words = json!([{ "description": "x", "quantity": "1", "unit_price": "10" }]);
    let draft =
        house.boss().post("/billing/invoices", json!({ "customer_id": customer, "lines": words })).await;
    let path = format!("{}/ubl", at(&draft));
    assert_eq!(house.boss().refused(Method::Get, &path, json!(null)).await.code, "billing.not_posted");
    let posted = invoice(&house, customer, "10").await;
    assert!(xml(&house, &posted).await.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"));
}
