//! Stories of prices, each on every engine.

#![expect(clippy::unwrap_used, reason = "a test has nobody to hand an error to")]

mod calculate;
mod lists;
mod world;
