//! The data layer: three SQL engines behind one door.
//!
//! Everything that differs between SQLite, PostgreSQL and MySQL/MariaDB lives in this crate, and only here.
//! A module sees four things:
//!
//! * [`Source`]: something that can be read from (a pool of readers or an open transaction);
//! * [`Tx`]: an open transaction; only the write pipeline opens one, through [`Database::write`];
//! * [`Scope`]: whose rows may be seen. [`Source::select`], [`Tx::update`] and [`Tx::delete`] want one, and there
//!   is no other way to build a query: a list, a total or an export that forgets its scope does not compile;
//! * [`schema`]: tables as data, from which migrations are made.
//!
//! *Architecture Invariant:* no SQL text, no driver type and no engine's name outside this crate.

mod database;
mod engine;
mod errors;
mod frozen;
mod gate;
mod health;
mod kept;
mod locked;
pub mod migrate;
mod open;
mod planner;
pub mod raw;
pub mod schema;
mod scope;
mod source;
mod together;
pub mod transfer;
mod tx;

pub use database::{Database, Outcome};
pub use engine::Engine;
pub use errors::{CONFLICT_UNIQUE, DISK, FULL, RETRY, UNAVAILABLE, of_db};
pub use health::PoolState;
pub use kept::KeptWith;
pub use locked::{Locked, LockedChange};
pub use open::{DbOptions, Load};
pub use scope::{Global, Owned, Rows, Scope};
pub use source::{Count, Scoped, Source};
pub use together::Together;
pub use tx::{ScopedDelete, ScopedUpdate, Tx};

/// The most rows that one statement writes; a longer batch is cut into several.
pub const BATCH_ROWS_MAX: usize = 500;
/// The most bound values in one statement that writes rows. Far below every engine's limit: a prepared statement is
/// kept for the next time, with room for all of its values, so that long ones cost memory and gain nothing.
pub const BOUND_VALUES_MAX: usize = 4_000;
/// The most rows that one read hands back; a longer list is paged.
pub const READ_ROWS_MAX: u64 = 100_000;
/// Repeats the last value until their number is a power of two: a statement for each length, not for each number of
/// values, is what the connections keep prepared.
pub fn padded<T: Clone>(mut values: Vec<T>) -> Vec<T> {
    if let Some(last) = values.last().cloned() {
        values.resize(values.len().next_power_of_two(), last);
    }
    values
}

/// How often a transaction is tried again after a deadlock or a serialization failure.
pub const RETRIES_MAX: u32 = 12;
