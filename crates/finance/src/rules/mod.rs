//! Pure rules: which rate holds, which days make a year.

pub mod rates;
pub mod years;
