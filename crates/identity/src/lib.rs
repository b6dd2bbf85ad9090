#![doc = include_str!("../README.md")]

pub mod bank;
pub mod challenges;
pub mod commands;
pub mod companies;
pub mod cookies;
mod directory;
mod doctor;
mod endpoints;
pub mod erasing;
pub mod errors;
pub mod events;
pub mod factors;
mod fields;
mod first_run;
mod grants;
pub mod invitations;
mod letterhead;
mod letters;
pub mod migrations;
pub mod model;
mod notices;
mod oidc;
pub mod passwords;
pub mod people;
pub mod permissions;
pub mod queries;
mod refund_limit;
mod retention;
pub mod roles;
pub mod sessions;
pub mod setup;
mod sign_in;
pub mod step_up;
pub mod stores;
pub mod throttle;
pub mod tokens;

use std::sync::Arc;

use platform::{Doctor, Module};

pub use directory::{BELIEVED, Identity};
pub use grants::on_behalf_of;
pub use letterhead::{Letterhead, letterhead};

/// Identity as data.
pub fn module() -> Module {
    Module {
        name: "identity",
        migrations: migrations::all(),
        permissions: permissions::ALL.to_vec(),
        api: Some(endpoints::register),
        events: events::all().into_iter().chain(records().iter().flat_map(records::event_types)).collect(),
        jobs: vec![commands::forgot_password::job()],
        retention: retention::all(),
        ports: first_run::wanted()
            .into_iter()
            .chain([records::people_names(|ctx, source, ids| Box::pin(people::names(ctx, source, ids)))])
            .collect(),
        sealed: vec![factors::sealed(), oidc::sealed()],
        doctors: vec![Doctor {
            check: doctor::HAS_ADMINISTRATOR,
            run: Arc::new(|ctx, source| Box::pin(doctor::has_administrator(ctx, source))),
        }],
        ..Module::default()
    }
}

/// The module's records.
pub fn records() -> Vec<records::RecordKind> {
    vec![model::region::Model::record(), model::store::Model::record()]
}
