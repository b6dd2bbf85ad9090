//! Tables of the module.

pub mod adjustment;
pub mod adjustment_line;
pub mod bin;
pub mod cost;
pub mod entry;
pub mod level;
pub mod location;
pub mod month;
pub mod policy;
pub mod reason;
pub mod receipt;
pub mod receipt_line;
pub mod reorder_point;
pub mod reservation;
pub mod stock_move;
pub mod summed;
pub mod transfer;
pub mod transfer_line;
