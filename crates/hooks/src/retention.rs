//! Removes what has served: the log of deliveries, the inbox, and secrets that have ended.

use std::sync::Arc;
use std::time::Duration;

use kernel::Result;
use platform::{Ctx, JobHandler, JobKind, Schedule, Tx};
use sea_orm::entity::prelude::*;

use crate::model::{attempt, delivery, inbox, secret};

const DAY: u64 = 24 * 3_600;
/// How long deliveries that have ended, and their attempts, can be looked at and sent again one by one.
pub const LOG_KEPT: Duration = Duration::from_secs(30 * DAY);
/// How long an event that came in is known by its id: one that is sent again later is taken as new (and is stale
/// then, because the newest of each thing is remembered for ever).
pub const INBOX_KEPT: Duration = Duration::from_secs(90 * DAY);
/// When it runs, in minutes of the company's day.
const AT_MINUTE: u32 = 3 * 60 + 40;

pub(crate) fn job() -> JobKind {
    let handler = JobHandler::InTx(Arc::new(|ctx, tx, _| Box::pin(clean_up(ctx, tx))));
    JobKind { name: "hooks.retention", schedule: Some(Schedule::Daily(AT_MINUTE)), handler }
}

async fn clean_up(ctx: &Ctx, tx: &Tx<'_>) -> Result<()> {
    let scope = ctx.whole();
    let log = ctx.now().minus(LOG_KEPT);
    tx.delete::<attempt::Entity>(&scope).filter(attempt::Column::At.lt(log)).exec().await?;
    tx.delete::<delivery::Entity>(&scope)
        .filter(delivery::Column::State.ne(delivery::PENDING))
        .filter(delivery::Column::CreatedAt.lt(log))
        .exec()
        .await?;
    tx.delete::<inbox::Entity>(&scope)
        .filter(inbox::Column::SettledAt.lt(ctx.now().minus(INBOX_KEPT)))
        .exec()
        .await?;
    tx.delete::<secret::Entity>(&scope).filter(secret::Column::ExpiresAt.lt(ctx.now())).exec().await?;
    Ok(())
}
