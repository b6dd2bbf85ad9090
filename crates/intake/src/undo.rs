//! Taking an import back, from its last row to its first: what it made is archived unless somebody uses or has changed
//! it, what it changed gets its former values unless they have been changed since. What stays is told row by row.

mod beside;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

use kernel::{Error, Id, Kind};
use platform::vault::{self, Place};
use platform::{Ctx, Result, Scoped, Tx, pipeline};
use records::bulk::{self, Back, Stored};
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
const CHUNK_ROWS: usize = 500;
/// Rows that join them at most, because they are judged together.
const JOINING_ROWS_MAX: u64 = 1_000;
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

/// Why a lot was refused as it was written, when that is some row's doing.
#[derive(Default)]
struct Late {
    /// The row, when it stood alone.
    row: Option<i64>,
    met: bool,
}

/// One chunk of the rows below a number in one transaction, in lots: all at once, and one by one after a lot was
/// refused as it was written; again and again until every such row is known. Answers the lowest number that it met,
/// or nothing when none is left; rows that are judged together with those come along from further up.
async fn chunk(ctx: &Ctx, work: &Arc<Work>, below: i64) -> Result<Option<i64>> {
    let mut refused: BTreeMap<i64, String> = BTreeMap::new();
    let mut alone = !work.kind.bulk;
    loop {
        let (held, known) = (work.clone(), refused.clone());
        let late = Arc::new(Mutex::new(Late::default()));
        let told = late.clone();
        let done = pipeline::write(ctx, move |ctx, tx| {
            let (work, known, told) = (held.clone(), known.clone(), told.clone());
            Box::pin(async move { take_back(ctx, tx, &work, below, alone, &known, &told).await })
        })
        .await;
        let late = std::mem::take(&mut *late.lock().unwrap_or_else(PoisonError::into_inner));
        match done {
            Err(error) if late.met && !matches!(error.kind, Kind::Internal | Kind::Unavailable) => {
                match late.row {
                    Some(no) => drop(refused.insert(no, error.code.to_owned())),
                    None => alone = true,
                }
            }
            other => return other,
        }
    }
}

/// What is to be done about a row.
enum Verdict {
    Back(Back),
    /// The record is as it was.
    Done,
    Kept(String),
}

async fn take_back(
    ctx: &Ctx,
    tx: &Tx<'_>,
    work: &Work,
    below: i64,
    alone: bool,
    refused: &BTreeMap<i64, String>,
    told: &Mutex<Late>,
) -> Result<Option<i64>> {
    let below = unturned(ctx, tx, &work.batch).filter(row::Column::No.lt(below));
    let mut rows = below.limit(CHUNK_ROWS as u64).all().await?;
    let Some(lowest) = rows.last().map(|row| row.no) else { return Ok(None) };
    rows.extend(joining(ctx, tx, work, &rows, lowest).await?);
    let size = if alone { 1 } else { rows.len() };
    let steps = steps(ctx, tx, &work.batch, &rows).await?;
    let mut kept: BTreeMap<i64, String> = refused.clone();
    for lot in rows.chunks(size) {
        let met = |lot: &[row::Model]| Late { row: (lot.len() == 1).then(|| lot[0].no), met: true };
        let done = take_lot_back(ctx, tx, work, lot, &steps, refused).await;
        let done = done.inspect_err(|_| *told.lock().unwrap_or_else(PoisonError::into_inner) = met(lot))?;
        kept.extend(done);
    }
    let undone: Vec<&row::Model> = rows.iter().filter(|row| !kept.contains_key(&row.no)).collect();
    beside::archive(ctx, tx, &undone).await?;
    mark(ctx, tx, &work.batch, &rows, &kept).await?;
    let count = |rows: usize| i64::try_from(rows).map_err(Error::internal);
    count_up(ctx, tx, work.batch.id, count(undone.len())?, count(rows.len() - undone.len())?).await?;
    Ok(Some(lowest))
}

/// The rows that are still to be taken back, the last one first.
fn unturned<'t>(ctx: &Ctx, tx: &'t Tx<'_>, batch: &batch::Model) -> Scoped<'t, row::Entity> {
    tx.select::<row::Entity>(&ctx.whole())
        .filter(row::Column::BatchId.eq(batch.id))
        .filter(row::Column::Outcome.is_in([outcome::CREATED, outcome::UPDATED, outcome::REVIVED]))
        .filter(row::Column::Undo.is_null())
        .order_by_desc(row::Column::No)
}

/// Of facts that add up, the rows further up that are about the same: of two counts of a product, the later one alone
/// may not be possible to take back.
async fn joining(
    ctx: &Ctx,
    tx: &Tx<'_>,
    work: &Work,
    rows: &[row::Model],
    lowest: i64,
) -> Result<Vec<row::Model>> {
    if !targets::is_fact(&work.kind) {
        return Ok(Vec::new());
    }
    let ids: Vec<Id> = rows.iter().filter_map(|row| row.record_id).collect();
    let fields = targets::together(&work.kind);
    let same = find::alike(ctx, tx, &work.kind, &fields, &ids, work.batch.created_at).await?;
    let others: Vec<Id> = same.into_iter().filter(|id| !ids.contains(id)).collect();
    if others.is_empty() {
        return Ok(Vec::new());
    }
    let above = unturned(ctx, tx, &work.batch).filter(row::Column::No.lt(lowest));
    above.filter(row::Column::RecordId.is_in(db::padded(others))).limit(JOINING_ROWS_MAX).all().await
}

