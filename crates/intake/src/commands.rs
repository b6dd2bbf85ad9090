//! What people do with imports.

pub(crate) mod upload;
pub(crate) mod verbs;
