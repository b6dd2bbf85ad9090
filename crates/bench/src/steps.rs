//! Placing orders, and the way from order to cash.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::floor::Floor;
use crate::house::House;
use crate::report::{delivered, growth, median, pair, rate};
use crate::rows::{Pool, step};

/// Flows that the floor takes in turn: other customers and products each, more than there are clients.
const PLACES: usize = 64;
const CASHES: usize = 16;

/// The floor of placing an order.
pub async fn floor_of_place(house: &House) -> Result<Arc<Floor>> {
    let pool = Pool::open(&house.url, 40).await?;
    house.rest().await?;
    // The first order warms caches and fetches a block of numbers; those that follow are the templates.
    house.client.post("/sales/orders", &house.order(1)).await?;
    let mut flows = Vec::with_capacity(PLACES);
    let mut before = pool.snapshot().await?;
    for n in 2..2 + PLACES {
        house.client.post("/sales/orders", &house.order(n)).await?;
        let after = pool.snapshot().await?;
        flows.push(vec![step(&before, &after)]);
        before = after;
    }
    Ok(Floor::new(pool, flows))
}

/// Orders placed and confirmed over HTTP against the same rows by hand.
///
/// Answers the program's rate.
pub async fn place(
    house: &House,
    floor: &Arc<Floor>,
    clients: usize,
    orders: usize,
    rounds: usize,
) -> Result<f64> {
    let rates = rounds_of(house, floor, Load { clients, count: orders, whole: false }, rounds).await?;
    pair(&format!("place, {clients} clients"), &rates.program, &rates.floor, 0.5);
    delivered(rates.delivered);
    Ok(median(rates.program))
}

/// How much is asked of the program or the floor at once.
#[derive(Clone, Copy)]
struct Load {
    clients: usize,
    count: usize,
    /// To cash, instead of placing only.
    whole: bool,
}

/// Operations a second of each round.
#[derive(Default)]
struct Rates {
    program: Vec<f64>,
    floor: Vec<f64>,
    /// Of the program, until nothing is left to do behind the requests.
    delivered: Vec<f64>,
}

/// Rounds of the floor and the program in turn.
#[expect(clippy::disallowed_methods, reason = "a benchmark measures time")]
async fn rounds_of(house: &House, floor: &Arc<Floor>, load: Load, rounds: usize) -> Result<Rates> {
    let mut rates = Rates::default();
    for _ in 0..rounds {
        house.rest().await?;
        rates.floor.push(rate(load.count, floor.run(load.clients, load.count).await?));
        house.rest().await?;
        let begin = Instant::now();
        rates.program.push(rate(load.count, at_work(house, load).await?));
        house.rest().await?;
        rates.delivered.push(rate(load.count, begin.elapsed()));
    }
    Ok(rates)
}

/// How the cost of an order grew since `before`, an earlier rate of one client.
pub async fn flat(house: &House, orders: usize, rounds: usize, stored: usize, before: f64) -> Result<()> {
    let mut rates = Vec::new();
    for _ in 0..rounds {
        house.rest().await?;
        rates.push(rate(orders, at_work(house, Load { clients: 1, count: orders, whole: false }).await?));
    }
    growth(&format!("place with {stored} orders stored"), median(rates), before);
    Ok(())
}

/// From order to cash over HTTP against the same rows by hand, a transaction a step.
pub async fn cash(house: &House, flows: usize, rounds: usize) -> Result<()> {
    let floor = floor_of_cash(house).await?;
    for clients in [1, 8] {
        let rates = rounds_of(house, &floor, Load { clients, count: flows, whole: true }, rounds).await?;
        pair(&format!("order to cash, {clients} clients"), &rates.program, &rates.floor, 0.25);
        delivered(rates.delivered);
    }
    Ok(())
}

async fn floor_of_cash(house: &House) -> Result<Arc<Floor>> {
    let pool = Pool::open(&house.url, 40).await?;
    flow(house, 3).await?;
    house.rest().await?;
    let mut flows = Vec::with_capacity(CASHES);
    let mut before = pool.snapshot().await?;
    for n in 4..4 + CASHES {
        let mut steps = Vec::with_capacity(STAGES);
        let mut held = Value::Null;
        for stage in 0..STAGES {
            held = stage_of(house, n, stage, held).await?;
            let after = pool.snapshot().await?;
            steps.push(step(&before, &after));
            before = after;
        }
        flows.push(steps);
    }
    Ok(Floor::new(pool, flows))
}

async fn at_work(house: &House, load: Load) -> Result<Duration> {
    house.at_work(through_http(house, load)).await
}

#[expect(clippy::disallowed_methods, reason = "a benchmark measures time")]
async fn through_http(house: &House, load: Load) -> Result<Duration> {
    let next = Arc::new(AtomicUsize::new(0));
    let begin = Instant::now();
    let callers = (0..load.clients).map(|_| {
        let next = next.clone();
        async move {
            loop {
                let n = next.fetch_add(1, Ordering::SeqCst);
                if n >= load.count {
                    return anyhow::Ok(());
                }
                if load.whole {
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
