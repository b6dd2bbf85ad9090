//! Stories of events that go out and come in, each on the three engines.

#![expect(clippy::unwrap_used, reason = "a test has nobody to hand an error to")]

mod endpoints;
mod incoming;
mod patience;
mod receiver;
mod replay;
mod rights;
mod sending;
mod signatures;
mod world;
