//! Stable error codes of the module.

use kernel::{Code, Kind};

/// The file cannot be read as a table.
pub const UNREADABLE: Code =
    Code::new("intake.unreadable", Kind::Malformed, "The file cannot be read as a table");
/// More rows, columns or bytes than one batch takes.
pub const TOO_LARGE: Code =
    Code::new("intake.too_large", Kind::TooLarge, "The file is too large for one import");
/// Nothing of this name can be imported, or not by the caller.
pub const NO_TARGET: Code =
    Code::new("intake.no_target", Kind::Invalid, "Nothing of this name can be imported");
/// The mapping names a column that the file has not, or has twice.
pub const NO_COLUMN: Code = Code::new("intake.no_column", Kind::Invalid, "The file has no such column");
/// The mapping names a field that the target has not, or that cannot be set.
pub const NO_FIELD: Code = Code::new("intake.no_field", Kind::Invalid, "The target has no such field");
/// Two columns would fill one field.
pub const FIELD_TWICE: Code = Code::new("intake.field_twice", Kind::Invalid, "Two columns fill this field");
/// Records are known by a field that no column fills, or that does not tell them apart.
pub const NO_KEY: Code = Code::new("intake.no_key", Kind::Invalid, "Records cannot be known by this field");
/// Another runner has moved the batch on.
pub const MOVED: Code = Code::new("intake.moved", Kind::Conflict, "Another process works on this import");

/// Codes of single cells and rows.
pub(crate) mod row {
    pub(crate) const NUMBER: &str = "intake.not_a_number";
    pub(crate) const DATE: &str = "intake.not_a_date";
    pub(crate) const UNKNOWN: &str = "intake.unknown_reference";
    pub(crate) const AMBIGUOUS: &str = "intake.ambiguous_reference";
    pub(crate) const ARCHIVED: &str = "intake.archived_reference";
    pub(crate) const REPEATED_KEY: &str = "intake.repeated_key";
    pub(crate) const AMBIGUOUS_KEY: &str = "intake.ambiguous_key";
    pub(crate) const NO_KEY: &str = "intake.empty_key";
    pub(crate) const CELLS: &str = "intake.too_many_cells";
}
