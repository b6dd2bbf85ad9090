//! Takes jobs that are due, runs them, and writes down how they ended.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;

use futures::FutureExt;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Expr, ExprTrait};
use serde_json::Value;

use super::{ATTEMPTS_MAX, backoff, kept_error, row, state};
use crate::module::{JobFree, JobInTx};
use crate::outbox::consumers::companies;
use crate::{Ctx, Error, JobHandler, Result, Runtime, pipeline};

/// How long a runner may be silent before it is taken for dead.
const LEASE: Duration = Duration::from_secs(60);

/// What a round of jobs did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Ran {
    pub(crate) done: u64,
    /// Failed, and will be tried again.
    pub(crate) failed: u64,
    pub(crate) dead: u64,
}

impl Ran {
    /// How many were tried.
    pub(crate) fn count(self) -> u64 {
        self.done + self.failed + self.dead
    }
}

/// How an attempt ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    Done,
    /// It will be tried again.
    Failed,
    /// It will not.
    Dead,
}

/// Runs what is due, one job after the other, until nothing is.
pub(crate) async fn run_due(runtime: &Runtime) -> Result<Ran> {
    let mut ran = Ran::default();
    while let Some(job) = claim(runtime, 1).await?.pop() {
        match run_one(runtime, job).await? {
            End::Done => ran.done += 1,
            End::Failed => ran.failed += 1,
            End::Dead => ran.dead += 1,
        }
    }
    Ok(ran)
}

/// Due: its time has come, or its runner has been silent for too long.
fn due(runtime: &Runtime) -> sea_orm::Condition {
    let now = runtime.clock().now();
    let waiting = row::Column::State.eq(state::QUEUED).and(row::Column::RunAt.lte(now));
    let abandoned = row::Column::State.eq(state::RUNNING).and(row::Column::LeaseUntil.lt(now));
    let kinds = runtime.registry().modules.iter().flat_map(|module| &module.jobs).map(|kind| kind.name);
    sea_orm::Condition::all().add(waiting.or(abandoned)).add(row::Column::Kind.is_in(kinds))
}

/// A look without a lock, so that an idle program writes nothing.
async fn is_waiting(runtime: &Runtime) -> Result<bool> {
    Ok(runtime.db().read().select_global::<row::Entity>().filter(due(runtime)).one().await?.is_some())
}

/// Takes at most `most` jobs that are due under a lease; those that another runner is taking at this moment are
/// passed over. Take no more than can be run at once: the lease runs from here.
pub(crate) async fn claim(runtime: &Runtime, most: u64) -> Result<Vec<row::Model>> {
    if most == 0 || !is_waiting(runtime).await? {
        return Ok(Vec::new());
    }
    let runtime_ = runtime.clone();
    runtime
        .db()
        .write(move |tx| {
            let runtime = runtime_.clone();
            Box::pin(async move { claim_in(&runtime, tx, most).await.map(db::Outcome::Commit) })
        })
        .await
}

async fn claim_in(runtime: &Runtime, tx: &db::Tx, most: u64) -> Result<Vec<row::Model>> {
    let mut jobs = tx
        .select_global::<row::Entity>()
        .filter(due(runtime))
        .order_by(row::Column::RunAt)
        .order_by(row::Column::Id)
        .limit(most)
        .claimed()
        .all()
        .await?;
    if jobs.is_empty() {
        return Ok(jobs);
    }
    let lease = runtime.clock().id();
    let until = runtime.clock().now().plus(LEASE);
    tx.update_global::<row::Entity>()
        .set(row::Column::State, Expr::val(state::RUNNING))
        .set(row::Column::LeaseUntil, Expr::val(until))
        .set(row::Column::LeasedBy, Expr::val(lease))
        .set(row::Column::Attempts, Expr::col(row::Column::Attempts).add(1))
        .filter(row::Column::Id.is_in(jobs.iter().map(|job| job.id)))
        .exec()
        .await?;
    for job in &mut jobs {
        job.attempts += 1;
        job.leased_by = Some(lease);
    }
    Ok(jobs)
}

/// Runs a job that was taken and writes down how it ended.
pub(crate) async fn run_one(runtime: &Runtime, job: row::Model) -> Result<End> {
    // A runner that died in every attempt never came to write the failure down.
    if job.attempts > ATTEMPTS_MAX {
        return fail(runtime, &job, &Error::internal("the runner vanished")).await;
    }
    match attempt(runtime, &job).await {
        Ok(()) => Ok(End::Done),
        Err(error) => fail(runtime, &job, &error).await,
    }
}

