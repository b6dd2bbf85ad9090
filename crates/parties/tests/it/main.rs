//! Stories of customers and suppliers, each on every engine.

#![expect(clippy::unwrap_used, reason = "a test has nobody to hand an error to")]

mod addresses;
mod credit;
mod customers;
mod reach;
mod setup;
mod world;
