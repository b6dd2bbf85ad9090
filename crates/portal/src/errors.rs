//! What can go wrong.

use kernel::{Code, Kind};

/// No link was shown.
pub const LINK_REQUIRED: Code =
    Code::new("portal.link_required", Kind::Unauthenticated, "Open this by the link that you were sent");
/// What was shown is no link of ours.
pub const LINK_INVALID: Code =
    Code::new("portal.link_invalid", Kind::Unauthenticated, "This link opens nothing");
/// It opened something once.
pub const LINK_EXPIRED: Code =
    Code::new("portal.link_expired", Kind::Gone, "This link does not open anything any more");
/// Nobody outside sees drafts.
pub const NOT_SHAREABLE: Code =
    Code::new("portal.not_shareable", Kind::Conflict, "A draft cannot be shown to a customer");
/// Beyond what an installation allows.
pub const BAD_EXPIRY: Code =
    Code::new("portal.bad_expiry", Kind::Invalid, "A link ends after today and within the allowed days");
/// It was revoked already, or has ended by itself.
pub const NOT_LIVE: Code = Code::new("portal.not_live", Kind::Conflict, "This link has ended already");
/// Nothing of this kind is behind the link.
pub const NOT_BEHIND: Code =
    Code::new("portal.not_found", Kind::NotFound, "There is no such thing behind this link");
