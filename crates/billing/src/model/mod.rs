//! Tables of the module.

pub mod allocation;
pub mod invoice;
pub mod line;
pub mod payment;
pub mod tax;
