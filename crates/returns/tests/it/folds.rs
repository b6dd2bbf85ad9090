//! T47: an order's counters are pure folds of the movements that are linked to it, whatever happened in whatever order.
//!
//! Nothing is remembered between the steps: what left and came back is added up from the stock's moves and the returns,
//! what is billed from invoices and credit notes, what is promised and waited for from reservations and back-orders.

use kernel::Qty;
use platform::Method::Post;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};
use testkit::{Engine, House, engines};

use crate::{at, modules, seen};

engines!(t47_counters_are_pure_folds_of_linked_movements);

/// Orders of one run, and what happens to each.
const ORDERS: usize = 4;
const STEPS: usize = 16;

#[derive(Clone, Debug)]
enum Step {
    /// So many pieces leave.
    Deliver(i64),
    /// So many come back; credited for good, or for now.
    Return(i64, bool),
    /// More or less is wanted: what is not there waits.
    Amend(i64),
    /// Goods come, and those who wait are served.
    Receive(i64),
    /// All that has left, or all that is ordered.
    Invoice(bool),
    /// So many of the latest invoice; to be billed again or not.
    Credit(i64, bool),
    /// What has not left is given up.
    CancelRest,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        6 => (1..5_i64).prop_map(Step::Deliver),
        3 => (1..4_i64, any::<bool>()).prop_map(|(pieces, refund)| Step::Return(pieces, refund)),
        2 => (2..16_i64).prop_map(Step::Amend),
        2 => (1..5_i64).prop_map(Step::Receive),
        3 => any::<bool>().prop_map(Step::Invoice),
        3 => (1..5_i64, any::<bool>()).prop_map(|(pieces, again)| Step::Credit(pieces, again)),
        1 => Just(Step::CancelRest),
    ]
}

/// Does something, if the order's state lets it be done, and tells whether it did.
async fn tried(house: &House, path: &str, body: Value) -> Option<Value> {
    match house.boss().send(Post, path, body).await {
        Ok(answer) => Some(answer),
        Err(error) => {
            assert!((400..500).contains(&error.status()), "{path}: {error} {:?}", error.inner);
            None
        }
    }
}

async fn items(house: &House, path: &str) -> Vec<Value> {
    house.boss().get(path).await["items"].as_array().unwrap().clone()
}

fn qty(value: &Value) -> Qty {
    value.as_str().unwrap_or_else(|| panic!("no quantity: {value}")).parse().unwrap()
}

async fn happen(house: &House, order: &Value, location: &Value, step: &Step) -> bool {
    let line = &order["lines"][0]["id"];
    let some = |pieces: &i64| json!([{ "line_id": line, "quantity": pieces.to_string() }]);
    match step {
        Step::Deliver(pieces) => {
            let draft = json!({ "order_id": order["id"], "lines": some(pieces) });
            let Some(draft) = tried(house, "/shipping/shipments", draft).await else { return false };
            tried(house, &at(&draft, "/shipping/shipments", "ship"), json!({})).await.is_some()
        }
        Step::Return(pieces, refund) => {
            let body = json!({ "order_id": order["id"], "reason": "x", "lines": some(pieces) });
            let Some(ret) = tried(house, "/sales/returns", body).await else { return false };
            tried(house, &at(&ret, "/sales/returns", "receive"), json!({})).await.expect("it was authorised");
            let found = json!([{ "line_id": ret["lines"][0]["id"], "quantity": pieces.to_string(), "outcome": "restock" }]);
            tried(house, &at(&ret, "/sales/returns", "inspect"), json!({ "lines": found }))
                .await
                .expect("it came");
            if *refund {
                tried(house, &at(&ret, "/sales/returns", "refund"), json!({ "pay_out": false })).await;
            }
            true
        }
        Step::Amend(pieces) => {
            let body = json!({ "reason": "x", "change": some(pieces) });
            tried(house, &at(order, "/sales/orders", "amend"), body).await.is_some()
        }
        Step::Receive(pieces) => {
            let lines = json!([{ "product_id": order["lines"][0]["product_id"], "quantity": pieces.to_string(), "unit_cost": "1" }]);
            let came = json!({ "location_id": location, "lines": lines });
            tried(house, "/inventory/receipts", came).await.expect("goods can always come");
            house.settle().await;
            true
        }
        Step::Invoice(shipped) => {
            let mut body = json!({ "order_id": order["id"] });
            if *shipped {
                body["of"] = json!("shipped");
            }
            let Some(draft) = tried(house, "/billing/invoices", body).await else { return false };
            tried(house, &at(&draft, "/billing/invoices", "post"), json!({})).await.is_some()
        }
        Step::Credit(pieces, again) => {
            let path = format!(
                "/billing/invoices?order_id={}&kind=invoice&sort=-number",
                order["id"].as_str().unwrap()
            );
            let Some(last) = items(house, &path).await.into_iter().next() else { return false };
            let last = seen(house, "/billing/invoices", &last).await;
            let lines = json!([{ "line_id": last["lines"][0]["id"], "quantity": pieces.to_string() }]);
            let body = json!({ "reason": "x", "lines": lines, "billable_again": again });
            tried(house, &at(&last, "/billing/invoices", "credit"), body).await.is_some()
        }
        Step::CancelRest => {
            tried(house, &at(order, "/sales/orders", "cancel-rest"), json!({ "reason": "x" })).await.is_some()
        }
    }
}

