//! A dry run: the real run, taken back. Up to [`TRIAL_ROWS_WHOLE`] rows are one transaction, in which each row sees
//! what those before it would have written; more of them are taken back chunk by chunk, so that nobody waits for
//! minutes behind a transaction that will keep nothing. What rows could then miss of each other, the same key, is
//! found before the run.

use std::sync::Arc;

use kernel::{Error, Id};
use platform::{Ctx, Result, pipeline};
use serde_json::{Value as Json, json};

use super::chunk::{Outcome, outcome};
use super::{CHUNK_ROWS, Work, find, transact};
use crate::events::Counts;
use crate::faults;
use crate::model::batch;
use crate::states::state;

/// Rows up to which a dry run is one transaction.
pub const TRIAL_ROWS_WHOLE: usize = 5_000;
/// Faults that a dry run tells at most.
pub const FAULTS_SHOWN_MAX: usize = 200;

/// The job of a batch that is tried out.
pub(crate) async fn trial(system: Ctx, payload: Json) -> Result<()> {
    let id: Id = serde_json::from_value(payload["import_id"].clone()).map_err(Error::internal)?;
    try_out(&system, id).await
}

/// Tries a batch out that is to be tried; the batch tells what came of it.
///
/// # Errors
/// Trouble that may pass.
pub async fn try_out(system: &Ctx, id: Id) -> Result<()> {
    let batch = find(system, id).await?;
    if batch.status != state::TRYING {
        return Ok(());
    }
    let told = match Work::begin(system, batch).await {
        Ok((ctx, work)) => run(&ctx, Arc::new(work)).await?,
        Err(error) => faults::not_tried(&error),
    };
    pipeline::write(system, move |ctx, tx| {
        let told = told.to_string();
        Box::pin(async move {
            let mut batch = tx.select::<batch::Entity>(&ctx.whole()).id(id).locked().expect().await?;
            if batch.status != state::TRYING {
                return Ok(());
            }
            state::DRAFT.clone_into(&mut batch.status);
            batch.version += 1;
            batch.trial = Some(told);
            tx.save::<batch::Entity>(&ctx.whole(), batch).await
        })
    })
    .await
}

async fn run(ctx: &Ctx, work: Arc<Work>) -> Result<Json> {
    let ctx = ctx.clone().trying();
    let whole = usize::try_from(work.batch.rows).is_ok_and(|rows| rows <= TRIAL_ROWS_WHOLE);
    let size = if whole { TRIAL_ROWS_WHOLE } else { CHUNK_ROWS };
    let mut records = work.records();
    let mut counts = Counts::default();
    let mut faults: Vec<Json> = Vec::new();
    loop {
        let lines = records.next(&ctx, size).await?;
        if lines.is_empty() || find(&ctx, work.batch.id).await?.status != state::TRYING {
            break;
        }
        for one in transact::run(&ctx, &work, Arc::new(lines), None).await? {
            let count = match one.what {
                outcome::CREATED | outcome::REVIVED => &mut counts.created,
                outcome::UPDATED => &mut counts.updated,
                outcome::UNCHANGED => &mut counts.unchanged,
                outcome::REPEATED => &mut counts.repeated,
                _ => &mut counts.failed,
            };
            *count += 1;
            let room = FAULTS_SHOWN_MAX - faults.len();
            faults.extend(told(&one).take(room));
        }
    }
    // In chunks that are taken back, a row cannot refer to one before it.
    Ok(json!({ "counts": counts, "faults": faults, "exact": whole || work.plan.is_bulk() }))
}

fn told(one: &Outcome) -> impl Iterator<Item = Json> + use<'_> {
    one.faults.iter().map(|fault| {
        let mut told =
            json!({ "row": one.no, "field": fault.path, "code": fault.code, "message": fault.message });
        if !fault.values.is_empty() {
            told[faults::VALUES] = faults::values(fault);
        }
        told
    })
}
