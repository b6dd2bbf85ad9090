//! Whole databases as rows: for backups, exports and moving between engines.
//!
//! A [`Snapshot`] reads every table as it was at one moment while others write on. A [`Load`] fills an empty database
//! in one transaction. An
//! [`Erasure`] takes a company away. A row is the same on every engine: a [`Cell`] for each column, in the order of declaration.
//!
//! *Architecture Invariant:* only `upkeep` uses this module. It goes around scopes and the write pipeline because it
//! carries rows as they are and makes none.

mod cell;
mod erase;
mod load;
mod snapshot;

pub use cell::{Cell, Row};
pub use erase::{Erasure, is_erasable};
pub use load::Load;
pub use snapshot::Snapshot;

/// The most rows that are read at once.
pub const PAGE_ROWS_MAX: u64 = 500;
/// The bytes of text and binary data after which a statement that writes rows is closed, so that it stays below the
/// packet size of every server. One row may be larger.
pub const STATEMENT_BYTES_MAX: usize = 2 * 1024 * 1024;
