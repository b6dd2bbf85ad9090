//! Stories of rates, years and locks, on the three engines.

#![expect(clippy::unwrap_used, reason = "a test has nobody to hand an error to")]

mod locks;
mod rates;
mod years;
