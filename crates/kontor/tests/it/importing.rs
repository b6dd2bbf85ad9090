//! A file on its way in over HTTP, on the real program: uploaded, mapped, tried out, run, killed in the middle, gone on
//! with, its errors fetched, and taken back.

use reqwest::StatusCode;
use serde_json::{Value, json};
use testkit::{Engine, engines, fresh_database};

use crate::chaos::client::{LOGIN, PASSWORD, sign_in};
use crate::chaos::evidence;
use crate::chaos::server::Server;
use crate::support::Place;

/// Rows of the file; each hundredth is at fault.
const ROWS: usize = 3_000;
const AT_FAULT: usize = ROWS / 100;

/// Somebody at the program.
struct Client {
    http: reqwest::Client,
    api: String,
    token: String,
}

impl Client {
    /// Founds a company. It has units and taxes from its first moment.
    async fn found(api: &str) -> Client {
        let http = reqwest::Client::new();
        let company = json!({
            "code": "SHOP", "name": "Shop", "country": "KE", "currency": "KES", "zone": "Africa/Nairobi",
        });
        let person = json!({
            "email": LOGIN, "password": PASSWORD, "first_name": "Amina", "last_name": "Otieno", "company": company,
        });
        let registered = http.post(format!("{api}/identity/register")).json(&person).send().await.unwrap();
        assert!(registered.status().is_success(), "{}", registered.text().await.unwrap());
        Client::of(http, api).await
    }

    async fn of(http: reqwest::Client, api: &str) -> Client {
        let token = sign_in(&http, api).await.unwrap();
        Client { http, api: api.to_owned(), token }
    }

    async fn get(&self, path: &str) -> Value {
        let request = self.http.get(format!("{}{path}", self.api)).bearer_auth(&self.token);
        read(request).await
    }

    async fn text(&self, path: &str) -> String {
        let request = self.http.get(format!("{}{path}", self.api)).bearer_auth(&self.token);
        request.send().await.unwrap().text().await.unwrap()
    }

    async fn post(&self, path: &str, body: Value) -> Value {
        let request = self.http.post(format!("{}{path}", self.api)).bearer_auth(&self.token);
        read(request.json(&body)).await
    }

    async fn patch(&self, path: &str, body: Value) -> Value {
        let request = self.http.patch(format!("{}{path}", self.api)).bearer_auth(&self.token);
        read(request.json(&body)).await
    }

    async fn upload(&self, target: &str, file: String) -> Value {
        let path = format!("{}/imports?target={target}&name=list.csv", self.api);
        let request = self.http.post(path).bearer_auth(&self.token).header("content-type", "text/csv");
        read(request.body(file)).await
    }

    /// Looks at an import until it is as wanted.
    async fn until(&self, id: &str, met: impl Fn(&Value) -> bool) -> Value {
        loop {
            let view = self.get(&format!("/imports/{id}")).await;
            assert_ne!(view["status"], "failed", "{view}");
            if met(&view) {
                return view;
            }
        }
    }

    async fn count(&self, path: &str) -> Value {
        self.get(&format!("{path}?count=true&limit=1")).await["total"].clone()
    }
}

async fn read(request: reqwest::RequestBuilder) -> Value {
    let answer = request.send().await.unwrap();
    let status = answer.status();
    let body = answer.text().await.unwrap();
    assert!(status == StatusCode::OK || status == StatusCode::CREATED, "{status}: {body}");
    serde_json::from_str(&body).unwrap()
}

fn list() -> String {
    let mut text = "Artikelnummer;Bezeichnung;VK;EAN;Warengruppe\n".to_owned();
    for n in 0..ROWS {
        let price = if n % 100 == 7 { "zwölf".to_owned() } else { format!("{n},25") };
        text.push_str(&format!("S{n:05};Thing number {n};{price};IN-{n:05};Group {}\n", n % 7));
    }
    text
}

