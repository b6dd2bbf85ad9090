//! Parsing at the border: JSON and query strings to checked types, and clear errors with a path where they are not.

use garde::Validate;
use kernel::errors::FieldError;
use kernel::{Error, Result};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// The body of a verb that needs none.
#[derive(Clone, Copy, Debug, Default, Deserialize, schemars::JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct NoInput {}

/// Reads and checks a JSON body. An absent body counts as an empty object.
pub fn body<I: DeserializeOwned + Validate<Context = ()>>(body: Value) -> Result<I> {
    let body = if body.is_null() { Value::Object(serde_json::Map::new()) } else { body };
    let input: I = serde_path_to_error::deserialize(body).map_err(|error| {
        let path = error.path().to_string();
        let text = error.inner().to_string();
        unreadable(if path == "." { String::new() } else { path }, text)
    })?;
    check(input)
}

/// Reads and checks a query string.
pub fn query<I: DeserializeOwned + Validate<Context = ()>>(query: &str) -> Result<I> {
    let input: I =
        serde_urlencoded::from_str(query).map_err(|error| unreadable(String::new(), error.to_string()))?;
    check(input)
}

fn check<I: Validate<Context = ()>>(input: I) -> Result<I> {
    match input.validate() {
        Ok(()) => Ok(input),
        Err(report) => {
            let fields = report
                .iter()
                .map(|(path, error)| FieldError {
                    path: path.to_string(),
                    code: "request.invalid_field".to_owned(),
                    message: error.message().to_string(),
                })
                .collect();
            Err(Error::fields(fields))
        }
    }
}

/// Serde's text names the field where it can: `unknown field `x``, `missing field `y``.
fn unreadable(path: String, text: String) -> Error {
    let quoted = text.split('`').nth(1).map(str::to_owned);
    let (code, path) = match quoted {
        Some(name) if text.starts_with("unknown field") => ("request.unknown_field", join(&path, &name)),
        Some(name) if text.starts_with("missing field") => ("request.missing_field", join(&path, &name)),
        _ => ("request.invalid_field", path),
    };
    let message = text.split(" at line ").next().unwrap_or_default().to_owned();
    Error::fields(vec![FieldError { path, code: code.to_owned(), message }])
}

fn join(path: &str, name: &str) -> String {
    if path.is_empty() || path.ends_with(name) {
        if path.is_empty() { name.to_owned() } else { path.to_owned() }
    } else {
        format!("{path}.{name}")
    }
}
