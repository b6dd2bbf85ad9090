//! Removes what has served: stored answers whose key nobody repeats any more, and jobs that ended well.

use std::sync::Arc;
use std::time::Duration;

use sea_orm::entity::prelude::*;
use serde_json::Value;

use crate::module::JobInTx;
use crate::{Ctx, JobHandler, JobKind, Result, Schedule, Tx, idempotency, jobs};

const DAY: Duration = Duration::from_secs(24 * 3_600);
/// How long an `Idempotency-Key` is remembered: a client may repeat it for a day, whatever the hour of the clean-up.
const KEYS_KEPT: Duration = Duration::from_secs(2 * DAY.as_secs());
/// How long a finished job can be looked at, and its unique key holds.
const JOBS_KEPT: Duration = Duration::from_secs(14 * DAY.as_secs());
/// When it runs, in minutes of the company's day.
const AT_MINUTE: u32 = 3 * 60 + 20;

pub(crate) fn job() -> JobKind {
    let handler: JobInTx = Arc::new(|ctx, tx, payload| Box::pin(clean_up(ctx, tx, payload)));
    let schedule = Some(Schedule::Daily(AT_MINUTE));
    JobKind { name: "platform.retention", schedule, handler: JobHandler::InTx(handler) }
}

async fn clean_up(ctx: &Ctx, tx: &Tx<'_>, _: &Value) -> Result<()> {
    tx.delete::<idempotency::row::Entity>(&ctx.whole())
        .filter(idempotency::row::Column::At.lt(ctx.now().minus(KEYS_KEPT)))
        .exec()
        .await?;
    tx.delete::<jobs::row::Entity>(&ctx.whole())
        .filter(jobs::row::Column::State.eq(jobs::state::DONE))
        .filter(jobs::row::Column::FinishedAt.lt(ctx.now().minus(JOBS_KEPT)))
        .exec()
        .await?;
    Ok(())
}
