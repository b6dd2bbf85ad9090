//! The line before an endpoint: events of one subject leave one after the other, in the order of their numbers;
//! events of different subjects do not wait for each other.
//!
//! Only the first of each line has a job. When it ends, the next one gets one. Whoever puts something in line and
//! whoever takes something out holds the endpoint's row, so that neither overlooks the other.

use std::collections::{BTreeSet, HashSet};

use kernel::{Id, Instant, Result};
use platform::events::event;
use platform::{Ctx, Tx, jobs};
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::model::{delivery, endpoint};

/// The kind of job that makes one attempt.
pub(crate) const DELIVER: &str = "hooks.deliver";

/// One attempt: a job that was overtaken by another one does nothing.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(crate) struct Turn {
    pub(crate) delivery_id: Id,
    /// Attempts that were made before.
    pub(crate) attempts: i32,
}

/// Plans an attempt.
pub(crate) async fn plan(ctx: &Ctx, tx: &Tx<'_>, turn: Turn, at: Instant) -> Result<()> {
    jobs::enqueue(ctx, tx, DELIVER, &turn, at, None).await.map(drop)
}

/// Puts events in line before an endpoint, whose row the caller holds. Those that are there already stay as they are.
/// Answers how many were put in line.
pub(crate) async fn join(
    ctx: &Ctx,
    tx: &Tx<'_>,
    endpoint: &endpoint::Model,
    events: &[&event::Model],
) -> Result<usize> {
    let known = known(ctx, tx, endpoint.id, events).await?;
    let mut busy = busy(ctx, tx, endpoint.id, events).await?;
    let mut rows = Vec::new();
    for event in events.iter().filter(|event| !known.contains(&event.id)) {
        let is_first = busy.insert(event.subject_id);
        rows.push(row(ctx, endpoint, event, is_first));
    }
    let count = rows.len();
    let first: Vec<Id> = rows.iter().filter(|row| row.due_at.is_some()).map(|row| row.id).collect();
    if count > 0 {
        tx.insert_all::<delivery::Entity>(&ctx.whole(), rows).await?;
    }
    for delivery_id in first {
        plan(ctx, tx, Turn { delivery_id, attempts: 0 }, ctx.now()).await?;
    }
    Ok(count)
}

/// Puts a delivery that had ended in line again, as if it were new. The caller holds the endpoint's row.
pub(crate) async fn rejoin(ctx: &Ctx, tx: &Tx<'_>, mut row: delivery::Model) -> Result<()> {
    let is_busy = pending(ctx, tx, row.endpoint_id)
        .filter(delivery::Column::SubjectId.eq(row.subject_id))
        .one()
        .await?
        .is_some();
    delivery::PENDING.clone_into(&mut row.state);
    row.attempts = 0;
    row.due_at = (!is_busy).then(|| ctx.now());
    (row.last_status, row.last_error, row.settled_at) = (None, None, None);
    let turn = Turn { delivery_id: row.id, attempts: 0 };
    tx.save::<delivery::Entity>(&ctx.whole(), row).await?;
    if is_busy { Ok(()) } else { plan(ctx, tx, turn, ctx.now()).await }
}

/// Gives the next one of a line its turn. The caller holds the endpoint's row and has ended the one before.
pub(crate) async fn advance(ctx: &Ctx, tx: &Tx<'_>, endpoint: Id, subject: Id) -> Result<()> {
    let next = pending(ctx, tx, endpoint)
        .filter(delivery::Column::SubjectId.eq(subject))
        .order_by(delivery::Column::Seq)
        .one()
        .await?;
    let Some(mut next) = next.filter(|next| next.due_at.is_none()) else { return Ok(()) };
    next.due_at = Some(ctx.now());
    let turn = Turn { delivery_id: next.id, attempts: next.attempts };
    tx.save::<delivery::Entity>(&ctx.whole(), next).await?;
    plan(ctx, tx, turn, ctx.now()).await
}

fn pending<'t>(ctx: &Ctx, tx: &'t Tx<'_>, endpoint: Id) -> db::Scoped<'t, delivery::Entity> {
    tx.select::<delivery::Entity>(&ctx.whole())
        .filter(delivery::Column::EndpointId.eq(endpoint))
        .filter(delivery::Column::State.eq(delivery::PENDING))
}

/// Which of these events the endpoint has got or is getting.
async fn known(ctx: &Ctx, tx: &Tx<'_>, endpoint: Id, events: &[&event::Model]) -> Result<HashSet<Id>> {
    let rows = tx
        .select::<delivery::Entity>(&ctx.whole())
        .filter(delivery::Column::EndpointId.eq(endpoint))
        .filter(delivery::Column::EventId.is_in(events.iter().map(|event| event.id)))
        .all()
        .await?;
    Ok(rows.into_iter().map(|row| row.event_id).collect())
}

/// Subjects of these events of which something is under way.
async fn busy(ctx: &Ctx, tx: &Tx<'_>, endpoint: Id, events: &[&event::Model]) -> Result<HashSet<Id>> {
    let subjects: BTreeSet<Id> = events.iter().map(|event| event.subject_id).collect();
    let due = pending(ctx, tx, endpoint)
        .filter(delivery::Column::SubjectId.is_in(subjects))
        .filter(delivery::Column::DueAt.is_not_null());
    Ok(due.all().await?.into_iter().map(|row| row.subject_id).collect())
}

fn row(ctx: &Ctx, endpoint: &endpoint::Model, event: &event::Model, is_first: bool) -> delivery::Model {
    delivery::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        endpoint_id: endpoint.id,
        owner_id: endpoint.owner_id,
        event_id: event.id,
        event_name: event.name.clone(),
        subject_kind: event.subject_kind.clone(),
        subject_id: event.subject_id,
        seq: event.seq,
        state: delivery::PENDING.to_owned(),
        attempts: 0,
        due_at: is_first.then(|| ctx.now()),
        last_status: None,
        last_error: None,
        created_at: ctx.now(),
        settled_at: None,
    }
}
