//! The document's data on their way into the layout.

use kernel::Result;
use serde_json::{Map, Value};
use typst::foundations::Datetime;

use crate::Asset;
use crate::errors::{BAD_DATA, DATA_TOO_LARGE};

/// Largest document, in bytes of JSON: about 2,500 lines, which take seconds and some 450 MB to set.
pub const DATA_BYTES_MAX: usize = 512 * 1024;
/// Deepest nesting of a document's data.
pub const DATA_DEPTH_MAX: usize = 16;

/// The bytes of `/data.json`: the document, plus `assets`, the names of the images that came with it.
pub(crate) fn encode(data: &Value, assets: &[Asset]) -> Result<Vec<u8>> {
    let Value::Object(document) = data else {
        return Err(BAD_DATA.error().inner("the document's data must be a JSON object"));
    };
    let mut document = object(document, DATA_DEPTH_MAX)?;
    document.insert("assets".into(), assets.iter().map(|asset| Value::from(asset.path)).collect());
    let bytes = serde_json::to_vec(&document).map_err(|error| BAD_DATA.error().inner(error))?;
    if bytes.len() > DATA_BYTES_MAX {
        return Err(DATA_TOO_LARGE.with("data_bytes_max", DATA_BYTES_MAX));
    }
    Ok(bytes)
}

/// The day printed into the PDF's metadata and answered by the layout's `datetime.today()`: the field `day`.
pub(crate) fn day(data: &Value) -> Result<Option<Datetime>> {
    let Some(text) = data.get("day").and_then(Value::as_str) else {
        return Ok(None);
    };
    let parsed = || {
        let mut parts = text.splitn(3, '-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        Datetime::from_ymd(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    };
    parsed().map(Some).ok_or_else(|| BAD_DATA.error().inner("the document's `day` is not an ISO date"))
}

fn value(value: &Value, depth: usize) -> Result<Value> {
    let Some(depth) = depth.checked_sub(1) else {
        return Err(BAD_DATA.with("data_depth_max", DATA_DEPTH_MAX));
    };
    Ok(match value {
        Value::Null | Value::Bool(_) => value.clone(),
        // A number's own digits, as text: Typst would read it as a float, and with serde_json's
        // `arbitrary_precision` not even as a number.
        Value::Number(number) => Value::String(number.to_string()),
        Value::String(text) => Value::String(printable(text)),
        Value::Array(items) => items.iter().map(|item| self::value(item, depth)).collect::<Result<_>>()?,
        Value::Object(map) => Value::Object(object(map, depth)?),
    })
}

fn object(map: &Map<String, Value>, depth: usize) -> Result<Map<String, Value>> {
    map.iter().map(|(key, item)| Ok((key.clone(), value(item, depth)?))).collect()
}

/// Text without what only a terminal or a forger would want in it: control characters, and the overrides that make
/// a reader see an account number backwards.
fn printable(text: &str) -> String {
    text.chars()
        .filter_map(|c| match c {
            '\n' | '\u{2028}' | '\u{2029}' => Some('\n'),
            '\t' => Some(' '),
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => None,
            c if c.is_control() => None,
            c => Some(c),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn numbers_keep_their_digits_and_text_loses_its_controls() {
        let data = json!({ "n": 12.50, "text": "a\u{202e}b\u{0}c\td\r\ne", "list": [1, null, true] });
        let bytes = encode(&data, &[]).unwrap();
        let out: Value = serde_json::from_slice(&bytes).unwrap();
        assert_eq!(out, json!({ "n": "12.5", "text": "abc d\ne", "list": ["1", null, true], "assets": [] }));
    }

    #[test]
    fn deep_nesting_and_other_shapes_are_refused() {
        let deep = (0..DATA_DEPTH_MAX).fold(json!(1), |inner, _| json!([inner]));
        assert!(encode(&json!({ "deep": deep }), &[]).unwrap_err().is(BAD_DATA));
        assert!(encode(&json!(["no object"]), &[]).unwrap_err().is(BAD_DATA));
        assert!(day(&json!({ "day": "2026-02-30" })).unwrap_err().is(BAD_DATA));
        assert!(day(&json!({})).unwrap().is_none());
    }

    #[test]
    fn size_is_bounded() {
        let long = "x".repeat(DATA_BYTES_MAX);
        assert!(encode(&json!({ "long": long }), &[]).unwrap_err().is(DATA_TOO_LARGE));
    }
}
