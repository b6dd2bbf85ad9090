//! The module's codes.

use kernel::{Code, Kind};

/// Views and preferences are people's.
pub(crate) const NO_PERSON: Code = Code::new("desk.no_person", Kind::Forbidden, "This is kept for people");
/// There is no such list, or none that the caller may see.
pub(crate) const UNKNOWN_LIST: Code = Code::new("desk.unknown_list", Kind::Invalid, "There is no such list");
/// As many as one has for a list.
pub(crate) const TOO_MANY_VIEWS: Code =
    Code::new("desk.too_many_views", Kind::Conflict, "There are as many views of this list as one can have");
/// The definition is larger than a view is.
pub(crate) const TOO_LARGE: Code =
    Code::new("desk.too_large", Kind::Invalid, "This is larger than can be kept");
/// A view for a role names it, and no other view does.
pub(crate) const ROLE_NEEDED: Code =
    Code::new("desk.role_needed", Kind::Invalid, "Name the role that this view is for, and only then");

/// The record or document is not there, or the caller may not see it.
pub(crate) const UNKNOWN_SUBJECT: Code =
    Code::new("desk.unknown_subject", Kind::Invalid, "There is no such record or document");
/// The words are blank.
pub(crate) const BLANK: Code = Code::new("desk.blank", Kind::Invalid, "A comment says something");
/// Whoever is mentioned is not there, or may not see what the comment is about.
pub(crate) const CANNOT_BE_MENTIONED: Code = Code::new(
    "desk.cannot_be_mentioned",
    Kind::Invalid,
    "There is nobody of this id who may see what this is about",
);
/// As many files as a record or document has.
pub(crate) const TOO_MANY_FILES: Code =
    Code::new("desk.too_many_files", Kind::Conflict, "There are as many files here as there can be");
/// A file belongs to one record or document.
pub(crate) const ATTACHED: Code =
    Code::new("desk.file_attached", Kind::Conflict, "This file is attached to something already");
