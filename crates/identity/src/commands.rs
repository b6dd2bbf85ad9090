//! One file for each thing that can be done.

pub mod archive_role;
pub mod change_password;
pub mod create_key;
pub mod create_role;
pub mod disable_user;
pub mod enable_user;
pub mod end_session;
pub mod end_user_sessions;
pub mod found_company;
pub mod invite;
pub mod login;
pub mod logout;
pub mod refresh;
pub mod register;
pub mod reset_password;
pub mod reset_user;
pub mod revoke_invitation;
pub mod revoke_key;
pub mod switch_company;
pub mod unlock_user;
pub mod update_company;
pub mod update_me;
pub mod update_role;
pub mod update_user;
pub mod validate;
