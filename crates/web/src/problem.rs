//! Failures on their way out: a response that carries the error, and its rendering as problem details (RFC 9457).
//!
//! Handlers and guards answer with a [`Problem`]; the frame around them renders and logs it once, because only the
//! frame knows the request's id.

use axum::body::Body;
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};
use kernel::errors::FieldError;
use kernel::{Code, Error};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

/// The content type of problem details.
pub const PROBLEM_JSON: &str = "application/problem+json";
/// The detail in which a failure says after how many seconds one may come back; it becomes `Retry-After`.
pub(crate) const RETRY_AFTER_SECONDS: &str = "retry_after_seconds";
/// Seconds after which a client may come back to a server that had no room or no time.
const RETRY_WHEN_BUSY_SECONDS: u64 = 1;

/// A failure with the HTTP status that it gets.
#[derive(Clone, Debug)]
pub struct Problem {
    pub(crate) status: StatusCode,
    pub(crate) error: Error,
}

impl Problem {
    /// A failure that only HTTP knows, such as 405.
    pub(crate) fn with_status(status: StatusCode, code: Code) -> Self {
        Problem { status, error: code.error() }
    }
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        let status = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        Problem { status, error }
    }
}

impl From<Code> for Problem {
    fn from(code: Code) -> Self {
        code.error().into()
    }
}

impl IntoResponse for Problem {
    /// An empty response that the frame fills.
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// Problem details as the API describes them.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Problem")]
pub(crate) struct Details {
    /// A URI that names the kind of problem: `urn:kontor:problem:` and the code.
    #[serde(rename = "type")]
    kind: String,
    /// A sentence that is the same for every occurrence.
    title: String,
    status: u16,
    /// The stable code that programs decide by.
    code: String,
    /// A sentence for this occurrence.
    detail: String,
    /// The request's id, as in the logs.
    instance: String,
    /// The fields of the input that are at fault.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<FieldError>,
    /// Facts about this occurrence, by name.
    #[serde(skip_serializing_if = "serde_json::Map::is_empty")]
    details: serde_json::Map<String, Value>,
}

/// The response of a problem, for the request of this id.
pub(crate) fn render(problem: &Problem, request_id: &str) -> Response {
    let Problem { status, error } = problem;
    let details = Details {
        kind: format!("urn:kontor:problem:{}", error.code),
        title: error.title.to_owned(),
        status: status.as_u16(),
        code: error.code.to_owned(),
        detail: error.message.clone(),
        instance: request_id.to_owned(),
        errors: error.fields.clone(),
        details: error.details.iter().map(|(name, value)| (name.clone(), value.clone())).collect(),
    };
    let body = serde_json::to_vec(&details).expect("strings and JSON values have a JSON form");
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = *status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(PROBLEM_JSON));
    if *status == StatusCode::UNAUTHORIZED {
        headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    }
    if let Some(seconds) = retry_after(*status, error) {
        headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}

/// What the limiter says; nothing where waiting does not help (an account that only an administrator unlocks).
fn retry_after(status: StatusCode, error: &Error) -> Option<u64> {
    let said = error.details.get(RETRY_AFTER_SECONDS).and_then(Value::as_u64);
    match status {
        StatusCode::TOO_MANY_REQUESTS => said,
        StatusCode::SERVICE_UNAVAILABLE => said.or(Some(RETRY_WHEN_BUSY_SECONDS)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::errors::{BUSY, RATE_LIMITED};

    fn header(error: Error) -> Option<String> {
        let response = render(&error.into(), "r");
        response.headers().get(header::RETRY_AFTER).map(|value| value.to_str().unwrap().to_owned())
    }

    #[test]
    fn v2_4_1_retry_after_is_what_the_limiter_says() {
        assert_eq!(header(RATE_LIMITED.with(RETRY_AFTER_SECONDS, 90)).as_deref(), Some("90"));
        assert_eq!(header(RATE_LIMITED.error()), None, "waiting does not help");
        assert_eq!(header(BUSY.error()).as_deref(), Some("1"));
        assert_eq!(header(crate::errors::INVALID_HEADER.with(RETRY_AFTER_SECONDS, 9)), None);
    }
}