async fn attempt(runtime: &Runtime, job: &row::Model) -> Result<()> {
    let kind =
        runtime.registry().job(&job.kind).ok_or_else(|| Error::internal("a job of a kind unknown here"))?;
    let company = match job.company_id {
        None => crate::runtime::nobody(),
        Some(id) => companies(runtime)
            .await?
            .remove(&id)
            .ok_or_else(|| Error::internal("a job of an unknown company"))?,
    };
    let payload: Value = serde_json::from_str(&job.payload).map_err(Error::internal)?;
    let ctx = Ctx::system(runtime, company, kind.name);
    match kind.handler {
        JobHandler::InTx(handler) => in_one_transaction(&ctx, job, handler, payload).await,
        JobHandler::Free(handler) => under_lease(&ctx, job, handler, payload).await,
    }
}

/// The job and its completion are one transaction: it has run once or not at all.
async fn in_one_transaction(ctx: &Ctx, job: &row::Model, handler: JobInTx, payload: Value) -> Result<()> {
    let (job, payload) = (job.clone(), Arc::new(payload));
    pipeline::write(ctx, move |ctx, tx| {
        let (job, handler, payload) = (job.clone(), handler.clone(), payload.clone());
        Box::pin(async move {
            handler(ctx, tx, &payload).await?;
            finish(ctx.runtime(), tx, &job).await
        })
    })
    .await
}

/// Runs a job that takes its own transactions, renewing the lease while it lives.
async fn under_lease(ctx: &Ctx, job: &row::Model, handler: JobFree, payload: Value) -> Result<()> {
    let work = AssertUnwindSafe(handler(ctx.clone(), payload)).catch_unwind();
    tokio::pin!(work);
    let mut renewal = tokio::time::interval(LEASE / 3);
    renewal.tick().await;
    let ended = loop {
        tokio::select! {
            ended = &mut work => break ended,
            _ = renewal.tick() => renew(ctx.runtime(), job).await?,
        }
    };
    ended.unwrap_or_else(|_| Err(Error::internal("a job panicked")))?;
    let (runtime, job) = (ctx.runtime().clone(), job.clone());
    ctx.runtime()
        .db()
        .write(move |tx| {
            let (runtime, job) = (runtime.clone(), job.clone());
            Box::pin(async move { finish(&runtime, tx, &job).await.map(db::Outcome::Commit) })
        })
        .await
}

async fn renew(runtime: &Runtime, job: &row::Model) -> Result<()> {
    let until = runtime.clock().now().plus(LEASE);
    let job = job.clone();
    runtime
        .db()
        .write(move |tx| {
            let job = job.clone();
            Box::pin(async move {
                let renewed = held(tx, &job).set(row::Column::LeaseUntil, Expr::val(until)).exec().await?;
                still_held(renewed).map(db::Outcome::Commit)
            })
        })
        .await
}

/// The job, as long as it is under this attempt's lease.
fn held<'t>(tx: &'t db::Tx, job: &row::Model) -> db::ScopedUpdate<'t, row::Entity> {
    tx.update_global::<row::Entity>()
        .filter(row::Column::Id.eq(job.id))
        .filter(row::Column::State.eq(state::RUNNING))
        .filter(row::Column::LeasedBy.eq(job.leased_by))
}

fn still_held(rows: u64) -> Result<()> {
    if rows == 1 { Ok(()) } else { Err(Error::internal("the job's lease has passed to another runner")) }
}

async fn finish(runtime: &Runtime, tx: &db::Tx, job: &row::Model) -> Result<()> {
    let done = held(tx, job)
        .set(row::Column::State, Expr::val(state::DONE))
        .set(row::Column::FinishedAt, Expr::val(runtime.clock().now()))
        .set(row::Column::LeaseUntil, Expr::val(None::<kernel::Instant>))
        .exec()
        .await?;
    still_held(done)
}

/// Writes a failure down: again later, or dead.
async fn fail(runtime: &Runtime, job: &row::Model, error: &Error) -> Result<End> {
    let inner = error.inner.as_deref().unwrap_or_default();
    let dead = job.attempts >= ATTEMPTS_MAX;
    tracing::error!(job = %job.id, kind = %job.kind, attempts = job.attempts, dead, %error, inner, "a job failed");
    let wait = backoff(job.attempts, runtime.clock().secret::<1>()[0]);
    let (now, text, job) = (runtime.clock().now(), kept_error(error), job.clone());
    runtime
        .db()
        .write(move |tx| {
            let (text, job) = (text.clone(), job.clone());
            Box::pin(async move {
                let failed = held(tx, &job)
                    .set(row::Column::State, Expr::val(if dead { state::DEAD } else { state::QUEUED }))
                    .set(row::Column::RunAt, Expr::val(now.plus(wait)))
                    .set(row::Column::FinishedAt, Expr::val(dead.then_some(now)))
                    .set(row::Column::LeaseUntil, Expr::val(None::<kernel::Instant>))
                    .set(row::Column::LastError, Expr::val(text))
                    .exec()
                    .await?;
                // Zero rows: another runner has it now, and its end is the one that counts.
                Ok(db::Outcome::Commit(failed))
            })
        })
        .await?;
    Ok(if dead { End::Dead } else { End::Failed })
}
