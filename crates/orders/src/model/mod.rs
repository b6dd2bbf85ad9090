//! Tables of the module.

pub mod line;
pub mod order;
pub mod status;
