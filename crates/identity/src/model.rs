//! The tables of identity, one file each.

pub mod api_key;
pub mod attempt;
pub mod challenge;
pub mod company;
pub mod foreign;
pub mod founding;
pub mod grant;
pub mod invitation;
pub mod member;
pub mod passkey;
pub mod place;
pub mod provider;
pub mod recovery_code;
pub mod refresh_token;
pub mod region;
pub mod role;
pub mod role_permission;
pub mod session;
pub mod setup_skip;
pub mod store;
pub mod totp;
pub mod user;
