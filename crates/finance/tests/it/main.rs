//! Stories of rates, years and locks, on the three engines.

mod locks;
mod rates;
mod years;
