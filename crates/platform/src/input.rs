//! Parsing at the border: JSON and query strings to checked types, and clear errors with a path where they are not.

use garde::Validate;
use kernel::errors::FieldError;
use kernel::luhn::{CARD_NUMBER, contains_card_number};
use kernel::{Error, Id, Result};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::strict::Strict;

pub mod faults;

/// The body of a verb that needs none.
#[derive(Clone, Copy, Debug, Default, Deserialize, schemars::JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct NoInput {}

/// Fields whose texts are no prose: secrets, of which a hash is kept at most, and codes that others have given out,
/// which may look like anything.
const NO_PROSE: [&str; 10] = [
    "password",
    "current",
    "token",
    "setup_token",
    "refresh_token",
    "code",
    "sku",
    "barcode",
    "tracking_number",
    "cursor",
];

/// Reads and checks a JSON body. An absent body counts as an empty object.
///
/// # Errors
/// Each field at fault by its path; `kernel.card_number` where a text holds a payment card's number.
pub fn body<I: DeserializeOwned + Validate<Context = ()>>(body: Value) -> Result<I> {
    let body = if body.is_null() { Value::Object(serde_json::Map::new()) } else { body };
    // Before anything else: what is wrong with a value is often told with the value.
    let mut cards = Vec::new();
    find_card_numbers(&body, "", &mut cards);
    if !cards.is_empty() {
        return Err(Error::fields(cards));
    }
    let input: I = serde_path_to_error::deserialize(Strict(body)).map_err(|error| {
        let path = error.path().to_string();
        let text = error.inner().to_string();
        unreadable(if path == "." { "" } else { &path }, &text)
    })?;
    check(input)
}

/// Reads and checks a query string.
pub fn query<I: DeserializeOwned + Validate<Context = ()>>(query: &str) -> Result<I> {
    let input: I = serde_urlencoded::from_str(query).map_err(|error| unreadable("", &error.to_string()))?;
    check(input)
}

/// Notes the texts below a path that hold the number of a payment card. No module has to remember it, and none has a
/// field for one.
fn find_card_numbers(value: &Value, path: &str, found: &mut Vec<FieldError>) {
    match value {
        Value::String(text) if !is_decimal(text) && !is_id(text) && contains_card_number(text) => {
            found.push(FieldError::new(path, CARD_NUMBER, CARD_NUMBER.text));
        }
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                find_card_numbers(item, &format!("{path}[{at}]"), found);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields.iter().filter(|(name, _)| !NO_PROSE.contains(&name.as_str())) {
                let below = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                find_card_numbers(field, &below, found);
            }
        }
        Value::String(_) | Value::Number(_) | Value::Bool(_) | Value::Null => {}
    }
}

/// Characters of an id.
const ID_CHARS: usize = 36;

/// An id, by chance, may hold digits that pass for those of a card.
fn is_id(text: &str) -> bool {
    text.len() == ID_CHARS && text.parse::<Id>().is_ok()
}

/// A rate such as `38.123456789012`, whose digits may well pass for those of a card.
fn is_decimal(text: &str) -> bool {
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    text.split_once('.').is_some_and(|(whole, part)| is_number(whole) && is_number(part))
}

fn unreadable(path: &str, text: &str) -> Error {
    Error::fields(vec![faults::of_serde(path, text)])
}

fn check<I: Validate<Context = ()>>(input: I) -> Result<I> {
    match input.validate() {
        Ok(()) => Ok(input),
        Err(report) => {
            let fields = report
                .iter()
                .map(|(path, error)| faults::of_rule(path.to_string(), error.message()))
                .collect();
            Err(Error::fields(fields))
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[derive(Debug, Deserialize, Validate)]
    #[serde(deny_unknown_fields)]
    #[garde(allow_unvalidated)]
    #[allow(dead_code, reason = "read from JSON only")]
    struct Input {
        #[serde(default)]
        #[garde(length(max = 5))]
        note: Option<String>,
        #[serde(default)]
        token: Option<String>,
        #[serde(default)]
        lines: Vec<Input>,
    }

    fn refused(value: Value) -> (String, String) {
        let error = body::<Input>(value).unwrap_err();
        assert!(!format!("{error:?}").contains("1111"), "{error:?}");
        (error.fields[0].path.clone(), error.fields[0].code.clone())
    }

    #[test]
    fn pci_a_card_number_is_refused_wherever_it_stands_and_not_repeated() {
        let card = "4111 1111 1111 1111";
        for (value, path) in [
            (json!({ "note": card }), "note"),
            (json!({ "lines": [{}, { "note": format!("paid with {card}") }] }), "lines[1].note"),
            (json!({ "unheard_of": { "deep": [[card]] } }), "unheard_of.deep[0][0]"),
            (json!(card), ""),
        ] {
            assert_eq!(refused(value), (path.to_owned(), "kernel.card_number".to_owned()));
        }
        assert!(body::<Input>(json!({ "token": card })).is_ok(), "a secret may look like anything");
        let id = "abcdabcd-abcd-abcd-4111-111111111111";
        let mut found = Vec::new();
        find_card_numbers(&json!({ "order_id": id }), "", &mut found);
        assert!(contains_card_number(id) && found.is_empty(), "so may an id");
        let rate = "30.569309025904";
        assert!(contains_card_number(rate) && is_decimal(rate));
        assert_eq!(refused(json!({ "note": rate })).1, "request.too_long", "too long, and no card");
    }

    #[test]
    fn v2_2_1_v1_5_2_each_fault_is_told_with_its_path() {
        for (value, path, code) in [
            (json!({ "colour": 1 }), "colour", "request.unknown_field"),
            (json!({ "lines": [{ "colour": 1 }] }), "lines[0].colour", "request.unknown_field"),
            (json!({ "note": 5 }), "note", "request.wrong_type"),
            (json!({ "note": "too long" }), "note", "request.too_long"),
            (json!({ "lines": {} }), "lines", "request.wrong_type"),
            // Serde would read a list as an object whose fields stand in order.
            (json!({ "lines": [[]] }), "lines[0]", "request.wrong_type"),
            (json!([]), "", "request.wrong_type"),
        ] {
            assert_eq!(refused(value.clone()), (path.to_owned(), code.to_owned()), "{value}");
        }
    }
}
