#![doc = include_str!("../README.md")]

pub mod archive;
pub mod backup;
pub mod digest;
pub mod errors;
mod lines;
pub mod progress;
pub mod relocate;
pub mod restore;
pub mod tables;

pub use digest::{TableHash, hash, whole};
pub use progress::{Step, Watch};
