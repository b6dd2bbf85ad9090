//! Stories of the desk, on the three engines.

#![expect(clippy::unwrap_used, reason = "a test has nobody to hand an error to")]

mod comments;
mod erasure;
mod files;
mod preferences;
mod search;
mod views;
mod world;
