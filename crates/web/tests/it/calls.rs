//! What HTTP adds to a call: versions, dry runs, idempotency, locations, files, request ids.

use axum::body::Body;
use http::Request;
use serde_json::json;

use crate::support::{Answer, MANAGER, Server, request};

const THINGS: &str = "/api/v1/test/things";
const ONE: &str = "/api/v1/test/things/00000000-0000-0000-0000-000000000007";

async fn with(server: &Server, method: &str, path: &str, header: (&'static str, &str), body: &str) -> Answer {
    let mut request = request(method, path, MANAGER, Body::from(body.to_owned()));
    request.headers_mut().insert(header.0, header.1.parse().unwrap());
    server.send(request).await
}

#[tokio::test]
async fn a_version_is_an_entity_tag() {
    let server = Server::start().await;
    let read = server.get(ONE, MANAGER).await;
    assert_eq!(read.header("etag"), "\"3\"");
    let unchanged = with(&server, "GET", ONE, ("if-none-match", "W/\"3\""), "").await;
    assert_eq!((unchanged.status.as_u16(), unchanged.bytes.len()), (304, 0));
    assert_eq!(with(&server, "GET", ONE, ("if-none-match", "\"2\""), "").await.status, 200);
}

#[tokio::test]
async fn a_stale_version_is_refused_with_both() {
    let server = Server::start().await;
    let stale = with(&server, "PATCH", ONE, ("if-match", "\"2\""), "{\"name\":\"b\"}").await;
    assert_eq!(stale.problem(), (412, "record.version_conflict".to_owned()));
    assert_eq!(stale.json()["details"], json!({"current": 3, "yours": 2}));
    let fresh = with(&server, "PATCH", ONE, ("if-match", "\"3\""), "{\"name\":\"b\"}").await;
    assert_eq!((fresh.status.as_u16(), fresh.header("etag")), (200, "\"4\""));
}

#[tokio::test]
async fn what_was_made_says_where_it_is() {
    let server = Server::start().await;
    let made = server.post(THINGS, MANAGER, json!({"name": "a"})).await;
    let id = made.json()["id"].as_str().unwrap().to_owned();
    assert_eq!((made.status.as_u16(), made.header("location")), (201, format!("{THINGS}/{id}").as_str()));
}

#[tokio::test]
async fn a_dry_run_answers_and_keeps_nothing() {
    let server = Server::start().await;
    let dry = server.post(&format!("{THINGS}?dry_run=true"), MANAGER, json!({"name": "a"})).await;
    assert_eq!(dry.status, 201);
    let events =
        server.runtime.db().read().select_global::<platform::events::event::Entity>().count().await.unwrap();
    assert_eq!(events, 0);
}

#[tokio::test]
async fn t27_the_same_key_gives_the_stored_answer() {
    let server = Server::start().await;
    let key = ("idempotency-key", "k-1");
    let first = with(&server, "POST", THINGS, key, "{\"name\":\"a\"}").await;
    let again = with(&server, "POST", THINGS, key, "{\"name\":\"a\"}").await;
    assert_eq!((again.status, again.json()), (first.status, first.json()));
    assert_eq!((first.header("idempotent-replay"), again.header("idempotent-replay")), ("", "true"));
    for header in ["etag", "location", "content-type"] {
        assert_eq!(again.header(header), first.header(header));
        assert!(!first.header(header).is_empty(), "{header}");
    }
    let other = with(&server, "POST", THINGS, key, "{\"name\":\"b\"}").await;
    assert_eq!(other.problem(), (409, "request.idempotency_key_reused".to_owned()));
}

#[tokio::test]
async fn t27_a_repeated_change_is_answered_with_the_version_that_it_made() {
    let server = Server::start().await;
    let change = |key: &'static str, version: &'static str| {
        let mut request = request("PATCH", ONE, MANAGER, Body::from("{\"name\":\"b\"}"));
        request.headers_mut().insert("idempotency-key", key.parse().unwrap());
        request.headers_mut().insert("if-match", version.parse().unwrap());
        server.send(request)
    };
    let first = change("k-1", "\"3\"").await;
    let again = change("k-1", "\"3\"").await;
    assert_eq!((again.status.as_u16(), again.header("etag"), again.json()), (200, "\"4\"", first.json()));
    assert_eq!(again.header("idempotent-replay"), "true");
    // Another key is another change.
    let other = change("k-2", "\"3\"").await;
    assert_eq!((other.status.as_u16(), other.header("idempotent-replay")), (200, ""));
}

#[tokio::test]
async fn v5_3_1_a_file_is_an_attachment_whatever_is_in_it() {
    let server = Server::start().await;
    let file = server.get("/api/v1/test/file", "").await;
    assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
    assert_eq!(
        file.header("content-disposition"),
        "attachment; filename=\"things ___.csv\"; filename*=UTF-8''things%20%22%C3%84%22.csv"
    );
    assert_eq!(file.header("x-content-type-options"), "nosniff");
    assert!(file.header("content-security-policy").contains("sandbox"));
}

#[tokio::test]
async fn v16_4_1_a_request_keeps_the_id_that_its_client_gave_it_if_it_is_harmless() {
    let server = Server::start().await;
    for (given, kept) in
        [("till-7.42_a", true), ("a b", false), ("<script>", false), (&"x".repeat(65), false)]
    {
        let answer = with(&server, "GET", THINGS, ("x-request-id", given), "").await;
        assert_eq!(answer.header("x-request-id") == given, kept, "{given}");
        assert!(!answer.header("x-request-id").is_empty());
    }
}

#[tokio::test]
async fn large_answers_are_compressed_and_small_ones_are_not() {
    let server = Server::start().await;
    let large = with(&server, "GET", &format!("{THINGS}?limit=100"), ("accept-encoding", "gzip"), "").await;
    assert_eq!(large.header("content-encoding"), "gzip");
    assert_eq!(server.get(&format!("{THINGS}?limit=100"), MANAGER).await.header("content-encoding"), "");
}

#[tokio::test]
async fn head_is_get_without_the_body() {
    let server = Server::start().await;
    let head =
        Request::head(ONE).header("authorization", format!("Bearer {MANAGER}")).body(Body::empty()).unwrap();
    let head = server.send(head).await;
    assert_eq!((head.status.as_u16(), head.header("etag"), head.bytes.len()), (200, "\"3\"", 0));
}

#[tokio::test]
async fn health_and_readiness() {
    let server = Server::start().await;
    assert_eq!(server.get("/health", "").await.json(), json!({"status": "ok"}));
    assert_eq!(server.get("/ready", "").await.json(), json!({"status": "ready"}));
}
