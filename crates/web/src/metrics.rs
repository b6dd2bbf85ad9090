//! Numbers for Prometheus: requests and their durations here, jobs and events where they happen.

use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use http::{StatusCode, header};
use kernel::{Error, Result};
pub use metrics_exporter_prometheus::PrometheusHandle;
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder};
use platform::Runtime;

const REQUESTS: &str = "kontor_http_requests_total";
const SECONDS: &str = "kontor_http_request_duration_seconds";
const POOL: &str = "kontor_db_pool_connections";
const BUILD: &str = "kontor_build_info";
/// Upper bounds of the duration histogram, in seconds.
const BUCKETS: [f64; 12] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0];
const METHODS: [&str; 6] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];

/// Begins to count, once in a process.
pub fn install() -> Result<PrometheusHandle> {
    let handle = PrometheusBuilder::new()
        .set_buckets_for_metric(Matcher::Suffix("_seconds".to_owned()), &BUCKETS)
        .and_then(PrometheusBuilder::install_recorder)
        .map_err(Error::internal)?;
    metrics::describe_counter!(REQUESTS, "HTTP requests by method, route and status");
    metrics::describe_histogram!(
        SECONDS,
        metrics::Unit::Seconds,
        "Time from a request's head to its answer's head"
    );
    metrics::describe_gauge!(POOL, "Open database connections, by state");
    metrics::describe_gauge!(BUILD, "1, with the version as a label");
    metrics::gauge!(BUILD, "version" => env!("CARGO_PKG_VERSION")).set(1_u32);
    Ok(handle)
}

/// Counts one request. Routes are labels, addresses are not; a made-up method is `OTHER`.
pub(crate) fn count(method: &str, route: &str, status: StatusCode, took_us: u64) {
    let method = METHODS.iter().copied().find(|known| *known == method).unwrap_or("OTHER");
    let route = route.to_owned();
    let status = status.as_u16().to_string();
    metrics::counter!(REQUESTS, "method" => method, "route" => route.clone(), "status" => status)
        .increment(1);
    metrics::histogram!(SECONDS, "method" => method, "route" => route).record(Duration::from_micros(took_us));
}

/// The router of the separate listener: `/metrics` and nothing else. It belongs on loopback or an inner network.
pub fn router(handle: PrometheusHandle, runtime: Runtime) -> Router {
    Router::new().route("/metrics", get(show)).with_state((handle, runtime))
}

async fn show(State((handle, runtime)): State<(PrometheusHandle, Runtime)>) -> Response {
    let pool = runtime.db().pool();
    metrics::gauge!(POOL, "state" => "open").set(pool.open);
    metrics::gauge!(POOL, "state" => "idle").set(pool.idle);
    handle.run_upkeep();
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], handle.render()).into_response()
}
