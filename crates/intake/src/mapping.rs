//! Which column fills which field: proposed from names, labels and the words of several languages, set by a person,
//! and made into a plan before a row is read.

mod plan;
mod propose;

use std::collections::BTreeMap;

use garde::Validate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::cells::{DateOrder, Mark};
pub(crate) use plan::{Filled, Place, Plan};
pub(crate) use propose::propose;

/// What happens to a row whose record is there already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// It is at fault.
    #[default]
    Create,
    /// It changes the record that has the row's key.
    Upsert,
}

/// What an empty cell says of a record that is there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Blank {
    /// Nothing.
    #[default]
    Keep,
    /// The field is cleared.
    Clear,
}

/// How a file is read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Validate)]
#[serde(default, deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct Mapping {
    pub mode: Mode,
    /// The field by which a row's record is known; otherwise the first unique one that is filled.
    #[garde(length(chars, max = 64))]
    pub known_by: Option<String>,
    /// Column name → field, or null for a column that is not taken.
    #[garde(length(max = 200))]
    pub columns: BTreeMap<String, Option<String>>,
    /// Field → what every row has in it, written as a cell would be.
    #[garde(length(max = 200))]
    pub constants: BTreeMap<String, String>,
    pub decimal: Mark,
    pub dates: DateOrder,
    pub blank: Blank,
    /// Fields whose unknown names become new records: a category, a tag.
    #[garde(length(max = 20), inner(length(chars, max = 64)))]
    pub create_missing: Vec<String>,
}
