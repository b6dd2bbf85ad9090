//! Routes from endpoints.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Router;
use axum::extract::Request;
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodFilter, MethodRouter, get, on};
use http::{HeaderName, HeaderValue, Method, StatusCode, header};
use platform::{Endpoint, Module, Runtime};
use tokio_util::sync::CancellationToken;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate};
use tower_http::cors::{AllowOrigin, CorsLayer};

use crate::call::{Route, call};
use crate::errors::METHOD_NOT_ALLOWED;
use crate::options::Options;
use crate::problem::Problem;
use crate::state::Web;
use crate::{app, events, frame, guard, headers, health, openapi, pages};

/// Where the API begins.
pub const API: &str = "/api/v1";

/// All endpoints of some modules.
pub fn endpoints(modules: &[Module]) -> Vec<Endpoint> {
    modules.iter().flat_map(Module::endpoints).collect()
}

/// The whole HTTP side of the running program. `shutdown` ends the live streams.
///
/// # Panics
/// When two endpoints want the same method and path: a mistake that every test finds.
pub fn router(runtime: Runtime, options: Options, shutdown: CancellationToken) -> Router {
    let web = Web::new(runtime, options, shutdown);
    let worked = called(&web)
        .route(openapi::PATH, get(openapi::serve))
        .layer(from_fn_with_state(web.clone(), guard::by_room));
    let counted = worked
        .route(events::PATH, get(events::stream))
        .merge(pages::router())
        .layer(from_fn_with_state(web.clone(), guard::by_address));
    let all = counted
        .route("/health", get(health::health))
        .route("/ready", get(health::ready))
        .fallback(app::page)
        .method_not_allowed_fallback(method_not_allowed)
        .layer(from_fn_with_state(web.clone(), frame::frame))
        .layer(from_fn_with_state(web.clone(), headers::secure))
        .layer(compression());
    let all = match cors(&web.0.options.cors_origins) {
        Some(cors) => all.layer(cors),
        None => all,
    };
    all.with_state(web)
}

fn called(web: &Web) -> Router<Web> {
    let endpoints = endpoints(&web.runtime().registry().modules);
    let readable: Vec<String> = endpoints
        .iter()
        .filter(|one| one.method == platform::Method::Get)
        .map(|one| one.path.clone())
        .collect();
    let mut paths: BTreeMap<String, MethodRouter<Web>> = BTreeMap::new();
    for endpoint in endpoints {
        let location = readable
            .contains(&format!("{}/{{id}}", endpoint.path))
            .then(|| format!("{API}{}/", endpoint.path));
        let path = format!("{API}{}", endpoint.path);
        let filter = filter(endpoint.method);
        let route = Arc::new(Route { endpoint, location });
        let web = web.clone();
        let handler = move |request: Request| call(web.clone(), route.clone(), request);
        let methods = paths.remove(&path).unwrap_or_default();
        paths.insert(path, methods.merge(on(filter, handler)));
    }
    paths.into_iter().fold(Router::new(), |router, (path, methods)| router.route(&path, methods))
}

fn filter(method: platform::Method) -> MethodFilter {
    match method {
        platform::Method::Get => MethodFilter::GET,
        platform::Method::Post => MethodFilter::POST,
        platform::Method::Put => MethodFilter::PUT,
        platform::Method::Patch => MethodFilter::PATCH,
        platform::Method::Delete => MethodFilter::DELETE,
    }
}

async fn method_not_allowed() -> Response {
    Problem::with_status(StatusCode::METHOD_NOT_ALLOWED, METHOD_NOT_ALLOWED).into_response()
}

/// Text is compressed; files that are compressed already, and live streams, are not.
fn compression() -> CompressionLayer<impl Predicate> {
    let worthwhile = DefaultPredicate::new()
        .and(NotForContentType::const_new("application/pdf"))
        .and(NotForContentType::const_new("application/vnd.openxmlformats"))
        .and(NotForContentType::const_new("application/octet-stream"));
    CompressionLayer::new().compress_when(worthwhile)
}

/// Scripts of the listed origins may call with a token. Cookies are never allowed from elsewhere.
fn cors(origins: &[String]) -> Option<CorsLayer> {
    if origins.is_empty() {
        return None;
    }
    let list: Vec<HeaderValue> = origins.iter().filter_map(|origin| origin.parse().ok()).collect();
    let named = |name: &'static str| HeaderName::from_static(name);
    Some(
        CorsLayer::new()
            .allow_origin(AllowOrigin::list(list))
            .allow_methods([Method::GET, Method::POST, Method::PUT, Method::PATCH, Method::DELETE])
            .allow_headers([
                header::AUTHORIZATION,
                header::CONTENT_TYPE,
                header::IF_MATCH,
                named("idempotency-key"),
                named("x-request-id"),
            ])
            .expose_headers([
                header::ETAG,
                header::LOCATION,
                named("x-request-id"),
                named("idempotent-replay"),
            ]),
    )
}

#[cfg(test)]
mod tests {
    /// Every other route is a module's endpoint, which the authorization walk knows. A new line here is a decision, and
    /// wants a test of who may come.
    const BY_HAND: &[&str] = &[
        "\"/api/docs\"",
        "\"/api/docs/{file}\"",
        "\"/health\"",
        "\"/metrics\"",
        "\"/ready\"",
        "&path",
        "events::PATH",
        "openapi::PATH",
    ];

    #[test]
    fn b01_routes_made_by_hand_are_reviewed() {
        let mut found = Vec::new();
        let folders = ["src", "src/openapi"]
            .map(|folder| std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder));
        for file in folders.iter().flat_map(|folder| std::fs::read_dir(folder).unwrap()) {
            let path = file.unwrap().path();
            if path.extension().is_some_and(|kind| kind == "rs") {
                let text = std::fs::read_to_string(path).unwrap();
                let text = text.split("#[cfg(test)]").next().unwrap_or_default();
                let calls =
                    text.split(".route(").skip(1).filter_map(|rest| rest.trim_start().split(',').next());
                found.extend(calls.map(str::to_owned));
            }
        }
        found.sort();
        assert_eq!(found, BY_HAND);
    }
}
