//! Rotation while everything runs: a new key at once, the rows carried over by a job, a batch to a transaction.
//!
//! The job walks every table with sealed columns in the order of ids and writes down how far it has come. A pass
//! that found nothing more to do is the last: what was written under the former key while the job passed by is found
//! by the next pass.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Expr, ExprTrait, LockType, Query};
use serde_json::{Value, json};

use super::cipher::Sealed;
use super::data_key::Wrapper;
use super::keyring::{KEPT, View};
use super::tables::{ID, SealedRow, SealedTable};
use super::values::{Place, blind_of, opened};
use super::{DataKey, progress, row, state};
use crate::module::{Schedule, free_job};
use crate::{Ctx, Id, JobKind, Result, Subject, Tx, jobs, pipeline};

/// The job's name.
pub(crate) const JOB: &str = "platform.reseal";
/// Rows of one transaction.
const BATCH_ROWS: u64 = 100;
/// Passes of one run at most; a busy system is finished on another day.
const PASSES_MAX: u32 = 20;
/// How long the job waits: by then every process knows the new key, and finds what is sealed by it.
pub(crate) const UNNOTICED: Duration = Duration::from_secs(2 * KEPT.as_secs());
/// When it looks whether there is something to finish, in minutes of the company's day.
const AT_MINUTE: u32 = 2 * 60 + 40;

pub(crate) fn job() -> JobKind {
    let handler = free_job(|ctx, _: Value| async move { reseal(&ctx, |_| ()).await });
    JobKind { name: JOB, schedule: Some(Schedule::Daily(AT_MINUTE)), handler }
}

/// Makes a new generation of the company's key and sets off the job that carries everything over to it.
pub async fn rotate(ctx: &Ctx, tx: &Tx<'_>) -> Result<i32> {
    let key = ctx.runtime().keyring().next_generation(ctx, tx).await?;
    let begun = progress::Model {
        company_id: ctx.company_id(),
        key_id: key.id,
        place: String::new(),
        last_id: Id::nil(),
        pass_rows: 0,
        total_rows: 0,
        started_at: ctx.now(),
        done_at: None,
    };
    tx.delete::<progress::Entity>(&ctx.whole()).exec().await?;
    tx.insert::<progress::Entity>(&ctx.whole(), begun).await?;
    jobs::enqueue(ctx, tx, JOB, &json!({}), ctx.now().plus(UNNOTICED), Some(&key.id.to_string())).await?;
    let facts = json!({ "generation": key.generation, "key_id": key.id });
    tx.audit(Subject::new("key", key.id), "platform.key.rotate", &facts)?;
    Ok(key.generation)
}

/// How long it is until every process knows the key of a rotation that is under way.
pub async fn unnoticed_for(ctx: &Ctx) -> Result<Duration> {
    let source = ctx.runtime().db().read();
    let begun = source.select::<progress::Entity>(&ctx.whole()).one().await?;
    let Some(at) = begun.filter(|at| at.done_at.is_none()) else { return Ok(Duration::ZERO) };
    let left = at.started_at.plus(UNNOTICED).0 - ctx.runtime().clock().now().0;
    Ok(Duration::from_micros(u64::try_from(left).unwrap_or_default()))
}

/// Rows of all tables with sealed columns.
pub async fn sealed_rows(ctx: &Ctx) -> Result<u64> {
    let mut rows = 0;
    for table in ctx.runtime().registry().sealed() {
        let counted = db::raw::row(ctx.runtime().db().read(), &table.count(ctx)).await?;
        rows += counted.map_or(Ok(0), |row| row.try_get_by_index::<i64>(0)).map_err(db::of_db)?;
    }
    Ok(u64::try_from(rows).unwrap_or_default())
}

/// Wraps what is wrapped by former keys, and finishes a rotation that is under way: at once, so that a process that has
/// not heard of the new key may go on sealing by the former one ([`unnoticed_for`] tells how long). `walked` is told of the
/// rows that the first pass has looked at, [`sealed_rows`] in all; the others only see that nothing is left.
pub async fn reseal(ctx: &Ctx, walked: impl Fn(u64) + Send + Sync) -> Result<()> {
    let runtime = ctx.runtime();
    runtime.keyring().forget(ctx, View::of(runtime.db().read())).await;
    pipeline::write(ctx, |ctx, tx| Box::pin(wrap_company_keys(ctx, tx))).await?;
    while pipeline::write(ctx, |ctx, tx| Box::pin(wrap_persons_keys(ctx, tx))).await? {}
    let mut passes = 0;
    while passes < PASSES_MAX {
        match pipeline::write(ctx, |ctx, tx| Box::pin(step(ctx, tx))).await? {
            Step::Idle => break,
            Step::Walked(rows) if passes == 0 => walked(rows),
            Step::Walked(_) => {}
            Step::PassEnded => passes += 1,
        }
    }
    Ok(())
}

/// After the master key was changed: the companies' keys are wrapped by the newest one.
async fn wrap_company_keys(ctx: &Ctx, tx: &Tx<'_>) -> Result<()> {
    let keyring = ctx.runtime().keyring();
    let newest = keyring.master()?;
    let strays = tx
        .select::<row::Entity>(&ctx.whole())
        .filter(row::Column::SubjectId.eq(Id::nil()))
        .filter(row::Column::State.ne(state::DESTROYED))
        .filter(row::Column::WrappedBy.ne(&newest.name))
        .order_by(row::Column::Id)
        .locked();
    for mut key in strays.all().await? {
        let former = Wrapper::Master(keyring.master_of(&key)?);
        Wrapper::Master(newest).take_over(&former, &mut key)?;
        tx.save::<row::Entity>(&ctx.whole(), key).await?;
    }
    Ok(())
}

