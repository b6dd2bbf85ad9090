//! Limits: each has a name, and its error says the limit.

use std::time::Duration;

use axum::body::Body;
use axum::extract::ConnectInfo;
use http::Request;
use serde_json::json;
use std::net::SocketAddr;
use web::{Options, Rate};

use crate::support::{CLERK, MANAGER, SIGNED_BYTES_MAX, Server, request, waiting};

const THINGS: &str = "/api/v1/test/things";

fn from(address: &str, path: &str) -> Request<Body> {
    let mut request = request("GET", path, MANAGER, Body::empty());
    let peer: SocketAddr = format!("{address}:1000").parse().unwrap();
    request.extensions_mut().insert(ConnectInfo(peer));
    request
}

#[tokio::test]
async fn v5_2_1_a_body_beyond_its_limit_is_refused_announced_or_not() {
    let server =
        Server::with(Options { json_bytes_max: 100, upload_bytes_max: 200, ..Options::default() }).await;
    let body = json!({"name": "x".repeat(100)}).to_string();
    let mut announced = request("POST", THINGS, MANAGER, Body::from(body.clone()));
    announced.headers_mut().insert("content-length", body.len().into());
    let chunks =
        futures::stream::iter(body.into_bytes().into_iter().map(|b| Ok::<_, std::io::Error>(vec![b])));
    let streamed = request("POST", THINGS, MANAGER, Body::from_stream(chunks));
    for request in [announced, streamed] {
        let answer = server.send(request).await;
        assert_eq!(answer.problem(), (413, "request.body_too_large".to_owned()));
        assert_eq!(answer.json()["details"]["json_bytes_max"], 100);
    }
    for (bytes, status) in [(200, 200), (201, 413)] {
        let mut upload = request("POST", "/api/v1/test/upload", MANAGER, Body::from(vec![b'a'; bytes]));
        upload.headers_mut().insert("content-type", "text/csv".parse().unwrap());
        assert_eq!(server.send(upload).await.status, status, "{bytes}");
    }
}

#[tokio::test]
async fn b10_a_signed_message_comes_as_it_was_sent_within_its_own_limit() {
    let server = Server::with(Options { json_bytes_max: 10, ..Options::default() }).await;
    let signed = |body: String| {
        let mut request = request("POST", "/api/v1/test/signed", "", Body::from(body));
        for (name, value) in [("x-one", "1"), ("x-other", "3"), ("webhook-id", "m")] {
            request.headers_mut().insert(name, value.parse().unwrap());
        }
        request
    };
    let body = "{ \"a\":1,\"a\" : 2 }";
    let seen = server.send(signed(body.to_owned())).await;
    assert_eq!(seen.json(), json!({"body": body, "headers": {"x-one": "1"}}));
    for (bytes, status) in [(SIGNED_BYTES_MAX, 200), (SIGNED_BYTES_MAX + 1, 413)] {
        let answer = server.send(signed("x".repeat(bytes))).await;
        assert_eq!(answer.status, status, "{bytes}");
        if status == 413 {
            assert_eq!(answer.json()["details"]["bytes_max"], SIGNED_BYTES_MAX);
        }
    }
    let mut other = signed("x".to_owned());
    other.headers_mut().insert("content-type", "text/csv".parse().unwrap());
    assert_eq!(server.send(other).await.status, 415);
}

#[tokio::test]
async fn b01_nobody_s_body_is_read_before_it_is_known_who_they_are() {
    let server = Server::with(Options { json_bytes_max: 10, ..Options::default() }).await;
    let answer = server.post(THINGS, "", json!({"name": "longer than ten"})).await;
    assert_eq!(answer.status, 401);
}

#[tokio::test]
async fn v2_4_1_requests_are_counted_by_address() {
    let server = Server::with(Options { per_address: Rate::new(1, 3), ..Options::default() }).await;
    for _ in 0..3 {
        assert_eq!(server.send(from("192.0.2.1", THINGS)).await.status, 200);
    }
    let refused = server.send(from("192.0.2.1", THINGS)).await;
    assert_eq!(refused.problem(), (429, "request.rate_limited".to_owned()));
    assert_eq!(refused.header("retry-after"), "1");
    assert_eq!(refused.json()["details"]["counted_by"], "address");
    assert_eq!(server.send(from("192.0.2.2", THINGS)).await.status, 200);
    assert_eq!(server.send(from("192.0.2.1", "/health")).await.status, 200);
}

#[tokio::test]
async fn v2_4_1_requests_are_counted_by_actor() {
    let server = Server::with(Options { per_actor: Rate::new(1, 2), ..Options::default() }).await;
    for _ in 0..2 {
        assert_eq!(server.get(THINGS, MANAGER).await.status, 200);
    }
    assert_eq!(server.get(THINGS, MANAGER).await.json()["details"]["counted_by"], "actor");
    assert_eq!(server.get(THINGS, CLERK).await.status, 200);
}

#[tokio::test]
async fn work_that_takes_too_long_is_given_up() {
    let server =
        Server::with(Options { request_timeout: Duration::from_millis(20), ..Options::default() }).await;
    assert_eq!(server.get("/api/v1/test/wait", "").await.problem(), (503, "server.timeout".to_owned()));
}

#[tokio::test]
async fn more_than_there_is_room_for_is_turned_away() {
    let server = Server::with(Options { in_flight_max: 1, ..Options::default() }).await;
    let busy = tokio::spawn(server.router().oneshot_get("/api/v1/test/wait"));
    waiting().await;
    let refused = server.get(THINGS, MANAGER).await;
    assert_eq!(refused.problem(), (503, "server.busy".to_owned()));
    assert_eq!(refused.json()["details"]["in_flight_max"], 1);
    assert_eq!(server.get("/health", "").await.status, 200);
    busy.abort();
    assert!(busy.await.unwrap_err().is_cancelled());
    assert_eq!(server.get(THINGS, MANAGER).await.status, 200);
}

trait OneshotGet {
    fn oneshot_get(self, path: &'static str) -> impl Future<Output = ()> + Send + 'static;
}

impl OneshotGet for axum::Router {
    async fn oneshot_get(self, path: &'static str) {
        use tower::ServiceExt;
        let request = Request::get(path).body(Body::empty()).unwrap();
        drop(self.oneshot(request).await);
    }
}
