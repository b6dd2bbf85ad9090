//! One file for each sub-command.

pub mod backup;
pub mod breached;
pub mod config;
pub mod demo;
pub mod doctor;
pub mod events;
pub mod export;
pub mod hash;
pub mod import;
pub mod key;
pub mod migrate;
pub mod openapi;
pub mod relocate;
pub mod restore;
pub mod retention;
pub mod serve;
pub mod user;
pub mod verify;
