//! Around every request: its id, its line in the log, its metrics, the last resort for panics, and the rendering of
//! problems.

use std::net::IpAddr;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use axum::extract::{MatchedPath, Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use futures::FutureExt;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use kernel::{Error, Id};
use words::Words;

use crate::problem::{self, Problem};
use crate::state::Web;

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
/// Characters of a request id that a client may choose.
const REQUEST_ID_CHARS_MAX: usize = 64;
/// The route's name in logs and metrics when no route matched: an address that somebody made up is no label.
const UNMATCHED: &str = "unmatched";

/// What the frame tells those within it.
#[derive(Clone)]
pub(crate) struct Frame {
    pub(crate) request_id: Arc<str>,
    pub(crate) address: Option<IpAddr>,
    /// The language that the caller wishes for.
    pub(crate) words: Words,
}

/// What a handler tells the frame: who acted. For the log.
#[derive(Clone, Copy)]
pub(crate) struct Acted {
    pub(crate) user: Option<Id>,
    pub(crate) company: Id,
}

/// The outermost middleware.
pub(crate) async fn frame(State(web): State<Web>, mut request: Request, next: Next) -> Response {
    let clock = web.runtime().clock();
    let began = clock.now();
    let address = crate::address::of(request.extensions(), request.headers(), &web.0.options.trusted_proxies);
    let request_id: Arc<str> = chosen_id(request.headers()).unwrap_or_else(|| clock.id().to_string()).into();
    let route = match request.extensions().get::<MatchedPath>() {
        Some(path) => path.as_str().to_owned(),
        None => UNMATCHED.to_owned(),
    };
    let method = request.method().clone();
    let wish = request.headers().get(http::header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let words = wish.map_or(Words::ENGLISH, Words::wished);
    request.extensions_mut().insert(Frame { request_id: request_id.clone(), address, words });

    let answered = AssertUnwindSafe(next.run(request)).catch_unwind().await;
    let mut response =
        answered.unwrap_or_else(|panic| Problem::from(Error::internal(text(&*panic))).into_response());
    let failure = response.extensions_mut().remove::<Problem>();
    if let Some(problem) = &failure {
        let mut rendered = problem::render(problem, &request_id, words);
        // A 405 keeps the Allow header that the router put on it.
        for (name, value) in response.headers() {
            rendered.headers_mut().entry(name).or_insert_with(|| value.clone());
        }
        rendered.headers_mut().remove(http::header::CONTENT_LENGTH);
        *rendered.extensions_mut() = std::mem::take(response.extensions_mut());
        response = rendered;
    }
    if let Ok(value) = HeaderValue::from_str(&request_id) {
        response.headers_mut().insert(REQUEST_ID, value);
    }
    let took = u64::try_from(clock.now().0 - began.0).unwrap_or(0);
    crate::metrics::count(method.as_str(), &route, response.status(), took);
    log(
        &Line { method: method.as_str(), route: &route, took, address, request_id: &request_id },
        &response,
        failure,
    );
    response
}

/// The client's own id for the request, if it is harmless in a log.
fn chosen_id(headers: &HeaderMap) -> Option<String> {
    let text = headers.get(&REQUEST_ID)?.to_str().ok()?;
    let sound = (1..=REQUEST_ID_CHARS_MAX).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'));
    sound.then(|| text.to_owned())
}

struct Line<'l> {
    method: &'l str,
    /// The route and not the address: no id, no search word, nothing personal.
    route: &'l str,
    took: u64,
    address: Option<IpAddr>,
    request_id: &'l str,
}

/// One line a request; a fault of ours is an error with its cause, everything else is information.
fn log(line: &Line<'_>, response: &Response, failure: Option<Problem>) {
    let status = response.status();
    let acted = response.extensions().get::<Acted>();
    let user = acted.and_then(|acted| acted.user).map(|id| id.to_string());
    let company = acted.map(|acted| acted.company.to_string());
    let address = line.address.map(|address| address.to_string());
    let Line { method, route, took, request_id, .. } = line;
    let code = failure.as_ref().map(|problem| problem.error.code);
    let cause = failure.as_ref().and_then(|problem| problem.error.inner.clone());
    if status.is_server_error() && status != StatusCode::SERVICE_UNAVAILABLE {
        tracing::error!(target: "http", request_id, method, route, status = status.as_u16(), took_us = took, user, company, address, code, cause, "request failed");
    } else {
        tracing::info!(target: "http", request_id, method, route, status = status.as_u16(), took_us = took, user, company, address, code, cause, "request");
    }
}

fn text(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().cloned();
    text.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()))
        .unwrap_or_else(|| "a handler panicked".to_owned())
}
