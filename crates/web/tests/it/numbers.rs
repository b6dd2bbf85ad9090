//! Numbers for Prometheus, and readiness.

use axum::body::Body;
use http::Request;
use tower::ServiceExt;

use crate::support::{Answer, MANAGER, Server};

#[tokio::test]
async fn requests_are_counted_by_route_and_never_by_address() {
    let server = Server::start().await;
    let handle = web::metrics::install().unwrap();
    server.get("/api/v1/test/things/00000000-0000-0000-0000-000000000007", MANAGER).await;
    server.get("/made/up", MANAGER).await;
    let mut odd = Request::get("/api/v1/test/things").body(Body::empty()).unwrap();
    *odd.method_mut() = "MADEUP".parse().unwrap();
    server.send(odd).await;
    let router = web::metrics::router(handle, server.runtime.clone());
    let asked = router.oneshot(Request::get("/metrics").body(Body::empty()).unwrap()).await.unwrap();
    let text = Answer::read(asked).await.text();
    for line in [
        "kontor_http_requests_total{method=\"GET\",route=\"/api/v1/test/things/{id}\",status=\"200\"} 1",
        "kontor_http_requests_total{method=\"GET\",route=\"unmatched\",status=\"404\"} 1",
        "kontor_http_requests_total{method=\"OTHER\",route=\"/api/v1/test/things\",status=\"405\"} 1",
        "kontor_http_request_duration_seconds_bucket",
        "kontor_db_pool_connections{state=\"open\"}",
        "kontor_build_info",
    ] {
        assert!(text.contains(line), "{line} is not in\n{text}");
    }
    assert!(!text.contains("made/up") && !text.contains("MADEUP"));
}

#[tokio::test]
async fn t66_a_database_that_is_not_migrated_is_not_ready() {
    let server = Server::unmigrated().await;
    assert_eq!(server.get("/health", "").await.status, 200);
    assert_eq!(server.get("/ready", "").await.problem(), (503, "db.not_migrated".to_owned()));
    server.migrate().await;
    assert_eq!(server.get("/ready", "").await.status, 200);
}