/// What the facts that are linked to an order's line add up to.
#[derive(Debug, PartialEq, Eq)]
struct Folded {
    shipped: Qty,
    returned: Qty,
    invoiced: Qty,
    /// Promised and waited for.
    to_ship: Qty,
}

async fn fold(house: &House, order: &Value) -> Folded {
    let (id, line) = (order["id"].as_str().unwrap(), &order["lines"][0]["id"]);
    let line_id = line.as_str().unwrap();
    let moves = items(house, &format!("/inventory/moves?line_id={line_id}&kind=issue")).await;
    let mut returned = Qty::ZERO;
    for ret in items(house, &format!("/sales/returns?order_id={id}")).await {
        let lines = seen(house, "/sales/returns", &ret).await["lines"].as_array().unwrap().clone();
        returned += lines.iter().map(|line| qty(&line["received"])).sum::<Qty>();
    }
    let mut invoiced = Qty::ZERO;
    for document in items(house, &format!("/billing/invoices?order_id={id}&status[ne]=draft")).await {
        let lines = seen(house, "/billing/invoices", &document).await["lines"].as_array().unwrap().clone();
        let billed = lines.iter().filter(|one| one["order_line_id"] == *line && one["kind"] == "sale");
        invoiced += billed.map(|one| qty(&one["quantity"])).sum::<Qty>();
    }
    let reserved = items(house, &format!("/inventory/reservations?document_id={id}")).await;
    let waits = items(house, &format!("/sales/back-orders?order_id={id}")).await;
    Folded {
        shipped: moves.iter().map(|one| -qty(&one["quantity"])).sum(),
        returned,
        invoiced,
        to_ship: reserved.iter().chain(&waits).map(|one| qty(&one["quantity"])).sum(),
    }
}

async fn t47_counters_are_pure_folds_of_linked_movements(engine: Engine) {
    let sequence = prop::collection::vec(step(), STEPS);
    let mut runner = TestRunner::deterministic();
    let house = House::open(engine, modules()).await;
    let trade = house.trade().await;
    let location = json!(trade.location);
    house.boss().put("/sales/order-policy", json!({ "shortage": "back_order" })).await;
    let customer = house.customer("Duka la Amani", json!({})).await;
    let (mut done, mut refused) = (0, 0);
    for nth in 0..ORDERS {
        let tea = house.product(&trade, &format!("TEA-{nth}"), "33.33").await;
        house.stock(&trade, tea, "7").await;
        let order = house.order(customer, &[(tea, "12")]).await;
        let steps = sequence.new_tree(&mut runner).unwrap().current();
        for (place, step) in steps.iter().enumerate() {
            if happen(&house, &order, &location, step).await {
                done += 1
            } else {
                refused += 1
            }
            let now = seen(&house, "/sales/orders", &order).await;
            let line = &now["lines"][0];
            let [quantity, shipped, returned, invoiced] =
                ["quantity", "shipped", "returned", "invoiced"].map(|field| qty(&line[field]));
            let open = now["allowed_actions"].as_array().unwrap().contains(&json!("amend"));
            let to_ship = if open { quantity - shipped } else { Qty::ZERO };
            let counted = Folded { shipped, returned, invoiced, to_ship };
            let told = format!("step {place} of {steps:?}");
            assert_eq!(counted, fold(&house, &order).await, "{told}");
            assert!(Qty::ZERO <= invoiced && invoiced <= quantity, "0 ≤ invoiced ≤ ordered: {told}: {line}");
            assert!(Qty::ZERO <= returned && returned <= shipped && shipped <= quantity, "{told}: {line}");
        }
    }
    assert!(done > 20 && refused > 5, "the sequences should meet both: {done} done, {refused} refused");
    house.assert_sound().await;
}
