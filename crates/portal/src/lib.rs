#![doc = include_str!("../README.md")]

mod commands;
mod customers;
mod doors;
mod endpoints;
mod errors;
mod events;
mod links;
mod migrations;
pub mod model;
mod opened;
pub mod permissions;
mod pictures;
mod queries;
mod shape;
mod statements;
mod subjects;
mod views;

use std::sync::Arc;
use std::time::Duration;

use kernel::Instant;
use platform::{Event, Module, Port, Retention};
use sea_orm::{ColumnTrait, Condition};

pub use errors::*;
pub use events::{PortalDocumentViewed, PortalLinkCreated, PortalLinkRevoked};
pub use links::{LINK_DAYS, LINK_DAYS_MAX};

/// How long what is known of a link is kept after it ended.
const KEPT: Duration = Duration::from_secs(365 * 24 * 60 * 60);

/// What an installation decides.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// Days that a link opens something at most, and where nobody says how long.
    pub link_days: i32,
}

/// The value for `Module::ports`.
pub fn port(options: Options) -> Port {
    Arc::new(options)
}

/// The module as data.
pub fn module() -> Module {
    use model::{link, view};
    let ended = |before: Instant| Condition::all().add(link::Column::ExpiresAt.lt(before));
    let past = |before: Instant| Condition::all().add(view::Column::LastAt.lt(before));
    Module {
        name: "portal",
        migrations: migrations::all(),
        permissions: permissions::ALL.to_vec(),
        api: Some(endpoints::register),
        events: vec![PortalLinkCreated::TYPE, PortalLinkRevoked::TYPE, PortalDocumentViewed::TYPE],
        jobs: vec![commands::fresh_link::job()],
        retention: vec![
            Retention::new("portal.ended", "portal_link", KEPT, ended),
            Retention::new("portal.seen", "portal_view", KEPT, past),
        ],
        ports: vec![platform::doors::port(doors::door()), parties::ports::port(customers::Links)],
        ..Module::default()
    }
}
