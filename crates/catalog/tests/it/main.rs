//! Stories of the catalogue, each on every engine.

#![expect(clippy::unwrap_used, reason = "a test has nobody to hand an error to")]

mod barcodes;
mod categories;
mod images;
mod kits;
mod products;
mod setup;
mod taxes;
mod units;
mod variants;
mod world;
