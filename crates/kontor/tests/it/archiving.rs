//! What open documents use is not archived under them.

use serde_json::{Value, json};
use testkit::{Engine, engines};

use crate::house::House;

engines!(what_open_documents_use_is_not_archived, what_is_seen_of_who_holds_it);

/// The code of a refusal, and what holds the record: by what, how many, the first document's path.
async fn refused(house: &House, path: &str) -> Vec<(String, i64, String)> {
    let request = platform::Request { body: json!({}), ..platform::Request::default() };
    let who = house.administrator();
    let archive = house.call(Some(who), platform::Method::Post, &format!("{path}/archive"), request).await;
    let refusal = archive.unwrap_err();
    assert_eq!((refusal.code, refusal.status()), ("record.in_use", 409), "{path}: {refusal:?}");
    let held = refusal.details["held_by"].as_array().unwrap().iter();
    held.map(|one| {
        let path = one["documents"][0]["path"].as_str().unwrap_or_default();
        (one["by"].as_str().unwrap().to_owned(), one["count"].as_i64().unwrap(), path.to_owned())
    })
    .collect()
}

fn id(value: &Value) -> String {
    value["id"].as_str().unwrap().to_owned()
}

/// A company that sells tea: the paths of what its documents refer to.
struct Shop {
    product: String,
    class: String,
    location: String,
    customer: String,
    term: String,
}

async fn shop(house: &House) -> Shop {
    let boss = house.administrator();
    let make = async |path: &str, body: Value| format!("{path}/{}", id(&house.post(&boss, path, body).await));
    let end = |path: &str| path.rsplit('/').next().unwrap().to_owned();
    let unit = make("/catalog/units", json!({ "code": "piece", "name": "Piece" })).await;
    let class = make("/catalog/tax-classes", json!({ "code": "vat", "name": "VAT" })).await;
    let tea = json!({
        "sku": "TEA", "name": "Tea", "unit_id": end(&unit), "tax_class_id": end(&class), "price": "100",
    });
    let product = make("/catalog/products", tea).await;
    let location = make("/inventory/locations", json!({ "code": "MAIN", "name": "Main" })).await;
    let customer = make("/sales/customers", json!({ "name": "Duka" })).await;
    let term = make("/billing/payment-terms", json!({ "code": "NET", "name": "Net" })).await;
    Shop { product, class, location, customer, term }
}

async fn what_open_documents_use_is_not_archived(engine: Engine) {
    let house = House::on(engine).await;
    let boss = house.administrator();
    let shop = shop(&house).await;
    let of = |path: &str| json!(path.rsplit('/').next().unwrap());
    let lines = json!([{ "product_id": of(&shop.product), "quantity": "2" }]);
    let body = json!({ "customer_id": of(&shop.customer), "lines": lines });
    let order = house.post(&boss, "/sales/orders", body.clone()).await;
    let draft = house.post(&boss, "/billing/invoices", {
        let mut body = body;
        body["payment_term_id"] = of(&shop.term);
        body
    });
    let draft = draft.await;
    let (at_order, at_draft) =
        (format!("/sales/orders/{}", id(&order)), format!("/billing/invoices/{}", id(&draft)));
    let by_order = ("order".to_owned(), 1, at_order.clone());
    let by_draft = ("invoice".to_owned(), 1, at_draft.clone());
    assert_eq!(refused(&house, &shop.product).await, [by_order.clone(), by_draft.clone()]);
    assert_eq!(refused(&house, &shop.customer).await, [by_order.clone(), by_draft.clone()]);
    let by_product = ("product".to_owned(), 1, shop.product.clone());
    assert_eq!(refused(&house, &shop.class).await, [by_product, by_order.clone(), by_draft.clone()]);
    assert_eq!(refused(&house, &shop.location).await, [by_order]);
    assert_eq!(refused(&house, &shop.term).await, [by_draft]);

    // What has ended holds nothing.
    house.post(&boss, &format!("{at_order}/cancel"), json!({})).await;
    let delete = platform::Request::default();
    house.call(Some(boss.clone()), platform::Method::Delete, &at_draft, delete).await.unwrap();
    let lines = json!([{ "product_id": of(&shop.product), "quantity": "5" }]);
    let goods = json!({ "location_id": of(&shop.location), "lines": lines });
    house.post(&boss, "/inventory/receipts", goods).await;
    let held = refused(&house, &shop.location).await;
    assert_eq!((held.len(), held[0].0.as_str(), held[0].1), (1, "stock_level", 1));
    assert_eq!(refused(&house, &shop.product).await, held);
    let lines = json!([{ "product_id": of(&shop.product), "quantity": "-5" }]);
    let gone =
        json!({ "location_id": of(&shop.location), "lines": lines, "reason": "other", "note": "Sold off" });
    house.post(&boss, "/inventory/adjustments", gone).await;
    for path in [&shop.product, &shop.class, &shop.location, &shop.customer, &shop.term] {
        let archived = house.post(&boss, &format!("{path}/archive"), json!({})).await;
        assert!(archived["archived_at"].is_string(), "{path}");
    }
}

/// All are counted; named are those alone that the caller may see.
async fn what_is_seen_of_who_holds_it(engine: Engine) {
    let house = House::on(engine).await;
    let boss = house.administrator();
    let shop = shop(&house).await;
    let of = |path: &str| json!(path.rsplit('/').next().unwrap());
    let lines = json!([{ "product_id": of(&shop.product), "quantity": "2" }]);
    let body = json!({ "customer_id": of(&shop.customer), "lines": lines });
    for _ in 0..7 {
        house.post(&boss, "/sales/orders", body.clone()).await;
    }
    let held = async |held: &[&str]| {
        let held = held.iter().map(|name| ((*name).to_owned(), kernel::RowScope::All)).collect();
        let who = house.somebody(&house.company, kernel::Id::from_u128(601), held);
        let request = platform::Request { body: json!({}), ..platform::Request::default() };
        let path = format!("{}/archive", shop.product);
        let refusal = house.call(Some(who), platform::Method::Post, &path, request).await.unwrap_err();
        let orders = refusal.details["held_by"][0].clone();
        (orders["count"].as_i64().unwrap(), orders["documents"].as_array().unwrap().len())
    };
    let edit = catalog::permissions::CATALOG_EDIT.name;
    assert_eq!(held(&[edit, "orders.order.view"]).await, (7, 5));
    assert_eq!(held(&[edit]).await, (7, 0), "who sees no orders learns no number of one");
}
