//! Stories of the record engine, each on all engines.
#![allow(clippy::unwrap_used, reason = "a story stops where it does not go as told")]

mod fields;
mod files;
mod paging;
mod patching;
mod rack;
mod scope;
mod search;
mod shown;
mod world;
