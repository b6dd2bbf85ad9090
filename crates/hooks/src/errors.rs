//! Stable error codes of the module.

use kernel::{Code, Kind};

/// Not a name of an event, nor a family such as `order.*`.
pub const BAD_PATTERN: Code = Code::new(
    "hooks.bad_pattern",
    Kind::Invalid,
    "Expected names of events or families such as order.*, separated by commas",
);
/// No event of the program has this name or is of this family.
pub const UNKNOWN_EVENT: Code =
    Code::new("hooks.unknown_event", Kind::Invalid, "There is no event of this name");
/// Endpoints and senders act for a person.
pub const NOT_A_PERSON: Code =
    Code::new("hooks.not_a_person", Kind::Forbidden, "Only a person can answer for this");
/// The endpoint gets nothing while it is disabled or archived.
pub const NOT_ACTIVE: Code = Code::new("hooks.not_active", Kind::Conflict, "This endpoint is not active");
/// It is active already.
pub const IS_ACTIVE: Code = Code::new("hooks.is_active", Kind::Conflict, "This endpoint is active already");
/// The delivery is under way.
pub const STILL_PENDING: Code =
    Code::new("hooks.still_pending", Kind::Conflict, "This is still being delivered");
/// A range ends before it begins.
pub const BAD_RANGE: Code = Code::new("hooks.bad_range", Kind::Invalid, "The range ends before it begins");
/// Not a CloudEvent as it is read here; the fields say what is wrong.
pub const BAD_EVENT: Code =
    Code::new("hooks.bad_event", Kind::Invalid, "This is not a CloudEvent 1.0 in JSON");
/// The body is of a type that is not read here.
pub const BAD_MODE: Code = Code::new(
    "hooks.bad_mode",
    Kind::Invalid,
    "Expected one event (application/cloudevents+json) or a batch (application/cloudevents-batch+json)",
);
/// Too many events in a batch, or none; details `events_max`.
pub const BATCH_SIZE: Code =
    Code::new("hooks.batch_size", Kind::TooLarge, "A batch has at least one event, and not too many");
/// Nobody takes events of this type.
pub const UNKNOWN_TYPE: Code =
    Code::new("hooks.unknown_type", Kind::Invalid, "Events of this type are not taken here");
/// The type is known, this version of it is not; details `version`, the one that is.
pub const UNKNOWN_VERSION: Code =
    Code::new("hooks.unknown_version", Kind::Invalid, "This version of the event is not taken here");
/// A sender may send in its own name only.
pub const FOREIGN_SOURCE: Code =
    Code::new("hooks.foreign_source", Kind::Forbidden, "This sender may not send events of this source");
/// The signature is missing, wrong, or too old; which of them is not said.
pub const BAD_SIGNATURE: Code =
    Code::new("hooks.bad_signature", Kind::Unauthenticated, "The signature is not valid");
/// Only an event that failed can be applied again or dismissed.
pub const NOT_FAILED: Code = Code::new("hooks.not_failed", Kind::Conflict, "This event has not failed");
