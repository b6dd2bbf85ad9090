//! An answer as HTTP: entity tags, locations, files as attachments.

use axum::body::Body;
use axum::response::Response;
use http::header::{self, HeaderName, HeaderValue};
use http::request::Parts;
use http::{Method, StatusCode};
use kernel::Error;
use platform::{Reply, Runtime};
use serde_json::Value;

use crate::problem::Problem;

/// The answer to a request.
pub(crate) fn response(
    runtime: &Runtime,
    reply: Reply,
    parts: &Parts,
    location: Option<&str>,
) -> Result<Response, Problem> {
    match reply {
        Reply::Json { headers, .. } if is_known(parts, &headers) => {
            let tag = headers.iter().find(|(name, _)| is_tag(name)).map(|(_, value)| value.as_str());
            Ok(with_tag(StatusCode::NOT_MODIFIED, Body::empty(), tag))
        }
        Reply::Json { status, body, headers } => {
            let status = StatusCode::from_u16(status).map_err(fault)?;
            let mut response = json(status, &body, parts, location)?;
            for (name, value) in headers {
                let name = HeaderName::try_from(name).map_err(fault)?;
                let value = HeaderValue::try_from(value).map_err(fault)?;
                response.headers_mut().append(name, value);
            }
            Ok(response)
        }
        Reply::File(file) => Ok(attachment(file.content_type, &file.file_name, Body::from(file.bytes))),
        Reply::Stored(file) => {
            let pieces = Body::from_stream(platform::files::pieces(runtime, &file.path, file.size));
            let mut response = attachment(file.content_type, &file.file_name, pieces);
            response.headers_mut().insert(header::CONTENT_LENGTH, HeaderValue::from(file.size));
            Ok(response)
        }
    }
}

fn fault(cause: impl std::fmt::Display) -> Problem {
    Error::internal(cause).into()
}

fn json(
    status: StatusCode,
    body: &Value,
    parts: &Parts,
    location: Option<&str>,
) -> Result<Response, Problem> {
    let tag = body.get("version").and_then(Value::as_i64).map(|version| format!("\"{version}\""));
    if let Some(tag) = &tag
        && parts.method == Method::GET
        && parts.headers.get(header::IF_NONE_MATCH).is_some_and(|seen| lists(seen, tag))
    {
        return Ok(with_tag(StatusCode::NOT_MODIFIED, Body::empty(), Some(tag)));
    }
    if status == StatusCode::NO_CONTENT {
        return Ok(with_tag(status, Body::empty(), tag.as_deref()));
    }
    let bytes = serde_json::to_vec(body).map_err(fault)?;
    let mut response = with_tag(status, Body::from(bytes), tag.as_deref());
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    if status == StatusCode::CREATED
        && let (Some(location), Some(id)) = (location, body.get("id").and_then(Value::as_str))
        && let Ok(value) = HeaderValue::try_from(format!("{location}{id}"))
    {
        response.headers_mut().insert(header::LOCATION, value);
    }
    Ok(response)
}

fn is_tag(name: &str) -> bool {
    name.eq_ignore_ascii_case(header::ETAG.as_str())
}

/// Whether the caller has what the answer's own tag stands for.
fn is_known(parts: &Parts, headers: &[(String, String)]) -> bool {
    let seen = parts.headers.get(header::IF_NONE_MATCH).filter(|_| parts.method == Method::GET);
    let tag = headers.iter().find(|(name, _)| is_tag(name)).map(|(_, tag)| tag);
    seen.zip(tag).is_some_and(|(seen, tag)| lists(seen, tag))
}

fn with_tag(status: StatusCode, body: Body, tag: Option<&str>) -> Response {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    if let Some(value) = tag.and_then(|tag| HeaderValue::from_str(tag).ok()) {
        response.headers_mut().insert(header::ETAG, value);
    }
    response
}

/// `If-None-Match` compares weakly: `W/"3"` is `"3"`.
fn lists(seen: &HeaderValue, tag: &str) -> bool {
    let text = seen.to_str().unwrap_or_default();
    text.split(',').map(|one| one.trim().trim_start_matches("W/")).any(|one| one == tag)
}

/// A file is always saved and never shown: whatever is in it, it does not run as a page of ours.
fn attachment(content_type: String, file_name: &str, body: Body) -> Response {
    let mut response = Response::new(body);
    let headers = response.headers_mut();
    let kind =
        HeaderValue::try_from(content_type).unwrap_or(HeaderValue::from_static("application/octet-stream"));
    headers.insert(header::CONTENT_TYPE, kind);
    let disposition =
        HeaderValue::try_from(disposition(file_name)).unwrap_or(HeaderValue::from_static("attachment"));
    headers.insert(header::CONTENT_DISPOSITION, disposition);
    response
}

/// The name twice (RFC 6266): in ASCII for old programs, and in full.
fn disposition(name: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | ' ');
    let ascii: String = name.chars().map(|c| if plain(c) { c } else { '_' }).collect();
    let mut full = String::new();
    for byte in name.bytes() {
        match byte {
            b'.' | b'-' | b'_' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => full.push(char::from(byte)),
            other => full.push_str(&format!("%{other:02X}")),
        }
    }
    format!("attachment; filename=\"{ascii}\"; filename*=UTF-8''{full}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn v5_4_1_a_file_name_cannot_leave_its_header() {
        assert_eq!(
            disposition("a\"; x=\"b\r\nSet-Cookie: c.pdf"),
            "attachment; filename=\"a__ x__b__Set-Cookie_ c.pdf\"; \
             filename*=UTF-8''a%22%3B%20x%3D%22b%0D%0ASet-Cookie%3A%20c.pdf"
        );
        assert!(disposition("مرحبا.pdf").ends_with("%D8%A7.pdf"));
    }

    #[test]
    fn tags_compare_weakly_when_reading() {
        let seen = HeaderValue::from_static("\"1\", W/\"3\"");
        assert!(lists(&seen, "\"3\""));
        assert!(!lists(&seen, "\"2\""));
    }
}
