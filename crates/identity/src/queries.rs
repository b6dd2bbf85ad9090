//! What can be read.

pub mod api_keys;
pub mod companies;
pub mod factors;
pub mod identities;
pub mod invitations;
pub mod me;
pub mod permissions;
pub mod roles;
pub mod sessions;
pub mod users;
