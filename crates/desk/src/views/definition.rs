//! How a list is shown: what a view keeps of it.

use garde::Validate;
use kernel::Error;
use platform::Result;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use crate::errors::TOO_LARGE;

/// Characters of a definition at most.
pub const DEFINITION_CHARS_MAX: usize = 20_000;
const COLUMNS_MAX: usize = 100;

/// How rows are chosen and shown. The list itself checks names when it is asked: fields come and go, and a view that
/// names one that is gone is still somebody's.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields, default)]
#[garde(allow_unvalidated)]
pub(crate) struct Definition {
    /// Conditions with AND and OR, as lists take them.
    #[serde(rename = "where", skip_serializing_if = "Option::is_none")]
    tree: Option<Json>,
    #[garde(length(chars, max = 200))]
    #[serde(skip_serializing_if = "Option::is_none")]
    q: Option<String>,
    /// As lists take it: `-placed_at,number`.
    #[garde(length(chars, max = 300))]
    #[serde(skip_serializing_if = "Option::is_none")]
    sort: Option<String>,
    /// `false`, `true` or `all`.
    #[garde(length(chars, max = 5))]
    #[serde(skip_serializing_if = "Option::is_none")]
    archived: Option<String>,
    #[garde(length(max = COLUMNS_MAX), dive)]
    #[serde(skip_serializing_if = "Vec::is_empty")]
    columns: Vec<Column>,
    /// As summaries take it: `placed_at:month`.
    #[garde(length(chars, max = 100))]
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<String>,
    /// `comfortable` or `compact`.
    #[garde(length(chars, max = 20))]
    #[serde(skip_serializing_if = "Option::is_none")]
    density: Option<String>,
}

/// A column in its place.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub(crate) struct Column {
    #[garde(length(chars, min = 1, max = 64))]
    name: String,
    /// Pixels.
    #[garde(range(min = 20, max = 2000))]
    #[serde(skip_serializing_if = "Option::is_none")]
    width: Option<i32>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pinned: bool,
}

impl Definition {
    /// As it is stored.
    ///
    /// # Errors
    /// `desk.too_large`.
    pub(super) fn text(&self) -> Result<String> {
        let text = serde_json::to_string(self).map_err(Error::internal)?;
        match text.chars().count() {
            chars if chars <= DEFINITION_CHARS_MAX => Ok(text),
            _ => Err(TOO_LARGE.with("chars_max", DEFINITION_CHARS_MAX).at("definition")),
        }
    }
}
