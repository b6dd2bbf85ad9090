//! The one binary: composition of the modules, configuration and the sub-commands.
//!
//! It is a library with a thin `main`, so that tests and benchmarks compose the program the way it is shipped.

// An optimised build looks into the futures of a whole command at once, and those are more than 128 deep.
#![recursion_limit = "256"]

mod app;
pub mod cli;
pub mod commands;
pub mod compose;
pub mod config;
pub mod demo;
pub mod import;
mod logging;
mod master_key;
mod progress;
mod table;

pub use cli::run;
