//! A module with one kind of thing, a directory that knows four callers, and a way to send requests.

mod directory;
mod things;

use axum::Router;
use axum::body::Body;
use axum::response::Response;
use http::{HeaderMap, Request, StatusCode};
use http_body_util::BodyExt;
use kernel::Instant;
use platform::{Clock, Runtime, Settings};
use serde_json::Value;
use testkit::{Engine, TestDatabase};
use tokio_util::sync::CancellationToken;
use tower::ServiceExt;
use web::Options;

pub use directory::{ANOTHER_COMPANY, CLERK, DEMOTABLE, MANAGER, REVOCABLE, STORE, WATCHER, demote, revoke};
pub use things::{NAME_CHARS_MAX, SIGNED_BYTES_MAX, holding, let_go, module, waiting};

/// A running HTTP side without a network.
pub struct Server {
    pub runtime: Runtime,
    pub shutdown: CancellationToken,
    router: Router,
    _database: TestDatabase,
    _folder: tempfile::TempDir,
}

/// An answer, read whole.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
}

impl Answer {
    pub async fn read(response: Response) -> Self {
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.expect("a body that ends").to_bytes().to_vec();
        Answer { status: parts.status, headers: parts.headers, bytes }
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).unwrap_or_else(|error| panic!("{error}: {:?}", self.text()))
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().expect("a header of ASCII"))
    }

    /// Status and code of a problem, after a look at its form.
    pub fn problem(&self) -> (u16, String) {
        assert_eq!(self.header("content-type"), web::PROBLEM_JSON, "{}", self.text());
        let body = self.json();
        assert_eq!(body["status"], self.status.as_u16());
        assert_eq!(body["instance"], self.header("x-request-id"));
        let code = body["code"].as_str().expect("a code").to_owned();
        assert_eq!(body["type"], format!("urn:kontor:problem:{code}"));
        (self.status.as_u16(), code)
    }
}

impl Server {
    /// With generous limits, on SQLite.
    pub async fn start() -> Self {
        Self::with(Options::default()).await
    }

    pub async fn with(options: Options) -> Self {
        Self::on(Engine::Sqlite, options, "http://kontor.test").await
    }

    pub async fn on(engine: Engine, options: Options, public_url: &str) -> Self {
        let server = Self::compose(engine, options, public_url).await;
        server.migrate().await;
        server
    }

    /// On a database with nothing in it.
    pub async fn unmigrated() -> Self {
        Self::compose(Engine::Sqlite, Options::default(), "http://kontor.test").await
    }

    pub async fn migrate(&self) {
        let migrations = self.runtime.registry().migrations();
        self.runtime.db().migrate(&migrations, self.runtime.clock().now()).await.unwrap();
    }

    async fn compose(engine: Engine, options: Options, public_url: &str) -> Self {
        let database = testkit::fresh_database(engine).await;
        let folder = tempfile::tempdir().unwrap();
        let opened = db::Database::open(&db::DbOptions::new(database.url())).await.unwrap();
        let settings = Settings {
            data_dir: folder.path().to_owned(),
            master_key: vec![7; 32],
            public_url: public_url.to_owned(),
        };
        let clock = Clock::fixed(Instant(1_767_225_600_000_000));
        let modules = vec![platform::module(), module()];
        let runtime = Runtime::new(opened, clock, settings, modules, directory::directory());
        let shutdown = CancellationToken::new();
        let router = web::router(runtime.clone(), options, shutdown.clone());
        Server { runtime, shutdown, router, _database: database, _folder: folder }
    }

    pub fn router(&self) -> Router {
        self.router.clone()
    }

    pub async fn send(&self, request: Request<Body>) -> Answer {
        Answer::read(self.open(request).await).await
    }

    /// As [`Server::send`], with a body that may not end.
    pub async fn open(&self, request: Request<Body>) -> Response {
        self.router.clone().oneshot(request).await.expect("a router always answers")
    }

    pub async fn get(&self, path: &str, token: &str) -> Answer {
        self.send(request("GET", path, token, Body::empty())).await
    }

    pub async fn post(&self, path: &str, token: &str, body: Value) -> Answer {
        self.send(request("POST", path, token, Body::from(body.to_string()))).await
    }
}

/// A request with a bearer token (none if empty) and, if there is a body to be, a JSON content type.
pub fn request(method: &str, path: &str, token: &str, body: Body) -> Request<Body> {
    let mut request = Request::builder().method(method).uri(path);
    if !token.is_empty() {
        request = request.header("authorization", format!("Bearer {token}"));
    }
    if method != "GET" {
        request = request.header("content-type", "application/json");
    }
    request.body(body).unwrap()
}