async fn t65_a_file_over_http_survives_a_kill_and_is_taken_back(engine: Engine) {
    let database = fresh_database(engine).await;
    let place = Place::new();
    let url = match engine {
        Engine::Sqlite => format!("sqlite:{}", place.path().join("var/kontor.sqlite").display()),
        Engine::Postgres | Engine::MySql => database.url().to_owned(),
    };
    let server = Server::start(&place, &url);
    let shop = Client::found(&server.api).await;

    let taken = shop.upload("product", list()).await;
    assert_eq!((&taken["rows"], &taken["mapping"]["decimal"]), (&json!(ROWS), &json!("comma")), "{taken}");
    let id = taken["id"].as_str().unwrap().to_owned();
    let mut mapping = taken["mapping"].clone();
    mapping["constants"] = json!({ "unit_id": "pc", "tax_class_id": "standard" });
    mapping["create_missing"] = json!(["category_id"]);
    shop.patch(&format!("/imports/{id}"), mapping).await;
    let path = |verb: &str| format!("/imports/{id}/{verb}");

    shop.post(&path("dry-run"), json!({})).await;
    let tried = shop.until(&id, |view| view["status"] == "draft").await;
    let expected = json!({ "created": ROWS - AT_FAULT, "updated": 0, "unchanged": 0, "repeated": 0, "failed": AT_FAULT });
    assert_eq!(tried["dry_run"]["counts"], expected, "{tried}");
    assert_eq!(shop.count("/catalog/products").await, 0, "a dry run keeps nothing");

    shop.post(&path("start"), json!({})).await;
    let under_way = shop.until(&id, |view| view["done"].as_i64() > Some(0)).await;
    server.kill();
    let server = Server::start(&place, &url);
    let shop = Client::of(shop.http, &server.api).await;
    let left = shop.get(&format!("/imports/{id}")).await;
    assert!(left["done"].as_i64() >= under_way["done"].as_i64(), "what was told is kept: {left}");
    assert_eq!(
        shop.count("/catalog/products").await,
        left["counts"]["created"],
        "a chunk is there whole, or not"
    );
    // The program would go on by itself when the lease of the killed one has run out; somebody does not wait for that.
    if left["status"] == "running" {
        shop.post(&path("cancel"), json!({})).await;
        shop.post(&path("start"), json!({})).await;
    }
    let done = shop.until(&id, |view| view["status"] == "finished").await;
    assert_eq!(done["counts"], expected, "what a dry run told is what happened");
    assert_eq!(shop.count("/catalog/products").await, ROWS - AT_FAULT, "nothing is there twice");
    assert_eq!(shop.count("/catalog/barcodes").await, ROWS - AT_FAULT);
    let errors = shop.text(&path("errors")).await;
    assert_eq!(errors.lines().count(), 1 + AT_FAULT, "{errors}");
    assert!(errors.contains("S00107") && errors.contains("price: "), "{errors}");

    let again = shop.upload("product", list()).await;
    let again = again["id"].as_str().unwrap();
    let mapping = done["mapping"].clone();
    shop.patch(&format!("/imports/{again}"), mapping).await;
    shop.post(&format!("/imports/{again}/start"), json!({})).await;
    let repeated = shop.until(again, |view| view["status"] == "finished").await;
    assert_eq!(repeated["counts"]["repeated"], ROWS - AT_FAULT, "{repeated}");

    shop.post(&path("undo"), json!({})).await;
    let undone = shop.until(&id, |view| view["status"] == "undone").await;
    assert_eq!((&undone["undone"], &undone["kept"]), (&json!(ROWS - AT_FAULT), &json!(0)), "{undone}");
    for path in ["/catalog/products", "/catalog/barcodes", "/catalog/categories"] {
        assert_eq!(shop.count(path).await, 0, "{path}");
    }
    assert!(server.stop());
    let evidence = evidence::gather(&place, &url).await;
    assert!(evidence.findings.is_empty(), "{:?}", evidence.findings);
}

engines!(t65_a_file_over_http_survives_a_kill_and_is_taken_back);

/// A company that was founded at a terminal has what a first list of products needs.
#[test]
fn a_company_founded_at_a_terminal_takes_its_first_list() {
    let place = Place::new();
    place.file("password", PASSWORD);
    let person =
        ["--email", LOGIN, "--first-name", "Amina", "--company", "Shop", "--password-file", "password"];
    place.run(&[&["user", "create"], &person[..]].concat()).well();
    place.file("list.csv", "sku,name,price,barcode\nA1,Tea,1,IN-1\nA2,Milk,2,IN-2\n");
    let list = [
        "import",
        "file",
        "list.csv",
        "--as",
        "product",
        "--set",
        "unit_id=pc",
        "--set",
        "tax_class_id=standard",
    ];
    let tried = place.run(&[&list[..], &["--dry-run"]].concat()).well();
    assert!(tried.out.contains("tried out") && tried.out.contains("2 created"), "{}", tried.out);
    let taken = place.run(&list).well();
    assert!(taken.out.contains("2 created") && taken.out.contains("0 taken before"), "{}", taken.out);
    let id = taken.out.split(&[' ', ':'][..]).nth(1).unwrap().to_owned();
    let undone = place.run(&["import", "undo", &id]).well();
    assert!(undone.out.contains("2 taken back, 0 kept"), "{}", undone.out);
    let findings = place.run(&["doctor"]).well();
    assert!(findings.out.contains("0 findings"), "{}", findings.out);
}
