//! How long what has served is kept: the log of deliveries, the inbox, and secrets that have ended.

use std::time::Duration;

use platform::Retention;
use sea_orm::ColumnTrait;
use sea_orm::sea_query::{ExprTrait, IntoCondition};

use crate::model::{attempt, delivery, inbox, secret};

const DAY: u64 = 24 * 3_600;
/// How long deliveries that have ended, and their attempts, can be looked at and sent again one by one.
pub const LOG_KEPT: Duration = Duration::from_secs(30 * DAY);
/// How long an event that came in is known by its id: one that is sent again later is taken as new (and is stale
/// then, because the newest of each thing is remembered for ever).
pub const INBOX_KEPT: Duration = Duration::from_secs(90 * DAY);

pub(crate) fn all() -> Vec<Retention> {
    vec![
        Retention::new("hooks.attempts", "hooks_attempt", LOG_KEPT, |before| {
            attempt::Column::At.lt(before).into_condition()
        }),
        Retention::new("hooks.ended_deliveries", "hooks_delivery", LOG_KEPT, |before| {
            let ended = delivery::Column::State.ne(delivery::PENDING);
            ended.and(delivery::Column::CreatedAt.lt(before)).into_condition()
        }),
        Retention::new("hooks.settled_inbox", "hooks_inbox", INBOX_KEPT, |before| {
            inbox::Column::SettledAt.lt(before).into_condition()
        }),
        Retention::new("hooks.ended_secrets", "hooks_secret", Duration::ZERO, |before| {
            secret::Column::ExpiresAt.lt(before).into_condition()
        }),
    ]
}
