//! Stable error codes of the module.

use kernel::{Code, Kind};

/// Nobody has entered a rate of these currencies; details `from`, `to`, `day`.
pub const NO_RATE: Code = Code::new(
    "finance.no_rate",
    Kind::Conflict,
    "There is no exchange rate for these currencies on or before this day",
);
/// The latest rate is older than the limit; details `rate_day`, `age_days_max`.
pub const STALE_RATE: Code =
    Code::new("finance.stale_rate", Kind::Conflict, "The latest exchange rate is too old; enter a newer one");
/// A currency is worth one of itself.
pub const SAME_CURRENCY: Code =
    Code::new("finance.same_currency", Kind::Invalid, "A rate is between two different currencies");
/// The pair has a rate on this day already, in one direction or the other.
pub const RATE_EXISTS: Code = Code::new(
    "finance.rate_exists",
    Kind::Conflict,
    "These currencies have a rate on this day already; change that one",
);
/// A fiscal year ends before it begins, or is longer than two years.
pub const BAD_YEAR: Code =
    Code::new("finance.bad_year", Kind::Invalid, "A fiscal year has at least a day and at most 24 months");
/// Two fiscal years share a day.
pub const YEAR_OVERLAP: Code =
    Code::new("finance.year_overlap", Kind::Conflict, "This overlaps another fiscal year");
/// The day is locked; details `area`, `level`, `day`, `locked_through`.
pub const PERIOD_LOCKED: Code =
    Code::new("finance.period_locked", Kind::Conflict, "The books are locked on this day");
/// Only days that are over can be locked.
pub const LOCK_TOO_NEW: Code =
    Code::new("finance.lock_too_new", Kind::Invalid, "Only days that are over can be locked");
/// A hard lock is for ever.
pub const HARD_LOCK_STAYS: Code =
    Code::new("finance.hard_lock_stays", Kind::Conflict, "A hard lock cannot be moved back");
/// A year is closed before it is locked for good; details `year`, `year_starts_on`, `year_ends_on`.
pub const YEAR_NOT_CLOSED: Code = Code::new(
    "finance.year_not_closed",
    Kind::Conflict,
    "The result of this fiscal year is not carried over: close the year, then lock it for good",
);
/// There is unfinished work inside; details `drafts`, `blocking`.
pub const DRAFTS_INSIDE: Code = Code::new(
    "finance.drafts_inside",
    Kind::Conflict,
    "There is unfinished work up to that day; finish it, or say that drafts may stay",
);
/// Something that happened up to that day is not in the books yet; details `count` (so many at least) and `documents`.
pub const BOOKS_BEHIND: Code = Code::new(
    "finance.books_behind",
    Kind::Conflict,
    "Not everything that happened up to that day is in the books yet; try again in a moment",
);
/// An exception ends in the future, within the limit; details `days_max`.
pub const BAD_EXPIRY: Code =
    Code::new("finance.bad_expiry", Kind::Invalid, "An exception ends in the future, within 31 days");
/// An exception's days lie the wrong way round.
pub const BAD_RANGE: Code =
    Code::new("finance.bad_range", Kind::Invalid, "The last day lies before the first");
/// Only members of the company can hold an exception.
pub const NO_SUCH_HOLDER: Code =
    Code::new("finance.no_such_holder", Kind::Invalid, "There is no such person in the company");
