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
pub const NO_COLUMN: Code =
    Code::new("intake.no_column", Kind::Invalid, "The file has no such column, or has it twice");
/// The mapping names a field that the target has not, or that cannot be set.
pub const NO_FIELD: Code =
    Code::new("intake.no_field", Kind::Invalid, "There is no field { $field } to fill");
/// Missing records are to be made of a field that refers to none.
pub const NOT_A_REFERENCE: Code =
    Code::new("intake.not_a_reference", Kind::Invalid, "{ $field } is no field that refers to records");
/// Two columns would fill one field.
pub const FIELD_TWICE: Code = Code::new("intake.field_twice", Kind::Invalid, "Two columns fill this field");
/// Records are known by a field that no column fills, or that does not tell them apart.
pub const NO_KEY: Code =
    Code::new("intake.no_key", Kind::Invalid, "No column fills a field by which records can be known");
/// What is there is a fact; an import only adds to it.
pub const ONLY_NEW: Code =
    Code::new("intake.only_new", Kind::Invalid, "What is there is not changed by an import of these");
/// Another runner has moved the batch on.
pub const MOVED: Code = Code::new("intake.moved", Kind::Conflict, "Another process works on this import");

/// Codes of single cells and rows.
pub(crate) mod row {
    use kernel::{Code, Kind};

    pub(crate) const NUMBER: Code = Code::new("intake.not_a_number", Kind::Invalid, "This is no number");
    pub(crate) const DATE: Code = Code::new("intake.not_a_date", Kind::Invalid, "This is no date");
    pub(crate) const UNKNOWN: Code =
        Code::new("intake.unknown_reference", Kind::Invalid, "There is no record of this name");
    pub(crate) const AMBIGUOUS: Code = Code::new(
        "intake.ambiguous_reference",
        Kind::Invalid,
        "This may be one of several; give its code or id",
    );
    pub(crate) const ARCHIVED: Code =
        Code::new("intake.archived_reference", Kind::Invalid, "This is archived and cannot be chosen");
    pub(crate) const REPEATED_KEY: Code =
        Code::new("intake.repeated_key", Kind::Invalid, "Row { $row } of the file has the same");
    pub(crate) const AMBIGUOUS_KEY: Code =
        Code::new("intake.ambiguous_key", Kind::Invalid, "Several records have this key");
    pub(crate) const NO_KEY: Code =
        Code::new("intake.empty_key", Kind::Invalid, "This is needed: the record is known by it");
    pub(crate) const CELLS: Code =
        Code::new("intake.too_many_cells", Kind::Invalid, "The row has more cells than the header");
}
