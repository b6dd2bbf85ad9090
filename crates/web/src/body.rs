//! Reading bodies: the right type, not too long, and JSON where JSON is meant.

use std::collections::HashSet;
use std::path::Path;
use std::sync::Arc;

use aws_lc_rs::digest::{Context, SHA256};
use axum::body::Body;
use futures::StreamExt;
use http::{HeaderMap, StatusCode, header};
use http_body_util::{BodyExt, LengthLimitError, Limited};
use kernel::Error;
use platform::Spool;
use serde::de::{Error as _, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::Value;
use tokio::io::AsyncWriteExt;

use crate::errors::{BODY_TOO_LARGE, BROKEN_BODY, BROKEN_JSON, UNSUPPORTED_TYPE};
use crate::problem::Problem;

/// Bytes of the text that describes what is wrong with a JSON body.
const EXPLANATION_CHARS_MAX: usize = 200;

/// Reads a body whole. `limit` names the limit in the error.
pub(crate) async fn bytes(
    body: Body,
    headers: &HeaderMap,
    max: usize,
    limit: &str,
) -> Result<Vec<u8>, Problem> {
    let too_large = || Problem::from(BODY_TOO_LARGE.with(limit, max));
    let announced =
        headers.get(header::CONTENT_LENGTH).and_then(|text| text.to_str().ok()?.parse::<u64>().ok());
    if announced.is_some_and(|length| length > max as u64) {
        return Err(too_large());
    }
    match Limited::new(body, max).collect().await {
        Ok(collected) => Ok(collected.to_bytes().into()),
        Err(error) if error.downcast_ref::<LengthLimitError>().is_some() => Err(too_large()),
        Err(error) => Err(BROKEN_BODY.error().inner(error).into()),
    }
}

/// Writes a body to a file without a name in this folder, as it comes.
pub(crate) async fn spool(body: Body, folder: &Path, max: u64) -> Result<Arc<Spool>, Problem> {
    let internal = |cause: std::io::Error| Problem::from(Error::internal(cause));
    let file = tempfile::tempfile_in(folder).map_err(internal)?;
    let mut writer = tokio::fs::File::from_std(file.try_clone().map_err(internal)?);
    let mut hash = Context::new(&SHA256);
    let (mut body, mut length) = (body.into_data_stream(), 0);
    while let Some(piece) = body.next().await {
        let piece = piece.map_err(|cause| Problem::from(BROKEN_BODY.error().inner(cause)))?;
        length += piece.len() as u64;
        if length > max {
            return Err(BODY_TOO_LARGE.with("spool_bytes_max", max).into());
        }
        hash.update(&piece);
        writer.write_all(&piece).await.map_err(internal)?;
    }
    writer.flush().await.map_err(internal)?;
    Ok(Arc::new(Spool::new(file, hex::encode(hash.finish()))))
}

/// Reads a JSON body; none at all is `Null`.
pub(crate) async fn json(body: Body, headers: &HeaderMap, max: usize) -> Result<Value, Problem> {
    let bytes = bytes(body, headers, max, "json_bytes_max").await?;
    if bytes.is_empty() {
        return Ok(Value::Null);
    }
    if !is_json(headers) {
        return Err(unsupported("application/json"));
    }
    let broken = |error: serde_json::Error| {
        let text: String = error.to_string().chars().take(EXPLANATION_CHARS_MAX).collect();
        Problem::from(BROKEN_JSON.because(text).with("line", error.line()).with("column", error.column()))
    };
    serde_json::from_slice::<EachFieldOnce>(&bytes).map_err(broken)?;
    serde_json::from_slice(&bytes).map_err(broken)
}

/// JSON in which no object has a field twice: of two amounts, a guard before us may have read the other one (RFC 8259,
/// section 4, leaves open which counts).
struct EachFieldOnce;

impl<'de> Deserialize<'de> for EachFieldOnce {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        reader.deserialize_any(EachFieldOnce)
    }
}

impl<'de> Visitor<'de> for EachFieldOnce {
    type Value = EachFieldOnce;

    fn expecting(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("JSON")
    }

    fn visit_bool<E>(self, _: bool) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_str<E>(self, _: &str) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_unit<E>(self) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self, A::Error> {
        while items.next_element::<EachFieldOnce>()?.is_some() {}
        Ok(self)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Self, A::Error> {
        let mut seen = HashSet::new();
        while let Some(name) = fields.next_key::<String>()? {
            fields.next_value::<EachFieldOnce>()?;
            if let Some(name) = seen.replace(name) {
                return Err(A::Error::custom(format_args!("the field `{name}` stands there twice")));
            }
        }
        Ok(self)
    }
}

/// The body's type is not one that is read here.
pub(crate) fn unsupported(expected: &str) -> Problem {
    let mut problem = Problem::with_status(StatusCode::UNSUPPORTED_MEDIA_TYPE, UNSUPPORTED_TYPE);
    problem.error = problem.error.with("expected", expected);
    problem
}

/// The body's content type without its parameters, in lower case.
pub(crate) fn media_type(headers: &HeaderMap) -> Option<String> {
    let text = headers.get(header::CONTENT_TYPE)?.to_str().ok()?;
    Some(text.split(';').next().unwrap_or_default().trim().to_ascii_lowercase())
}

/// Whether the body says that it is JSON (a merge patch is JSON), in UTF-8.
pub(crate) fn is_json(headers: &HeaderMap) -> bool {
    let Some(text) = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()) else {
        return false;
    };
    let other_charset = text
        .to_ascii_lowercase()
        .split(';')
        .skip(1)
        .filter_map(|parameter| parameter.trim().split_once('=').map(|(k, v)| (k.to_owned(), v.to_owned())))
        .any(|(name, value)| name == "charset" && value.trim_matches('"') != "utf-8");
    let json =
        matches!(media_type(headers).as_deref(), Some("application/json" | "application/merge-patch+json"));
    json && !other_charset
}

/// Bytes of any kind: an endpoint that takes these takes every file, and looks for itself what it is.
const ANY_BYTES: &str = "application/octet-stream";

/// Whether an upload's type is among those that the endpoint takes: media types separated by commas, or `*/*`.
pub(crate) fn takes(accepted: &str, headers: &HeaderMap) -> bool {
    let Some(shown) = media_type(headers) else { return accepted == "*/*" };
    accepted
        .split(',')
        .map(str::trim)
        .any(|one| one == "*/*" || one == ANY_BYTES || one.eq_ignore_ascii_case(&shown))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> HeaderMap {
        HeaderMap::from_iter([(header::CONTENT_TYPE, text.parse().unwrap())])
    }

    #[test]
    fn json_is_told_by_its_type_and_charset() {
        for text in ["application/json", "Application/JSON; charset=UTF-8", "application/merge-patch+json"] {
            assert!(is_json(&typed(text)), "{text}");
        }
        for text in ["text/plain", "application/json; charset=latin1", "application/jsonx", ""] {
            assert!(!is_json(&typed(text)), "{text}");
        }
    }

    #[test]
    fn uploads_are_matched_against_a_list() {
        assert!(takes("text/csv, application/pdf", &typed("text/csv; charset=utf-8")));
        assert!(!takes("text/csv", &typed("application/pdf")));
        assert!(takes("*/*", &HeaderMap::new()));
        assert!(!takes("text/csv", &HeaderMap::new()));
    }
}
