//! Pure calculation: no database, no clock.

pub mod codes;
pub mod pictures;
pub mod taxes;
pub mod units;
pub mod variants;
