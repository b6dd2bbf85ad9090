//! Tables of the module.

pub mod line;
pub mod ret;
