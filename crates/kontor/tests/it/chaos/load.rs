//! Many clients at once, on a server that moves.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use kernel::Id;
use serde_json::{Value, json};
use tokio::sync::{Notify, watch};
use tokio::task::JoinSet;

use super::client::{Client, Goods, LOGIN, PASSWORD, Shared, id, sign_in};
use super::history::{Made, Step};
use super::server::Server;

/// Few products, so that clients meet.
const PRODUCTS: usize = 4;
const CUSTOMERS: usize = 6;

pub struct Load {
    shared: Arc<Shared>,
    api: watch::Sender<String>,
    stop: watch::Sender<bool>,
    clients: JoinSet<Vec<Step>>,
}

impl Load {
    /// Founds a company on the server and lets clients loose on it.
    pub async fn begin(server: &Server, clients: usize) -> Load {
        let (token, goods) = furnish(&server.api).await;
        let (api, at) = watch::channel(server.api.clone());
        let (stop, stopped) = watch::channel(false);
        let shared = Arc::new(Shared {
            api: at,
            begun: AtomicU64::new(0),
            begun_one: Notify::new(),
            goods,
            acked: Mutex::default(),
            token: watch::Sender::new(token),
        });
        let mut trading = JoinSet::new();
        for number in 1..=clients as u64 {
            trading.spawn(Client::new(number, shared.clone()).trade(stopped.clone()));
        }
        Load { shared, api, stop, clients: trading }
    }

    /// Waits until so many more requests were begun.
    pub async fn requests(&self, many: u64) {
        let enough = self.shared.begun.load(Ordering::SeqCst) + many;
        loop {
            let one = self.shared.begun_one.notified();
            if self.shared.begun.load(Ordering::SeqCst) >= enough {
                return;
            }
            one.await;
        }
    }

    /// What has been acknowledged so far: kind, key and id.
    pub fn acked(&self) -> Vec<(Made, String, Id)> {
        self.shared.acked.lock().unwrap().clone()
    }

    /// The server is somewhere else now.
    pub fn reach(&self, server: &Server) {
        self.api.send_replace(server.api.clone());
    }

    /// Lets every client finish its story, and tells what each wanted and heard.
    pub async fn end(self) -> Vec<Step> {
        self.stop.send_replace(true);
        self.clients.join_all().await.into_iter().flatten().collect()
    }
}

/// A company with something to sell and somebody to sell it to.
pub async fn furnish(api: &str) -> (String, Goods) {
    let http = reqwest::Client::new();
    let company = json!({
        "code": "CHAOS", "name": "Chaos Traders", "country": "KE", "currency": "KES", "zone": "Africa/Nairobi"
    });
    let person = json!({
        "email": LOGIN, "password": PASSWORD, "first_name": "Amina", "last_name": "Otieno", "company": company
    });
    let registered = http.post(format!("{api}/identity/register")).json(&person).send().await.unwrap();
    assert!(registered.status().is_success(), "{}", registered.text().await.unwrap());
    let token = sign_in(&http, api).await.unwrap();
    let make = async |path: &str, body: Value| {
        let request = http.post(format!("{api}{path}")).bearer_auth(&token).json(&body);
        id(&request.send().await.unwrap().json().await.unwrap())
    };
    let unit =
        make("/catalog/units", json!({ "code": "cpc", "name": "Piece", "dimension": "package" })).await;
    let tax = make("/catalog/tax-classes", json!({ "code": "chaos", "name": "Taxed" })).await;
    let rate = json!({ "tax_class_id": tax, "rate": "0.16", "valid_from": "2000-01-01" });
    make("/catalog/tax-rates", rate).await;
    let place = json!({ "code": "MAIN", "name": "Main", "is_default": true });
    let location = make("/inventory/locations", place).await;
    let (mut products, mut customers) = (Vec::new(), Vec::new());
    for n in 0..PRODUCTS {
        let product = json!({
            "sku": format!("P{n}"), "name": format!("Product {n}"), "unit_id": unit, "tax_class_id": tax,
            "price": "12.50", "cost": "7",
        });
        products.push(make("/catalog/products", product).await);
    }
    for n in 0..CUSTOMERS {
        customers.push(make("/sales/customers", json!({ "name": format!("Customer {n} Trading") })).await);
    }
    (token.clone(), Goods { customers, products, location })
}
