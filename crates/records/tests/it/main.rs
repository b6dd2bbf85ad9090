//! Stories of the record engine, each on all engines.
#![allow(clippy::unwrap_used, reason = "a story stops where it does not go as told")]

mod bulk;
mod fields;
mod files;
mod labels;
mod paging;
mod patching;
mod rack;
mod scope;
mod search;
mod shown;
mod summaries;
mod trees;
mod world;
