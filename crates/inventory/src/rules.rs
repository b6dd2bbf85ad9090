//! Pure arithmetic.

pub(crate) mod cost;
