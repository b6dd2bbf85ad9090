//! The job that tries an event again which a listener could not take.

use std::collections::BTreeSet;
use std::sync::Arc;

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::handing::hear;
use crate::events::event;
use crate::jobs::{self, NewJob};
use crate::{Ctx, Error, Id, JobHandler, JobKind, Result, Runtime, Tx};

const KIND: &str = "platform.event.redeliver";

#[derive(Serialize, Deserialize)]
struct Payload {
    consumer: String,
    event_id: Id,
}

/// The kind of job; its retries, backoff and dead letters are those of every job.
pub(crate) fn redeliver_job() -> JobKind {
    let handler: crate::module::JobInTx = Arc::new(|ctx, tx, payload| Box::pin(redeliver(ctx, tx, payload)));
    JobKind { name: KIND, schedule: None, handler: JobHandler::InTx(handler) }
}

/// Leaves an event to the job.
pub(super) async fn put_aside(
    runtime: &Runtime,
    tx: &Tx<'_>,
    consumer: &str,
    event: &event::Model,
) -> Result<()> {
    let payload = Payload { consumer: consumer.to_owned(), event_id: event.id };
    let job = NewJob {
        kind: KIND,
        company_id: Some(event.company_id),
        run_at: runtime.clock().now(),
        unique_key: Some(format!("{KIND}:{consumer}:{}", event.id)),
    };
    jobs::put(runtime, tx, job, &payload).await.map(|_| ())
}

/// The events of the company that are left to a job which has not ended well.
pub(crate) async fn waiting(ctx: &Ctx, source: &crate::Source) -> Result<BTreeSet<Id>> {
    Ok(left(ctx, source).await?.into_iter().map(|payload| payload.event_id).collect())
}

/// Those of them that one listener waits for.
pub(super) async fn waiting_for(ctx: &Ctx, source: &crate::Source, consumer: &str) -> Result<BTreeSet<Id>> {
    let left = left(ctx, source).await?.into_iter();
    Ok(left.filter(|payload| payload.consumer == consumer).map(|payload| payload.event_id).collect())
}

async fn left(ctx: &Ctx, source: &crate::Source) -> Result<Vec<Payload>> {
    let jobs = source
        .select::<jobs::row::Entity>(&ctx.whole())
        .filter(jobs::row::Column::Kind.eq(KIND))
        .filter(jobs::row::Column::State.ne(jobs::state::DONE));
    let read = |job: jobs::row::Model| serde_json::from_str(&job.payload).ok();
    Ok(jobs.all().await?.into_iter().filter_map(read).collect())
}

async fn redeliver(ctx: &Ctx, tx: &Tx<'_>, payload: &Value) -> Result<()> {
    let payload = Payload::deserialize(payload).map_err(Error::internal)?;
    let event = tx
        .select::<event::Entity>(&ctx.whole())
        .filter(event::Column::Id.eq(payload.event_id))
        .expect()
        .await?;
    let modules = &ctx.runtime().registry().modules;
    let subscription =
        modules.iter().flat_map(|module| &module.subscriptions).find(|one| one.consumer == payload.consumer);
    match subscription {
        Some(subscription) => hear(ctx, tx, &subscription.handler, &[event]).await,
        None => Err(Error::internal(format!("no listener {} runs here", payload.consumer))),
    }
}
