//! Tables of the module.

pub mod exchange_rate;
pub mod fiscal_year;
pub mod lock;
pub mod lock_exception;
