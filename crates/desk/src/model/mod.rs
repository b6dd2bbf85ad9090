//! The module's rows.

pub mod comment;
pub mod file;
pub mod preferences;
pub mod view;
