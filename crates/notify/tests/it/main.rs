//! Stories of notifications, on the three engines.

#![expect(clippy::unwrap_used, reason = "a test has nobody to hand an error to")]

mod low_stock;
