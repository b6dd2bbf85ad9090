//! HTTP. Turns the modules' endpoints, which are data, into routes below `/api/v1`, and adds what every HTTP server
//! needs: limits, authentication by the directory, problem details, security headers, live events, the OpenAPI
//! document with its viewer, health and metrics.
//!
//! A request passes, from the outside in: compression → security headers → [`frame`] (id, log, metrics, problems,
//! panics) → rate by address → room → [`call`] (time, who, may they, rate by actor, body) → [`platform::pipeline`].
//!
//! *Architecture Invariant:* no module knows this crate; it is the only one that knows HTTP.

mod address;
pub mod app;
mod body;
mod call;
mod credential;
pub mod errors;
mod events;
mod frame;
mod guard;
mod headers;
mod health;
pub mod metrics;
pub mod openapi;
mod options;
mod pages;
mod problem;
mod query;
mod rate;
mod respond;
mod router;
pub mod server;
mod site;
mod state;

pub use options::{Options, Rate, ServerLimits};
pub use problem::PROBLEM_JSON;
pub use router::{API, endpoints, router};
pub use site::CLIENT_HEADER;
