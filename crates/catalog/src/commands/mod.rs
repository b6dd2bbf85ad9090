//! One file for each verb.

pub mod generate_variants;
