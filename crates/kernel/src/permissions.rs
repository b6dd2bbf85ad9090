//! Permissions as data, and how far over the rows a role reaches.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::errors::{Code, Kind, Result};

pub const UNKNOWN_ROW_SCOPE: Code = Code::new("kernel.unknown_row_scope", Kind::Invalid, "Not a row scope");

/// Something that a role may allow. Modules declare theirs as constants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Permission {
    /// `<module>.<object>.<verb>`: `orders.order.confirm`.
    pub name: &'static str,
    /// What it allows, for the people who edit roles.
    pub text: &'static str,
}

impl Permission {
    pub const fn new(name: &'static str, text: &'static str) -> Self {
        Self { name, text }
    }
}

/// Which rows of the company a role sees, narrowest first; a wider scope includes the narrower ones.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum RowScope {
    #[default]
    None,
    /// Rows that the user owns.
    Own,
    /// Rows of the user's team.
    Team,
    /// Rows of the user's stores.
    Store,
    /// Rows of the user's regions.
    Region,
    /// Every row of the company.
    All,
}

impl RowScope {
    pub const ALL: [RowScope; 6] =
        [RowScope::None, RowScope::Own, RowScope::Team, RowScope::Store, RowScope::Region, RowScope::All];

    /// The name in JSON and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            RowScope::None => "none",
            RowScope::Own => "own",
            RowScope::Team => "team",
            RowScope::Store => "store",
            RowScope::Region => "region",
            RowScope::All => "all",
        }
    }

    /// # Errors
    /// `kernel.unknown_row_scope`.
    pub fn parse(name: &str) -> Result<Self> {
        Self::ALL.into_iter().find(|scope| scope.as_str() == name).ok_or_else(|| UNKNOWN_ROW_SCOPE.error())
    }
}

impl std::fmt::Display for RowScope {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scopes_are_ordered_and_named_as_in_json() {
        assert!(RowScope::ALL.is_sorted());
        for scope in RowScope::ALL {
            assert_eq!(serde_json::to_value(scope).unwrap(), scope.as_str());
            assert_eq!(RowScope::parse(scope.as_str()).unwrap(), scope);
        }
        assert!(RowScope::parse("ALL").unwrap_err().is(UNKNOWN_ROW_SCOPE));
    }
}
