//! Tables of the module.

pub mod account;
pub mod entry;
pub mod journal;
pub mod line;
