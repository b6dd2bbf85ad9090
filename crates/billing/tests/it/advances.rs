//! T15: deposits and progress invoices; all invoices of an order are the order.

use futures::future::join_all;
use platform::Method;
use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::{at, bill, cents, exposure, modules, text};

engines!(
    t15_a_deposit_of_everything_leaves_a_final_invoice_of_nothing,
    t15_deposits_progress_and_parts_are_the_order,
    t15_racing_deposits_take_no_more_than_the_order,
    a_deposit_that_is_credited_is_not_netted,
);

const TERMS: [&str; 5] = ["gross", "discount", "net", "tax", "total"];

/// A customer's order of two taxes at odd prices, seven of the first product.
async fn odd_order(house: &House) -> Value {
    let trade = house.trade().await;
    let tea = house.product(&trade, "TEA", "33.335").await;
    let mug = house.product_with(&trade, "MUG", "7.777", json!({ "tax_class_id": trade.untaxed })).await;
    house.stock(&trade, tea, "100").await;
    house.stock(&trade, mug, "100").await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let lines = json!([
        { "product_id": tea, "quantity": "7", "discount": "0.07" },
        { "product_id": mug, "quantity": "3" },
    ]);
    let order =
        json!({ "customer_id": customer, "lines": lines, "discount": { "amount": "1.11" }, "confirm": true });
    house.boss().post("/sales/orders", order).await
}

async fn advance(house: &House, order: &Value, advance: Value) -> Value {
    let body = json!({ "order_id": order["id"], "advance": advance });
    let draft = house.boss().post("/billing/invoices", body).await;
    house.boss().post(&format!("{}/post", at(&draft)), json!({})).await
}

fn assert_sum(invoices: &[&Value], order: &Value) {
    for term in TERMS {
        let sum: i64 = invoices.iter().map(|invoice| cents(invoice, term)).sum();
        if term == "net" || term == "tax" || term == "total" {
            assert_eq!(sum, cents(order, term), "{term}");
        }
    }
}

async fn t15_a_deposit_of_everything_leaves_a_final_invoice_of_nothing(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let order = odd_order(&house).await;
    let customer = order["customer_id"].as_str().unwrap().parse().unwrap();
    let deposit = advance(&house, &order, json!({ "percent": "1" })).await;
    assert_eq!((text(&deposit, "purpose"), &deposit["total"]), ("deposit", &order["total"]));
    assert_eq!(deposit["lines"].as_array().unwrap().len(), 2, "one line for each tax");
    assert_eq!(exposure(&house, customer).await, ["0.00", text(&order, "total"), "0.00"]);
    let last = bill(&house, &order).await;
    assert_eq!((text(&last, "total"), text(&last, "status")), ("0.00", "paid"));
    assert_eq!(last["lines"].as_array().unwrap().len(), 4);
    assert_eq!(last["lines"][2]["nets_line_id"], deposit["lines"][0]["id"]);
    assert_sum(&[&deposit, &last], &order);
    let more = json!({ "order_id": order["id"], "advance": { "amount": "0.01" } });
    let more = house.boss().refused_post("/billing/invoices", more).await;
    assert_eq!((more.code, &more.details["left"]), ("billing.more_than_order", &json!("0.00")));
    house.assert_sound().await;
}

async fn t15_deposits_progress_and_parts_are_the_order(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let order = odd_order(&house).await;
    let boss = house.boss();
    let deposit = advance(&house, &order, json!({ "amount": "33.33" })).await;
    let progress = advance(&house, &order, json!({ "kind": "progress", "percent": "0.4" })).await;
    let so_far = cents(&deposit, "total") + cents(&progress, "total");
    let forty = (cents(&order, "total") * 4 + 5) / 10;
    assert_eq!(so_far, forty, "forty per cent of the order are invoiced now");
    let mut invoices = vec![deposit, progress];
    // The goods go in two parts, each billed as it leaves.
    for (tea, mug) in [("3", "1"), ("4", "2")] {
        let lines = json!([
            { "line_id": order["lines"][0]["id"], "quantity": tea },
            { "line_id": order["lines"][1]["id"], "quantity": mug },
        ]);
        let draft =
            boss.post("/shipping/shipments", json!({ "order_id": order["id"], "lines": lines })).await;
        let shipment =
            boss.post(&format!("/shipping/shipments/{}/ship", text(&draft, "id")), json!({})).await;
        let draft = boss.post("/billing/invoices", json!({ "shipment_id": shipment["id"] })).await;
        let posted = boss.post(&format!("{}/post", at(&draft)), json!({})).await;
        assert!(cents(&posted, "total") >= 0, "{posted}");
        invoices.push(posted);
    }
    assert_sum(&invoices.iter().collect::<Vec<_>>(), &order);
    let order = boss.get(&format!("/sales/orders/{}", text(&order, "id"))).await;
    assert_eq!(text(&order, "status"), "completed");
    house.assert_sound().await;
}

async fn t15_racing_deposits_take_no_more_than_the_order(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let order = odd_order(&house).await;
    let boss = house.boss();
    let mut posts = Vec::new();
    for _ in 0..4 {
        let body = json!({ "order_id": order["id"], "advance": { "percent": "0.4" } });
        posts.push(format!("{}/post", at(&boss.post("/billing/invoices", body).await)));
    }
    let ends = join_all(posts.iter().map(|path| boss.send(Method::Post, path, json!({})))).await;
    let posted: Vec<&Value> = ends.iter().flatten().collect();
    assert_eq!(posted.len(), 2, "a third would be more than the order");
    let last = bill(&house, &order).await;
    let all: Vec<&Value> = posted.into_iter().chain([&last]).collect();
    assert_sum(&all, &order);
    house.assert_sound().await;
}

async fn a_deposit_that_is_credited_is_not_netted(engine: Engine) {
    let house = House::open(engine, modules()).await;
    let order = odd_order(&house).await;
    let customer = order["customer_id"].as_str().unwrap().parse().unwrap();
    let boss = house.boss();
    let first = advance(&house, &order, json!({ "amount": "50" })).await;
    let second = advance(&house, &order, json!({ "amount": "20" })).await;
    let note = boss.post(&format!("{}/credit", at(&first)), json!({ "reason": "Paid otherwise" })).await;
    let last = bill(&house, &order).await;
    assert_sum(&[&first, &second, &note, &last], &order);
    assert_eq!(exposure(&house, customer).await[1], text(&order, "total"));
    // What was netted is not the deposit's to give any more.
    let refused = boss.refused_post(&format!("{}/credit", at(&second)), json!({ "reason": "x" })).await;
    assert_eq!((refused.code, &refused.details["number"]), ("billing.advance_deducted", &last["number"]));
    assert_eq!(refused.details["invoice_id"], last["id"]);
    let twice = boss.refused_post(&format!("{}/credit", at(&first)), json!({ "reason": "x" })).await;
    assert_eq!((twice.code, &twice.details["credit_note_id"]), ("billing.already_credited", &note["id"]));
    // The final invoice taken back gives the deposit back too.
    boss.post(&format!("{}/credit", at(&last)), json!({ "reason": "Wrong address" })).await;
    let again = bill(&house, &order).await;
    assert_eq!(again["total"], last["total"]);
    house.assert_sound().await;
}