/// After a rotation: a batch of the persons' keys is wrapped by the newest company key. `false`: none is left.
async fn wrap_persons_keys(ctx: &Ctx, tx: &Tx<'_>) -> Result<bool> {
    let generations = ctx.runtime().keyring().company(ctx, View::within(tx)).await?;
    let Some(newest) = generations.last() else { return Ok(false) };
    let strays = tx
        .select::<row::Entity>(&ctx.whole())
        .filter(row::Column::SubjectId.ne(Id::nil()))
        .filter(row::Column::State.ne(state::DESTROYED))
        .filter(row::Column::WrappedBy.ne(newest.id.to_string()))
        .order_by(row::Column::Id)
        .limit(BATCH_ROWS)
        .locked();
    let strays = strays.all().await?;
    let some = !strays.is_empty();
    for mut key in strays {
        let by = generations.iter().find(|one| one.id.to_string() == key.wrapped_by);
        let by = by.ok_or_else(|| super::CANNOT_OPEN.with("key_id", key.id))?;
        Wrapper::Company(newest).take_over(&Wrapper::Company(by), &mut key)?;
        tx.save::<row::Entity>(&ctx.whole(), key).await?;
    }
    Ok(some)
}

enum Step {
    /// Nothing is under way.
    Idle,
    /// So many rows.
    Walked(u64),
    PassEnded,
}

/// One batch of one table, and the note of how far it came.
async fn step(ctx: &Ctx, tx: &Tx<'_>) -> Result<Step> {
    let found = tx.select::<progress::Entity>(&ctx.whole()).locked().one().await?;
    let Some(mut at) = found.filter(|at| at.done_at.is_none()) else { return Ok(Step::Idle) };
    let tables = ctx.runtime().registry().sealed();
    // A table that is no longer there: from the beginning.
    let here = tables.iter().position(|table| table.table == at.place).unwrap_or_default();
    let (mut ended, mut looked) = (tables.is_empty(), 0);
    if let Some(table) = tables.get(here) {
        let done = batch(ctx, tx, table, at.last_id).await?;
        looked = done.looked;
        at.pass_rows += done.changed;
        at.total_rows += done.changed;
        (at.place, at.last_id) = (table.table.to_owned(), done.last.unwrap_or_else(Id::nil));
        if done.last.is_none() {
            let next = tables.get(here + 1);
            ended = next.is_none();
            at.place = next.map(|table| table.table.to_owned()).unwrap_or_default();
        }
    }
    if ended {
        at.done_at = (at.pass_rows == 0).then(|| ctx.now());
        at.pass_rows = 0;
    }
    tx.save::<progress::Entity>(&ctx.whole(), at).await?;
    Ok(if ended { Step::PassEnded } else { Step::Walked(looked) })
}

/// What a batch did.
struct Batch {
    /// Unless the table is at its end.
    last: Option<Id>,
    looked: u64,
    changed: i64,
}

/// Seals a batch of rows anew where they need it.
async fn batch(ctx: &Ctx, tx: &Tx<'_>, table: &SealedTable, after: Id) -> Result<Batch> {
    let mut select = table.page(ctx, after, BATCH_ROWS);
    select.lock(LockType::Update);
    let rows = db::raw::rows(tx, &select).await?;
    let rows: Vec<SealedRow> = rows.iter().map(|row| SealedRow::read(table, row)).collect::<Result<_>>()?;
    let mut changed = 0;
    for row in &rows {
        changed += i64::from(renew(ctx, tx, table, row).await?);
    }
    let looked = rows.len() as u64;
    let last = rows.last().filter(|_| looked == BATCH_ROWS).map(|row| row.id);
    Ok(Batch { last, looked, changed })
}

/// Seals the values of one row by the keys of today; `false` when they are already.
async fn renew(ctx: &Ctx, tx: &Tx<'_>, table: &SealedTable, row: &SealedRow) -> Result<bool> {
    let keyring = ctx.runtime().keyring();
    let company = keyring.writing(ctx, tx, None).await?;
    let mut update = Query::update();
    let mut any = false;
    for (one, (text, blind)) in table.columns.iter().zip(&row.values) {
        let Some(text) = text else { continue };
        let place = Place { table: table.table, column: one.column, row: row.id };
        let sealed = Sealed::read(text).ok_or_else(|| super::CANNOT_OPEN.with("row", row.id))?;
        let key = writing_key(ctx, tx, &company, row).await?;
        let keys = keyring.reading(ctx, View::within(tx), &BTreeSet::from([sealed.key_id])).await?;
        let Some(plain) = opened(ctx.company_id(), &keys, &place, &sealed)? else { continue };
        if sealed.key_id != key.id {
            let anew = key.values.seal(key.id, &place.bound(ctx.company_id()), plain.as_bytes())?;
            update.value(one.column, Expr::val(anew));
            any = true;
        }
        let Some(index) = one.blind else { continue };
        let hash = blind_of(&company, index.purpose, &(index.normal)(&plain));
        if blind.as_ref() != Some(&hash) {
            update.value(index.column, Expr::val(hash));
            any = true;
        }
    }
    if any {
        update.table(table.table).cond_where(table.of_company(ctx)).and_where(Expr::col(ID).eq(row.id));
        db::raw::execute(tx, &update).await?;
    }
    Ok(any)
}

async fn writing_key(
    ctx: &Ctx,
    tx: &Tx<'_>,
    company: &Arc<DataKey>,
    row: &SealedRow,
) -> Result<Arc<DataKey>> {
    match row.person {
        Some(person) => ctx.runtime().keyring().writing(ctx, tx, Some(person)).await,
        None => Ok(company.clone()),
    }
}
