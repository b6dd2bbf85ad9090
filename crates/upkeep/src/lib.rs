#![doc = include_str!("../README.md")]

pub mod archive;
pub mod backup;
pub mod digest;
pub mod erase;
pub mod errors;
pub mod export;
pub mod exports;
mod lines;
pub mod nightly;
pub mod progress;
pub mod relocate;
pub mod restore;
pub mod tables;

pub use digest::{TableHash, hash, whole};
pub use exports::module;
pub use progress::{Step, Watch};
