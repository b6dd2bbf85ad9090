//! Time: instants, business days and zones. The kernel reads no clock; whoever calls it passes the instant in.
//!
//! Durations are differences of instants only, never of local times: a clock that is put back makes no shift shorter.

mod business_day;
mod day;
mod instant;
mod zone;

pub use business_day::{business_day, business_day_start};
pub use day::{BAD_DAY, Day, Weekday};
pub use instant::{BAD_INSTANT, Instant};
pub use zone::{UNKNOWN_ZONE, Zone};
