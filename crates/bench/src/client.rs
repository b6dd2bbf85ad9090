//! A caller of the API.

use std::net::SocketAddr;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

/// Signed in, with kept connections.
#[derive(Clone)]
pub struct Client {
    http: reqwest::Client,
    base: String,
    token: String,
}

impl Client {
    /// Registers the first administrator and signs in.
    pub async fn sign_up(address: SocketAddr) -> Result<Client> {
        let http = reqwest::Client::builder().pool_max_idle_per_host(64).build()?;
        let mut client = Client { http, base: format!("http://{address}/api/v1"), token: String::new() };
        let (email, password) = ("bench@example.com", "measure twice, cut once: 7 oaks");
        let registration = json!({
            "email": email, "password": password, "first_name": "Ben", "last_name": "Mark",
            "company": { "code": "BENCH", "name": "Quiet Goods", "country": "KE", "currency": "KES", "zone": "Africa/Nairobi" }
        });
        client.post("/identity/register", &registration).await?;
        let signed_in =
            client.post("/identity/login", &json!({ "login": email, "password": password })).await?;
        client.token = signed_in["access_token"].as_str().context("an access token")?.to_owned();
        Ok(client)
    }

    /// `POST`, which must succeed.
    pub async fn post(&self, path: &str, body: &Value) -> Result<Value> {
        let response =
            self.http.post(format!("{}{path}", self.base)).bearer_auth(&self.token).json(body).send().await?;
        answer(path, response).await
    }

    /// `GET`, which must succeed.
    pub async fn get(&self, path: &str) -> Result<Value> {
        let response = self.http.get(format!("{}{path}", self.base)).bearer_auth(&self.token).send().await?;
        answer(path, response).await
    }
}

async fn answer(path: &str, response: reqwest::Response) -> Result<Value> {
    let status = response.status();
    let text = response.text().await?;
    ensure!(status.is_success(), "{path}: {status} {text}");
    Ok(serde_json::from_str(&text)?)
}
