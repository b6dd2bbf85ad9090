//! What the kernel promises to the floors above it.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop there")]

mod barcodes;
mod forms;
mod money;
mod storage;
