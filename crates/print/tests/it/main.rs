//! Stories of paper: what a reader finds on it, whatever was in the data.

#![allow(clippy::unwrap_used, reason = "a test that fails should say so at once")]

mod documents;
mod hermetic;
mod samples;
mod untrusted;
