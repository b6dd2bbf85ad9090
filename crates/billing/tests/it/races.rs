//! Several people at once.

use futures::future::join_all;
use platform::Method;
use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::{at, exposure, invoice, modules, pay, text};

engines!(
    t23_racing_posters_leave_no_gap,
    t54_racing_payments_settle_no_more_than_is_open,
    racing_allocations_use_no_more_than_was_paid,
    an_order_is_billed_once_by_racing_drafts,
);

async fn t23_racing_posters_leave_no_gap(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let boss = house.boss();
    let mut posts = Vec::new();
    for _ in 0..12 {
        let words = json!({ "description": "Advice", "quantity": "1", "unit_price": "10" });
        let draft =
            boss.post("/billing/invoices", json!({ "customer_id": customer, "lines": [words] })).await;
        posts.push(format!("{}/post", at(&draft)));
    }
    let posted = join_all(posts.iter().map(|path| boss.send(Method::Post, path, json!({})))).await;
    let mut numbers: Vec<String> =
        posted.into_iter().map(|end| text(&end.unwrap(), "number").to_owned()).collect();
    numbers.sort();
    let dense: Vec<String> = (1..=12).map(|n| format!("INV-2026-{n:06}")).collect();
    assert_eq!(numbers, dense);
    assert_eq!(exposure(&house, customer).await, ["0.00", "120.00", "0.00"]);
    house.assert_sound().await;
}

async fn t54_racing_payments_settle_no_more_than_is_open(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let owed = invoice(&house, customer, "100").await;
    invoice(&house, customer, "20").await;
    let boss = house.boss();
    let named = json!({
        "customer_id": customer, "method": "card", "amount": "60",
        "allocations": [{ "invoice_id": owed["id"], "amount": "60" }],
    });
    let auto = json!({ "customer_id": customer, "method": "cash", "amount": "30", "auto": true });
    let calls = [&named, &auto, &named, &auto, &named, &auto];
    let ends = join_all(calls.map(|body| boss.send(Method::Post, "/billing/payments", body.clone()))).await;
    for (end, body) in ends.iter().zip(calls) {
        match end {
            Ok(_) => {}
            Err(error) => {
                assert_eq!((error.code, &body["method"]), ("billing.more_than_open", &json!("card")))
            }
        }
    }
    let [_, invoices, unallocated] = exposure(&house, customer).await;
    let paid: i64 = ends
        .iter()
        .flatten()
        .map(|payment| text(payment, "amount").replace(".00", "").parse::<i64>().unwrap())
        .sum();
    let amount = |text: &str| text.replace(".00", "").parse::<i64>().unwrap();
    assert_eq!(120 - amount(&invoices), paid - amount(&unallocated), "what was settled is what is not left");
    house.assert_sound().await;
}

async fn racing_allocations_use_no_more_than_was_paid(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let boss = house.boss();
    let payment = pay(&house, customer, "100", json!({})).await;
    let mut wishes = Vec::new();
    for _ in 0..6 {
        let owed = invoice(&house, customer, "30").await;
        wishes.push(json!({ "allocations": [{ "invoice_id": owed["id"], "amount": "30" }] }));
    }
    let path = format!("{}/allocate", at(&payment));
    let ends = join_all(wishes.iter().map(|wish| boss.send(Method::Post, &path, wish.clone()))).await;
    let refused: Vec<&str> =
        ends.iter().filter_map(|end| end.as_ref().err()).map(|error| error.code).collect();
    assert_eq!(refused, ["billing.more_than_left"; 3]);
    assert_eq!(exposure(&house, customer).await, ["0.00", "90.00", "10.00"]);
    house.assert_sound().await;
}

async fn an_order_is_billed_once_by_racing_drafts(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let tea = house.product(&trade, "TEA", "100").await;
    house.stock(&trade, tea, "10").await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let order = house.order(customer, &[(tea, "10")]).await;
    let boss = house.boss();
    let mut posts = Vec::new();
    for _ in 0..5 {
        let draft = boss.post("/billing/invoices", json!({ "order_id": order["id"] })).await;
        posts.push(format!("{}/post", at(&draft)));
    }
    let ends = join_all(posts.iter().map(|path| boss.send(Method::Post, path, json!({})))).await;
    let posted: Vec<&Value> = ends.iter().flatten().collect();
    assert_eq!((posted.len(), &posted[0]["number"]), (1, &json!("INV-2026-000001")));
    assert_eq!(exposure(&house, customer).await, ["0.00", text(&order, "total"), "0.00"]);
    house.assert_sound().await;
}
