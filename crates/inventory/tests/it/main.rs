//! Stories of stock, each on every engine.

#![expect(clippy::unwrap_used, reason = "a test has nobody to hand an error to")]

mod adjustments;
mod balances;
mod business_days;
mod corrections;
mod costs;
mod deliveries;
mod for_sale;
mod histories;
mod negative;
mod parts;
mod past;
mod receipts;
mod reorder;
mod reservations;
mod shelf;
mod transfers;
mod world;
