//! Tables of the module.

pub mod attempt;
pub mod delivery;
pub mod endpoint;
pub mod inbox;
pub mod mark;
pub mod secret;
pub mod sender;
