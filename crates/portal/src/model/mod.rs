//! Tables of the module.

pub mod link;
pub mod view;
