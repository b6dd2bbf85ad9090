//! Stories of orders, each on every engine.

#![expect(clippy::unwrap_used, reason = "a test has nobody to hand an error to")]

mod addresses;
mod amend;
mod back_orders;
mod credit;
mod discounts;
mod kept;
mod letters;
mod life;
mod many;
mod margin;
mod parts;
mod promised;
mod races;
mod retries;
mod rules;
mod shop;
mod templates;
mod world;