/// Takes some rows back; tells which of their records stay, and why.
async fn take_lot_back(
    ctx: &Ctx,
    tx: &Tx<'_>,
    work: &Work,
    lot: &[row::Model],
    steps: &Steps,
    refused: &BTreeMap<i64, String>,
) -> Result<BTreeMap<i64, String>> {
    let kind = &work.kind;
    let ids: Vec<Id> = lot.iter().filter_map(|row| row.record_id).collect();
    let wanted: BTreeSet<Datum> = ids.iter().copied().map(Datum::Id).collect();
    let stored = find::locked_by(ctx, tx, kind, "id", &wanted).await?;
    let mut stored: HashMap<Id, Stored> = stored.into_iter().map(|one| (one.id(kind), one)).collect();
    let used = find::mentioned(ctx, tx, &work.mentions, &ids).await?;
    let mut kept = BTreeMap::new();
    let (mut places, mut backs) = (Vec::new(), Vec::new());
    for row in lot.iter().filter(|row| !refused.contains_key(&row.no)) {
        let stored = row.record_id.and_then(|id| stored.remove(&id));
        let is_used = row.record_id.is_some_and(|id| used.contains_key(&id));
        match verdict(ctx, kind, row, stored, is_used, steps) {
            Verdict::Done => {}
            Verdict::Kept(why) => drop(kept.insert(row.no, why)),
            Verdict::Back(back) => {
                places.push(row.no);
                backs.push(back);
            }
        }
    }
    let mut ready = Vec::with_capacity(backs.len());
    for (no, prepared) in places.into_iter().zip(bulk::prepare_back(ctx, tx, kind, backs).await?) {
        match prepared {
            Ok(one) => ready.push(one),
            Err(error) => drop(kept.insert(no, error.code.to_owned())),
        }
    }
    bulk::write(ctx, tx, kind, ready).await?;
    Ok(kept)
}

fn verdict(
    ctx: &Ctx,
    kind: &RecordKind,
    row: &row::Model,
    stored: Option<Stored>,
    used: bool,
    steps: &Steps,
) -> Verdict {
    let kept = |why: &str| Verdict::Kept(why.to_owned());
    let Some(stored) = stored else { return kept(why::GONE) };
    if row.outcome == outcome::UPDATED {
        return match steps.get(&row.no) {
            // Only something beside it was made.
            None => Verdict::Done,
            // Nothing is known of somebody who was erased.
            Some(None) => kept(why::GONE),
            Some(Some(steps)) => restored(ctx, kind, stored, steps),
        };
    }
    if stored.is_archived(kind) {
        return Verdict::Done;
    }
    if Some(stored.version(kind)) != row.version {
        return kept(why::CHANGED);
    }
    if used { kept(why::USED) } else { Verdict::Back(Back::Made(stored)) }
}

/// Gives a record its former values back, if nobody has changed them since.
fn restored(ctx: &Ctx, kind: &RecordKind, stored: Stored, steps: &Map<String, Json>) -> Verdict {
    if stored.is_archived(kind)
        || steps.iter().any(|(name, step)| stored.json(ctx, kind, name) != step["after"])
    {
        return Verdict::Kept(why::CHANGED.to_owned());
    }
    let input = steps.iter().map(|(name, step)| (name.clone(), step["before"].clone())).collect();
    Verdict::Back(Back::Changed(stored, input))
}

/// What the records of rows were; nothing where the person is erased whose they were.
type Steps = HashMap<i64, Option<Map<String, Json>>>;

async fn steps(ctx: &Ctx, tx: &Tx<'_>, batch: &batch::Model, rows: &[row::Model]) -> Result<Steps> {
    let numbers: Vec<i64> =
        rows.iter().filter(|row| row.outcome == outcome::UPDATED).map(|row| row.no).collect();
    if numbers.is_empty() {
        return Ok(Steps::new());
    }
    let found = tx
        .select::<former::Entity>(&ctx.whole())
        .filter(former::Column::BatchId.eq(batch.id))
        .filter(former::Column::No.is_in(db::padded(numbers)))
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
    let mut steps: Steps = found.iter().map(|one| (one.no, None)).collect();
    for (one, text) in found.iter().filter(|one| one.steps.is_some()).zip(opened) {
        if let Some(text) = text {
            steps.insert(one.no, Some(serde_json::from_str(&text).map_err(Error::internal)?));
        }
    }
    Ok(steps)
}

/// Notes what became of each row.
async fn mark(
    ctx: &Ctx,
    tx: &Tx<'_>,
    batch: &batch::Model,
    rows: &[row::Model],
    kept: &BTreeMap<i64, String>,
) -> Result<()> {
    let mut by_reason: BTreeMap<Option<&str>, Vec<i64>> = BTreeMap::new();
    for row in rows {
        by_reason.entry(kept.get(&row.no).map(String::as_str)).or_default().push(row.no);
    }
    for (why, numbers) in by_reason {
        tx.update::<row::Entity>(&ctx.whole())
            .set(row::Column::Undo, Expr::val(if why.is_some() { KEPT } else { UNDONE }))
            .set(row::Column::KeptFor, Expr::val(why.map(str::to_owned)))
            .filter(row::Column::BatchId.eq(batch.id))
            .filter(row::Column::No.is_in(db::padded(numbers)))
            .exec()
            .await?;
    }
    Ok(())
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
