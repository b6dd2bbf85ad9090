//! What tests stand on: a fresh database per test on each of the three engines, and, above identity, a running
//! program with a company in it (feature `house`).
//!
//! Everything here panics instead of returning errors, because a test has nobody to hand them to.

#![expect(
    clippy::disallowed_methods,
    reason = "a test run names its databases by chance and is told of its servers"
)]

pub mod engines;
#[cfg(feature = "house")]
pub mod events;
#[cfg(feature = "house")]
pub mod house;

pub use engines::{Engine, Template, TestDatabase, fresh_database, template};
#[cfg(feature = "house")]
pub use house::{Caller, House, Trade};

/// Tests take memory as the program does.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;
