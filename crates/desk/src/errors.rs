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
