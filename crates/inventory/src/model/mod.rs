//! Tables of the module.

pub mod cost;
pub mod level;
pub mod location;
pub mod reservation;
pub mod stock_move;
