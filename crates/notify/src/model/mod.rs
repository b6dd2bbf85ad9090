//! Tables of the module.

pub mod notification;
pub mod setting;
