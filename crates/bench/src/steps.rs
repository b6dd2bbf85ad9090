//! Placing orders, and the way from order to cash.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::floor::Floor;
use crate::house::House;
use crate::report::{growth, median, pair, rate};
use crate::rows::{Pool, step};

/// Orders placed and confirmed over HTTP against the same rows by hand.
///
/// Answers the program's rate.
pub async fn place(house: &House, clients: usize, orders: usize, rounds: usize) -> Result<f64> {
    let pool = Pool::open(&house.url, 40).await?;
    // The first order warms caches and fetches a block of numbers; the second one is the template.
    house.client.post("/sales/orders", &house.order(1)).await?;
    let before = pool.snapshot().await?;
    house.client.post("/sales/orders", &house.order(2)).await?;
    let template = step(&before, &pool.snapshot().await?);
    let floor = Floor::new(pool, vec![template]);
    let (mut program_rates, mut floor_rates) = (Vec::new(), Vec::new());
    for _ in 0..rounds {
        house.rest().await?;
        floor_rates.push(rate(orders, floor.run(clients, orders).await?));
        house.rest().await?;
        program_rates.push(rate(orders, through_http(house, clients, orders, false).await?));
    }
    pair(&format!("place, {clients} clients"), &program_rates, &floor_rates, 0.5);
    Ok(median(program_rates))
}

/// How the cost of an order grew since `before`, an earlier rate of one client.
pub async fn flat(house: &House, orders: usize, rounds: usize, stored: usize, before: f64) -> Result<()> {
    let mut rates = Vec::new();
    for _ in 0..rounds {
        house.rest().await?;
        rates.push(rate(orders, through_http(house, 1, orders, false).await?));
    }
    growth(&format!("place with {stored} orders stored"), median(rates), before);
    Ok(())
}

/// From order to cash over HTTP against the same rows by hand, a transaction a step.
pub async fn cash(house: &House, flows: usize, rounds: usize) -> Result<()> {
    let pool = Pool::open(&house.url, 40).await?;
    flow(house, 3).await?;
    let mut steps = Vec::new();
    let mut before = pool.snapshot().await?;
    let mut order = Value::Null;
    for stage in 0..STAGES {
        order = stage_of(house, 4, stage, order).await?;
        let after = pool.snapshot().await?;
        steps.push(step(&before, &after));
        before = after;
    }
    let floor = Floor::new(pool, steps);
    for clients in [1, 8] {
        let (mut program_rates, mut floor_rates) = (Vec::new(), Vec::new());
        for _ in 0..rounds {
            house.rest().await?;
            floor_rates.push(rate(flows, floor.run(clients, flows).await?));
            house.rest().await?;
            program_rates.push(rate(flows, through_http(house, clients, flows, true).await?));
        }
        pair(&format!("order to cash, {clients} clients"), &program_rates, &floor_rates, 0.25);
    }
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "a benchmark measures time")]
async fn through_http(house: &House, clients: usize, count: usize, whole: bool) -> Result<Duration> {
    let next = Arc::new(AtomicUsize::new(0));
    let begin = Instant::now();
    let callers = (0..clients).map(|_| {
        let next = next.clone();
        async move {
            loop {
                let n = next.fetch_add(1, Ordering::SeqCst);
                if n >= count {
                    return anyhow::Ok(());
                }
                if whole {
                    flow(house, n).await?;
                } else {
                    house.client.post("/sales/orders", &house.order(n)).await?;
                }
            }
        }
    });
    futures::future::try_join_all(callers).await?;
    Ok(begin.elapsed())
}

/// Order, shipment, shipped, invoice, posted, paid.
const STAGES: usize = 6;

async fn flow(house: &House, n: usize) -> Result<()> {
    let mut held = Value::Null;
    for stage in 0..STAGES {
        held = stage_of(house, n, stage, held).await?;
    }
    Ok(())
}

async fn stage_of(house: &House, n: usize, stage: usize, held: Value) -> Result<Value> {
    let id = |value: &Value| value["id"].as_str().map(str::to_owned).context("an id");
    let client = &house.client;
    match stage {
        0 => client.post("/sales/orders", &house.order(n)).await,
        1 => {
            let shipment = client.post("/shipping/shipments", &json!({ "order_id": id(&held)? })).await?;
            Ok(json!({ "order": held["id"], "id": shipment["id"] }))
        }
        2 => {
            client.post(&format!("/shipping/shipments/{}/ship", id(&held)?), &json!({})).await?;
            Ok(held)
        }
        3 => client.post("/billing/invoices", &json!({ "order_id": held["order"] })).await,
        4 => client.post(&format!("/billing/invoices/{}/post", id(&held)?), &json!({})).await,
        _ => {
            let allocation = json!({ "invoice_id": held["id"], "amount": held["total"] });
            let payment = json!({
                "customer_id": held["customer_id"], "method": "cash", "amount": held["total"], "allocations": [allocation]
            });
            client.post("/billing/payments", &payment).await
        }
    }
}
