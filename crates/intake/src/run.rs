//! Running through a file: chunk after chunk, each in a transaction that also moves the batch's mark. Whoever kills
//! the program loses the chunk under way and nothing else.

pub(crate) mod chunk;
mod keep;
mod lookup;
mod repeats;
mod transact;
mod trial;

use std::sync::Arc;

use kernel::{Error, Id, Instant, Kind};
use platform::files::{self, row::Model as File};
use platform::{Ctx, Result, pipeline};
use sea_orm::ColumnTrait;
use sea_orm::sea_query::{Expr, ExprTrait};
use serde_json::{Value as Json, json};

use crate::errors::MOVED;
use crate::events::{Counts, ImportFinished, subject};
use crate::faults;
use crate::mapping::Plan;
use crate::model::batch;
use crate::source::Records;
use crate::states::state;
use crate::targets;
use repeats::Repeats;
pub(crate) use repeats::delimiter;
pub(crate) use trial::trial;
pub use trial::{FAULTS_SHOWN_MAX, TRIAL_ROWS_WHOLE, try_out};

/// Rows of one transaction.
pub const CHUNK_ROWS: usize = 500;

/// What every chunk needs.
pub(crate) struct Work {
    pub(crate) batch: batch::Model,
    pub(crate) plan: Plan,
    pub(crate) repeats: Repeats,
    file: File,
}

impl Work {
    /// Reads the batch's file through once and acts on its owner's behalf from here on.
    pub(crate) async fn begin(system: &Ctx, batch: batch::Model) -> Result<(Ctx, Work)> {
        let ctx = acting(system, &batch).await?;
        let kind = targets::target(&ctx, &batch.target)?;
        let ctx = ctx.using(kind.edit)?;
        let header: Vec<String> = serde_json::from_str(&batch.header).map_err(Error::internal)?;
        let mapping = serde_json::from_str(&batch.mapping).map_err(Error::internal)?;
        let plan = Plan::of(&ctx, kind, &header, &mapping)?;
        let file = files::row_of(&ctx, ctx.runtime().db().read(), batch.file_id).await?;
        let repeats = repeats::find(&ctx, &file, &batch, &plan).await?;
        Ok((ctx, Work { batch, plan, repeats, file }))
    }

    /// The rows behind the mark.
    pub(crate) fn records(&self) -> Records {
        let (at, no) = (self.batch.mark.unsigned_abs(), self.batch.mark_no);
        Records::new(self.file.clone(), delimiter(&self.batch), at, no)
    }
}

/// The owner's circumstances; the program's own for a batch that is nobody's.
pub(crate) async fn acting(system: &Ctx, batch: &batch::Model) -> Result<Ctx> {
    let Some(owner) = batch.owner_id else { return Ok(system.clone()) };
    let source = system.runtime().db().read();
    let known = identity::on_behalf_of(system.runtime(), source, batch.company_id, owner, None).await?;
    let principal = known.ok_or_else(|| platform::FORBIDDEN.because("The import's owner has left"))?;
    system.on_behalf(Arc::new(principal), &crate::permissions::RUN)
}

/// The job of a running batch.
pub(crate) async fn job(ctx: Ctx, payload: Json) -> Result<()> {
    let id: Id = serde_json::from_value(payload["import_id"].clone()).map_err(Error::internal)?;
    advance(&ctx, id, usize::MAX).await.map(drop)
}

/// Takes at most so many chunks of a running batch; tells whether it is through.
///
/// # Errors
/// Trouble that may pass. What will not pass leaves the batch `failed`.
pub async fn advance(system: &Ctx, id: Id, chunks: usize) -> Result<bool> {
    match take_chunks(system, id, chunks).await {
        // Somebody has cancelled it, or another runner works on it.
        Err(error) if error.is(MOVED) => Ok(find(system, id).await?.status != state::RUNNING),
        Err(error) if !matches!(error.kind, Kind::Internal | Kind::Unavailable | Kind::Conflict) => {
            fail(system, id, &error).await.map(|()| true)
        }
        other => other,
    }
}

