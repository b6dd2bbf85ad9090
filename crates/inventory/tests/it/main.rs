//! Stories of stock, each on every engine.

#![expect(clippy::unwrap_used, reason = "a test has nobody to hand an error to")]

mod balances;
mod costs;
mod deliveries;
mod histories;
mod reservations;
mod shelf;
mod world;
