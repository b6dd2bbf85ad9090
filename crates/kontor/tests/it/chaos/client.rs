//! Somebody who trades, and repeats what was not answered.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use kernel::Id;
use serde_json::{Value, json};
use tokio::sync::{Notify, watch};

use super::history::{Ended, Made, Step, Wish};

/// How long an answer may take before the client takes it for lost.
const PATIENCE: Duration = Duration::from_secs(20);
/// How long a client waits before it repeats what was not answered.
const PAUSE: Duration = Duration::from_millis(40);
/// One in so many clients that hear nothing never asks again.
const GIVES_UP_ONE_IN: u64 = 8;

/// Chance that is the same in each run (SplitMix64).
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Chance(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub fn within(&mut self, range: std::ops::Range<u64>) -> u64 {
        range.start + self.next() % (range.end - range.start)
    }

    pub fn one_in(&mut self, many: u64) -> bool {
        self.next().is_multiple_of(many)
    }
}

/// What all clients share.
pub struct Shared {
    /// Where the server is now.
    pub api: watch::Receiver<String>,
    /// Requests that were begun.
    pub begun: AtomicU64,
    pub begun_one: Notify,
    pub goods: Goods,
    pub token: watch::Sender<String>,
    /// What has been acknowledged.
    pub acked: Mutex<Vec<(Made, String, Id)>>,
}

/// What there is to trade with.
#[derive(Clone, Debug)]
pub struct Goods {
    pub customers: Vec<Id>,
    pub products: Vec<Id>,
    pub location: Id,
}

pub const LOGIN: &str = "chaos@example.com";
pub const PASSWORD: &str = "seven brown otters sing";

pub struct Client {
    name: String,
    http: reqwest::Client,
    shared: Arc<Shared>,
    chance: Chance,
    steps: Vec<Step>,
}

impl Client {
    pub fn new(number: u64, shared: Arc<Shared>) -> Self {
        let http = reqwest::Client::builder().timeout(PATIENCE).build().unwrap();
        Client { name: format!("c{number}"), http, shared, chance: Chance::new(number), steps: Vec::new() }
    }

    /// Trades until it is told to stop.
    pub async fn trade(mut self, stop: watch::Receiver<bool>) -> Vec<Step> {
        while !*stop.borrow() {
            if self.chance.one_in(4) {
                self.receive().await;
            } else {
                // A story that breaks off (refused, given up) is told no further.
                let _ = self.sell().await;
            }
        }
        self.steps
    }

    async fn receive(&mut self) {
        let (product, pieces) = (self.product(), i64::try_from(self.chance.within(5..40)).unwrap());
        let line = json!({ "product_id": product, "quantity": pieces, "unit_cost": "7" });
        let body = json!({ "location_id": self.shared.goods.location, "lines": [line] });
        self.step(Wish::Receipt { product, pieces }, "/inventory/receipts", body, "reason").await;
    }

    /// From order to cash, or to nothing.
    async fn sell(&mut self) -> Option<()> {
        let (product, pieces) = (self.product(), i64::try_from(self.chance.within(1..4)).unwrap());
        let which = self.chance.within(0..self.shared.goods.customers.len() as u64);
        let customer = self.shared.goods.customers[usize::try_from(which).unwrap()];
        let confirm = !self.chance.one_in(3);
        let line = json!({ "product_id": product, "quantity": pieces });
        let body = json!({ "customer_id": customer, "lines": [line], "confirm": confirm });
        let wish = Wish::Order { product, pieces, confirm };
        let order = id(&self.step(wish, "/sales/orders", body, "reference").await?);
        let verb = |verb: &str| format!("/sales/orders/{order}/{verb}");
        if !confirm {
            self.step(Wish::Confirm { order }, &verb("confirm"), json!({}), "").await?;
        }
        if self.chance.one_in(4) {
            self.step(Wish::Cancel { order }, &verb("cancel"), json!({}), "").await?;
            return Some(());
        }
        let body = json!({ "order_id": order });
        let shipment =
            id(&self.step(Wish::Shipment { order }, "/shipping/shipments", body.clone(), "note").await?);
        let wish = Wish::Ship { shipment, product, pieces };
        self.step(wish, &format!("/shipping/shipments/{shipment}/ship"), json!({}), "").await?;
        let made = self.step(Wish::Invoice { order }, "/billing/invoices", body, "reference").await?;
        let invoice = id(&made);
        self.step(Wish::Post { invoice }, &format!("/billing/invoices/{invoice}/post"), json!({}), "")
            .await?;
        let allocation = json!({ "invoice_id": invoice, "amount": made["total"] });
        let body = json!({
            "customer_id": customer, "method": "mpesa", "amount": made["total"], "allocations": [allocation]
        });
        self.step(Wish::Payment { invoice }, "/billing/payments", body, "reference").await?;
        Some(())
    }

