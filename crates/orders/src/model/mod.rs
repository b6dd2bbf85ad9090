//! Tables of the module.

pub mod amendment;
pub mod line;
pub mod order;
pub mod status;
