//! What the API reads beside the records.

pub mod deliveries;
pub mod endpoint;
pub mod inbound;
