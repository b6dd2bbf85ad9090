//! Stories of files coming in, each on every engine.

#![expect(clippy::unwrap_used, reason = "a test has nobody to hand an error to")]

mod back;
mod dirty;
mod resume;
mod shop;
mod stock;
