//! Tables of the module.

pub mod line;
pub mod shipment;
