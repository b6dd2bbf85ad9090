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
use serde_json::{Map, Value};
use words::Words;

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
    details: Map<String, Value>,
}

/// The detail that keeps English sentences which say more than those of the caller's language.
const SAID: &str = "said";

/// The response of a problem, for the request of this id, in the caller's language.
pub(crate) fn render(problem: &Problem, request_id: &str, words: Words) -> Response {
    let Problem { status, error } = problem;
    let mut details = Details {
        kind: format!("urn:kontor:problem:{}", error.code),
        title: error.title.to_owned(),
        status: status.as_u16(),
        code: error.code.to_owned(),
        detail: error.message.clone(),
        instance: request_id.to_owned(),
        errors: error.fields.clone(),
        details: error.details.iter().map(|(name, value)| (name.clone(), value.clone())).collect(),
    };
    if words != Words::ENGLISH {
        translate(&mut details, words);
    }
    let body = serde_json::to_vec(&details).expect("strings and JSON values have a JSON form");
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = *status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(PROBLEM_JSON));
    if *status == StatusCode::UNAUTHORIZED {
        headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    }
    if words != Words::ENGLISH {
        headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(words.language()));
        headers.insert(header::VARY, HeaderValue::from_static("Accept-Language"));
    }
    if let Some(seconds) = retry_after(*status, error) {
        headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}

/// Says the sentences in another language. One that was written for the occurrence gives way to its code's, and is kept
/// in [`SAID`]; one that has no words there stays as it is.
fn translate(details: &mut Details, words: Words) {
    let facts: Vec<(String, String)> = facts(&details.details);
    let facts: Vec<(&str, &str)> =
        facts.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let mut said = Vec::new();
    if let Some(sentence) = words.problem(&details.code, &details.detail, &facts) {
        let english = std::mem::replace(&mut details.detail, sentence.text);
        said.extend((!sentence.is_whole).then_some(english));
    }
    if let Some(sentence) = words.problem(&details.code, &details.title, &facts) {
        details.title = sentence.text;
    }
    for field in &mut details.errors {
        let mut values: Vec<(&str, &str)> =
            field.values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        values.extend(&facts);
        if let Some(sentence) = words.problem(&field.code, &field.message, &values) {
            let english = std::mem::replace(&mut field.message, sentence.text);
            let is_lost = !sentence.is_whole && !said.contains(&english);
            said.extend(is_lost.then_some(english));
        }
    }
    if !said.is_empty() {
        details.details.insert(SAID.to_owned(), said.into());
    }
}

/// The details that a sentence can name.
fn facts(details: &Map<String, Value>) -> Vec<(String, String)> {
    let text = |value: &Value| match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    };
    details.iter().filter_map(|(name, value)| Some((name.clone(), text(value)?))).collect()
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
        let response = render(&error.into(), "r", Words::ENGLISH);
        response.headers().get(header::RETRY_AFTER).map(|value| value.to_str().unwrap().to_owned())
    }

    #[test]
    fn v2_4_1_retry_after_is_what_the_limiter_says() {
        assert_eq!(header(RATE_LIMITED.with(RETRY_AFTER_SECONDS, 90)).as_deref(), Some("90"));
        assert_eq!(header(RATE_LIMITED.error()), None, "waiting does not help");
        assert_eq!(header(BUSY.error()).as_deref(), Some("1"));
        assert_eq!(header(crate::errors::INVALID_HEADER.with(RETRY_AFTER_SECONDS, 9)), None);
    }

    #[tokio::test]
    async fn a_sentence_for_the_occurrence_gives_way_and_is_kept_in_english() {
        const STATE: Code = Code::new(
            "document.illegal_transition",
            kernel::Kind::Conflict,
            "The document's state does not allow this",
        );
        let error = STATE.because("This order is void").with("current", "void");
        let response = render(&error.into(), "r", Words::of("fr"));
        assert_eq!(response.headers()[header::CONTENT_LANGUAGE], "fr");
        assert_eq!(response.headers()[header::VARY], "Accept-Language");
        let bytes = axum::body::to_bytes(response.into_body(), 10_000).await.unwrap();
        let told: Value = serde_json::from_slice(&bytes).unwrap();
        assert_eq!(told["detail"], "L’état du document ne le permet pas");
        assert_eq!(told["title"], told["detail"]);
        assert_eq!(told["details"], serde_json::json!({ "current": "void", "said": ["This order is void"] }));
    }
}
