//! One file for each verb.

pub(crate) mod read;
pub(crate) mod read_all;