    fn product(&mut self) -> Id {
        let which = self.chance.within(0..self.shared.goods.products.len() as u64);
        self.shared.goods.products[usize::try_from(which).unwrap()]
    }

    /// Asks for something until an answer comes, and notes what was wanted and what was told.
    async fn step(&mut self, wish: Wish, path: &str, mut body: Value, bears_key: &str) -> Option<Value> {
        let key = format!("{}-{}", self.name, self.steps.len());
        if !bears_key.is_empty() {
            body[bears_key] = key.clone().into();
        }
        let (mut ended, mut tries) = (Ended::Unknown, 0);
        loop {
            tries += 1;
            if let Some(answer) = self.ask(path, &body, &key).await {
                ended = answer;
                break;
            }
            if self.chance.one_in(GIVES_UP_ONE_IN) {
                break;
            }
            let mut pause = tokio::time::interval(PAUSE);
            pause.tick().await;
            pause.tick().await;
        }
        let told = match &ended {
            Ended::Acked(answer) => Some(answer.clone()),
            Ended::Refused(_) | Ended::Unknown => None,
        };
        if let (Some(made), Some(answer)) = (wish.makes(), &told) {
            self.shared.acked.lock().unwrap().push((made, key.clone(), id(answer)));
        }
        self.steps.push(Step { key, wish, ended, tries });
        told
    }

    /// One request; nothing when it is not known what became of it.
    async fn ask(&self, path: &str, body: &Value, key: &str) -> Option<Ended> {
        self.shared.begun.fetch_add(1, Ordering::SeqCst);
        self.shared.begun_one.notify_waiters();
        let (api, token) = (self.shared.api.borrow().clone(), self.shared.token.borrow().clone());
        let request = self.http.post(format!("{api}{path}")).bearer_auth(token).json(body);
        let response = request.header("Idempotency-Key", key).send().await.ok()?;
        let status = response.status().as_u16();
        let answer: Value = serde_json::from_slice(&response.bytes().await.ok()?).unwrap_or_default();
        match status {
            200..=299 => Some(Ended::Acked(answer)),
            401 => {
                // The token has had its time; the request has not been looked at.
                if let Some(token) = sign_in(&self.http, &api).await {
                    self.shared.token.send_replace(token);
                }
                None
            }
            429 | 503 => None,
            400..=499 => Some(Ended::Refused(answer["code"].as_str().unwrap_or_default().to_owned())),
            _ => panic!("{path}: {status} {answer}"),
        }
    }
}

pub async fn sign_in(http: &reqwest::Client, api: &str) -> Option<String> {
    let body = json!({ "login": LOGIN, "password": PASSWORD });
    let response = http.post(format!("{api}/identity/login")).json(&body).send().await.ok()?;
    let answer: Value = response.json().await.ok()?;
    answer["access_token"].as_str().map(str::to_owned)
}

/// The id of an answer.
pub fn id(answer: &Value) -> Id {
    answer["id"].as_str().and_then(|id| id.parse().ok()).unwrap_or_else(|| panic!("an id in {answer}"))
}
