//! How long posting an invoice takes when many post at once: they queue for the gap-free number and nothing else (T24).

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use serde_json::json;

use crate::house::{CUSTOMERS, House, PRODUCTS};
use crate::report::latencies;

/// Who posts at once.
const POSTERS: usize = 64;
/// Invoices that each of them posts.
const EACH: usize = 15;
/// What posting may take.
const BOUND: Duration = Duration::from_millis(500);

/// Posts drafts, all posters at once.
pub async fn measure(house: &House) -> Result<()> {
    let mut drafts = Vec::with_capacity(POSTERS * EACH);
    for n in 0..POSTERS * EACH {
        let line = json!({ "product_id": house.products[n % PRODUCTS], "quantity": "2" });
        let draft = json!({ "customer_id": house.customers[n % CUSTOMERS], "lines": [line] });
        let made = house.client.post("/billing/invoices", &draft).await?;
        drafts.push(made["id"].as_str().context("an id")?.to_owned());
    }
    house.rest().await?;
    let times = house.at_work(post_all(house, &drafts)).await?;
    latencies(&format!("post, {POSTERS} at once"), times, BOUND);
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "a benchmark measures time")]
async fn post_all(house: &House, drafts: &[String]) -> Result<Vec<Duration>> {
    let next = Arc::new(AtomicUsize::new(0));
    let posters = (0..POSTERS).map(|_| {
        let next = next.clone();
        async move {
            let mut times = Vec::with_capacity(EACH);
            while let Some(id) = drafts.get(next.fetch_add(1, Ordering::SeqCst)) {
                let begin = Instant::now();
                house.client.post(&format!("/billing/invoices/{id}/post"), &json!({})).await?;
                times.push(begin.elapsed());
            }
            anyhow::Ok(times)
        }
    });
    Ok(futures::future::try_join_all(posters).await?.into_iter().flatten().collect())
}
