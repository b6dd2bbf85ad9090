//! The stable codes of the record engine.

use kernel::{Code, Kind};

/// There is no such record, or none that the caller may see.
pub const NOT_FOUND: Code = Code::new("record.not_found", Kind::NotFound, "There is no such record");
/// Something open names it; details `held_by`: by what kind of document, how many, and a few of them.
pub const IN_USE: Code =
    Code::new("record.in_use", Kind::Conflict, "This is still in use; finish or change what holds it first");
/// It was archived: restore it first.
pub const ARCHIVED: Code = Code::new("record.archived", Kind::Conflict, "This is archived; restore it first");
/// Another record has this value already.
pub const TAKEN: Code = Code::new("record.taken", Kind::Conflict, "This value is taken already");
/// The list's parameters cannot be understood.
pub const BAD_QUERY: Code = Code::new("record.bad_query", Kind::Invalid, "The list cannot be made as asked");
/// Other rows match now than when somebody looked; details `count`.
pub const COUNT_CHANGED: Code = Code::new(
    "bulk.count_changed",
    Kind::Conflict,
    "Other rows match by now than you were shown; look at the list again",
);
/// A sum is larger than any amount.
pub const SUM_TOO_LARGE: Code = Code::new(
    "record.sum_too_large",
    Kind::Invalid,
    "The sum of these rows is larger than an amount can be; narrow the list",
);
/// The grouping has more keys than are looked at.
pub const TOO_MANY_GROUPS: Code =
    Code::new("record.too_many_groups", Kind::TooLarge, "Too many groups; narrow the list or group by more");
/// The cursor is not one of this list.
pub const BAD_CURSOR: Code = Code::new(
    "record.bad_cursor",
    Kind::Invalid,
    "The cursor does not belong to this list; begin at its first page",
);
/// More rows than one file holds.
pub const EXPORT_TOO_LARGE: Code =
    Code::new("record.export_too_large", Kind::TooLarge, "Too many rows for one file; narrow the list");
/// The import's file cannot be read at all.
pub const BAD_FILE: Code = Code::new("record.bad_file", Kind::Malformed, "The file cannot be read");
/// More rows than one import takes.
pub const IMPORT_TOO_LARGE: Code =
    Code::new("record.import_too_large", Kind::TooLarge, "Too many rows for one import; cut the file");
/// Too many rows were refused only when they were about to be kept.
pub const IMPORT_STOPPED: Code =
    Code::new("record.import_stopped", Kind::Conflict, "Too many rows were refused; this one was not tried");

/// Codes of single fields.
pub(crate) mod field {
    use kernel::{Code, Kind};
    pub(crate) use platform::input::faults::{
        INVALID_FIELD as INVALID, MISSING_FIELD as MISSING, UNKNOWN_FIELD as UNKNOWN,
    };

    pub(crate) const READ_ONLY: Code =
        Code::new("record.read_only_field", Kind::Invalid, "This cannot be set");
    pub(crate) const TOO_LONG: Code =
        Code::new("record.too_long", Kind::Invalid, "At most { $most } characters");
    pub(crate) const TOO_SHORT: Code =
        Code::new("record.too_short", Kind::Invalid, "At least { $least } characters");
    pub(crate) const NEGATIVE: Code = Code::new("record.negative", Kind::Invalid, "This is never below zero");
    pub(crate) const BAD_WHERE: Code =
        Code::new("record.bad_where", Kind::Invalid, "This condition cannot be read");
    pub(crate) const WHERE_TOO_LARGE: Code =
        Code::new("record.where_too_large", Kind::Invalid, "These are too many conditions");
    pub(crate) const CARD_NUMBER: Code = Code::new(
        "record.card_number",
        Kind::Invalid,
        "This looks like a payment card number, which must not be stored",
    );
    pub(crate) const REFERENCE: Code =
        Code::new("record.unknown_reference", Kind::Invalid, "There is no such record");
    pub(crate) const ARCHIVED_REFERENCE: Code =
        Code::new("record.archived_reference", Kind::Invalid, "This record is archived");
    pub(crate) const OUT_OF_SCOPE: Code =
        Code::new("record.out_of_scope", Kind::Invalid, "This lies outside of what your role reaches");
}
