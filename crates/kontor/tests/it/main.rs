//! The binary, as somebody at a terminal meets it.

#![allow(clippy::unwrap_used, reason = "a story stops where it does not go as told")]

mod archiving;
mod authorization;
mod chaos;
mod commands;
mod config;
mod database_rules;
mod demo;
mod documents;
mod events;
mod events_told;
mod example;
mod filters;
mod foreign_ids;
mod house;
mod import_online_retail;
mod import_real_file;
mod import_world;
mod importing;
mod inputs;
mod logs;
mod one_of_everything;
mod openapi;
mod reach;
mod retention;
mod salespeople;
mod serving;
mod step_up;
mod support;
mod upkeep;
