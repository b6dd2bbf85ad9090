//! Notifications: what somebody is to look at, on record until they have read it, and by mail for those who want that.
//!
//! Modules below publish events; this one listens and tells the people who hold the right to be told. A notification
//! is its recipient's own: nobody else sees it.

mod commands;
mod events;
mod low_stock;
mod migrations;
pub mod model;
pub mod permissions;
mod queries;
mod settings;
mod tell;

use std::time::Duration;

use kernel::Instant;
use platform::{Access, Api, Event, Method, Module, Retention};
use sea_orm::{ColumnTrait, Condition};

pub use events::NotificationCreated;
pub use tell::{Said, Told, tell, withdraw};

/// How long a notification is kept once it was read.
const KEPT: Duration = Duration::from_secs(90 * 24 * 60 * 60);

/// The module as data.
pub fn module() -> Module {
    let read = |before: Instant| Condition::all().add(model::notification::Column::ReadAt.lt(before));
    Module {
        name: "notify",
        migrations: migrations::all(),
        permissions: permissions::ALL.to_vec(),
        api: Some(api),
        events: vec![NotificationCreated::TYPE],
        subscriptions: vec![low_stock::subscription()],
        retention: vec![Retention::new("notify.read", "notify_notification", KEPT, read)],
        ..Module::default()
    }
}

fn api(api: &mut Api) {
    // Everybody's own; there is nothing to hold a right on.
    const MINE: Access = Access::SignedIn;
    api.get("/notifications", MINE, queries::list).summary("What the caller is to look at, the latest first");
    api.get("/notifications/unread", MINE, queries::unread)
        .summary("How many notifications the caller has not read");
    api.verb("/notifications/{id}/read", MINE, commands::read::read)
        .summary("The caller has read a notification");
    api.command(Method::Post, "/notifications/read-all", MINE, commands::read_all::read_all)
        .summary("The caller has read everything");
    api.get("/notifications/settings", MINE, settings::show).summary("How the caller is told");
    api.command(Method::Put, "/notifications/settings", MINE, settings::set)
        .summary("Decide how the caller is told");
}
