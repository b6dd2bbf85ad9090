//! Taking an import back, from its last row to its first: what it made is archived unless somebody uses or has changed
//! it, what it changed gets its former values unless they have been changed since. What stays is told row by row.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

use kernel::{Error, Id, Kind};
use platform::vault::{self, Place};
use platform::{Ctx, Result, Target, Tx, pipeline};
use records::bulk::Stored;
use records::find::{self, Mention};
use records::{Datum, RecordKind};
use sea_orm::ColumnTrait;
use sea_orm::sea_query::{Expr, ExprTrait};
use serde_json::{Map, Value as Json, json};

use crate::events::{ImportUndone, subject};
use crate::model::{batch, former, row};
use crate::run::chunk::outcome;
use crate::states::state;
use crate::targets;

/// Rows of one transaction.
const CHUNK_ROWS: u64 = 200;
/// The row's record is as it was.
pub(crate) const UNDONE: &str = "undone";
/// The row's record stays.
pub(crate) const KEPT: &str = "kept";

/// Why a row's record stays.
mod why {
    pub(super) const CHANGED: &str = "changed_since";
    pub(super) const USED: &str = "used";
    pub(super) const GONE: &str = "gone";
}

/// What every chunk needs.
struct Work {
    batch: batch::Model,
    kind: RecordKind,
    mentions: Vec<Mention>,
}

/// The job of a batch that is taken back.
pub(crate) async fn job(system: Ctx, payload: Json) -> Result<()> {
    let id: Id = serde_json::from_value(payload["import_id"].clone()).map_err(Error::internal)?;
    advance(&system, id, usize::MAX).await.map(drop)
}

