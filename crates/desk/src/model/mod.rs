//! The module's rows.

pub mod preferences;
pub mod view;
