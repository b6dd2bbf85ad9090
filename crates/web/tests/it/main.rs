//! The HTTP side, over its router, with a small module and a small directory of its own.

#![allow(clippy::unwrap_used, reason = "a story stops where it does not go as told")]

mod calls;
mod headers;
mod limits;
mod listening;
mod live;
mod numbers;
mod openapi;
mod problems;
mod support;
