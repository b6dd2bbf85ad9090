//! Bytes of which no row tells: an upload whose transaction never committed, or a repeated one that was answered from
//! memory. Nobody can reach them; after a grace period a daily job deletes them.
//!
//! The grace is long on purpose: whoever restores a database from yesterday's backup beside today's files must have
//! time to notice (T67).

use std::collections::BTreeSet;
use std::time::Duration;

use kernel::Instant;
use sea_orm::ColumnTrait;
use serde_json::Value;

use super::row;
use crate::{Ctx, Id, JobKind, Result, Schedule, free_job};

/// How old bytes without a row must be before they are deleted.
pub const ORPHANS_KEPT: Duration = Duration::from_secs(7 * 24 * 3_600);
/// Rows that are asked for at once.
const IDS_AT_ONCE_MAX: usize = 500;
/// When it runs, in minutes of the company's day.
const AT_MINUTE: u32 = 3 * 60 + 40;

pub(crate) fn job() -> JobKind {
    let schedule = Some(Schedule::Daily(AT_MINUTE));
    JobKind { name: "platform.orphan_files", schedule, handler: free_job(clean_up) }
}

async fn clean_up(ctx: Ctx, _: Value) -> Result<()> {
    let files = ctx.runtime().files();
    let paths = files.list(&ctx.company_id().to_string()).await?;
    let old: Vec<(Id, String)> =
        paths.into_iter().filter_map(|path| Some((aged(&ctx, &path)?, path))).collect();
    for some in old.chunks(IDS_AT_ONCE_MAX) {
        let source = ctx.runtime().db().read();
        let ids = some.iter().map(|(id, _)| *id);
        let rows =
            source.select::<row::Entity>(&ctx.whole()).filter(row::Column::Id.is_in(ids)).all().await?;
        let known: BTreeSet<Id> = rows.into_iter().map(|row| row.id).collect();
        for (_, path) in some.iter().filter(|(id, _)| !known.contains(id)) {
            files.delete(path).await?;
            tracing::info!(path, "deleted bytes that no row tells of");
        }
    }
    Ok(())
}

/// The id in a path that this program made, if it is older than the grace period. What it did not make it leaves.
fn aged(ctx: &Ctx, path: &str) -> Option<Id> {
    let id: Id = path.rsplit('/').next()?.parse().ok()?;
    let (seconds, _) = id.get_timestamp()?.to_unix();
    let made = Instant::from_seconds(i64::try_from(seconds).ok()?);
    (made.plus(ORPHANS_KEPT) < ctx.now()).then_some(id)
}
