//! A company to measure with: founded, stocked, served over HTTP on loopback. Its worker runs while the program is
//! measured, and only then: what is read off the tables is what the requests wrote, and the floor has the machine for
//! itself.

use std::net::SocketAddr;

use anyhow::{Context, Result};
use kontor::compose;
use platform::{Clock, Runtime, Settings};
use serde_json::{Value, json};
use tokio_util::sync::CancellationToken;

use crate::client::Client;

/// Products on the shelf.
pub const PRODUCTS: usize = 500;
/// Customers who order.
pub const CUSTOMERS: usize = 200;

/// The engine to measure.
#[derive(Clone, Debug)]
pub enum Engine {
    Sqlite,
    Postgres(String),
}

impl Engine {
    /// As people write it.
    pub fn name(&self) -> &'static str {
        match self {
            Engine::Sqlite => "SQLite",
            Engine::Postgres(_) => "PostgreSQL",
        }
    }
}

/// The running program and what is in it.
pub struct House {
    pub client: Client,
    pub url: String,
    pub products: Vec<String>,
    pub customers: Vec<String>,
    runtime: Runtime,
    stop: CancellationToken,
    _folder: tempfile::TempDir,
}

impl House {
    /// Founds, serves and stocks.
    pub async fn build(engine: &Engine) -> Result<House> {
        let folder = tempfile::tempdir()?;
        let url = match engine {
            Engine::Sqlite => format!("sqlite:{}", folder.path().join("bench.db").display()),
            Engine::Postgres(server) => fresh_database(server).await?,
        };
        let runtime = runtime(&url, folder.path()).await?;
        compose::migrate(&runtime).await.map_err(|error| anyhow::anyhow!("{error:?}"))?;
        let stop = CancellationToken::new();
        let address = serve(&runtime, &stop).await?;
        let client = Client::sign_up(address).await?;
        let mut house =
            House { client, url, products: vec![], customers: vec![], runtime, stop, _folder: folder };
        house.stock().await?;
        // As the server does by itself within a minute: until then it plans for the empty tables of the beginning.
        crate::rows::Pool::open(&house.url, 1).await?.analyze("").await?;
        Ok(house)
    }

    async fn stock(&mut self) -> Result<()> {
        let unit = self
            .create(
                "/catalog/units",
                json!({ "code": "bpc", "name": "Piece for benchmarks", "dimension": "package" }),
            )
            .await?;
        let tax =
            self.create("/catalog/tax-classes", json!({ "code": "bench", "name": "Benchmark" })).await?;
        self.create(
            "/catalog/tax-rates",
            json!({ "tax_class_id": tax, "rate": "0.16", "valid_from": "2000-01-01" }),
        )
        .await?;
        let location = self
            .create("/inventory/locations", json!({ "code": "MAIN", "name": "Main", "is_default": true }))
            .await?;
        for n in 0..PRODUCTS {
            let product = json!({ "sku": format!("B{n:05}"), "name": format!("Product {n}"), "unit_id": unit, "tax_class_id": tax, "price": "12.50", "cost": "7" });
            let id = self.create("/catalog/products", product).await?;
            self.products.push(id);
        }
        for n in 0..CUSTOMERS {
            let customer = json!({ "code": format!("B{n:05}"), "name": format!("Customer {n} Trading") });
            let id = self.create("/sales/customers", customer).await?;
            self.customers.push(id);
        }
        for some in self.products.chunks(250) {
            let lines: Vec<Value> =
                some.iter().map(|id| json!({ "product_id": id, "quantity": "5000000" })).collect();
            self.client
                .post("/inventory/receipts", &json!({ "location_id": location, "lines": lines }))
                .await?;
        }
        Ok(())
    }

    async fn create(&self, path: &str, body: Value) -> Result<String> {
        let made = self.client.post(path, &body).await?;
        Ok(made["id"].as_str().context("an id")?.to_owned())
    }

    /// The body of the n-th order: five lines, spread over products and customers.
    pub fn order(&self, n: usize) -> Value {
        let lines: Vec<Value> = (0..5)
            .map(|line| json!({ "product_id": self.products[(n * 7 + line * 97) % PRODUCTS], "quantity": "2" }))
            .collect();
        json!({ "customer_id": self.customers[n % CUSTOMERS], "lines": lines, "confirm": true })
    }

    /// Does `what` with the worker running beside it, as in the program.
    pub async fn at_work<T>(&self, what: impl Future<Output = Result<T>>) -> Result<T> {
        let stop = self.stop.child_token();
        let worker = tokio::spawn(platform::worker::run(self.runtime.clone(), stop.clone()));
        let done = what.await;
        stop.cancel();
        worker.await?;
        done
    }

    /// Waits until nothing is left to publish, deliver or do, so that no round pays for the one before.
    pub async fn rest(&self) -> Result<()> {
        platform::worker::settle(&self.runtime).await.map_err(|error| anyhow::anyhow!("{error:?}"))?;
        Ok(())
    }

    /// Stops serving.
    pub async fn close(self) -> Result<()> {
        self.stop.cancel();
        self.runtime.db().close().await;
        Ok(())
    }
}

async fn fresh_database(server: &str) -> Result<String> {
    use sqlx::Connection;
    let name = format!("kontor_bench_{}", std::process::id());
    let mut connection = sqlx::PgConnection::connect(server).await?;
    for sql in [format!("DROP DATABASE IF EXISTS {name}"), format!("CREATE DATABASE {name}")] {
        sqlx::query(sqlx::AssertSqlSafe(sql)).execute(&mut connection).await?;
    }
    connection.close().await?;
    let (base, _) = server.rsplit_once('/').context("a database in the URL")?;
    Ok(format!("{base}/{name}"))
}

async fn runtime(url: &str, folder: &std::path::Path) -> Result<Runtime> {
    let options = db::DbOptions { connections_max: 40, ..db::DbOptions::new(url) };
    let database = db::Database::open(&options).await.map_err(|error| anyhow::anyhow!("{error:?}"))?;
    let settings = Settings {
        data_dir: folder.to_owned(),
        master_key: vec![7; 32],
        public_url: "http://127.0.0.1".to_owned(),
    };
    let directory = std::sync::Arc::new(identity::Identity::new());
    Ok(Runtime::new(database, Clock::system(), settings, compose::modules(), directory))
}

async fn serve(runtime: &Runtime, stop: &CancellationToken) -> Result<SocketAddr> {
    let listener = web::server::listen("127.0.0.1:0").await.map_err(|error| anyhow::anyhow!("{error:?}"))?;
    let address = listener.local_addr()?;
    // One client sends more than a person may.
    let options = web::Options { per_address: None, per_actor: None, ..web::Options::default() };
    let router = web::router(runtime.clone(), options, stop.clone());
    tokio::spawn(web::server::serve(listener, router, web::ServerLimits::default(), stop.clone()));
    Ok(address)
}
