//! T58: what others sell changes no byte of what a salesperson sees.

use std::sync::Arc;

use kernel::Id;
use platform::{Method, Principal, Reply, Request};
use serde_json::{Value, json};

use crate::house::House;

const ANNA: Id = Id::from_u128(501);
const BEN: Id = Id::from_u128(502);

/// Lists, counts, searches and exports of what belongs to salespeople.
const VIEWS: &[&str] = &[
    "/sales/orders",
    "/sales/orders?count=true&limit=1",
    "/sales/orders?q=duka",
    "/sales/orders?q=SO-2026",
    "/sales/orders?sort=-total",
    "/sales/orders?status=confirmed&count=true",
    "/sales/customers?count=true",
    "/sales/customers?q=duka",
    "/billing/invoices?count=true",
    "/billing/invoices?q=duka",
    "/billing/payments?count=true",
    "/shipping/shipments?count=true",
    "/shipping/parcels?count=true",
    "/shipping/choices?count=true",
];

/// What is also had as a file.
const EXPORTS: &[&str] = &["/sales/orders", "/sales/customers", "/billing/invoices", "/billing/payments"];

/// Everything that somebody sees, byte for byte.
async fn seen(house: &House, who: &Arc<Principal>) -> Vec<(String, Vec<u8>)> {
    let views = VIEWS.iter().map(|path| (*path, None));
    let exports = EXPORTS.iter().map(|path| (*path, Some("text/csv".to_owned())));
    let mut seen = Vec::new();
    for (path, accept) in views.chain(exports) {
        let name = format!("{path} {}", accept.as_deref().unwrap_or("json"));
        let request = Request { accept, ..Request::default() };
        let bytes = match house.call(Some(who.clone()), Method::Get, path, request).await.unwrap() {
            Reply::Json { body, .. } => body.to_string().into_bytes(),
            Reply::File(file) => file.bytes,
            Reply::Stored(file) => panic!("{} is no list", file.file_name),
        };
        seen.push((name, bytes));
    }
    seen
}

/// One sale from customer to payment: the salesperson's order, the administrator's books.
async fn sell(house: &House, who: &Arc<Principal>, product: &Value) -> Value {
    let admin = house.administrator();
    let customer = house.post(who, "/sales/customers", json!({"name": "Duka"})).await;
    let lines = json!([{"product_id": product, "quantity": "2"}]);
    let order = json!({"customer_id": customer["id"], "lines": lines, "confirm": true});
    let order = house.post(who, "/sales/orders", order).await;
    let shipment = house.post(&admin, "/shipping/shipments", json!({"order_id": order["id"]})).await;
    let path = |kind: &str, id: &Value, verb: &str| format!("{kind}/{}/{verb}", id.as_str().unwrap());
    house.post(&admin, &path("/shipping/shipments", &shipment["id"], "ship"), json!({})).await;
    let invoice = house.post(&admin, "/billing/invoices", json!({"order_id": order["id"]})).await;
    house.post(&admin, &path("/billing/invoices", &invoice["id"], "post"), json!({})).await;
    let payment = json!({"customer_id": customer["id"], "method": "cash", "amount": "10", "auto": true});
    house.post(&admin, "/billing/payments", payment).await;
    order["id"].clone()
}

#[tokio::test]
async fn t58_a_colleagues_sales_change_no_byte() {
    let house = House::new().await;
    house.people(&[ANNA, BEN]).await;
    let admin = house.administrator();
    let unit = house.post(&admin, "/catalog/units", json!({"code": "piece", "name": "Piece"})).await;
    let class = house.post(&admin, "/catalog/tax-classes", json!({"code": "vat", "name": "VAT"})).await;
    let tea = json!({"sku": "TEA", "name": "Tea", "unit_id": unit["id"], "tax_class_id": class["id"], "price": "100"});
    let tea = house.post(&admin, "/catalog/products", tea).await["id"].clone();
    let main = house.post(&admin, "/inventory/locations", json!({"code": "MAIN", "name": "Main"})).await;
    let lines = json!([{"product_id": tea, "quantity": "100"}]);
    house.post(&admin, "/inventory/receipts", json!({"location_id": main["id"], "lines": lines})).await;

    let (anna, ben) = (
        house.in_role(&house.company, ANNA, "salesperson"),
        house.in_role(&house.company, BEN, "salesperson"),
    );
    sell(&house, &anna, &tea).await;
    let before = seen(&house, &anna).await;
    let all = house.get(&admin, "/sales/orders?count=true").await;
    let theirs = sell(&house, &ben, &tea).await;
    assert_ne!(house.get(&admin, "/sales/orders?count=true").await, all, "something was there to be seen");
    assert_eq!(seen(&house, &anna).await, before);

    let path = format!("/sales/orders/{}", theirs.as_str().unwrap());
    let hidden = house.call(Some(anna), Method::Get, &path, Request::default()).await.unwrap_err();
    assert_eq!(hidden.status(), 404);
    assert_eq!(house.get(&ben, &path).await["id"], theirs);
}
