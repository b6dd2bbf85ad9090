//! One file for each verb.

pub mod create_endpoint;
pub mod create_sender;
pub mod disable_endpoint;
pub mod dismiss_inbound;
pub mod enable_endpoint;
pub mod replay_delivery;
pub mod replay_range;
pub mod retry_inbound;
pub mod rotate_secret;
pub mod test_endpoint;
