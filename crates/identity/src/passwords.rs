//! Passwords: what is accepted ([`rules`]), and how it is kept ([`hash`]).

pub mod breached;
pub mod hash;
pub mod rules;
mod vocabulary;

use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use unicode_normalization::UnicodeNormalization;

/// A password as it was typed. It cannot be printed, logged or answered with.
#[derive(Clone, Deserialize)]
#[serde(transparent)]
pub struct Password(String);

impl Password {
    /// Takes what was typed.
    pub fn new(text: impl Into<String>) -> Self {
        Password(text.into())
    }

    /// The characters that count: NFKC, so that the same keys on another keyboard give the same password.
    /// Nothing is cut off.
    pub(crate) fn normal(&self) -> String {
        self.0.nfkc().collect()
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(…)")
    }
}

impl JsonSchema for Password {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Password".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "string", "format": "password", "maxLength": rules::PASSWORD_CHARS_MAX})
    }
}
