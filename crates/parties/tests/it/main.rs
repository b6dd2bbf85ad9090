//! Stories of customers and suppliers, each on every engine.

#![expect(clippy::unwrap_used, reason = "a test has nobody to hand an error to")]

mod addresses;
mod communications;
mod credit;
mod customers;
mod duplicates;
mod erasure;
mod reach;
mod sealed;
mod setup;
mod standing;
mod tags;
mod world;
