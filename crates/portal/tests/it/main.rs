//! Stories of the portal, on the three engines.

#![expect(clippy::unwrap_used, reason = "a test has nobody to hand an error to")]

mod letters;
mod scope;
mod story;

use kernel::Id;
use serde_json::{Value, json};
use testkit::House;

fn modules() -> Vec<platform::Module> {
    vec![
        parties::module(),
        catalog::module(),
        finance::module(),
        pricing::module(),
        inventory::module(),
        orders::module(),
        shipping::module(),
        billing::module(),
        portal::module(),
    ]
}

/// A customer with an order of tea and its posted invoice.
struct Sold {
    customer: Id,
    order: Value,
    invoice: Value,
}

async fn sell(house: &House, customer: Id, tea: Id) -> Sold {
    let boss = house.boss();
    let order = house.order(customer, &[(tea, "10")]).await;
    let draft = boss.post("/billing/invoices", json!({ "order_id": order["id"] })).await;
    let path = format!("/billing/invoices/{}/post", draft["id"].as_str().unwrap());
    let invoice = boss.post(&path, json!({})).await;
    Sold { customer, order, invoice }
}

/// Tea at 250 with enough of it in stock.
async fn tea(house: &House) -> Id {
    let trade = house.trade().await;
    let tea = house.product(&trade, "TEA", "250").await;
    house.stock(&trade, tea, "100").await;
    tea
}

/// A link to something, and its token.
async fn share(house: &House, kind: &str, id: &Value) -> (Id, String) {
    let link = house.boss().post("/portal/links", json!({ "subject_kind": kind, "subject_id": id })).await;
    (link["id"].as_str().unwrap().parse().unwrap(), token(link["url"].as_str().unwrap()))
}

/// What stands behind the `#` of an address.
fn token(url: &str) -> String {
    url.trim().strip_prefix("https://kontor.example/portal#").unwrap().to_owned()
}