pub(crate) async fn find(ctx: &Ctx, id: Id) -> Result<batch::Model> {
    ctx.runtime().db().read().select::<batch::Entity>(&ctx.whole()).id(id).expect().await
}

async fn take_chunks(system: &Ctx, id: Id, chunks: usize) -> Result<bool> {
    let batch = find(system, id).await?;
    if batch.status != state::RUNNING {
        return Ok(true);
    }
    let (ctx, work) = Work::begin(system, batch).await?;
    let work = Arc::new(work);
    let mut records = work.records();
    let mut done = work.batch.done;
    let mut taken: u64 = 0;
    for _ in 0..chunks {
        let began = ctx.runtime().clock().now();
        let lines = records.next(&ctx, CHUNK_ROWS).await?;
        let Some(last) = lines.last() else {
            finish(&ctx, id).await?;
            return Ok(true);
        };
        let mark = keep::Mark { from: done, no: last.no, at: last.end, began };
        let count = lines.len();
        // Each chunk happens when it happens, not when the job began.
        let now = ctx.clone().at(began);
        transact::run(&now, &work, Arc::new(lines), Some(mark)).await?;
        done += i64::try_from(count).map_err(Error::internal)?;
        taken += 1;
        // After the first chunk, the second, the fourth …: what was empty a moment ago is not.
        if taken.is_power_of_two() {
            ctx.runtime().db().look_again(&tables(&ctx, &work.plan.kind)).await?;
        }
    }
    Ok(false)
}

/// The tables that an import of a kind fills the most.
fn tables(ctx: &Ctx, kind: &records::RecordKind) -> Vec<&'static str> {
    let beside = targets::beside(kind).filter_map(|one| targets::named(ctx, one.kind)).map(|one| one.table);
    [kind.table, "intake_row"].into_iter().chain(beside).collect()
}

/// Milliseconds since then.
fn spent(ctx: &Ctx, began: Instant) -> i64 {
    (ctx.runtime().clock().now().0 - began.0) / 1_000
}

async fn finish(ctx: &Ctx, id: Id) -> Result<()> {
    pipeline::write(ctx, move |ctx, tx| {
        Box::pin(async move {
            let mut batch = tx.select::<batch::Entity>(&ctx.whole()).id(id).locked().expect().await?;
            if batch.status != state::RUNNING {
                return Err(MOVED.error());
            }
            state::FINISHED.clone_into(&mut batch.status);
            batch.version += 1;
            batch.finished_at = Some(ctx.now());
            let counts = counts(&batch);
            tx.save::<batch::Entity>(&ctx.whole(), batch.clone()).await?;
            tx.audit(subject(&batch), "intake.batch.finish", &counts)?;
            let (target, file_name) = (batch.target.clone(), batch.file_name.clone());
            tx.emit(subject(&batch), &ImportFinished { import_id: id, target, file_name, counts })
        })
    })
    .await
}

pub(crate) fn counts(batch: &batch::Model) -> Counts {
    Counts {
        created: batch.created,
        updated: batch.updated,
        unchanged: batch.unchanged,
        repeated: batch.repeated,
        failed: batch.failed,
    }
}

async fn fail(ctx: &Ctx, id: Id, error: &Error) -> Result<()> {
    let (code, failure) = (error.code, faults::failure(error).to_string());
    pipeline::write(ctx, move |ctx, tx| {
        let failure = failure.clone();
        Box::pin(async move {
            let met = tx
                .update::<batch::Entity>(&ctx.whole())
                .set(batch::Column::Status, Expr::val(state::FAILED))
                .set(batch::Column::Error, Expr::val(code))
                .set(batch::Column::Failure, Expr::val(failure))
                .set(batch::Column::Version, Expr::col(batch::Column::Version).add(1))
                .filter(batch::Column::Id.eq(id))
                .filter(batch::Column::Status.eq(state::RUNNING))
                .exec()
                .await?;
            if met > 0 {
                let batch = tx.select::<batch::Entity>(&ctx.whole()).id(id).expect().await?;
                tx.audit(subject(&batch), "intake.batch.fail", &json!({ "code": code }))?;
            }
            Ok(())
        })
    })
    .await
}
