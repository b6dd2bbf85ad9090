//! Lists with very many orders stored.

use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use uuid::Uuid;

use crate::house::{CUSTOMERS, House};
use crate::report::latencies;
use crate::rows::{Cell, Fields, Pool};

/// What one page of a list may take.
const BOUND: Duration = Duration::from_millis(20);
/// Requests measured for each list.
const REQUESTS: usize = 300;
/// Orders in one insert.
const BATCH: usize = 400;

/// Stores orders until there are `stored`, then asks for pages.
pub async fn measure(house: &House, stored: usize) -> Result<()> {
    let pool = Pool::open(&house.url, 4).await?;
    let made = house.client.post("/sales/orders", &house.order(5)).await?;
    fill(house, &pool, stored).await?;
    let customer = made["customer_id"].as_str().context("a customer")?;
    let number = made["number"].as_str().context("a number")?;
    println!("lists with {stored} orders stored:");
    timed(house, "first page of a customer", &format!("/sales/orders?customer_id={customer}&limit=50"))
        .await?;
    timed(house, "newest first", "/sales/orders?sort=-placed_at&limit=50").await?;
    timed(house, "filter by status", "/sales/orders?status=cancelled&sort=-placed_at&limit=50").await?;
    timed(house, "search by number", &format!("/sales/orders?q={number}&limit=50")).await?;
    timed(house, "search by name", "/sales/orders?q=customer%2017&limit=50").await?;
    let mut path = "/sales/orders?sort=-placed_at&limit=200".to_owned();
    for _ in 0..100 {
        let page = house.client.get(&path).await?;
        let Some(cursor) = page["next"].as_str() else { break };
        path = format!("/sales/orders?sort=-placed_at&limit=200&cursor={cursor}");
    }
    timed(house, "a page 20,000 rows deep", &path.replace("limit=200", "limit=50")).await
}

#[expect(clippy::disallowed_methods, reason = "a benchmark measures time")]
async fn timed(house: &House, name: &str, path: &str) -> Result<()> {
    house.client.get(path).await?;
    let mut times = Vec::with_capacity(REQUESTS);
    for _ in 0..REQUESTS {
        let begin = Instant::now();
        house.client.get(path).await?;
        times.push(begin.elapsed());
    }
    latencies(&format!("  {name}"), times, BOUND);
    Ok(())
}

/// Copies an order's head, each with another customer, status, time and number.
#[expect(clippy::disallowed_methods, reason = "the rows are written past the program and its clock")]
async fn fill(house: &House, pool: &Pool, stored: usize) -> Result<()> {
    let tables = pool.snapshot_of("orders_order").await?;
    let template: Fields = tables.into_values().next().context("an order")?;
    let customers: Vec<Uuid> = house.customers.iter().map(|id| id.parse()).collect::<Result<_, _>>()?;
    let statuses = ["confirmed", "shipped", "completed", "completed", "completed", "cancelled"];
    for begin in (0..stored).step_by(BATCH) {
        let rows: Vec<Fields> = (begin..stored.min(begin + BATCH))
            .map(|n| {
                let copy = |(name, cell): &(String, Cell)| {
                    let cell = match (name.as_str(), cell) {
                        ("id", _) => Cell::Id(Uuid::now_v7()),
                        ("customer_id", _) => Cell::Id(customers[n % CUSTOMERS]),
                        ("number", _) => Cell::Text(format!("L-{n:09}")),
                        ("status", _) => Cell::Text(statuses[n % statuses.len()].to_owned()),
                        ("open_amount", _) => Cell::Int(0),
                        ("placed_at", Cell::Int(at)) => {
                            Cell::Int(at - i64::try_from(n).unwrap_or(0) * 30_000_000)
                        }
                        (_, cell) => cell.clone(),
                    };
                    (name.clone(), cell)
                };
                template.iter().map(copy).collect()
            })
            .collect();
        pool.insert("orders_order", &rows).await?;
    }
    // As the server does by itself a minute later.
    pool.analyze("orders_order").await
}
