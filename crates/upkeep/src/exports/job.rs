//! Making an export.

use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use kernel::{Error, Id, Kind, Result};
use platform::files::shelf;
use platform::{Ctx, pipeline};
use sea_orm::ColumnTrait;
use sea_orm::sea_query::Expr;
use serde::Deserialize;
use serde_json::Value;

use super::model::{Column, Entity, Model, state};
use super::{EXPORT_BYTES_MAX, TOO_LARGE};
use crate::export::export;
use crate::progress::{Step, Watch};

pub(super) const KIND: &str = "upkeep.export";
/// How often the row says how far the export is.
const TOLD_EVERY: Duration = Duration::from_secs(1);
/// Characters of a failure's text that are kept.
const ERROR_CHARS_MAX: usize = 500;

#[derive(Deserialize)]
struct Payload {
    export_id: Id,
}

/// Makes the export and says how it ended. Run again after a crash it begins anew; made is made.
pub(super) async fn run(ctx: Ctx, payload: Value) -> Result<()> {
    let Payload { export_id } = Payload::deserialize(payload).map_err(Error::internal)?;
    let source = ctx.runtime().db().read();
    let found = source.select::<Entity>(&ctx.whole()).id(export_id).one().await?;
    let Some(row) = found.filter(|row| row.state == state::MAKING) else { return Ok(()) };
    match make(&ctx, &row).await {
        Ok(bytes) => end(&ctx, row.id, state::MADE, Some(bytes), None).await,
        // The job is tried again; what will not change is told at once.
        Err(error) if matches!(error.kind, Kind::Internal | Kind::Unavailable) => Err(error),
        Err(error) => {
            let text = error.to_string().chars().take(ERROR_CHARS_MAX).collect();
            end(&ctx, row.id, state::FAILED, None, Some(text)).await
        }
    }
}

async fn make(ctx: &Ctx, row: &Model) -> Result<i64> {
    let folder = ctx.runtime().settings().data_dir.join("exports");
    std::fs::create_dir_all(&folder).map_err(Error::internal)?;
    let place = folder.join(format!("{}.zip", row.id));
    // Of an attempt that ended between here and the store.
    remove(&place)?;
    let (done, total) = (AtomicI64::new(0), AtomicI64::new(0));
    let tell = |step: Step<'_>| match step {
        Step::Total(steps) => total.store(i64::try_from(steps).unwrap_or(i64::MAX), Ordering::SeqCst),
        Step::Rows { rows, .. } => {
            done.fetch_add(i64::try_from(rows).unwrap_or(0), Ordering::SeqCst);
        }
        Step::File => {
            done.fetch_add(1, Ordering::SeqCst);
        }
    };
    let watch = Watch::new(&tell);
    let making = export(ctx, &place, row.personal, &watch);
    tokio::pin!(making);
    let mut often = tokio::time::interval(TOLD_EVERY);
    let made = loop {
        tokio::select! {
            made = &mut making => break made,
            _ = often.tick() => tell_progress(ctx, row.id, &done, &total).await?,
        }
    };
    let stored = match made {
        Ok(_) => store(ctx, row, &place).await,
        Err(error) => Err(error),
    };
    tell_progress(ctx, row.id, &done, &total).await?;
    remove(&place)?;
    stored
}

async fn store(ctx: &Ctx, row: &Model, place: &std::path::Path) -> Result<i64> {
    let bytes = std::fs::metadata(place).map_err(Error::internal)?.len();
    if bytes > EXPORT_BYTES_MAX {
        return Err(TOO_LARGE.with("bytes", bytes).with("export_bytes_max", EXPORT_BYTES_MAX));
    }
    let mut archive = std::fs::File::open(place).map_err(Error::internal)?;
    shelf::copy(ctx.runtime(), &row.path(), &mut archive).await?;
    i64::try_from(bytes).map_err(Error::internal)
}

fn remove(place: &std::path::Path) -> Result<()> {
    match std::fs::remove_file(place) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(Error::internal(error)),
        _ => Ok(()),
    }
}

async fn tell_progress(ctx: &Ctx, id: Id, done: &AtomicI64, total: &AtomicI64) -> Result<()> {
    let (done, total) = (done.load(Ordering::SeqCst), total.load(Ordering::SeqCst));
    pipeline::write(ctx, move |ctx, tx| {
        Box::pin(async move {
            let update = tx.update::<Entity>(&ctx.whole()).set(Column::StepsDone, Expr::val(done));
            let update = update.set(Column::StepsTotal, Expr::val(total)).filter(Column::Id.eq(id));
            update.exec().await.map(drop)
        })
    })
    .await
}

async fn end(
    ctx: &Ctx,
    id: Id,
    ended: &'static str,
    bytes: Option<i64>,
    error: Option<String>,
) -> Result<()> {
    let at = ctx.runtime().clock().now();
    pipeline::write(ctx, move |ctx, tx| {
        let error = error.clone();
        Box::pin(async move {
            let update = tx.update::<Entity>(&ctx.whole()).set(Column::State, Expr::val(ended));
            let update = update.set(Column::Bytes, Expr::val(bytes)).set(Column::Error, Expr::val(error));
            let update = update.set(Column::FinishedAt, Expr::val(Some(at))).filter(Column::Id.eq(id));
            update.exec().await.map(drop)
        })
    })
    .await
}
