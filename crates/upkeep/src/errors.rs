//! What can be in the way.

use kernel::{Code, Kind};

/// The target holds rows or files already.
pub const NOT_EMPTY: Code =
    Code::new("upkeep.not_empty", Kind::Conflict, "What is to be filled must be empty, and is not");
/// The archive was made by a newer program.
pub const NEWER: Code = Code::new(
    "upkeep.newer",
    Kind::Invalid,
    "This was made by a newer Kontor; use at least that version here",
);
/// A checksum, a count or a form is not what it was.
pub const DAMAGED: Code = Code::new("upkeep.damaged", Kind::Invalid, "The archive is damaged");
/// The file is something else.
pub const NO_ARCHIVE: Code = Code::new("upkeep.no_archive", Kind::Invalid, "This is no backup of Kontor");
/// The master key here is not the one under which the archive was made.
pub const OTHER_KEY: Code = Code::new(
    "upkeep.other_master_key",
    Kind::Invalid,
    "The backup was made under another master key; put that key's file here first",
);
/// The file to be written is there already.
pub const EXISTS: Code = Code::new("upkeep.exists", Kind::Conflict, "The file is there already");
/// The file cannot be written or read.
pub const FILE: Code = Code::new("upkeep.file", Kind::Unavailable, "The file cannot be written or read");
/// A stored file is gone, or is not what it was.
pub const LOST_FILE: Code =
    Code::new("upkeep.lost_file", Kind::Conflict, "The bytes of a stored file are not there any more");
/// Somebody worked on the source while it was moved.
pub const SOURCE_CHANGED: Code = Code::new(
    "upkeep.source_changed",
    Kind::Conflict,
    "Somebody worked on the source meanwhile; stop its servers and begin again. The target was left empty",
);
/// What was written does not read back the same.
pub const DIFFERS: Code = Code::new(
    "upkeep.differs",
    Kind::Internal,
    "The target does not hold what the source does; it was left empty",
);
/// The source lacks migrations.
pub const OLDER_SOURCE: Code = Code::new(
    "upkeep.older_source",
    Kind::Conflict,
    "The source is not up to date; run `kontor migrate` there",
);
/// A company that was founded to stay.
pub const NOT_ERASABLE: Code = Code::new(
    "upkeep.not_erasable",
    Kind::Conflict,
    "Only a company that was founded as an example can be erased",
);