/// Takes at most so many chunks back; tells whether the batch is undone.
pub async fn advance(system: &Ctx, id: Id, chunks: usize) -> Result<bool> {
    let batch = crate::run::find(system, id).await?;
    if batch.status != state::UNDOING {
        return Ok(true);
    }
    let kind = targets::named(system, &batch.target).ok_or_else(|| Error::internal("the target has gone"))?;
    let mentions = targets::mentions(system, &kind);
    let work = Arc::new(Work { batch, kind, mentions });
    let mut below = i64::MAX;
    for _ in 0..chunks {
        match chunk(system, &work, below).await? {
            Some(lowest) => below = lowest,
            None => {
                finish(system, id).await?;
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// One chunk of the rows below a number in one transaction, again and again until every row is known that the engine
/// refuses late. Answers the lowest number that it met, or nothing when none is left.
async fn chunk(ctx: &Ctx, work: &Arc<Work>, below: i64) -> Result<Option<i64>> {
    let mut refused: BTreeMap<i64, String> = BTreeMap::new();
    loop {
        let (held, known) = (work.clone(), refused.clone());
        let late = Arc::new(Mutex::new(None::<i64>));
        let told = late.clone();
        let done = pipeline::write(ctx, move |ctx, tx| {
            let (work, known, told) = (held.clone(), known.clone(), told.clone());
            Box::pin(async move { take_back(ctx, tx, &work, below, &known, &told).await })
        })
        .await;
        let late = late.lock().unwrap_or_else(PoisonError::into_inner).take();
        match (done, late) {
            (Ok(more), _) => return Ok(more),
            (Err(error), Some(no)) if !matches!(error.kind, Kind::Internal | Kind::Unavailable) => {
                refused.insert(no, error.code.to_owned());
            }
            (Err(error), _) => return Err(error),
        }
    }
}

async fn take_back(
    ctx: &Ctx,
    tx: &Tx<'_>,
    work: &Work,
    below: i64,
    refused: &BTreeMap<i64, String>,
    told: &Mutex<Option<i64>>,
) -> Result<Option<i64>> {
    let rows = tx
        .select::<row::Entity>(&ctx.whole())
        .filter(row::Column::BatchId.eq(work.batch.id))
        .filter(row::Column::No.lt(below))
        .filter(row::Column::Outcome.is_in([outcome::CREATED, outcome::UPDATED, outcome::REVIVED]))
        .filter(row::Column::Undo.is_null())
        .order_by_desc(row::Column::No)
        .limit(CHUNK_ROWS)
        .all()
        .await?;
    let Some(lowest) = rows.last().map(|row| row.no) else { return Ok(None) };
    let ids: Vec<Id> = rows.iter().filter_map(|row| row.record_id).collect();
    let wanted: BTreeSet<Datum> = ids.iter().copied().map(Datum::Id).collect();
    let stored: HashMap<Id, Stored> = find::locked_by(ctx, tx, &work.kind, "id", &wanted)
        .await?
        .into_iter()
        .map(|one| (one.id(&work.kind), one))
        .collect();
    let used = find::mentioned(ctx, tx, &work.mentions, &ids).await?;
    let steps = steps(ctx, tx, &work.batch, &rows).await?;
    let mut kept = 0;
    for row in &rows {
        let verdict = match refused.get(&row.no) {
            Some(code) => Err(code.clone()),
            None => {
                let stored = row.record_id.and_then(|id| stored.get(&id));
                let is_used = row.record_id.is_some_and(|id| used.contains_key(&id));
                let done = one(ctx, tx, &work.kind, row, stored, is_used, steps.get(&row.no)).await;
                done.inspect_err(|_| *told.lock().unwrap_or_else(PoisonError::into_inner) = Some(row.no))?
            }
        };
        kept += i64::from(verdict.is_err());
        mark(ctx, tx, row, verdict).await?;
    }
    let count = i64::try_from(rows.len()).map_err(Error::internal)?;
    count_up(ctx, tx, work.batch.id, count - kept, kept).await?;
    Ok(Some(lowest))
}

/// Takes one row back, or says why not.
async fn one(
    ctx: &Ctx,
    tx: &Tx<'_>,
    kind: &RecordKind,
    row: &row::Model,
    stored: Option<&Stored>,
    used: bool,
    steps: Option<&Map<String, Json>>,
) -> Result<Result<(), String>> {
    let Some(stored) = stored else { return Ok(Err(why::GONE.to_owned())) };
    let id = stored.id(kind);
    if row.outcome == outcome::UPDATED {
        return restore(ctx, tx, kind, stored, steps).await;
    }
    if stored.is_archived(kind) {
        return Ok(Ok(()));
    }
    if Some(stored.version(kind)) != row.version {
        return Ok(Err(why::CHANGED.to_owned()));
    }
    if used {
        return Ok(Err(why::USED.to_owned()));
    }
    records::archive(ctx, tx, kind, id).await?;
    archive_beside(ctx, tx, row).await?;
    Ok(Ok(()))
}

/// What was made beside the record: its barcode, and a category that nobody else uses.
async fn archive_beside(ctx: &Ctx, tx: &Tx<'_>, row: &row::Model) -> Result<()> {
    let beside: Vec<Json> = match &row.beside {
        Some(text) => serde_json::from_str(text).map_err(Error::internal)?,
        None => return Ok(()),
    };
    for one in beside {
        let Some(kind) = one["kind"].as_str().and_then(|kind| targets::named(ctx, kind)) else { continue };
        let id: Id = serde_json::from_value(one["id"].clone()).map_err(Error::internal)?;
        let stored = find::locked_by(ctx, tx, &kind, "id", &BTreeSet::from([Datum::Id(id)])).await?.pop();
        let Some(stored) = stored.filter(|one| !one.is_archived(&kind) && one.version(&kind) == 1) else {
            continue;
        };
        if find::mentioned(ctx, tx, &targets::mentions(ctx, &kind), &[stored.id(&kind)]).await?.is_empty() {
            records::archive(ctx, tx, &kind, id).await?;
        }
    }
    Ok(())
}

/// Gives a record its former values back, if nobody has changed them since.
async fn restore(
    ctx: &Ctx,
    tx: &Tx<'_>,
    kind: &RecordKind,
    stored: &Stored,
    steps: Option<&Map<String, Json>>,
) -> Result<Result<(), String>> {
    // Nothing is known of somebody who was erased.
    let Some(steps) = steps else { return Ok(Err(why::GONE.to_owned())) };
    if stored.is_archived(kind)
        || steps.iter().any(|(name, step)| stored.json(ctx, kind, name) != step["after"])
    {
        return Ok(Err(why::CHANGED.to_owned()));
    }
    let input: Map<String, Json> =
        steps.iter().map(|(name, step)| (name.clone(), step["before"].clone())).collect();
    let target = Target { id: stored.id(kind), version: None };
    records::patch(ctx, tx, kind, target, input).await?;
    Ok(Ok(()))
}

/// What the rows' records were, by row.
async fn steps(
    ctx: &Ctx,
    tx: &Tx<'_>,
    batch: &batch::Model,
    rows: &[row::Model],
) -> Result<HashMap<i64, Map<String, Json>>> {
    let numbers = rows.iter().filter(|row| row.outcome == outcome::UPDATED).map(|row| row.no);
    let found = tx
        .select::<former::Entity>(&ctx.whole())
        .filter(former::Column::BatchId.eq(batch.id))
        .filter(former::Column::No.is_in(numbers))
        .all()
        .await?;
    let sealed: Vec<(Place, &str)> = found
        .iter()
        .filter_map(|one| {
            let place = Place { table: "intake_former", column: "steps", row: one.id };
            one.steps.as_deref().map(|text| (place, text))
        })
        .collect();
    let opened = vault::open_all(ctx, tx, &sealed).await?;
    let with_steps = found.iter().filter(|one| one.steps.is_some());
    let mut steps = HashMap::new();
    for (one, text) in with_steps.zip(opened) {
        if let Some(text) = text {
            steps.insert(one.no, serde_json::from_str(&text).map_err(Error::internal)?);
        }
    }
    Ok(steps)
}

async fn mark(ctx: &Ctx, tx: &Tx<'_>, row: &row::Model, verdict: Result<(), String>) -> Result<()> {
    let (undo, kept_for) = match verdict {
        Ok(()) => (UNDONE, None),
        Err(why) => (KEPT, Some(why)),
    };
    tx.update::<row::Entity>(&ctx.whole())
        .set(row::Column::Undo, Expr::val(undo))
        .set(row::Column::KeptFor, Expr::val(kept_for))
        .filter(row::Column::BatchId.eq(row.batch_id))
        .filter(row::Column::No.eq(row.no))
        .exec()
        .await
        .map(drop)
}

async fn count_up(ctx: &Ctx, tx: &Tx<'_>, id: Id, undone: i64, kept: i64) -> Result<()> {
    use batch::Column as C;
    let met = tx
        .update::<batch::Entity>(&ctx.whole())
        .set(C::Undone, Expr::col(C::Undone).add(undone))
        .set(C::Kept, Expr::col(C::Kept).add(kept))
        .filter(C::Id.eq(id))
        .filter(C::Status.eq(state::UNDOING))
        .exec()
        .await?;
    if met == 1 { Ok(()) } else { Err(crate::errors::MOVED.error()) }
}

async fn finish(ctx: &Ctx, id: Id) -> Result<()> {
    pipeline::write(ctx, move |ctx, tx| {
        Box::pin(async move {
            let mut batch = tx.select::<batch::Entity>(&ctx.whole()).id(id).locked().expect().await?;
            if batch.status != state::UNDOING {
                return Ok(());
            }
            state::UNDONE.clone_into(&mut batch.status);
            batch.version += 1;
            tx.save::<batch::Entity>(&ctx.whole(), batch.clone()).await?;
            let (undone, kept) = (batch.undone, batch.kept);
            tx.audit(subject(&batch), "intake.batch.undone", &json!({ "undone": undone, "kept": kept }))?;
            let target = batch.target.clone();
            tx.emit(subject(&batch), &ImportUndone { import_id: id, target, undone, kept })
        })
    })
    .await
}
