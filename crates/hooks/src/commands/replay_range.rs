//! Sending the events of a time again: after an endpoint was down, or to fill a new one.

use std::collections::HashMap;

use garde::Validate;
use kernel::{Id, Instant, Result};
use platform::events::event;
use platform::{Ctx, Subject, Target, Tx};
use schemars::JsonSchema;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::dispatch::Listener;
use crate::errors::{BAD_RANGE, NOT_ACTIVE};
use crate::line;
use crate::model::{delivery, endpoint};
use crate::permissions::ENDPOINT_EDIT;

/// Events that one call looks at; its answer says where the next call goes on.
pub const REPLAY_EVENTS_MAX: usize = 500;

/// Which events.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct Input {
    pub from: Instant,
    /// Up to, not including; to this moment when absent.
    pub to: Option<Instant>,
    /// Also those that were delivered before.
    #[serde(default)]
    pub delivered_too: bool,
    /// The `next` of the call before.
    pub after: Option<Id>,
}

/// What was done.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
pub struct Replayed {
    /// Events that were looked at.
    pub seen: usize,
    /// Events that are on their way.
    pub queued: usize,
    /// Where the next call goes on; absent at the end.
    pub next: Option<Id>,
}

/// Puts the events of a time in line again, as far as the endpoint wants them and its owner may see them.
pub async fn replay_range(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: Input) -> Result<Replayed> {
    if input.to.is_some_and(|to| to < input.from) {
        return Err(BAD_RANGE.at("to"));
    }
    let endpoint = tx.select::<endpoint::Entity>(ctx.scope()).id(target.id).locked().expect().await?;
    if !endpoint.is_active() {
        return Err(NOT_ACTIVE.error());
    }
    let mut events = between(ctx, tx, input).await?;
    let more = events.len() > REPLAY_EVENTS_MAX;
    events.truncate(REPLAY_EVENTS_MAX);
    let next = events.last().filter(|_| more).map(|event| event.id);
    let listener = Listener::of(ctx, tx, endpoint).await?;
    let wanted: Vec<&event::Model> =
        events.iter().filter(|event| listener.wants(event) && listener.may_see(ctx, event)).collect();
    let queued = queue(ctx, tx, &listener.endpoint, &wanted, input.delivered_too).await?;
    let subject = Subject::of("webhook_endpoint", target.id).within(None, None, listener.endpoint.owner_id);
    tx.audit(
        subject,
        ENDPOINT_EDIT.name,
        &json!({ "replayed_from": input.from, "to": input.to, "queued": queued }),
    )?;
    Ok(Replayed { seen: events.len(), queued, next })
}

/// Published events of a time, oldest first, one more than is looked at. Ids begin with their time, and are what the
/// table is sorted by.
async fn between(ctx: &Ctx, tx: &Tx<'_>, input: Input) -> Result<Vec<event::Model>> {
    let at = |at: Instant| kernel::ids::uuid_v7(at, [0; 10]);
    let mut events = tx
        .select::<event::Entity>(&ctx.whole())
        .filter(event::Column::Id.gte(at(input.from)))
        .filter(event::Column::At.gte(input.from))
        .filter(event::Column::Position.is_not_null());
    if let Some(to) = input.to {
        events = events.filter(event::Column::At.lt(to));
    }
    if let Some(after) = input.after {
        events = events.filter(event::Column::Id.gt(after));
    }
    events.order_by(event::Column::Id).limit(REPLAY_EVENTS_MAX as u64 + 1).all().await
}

async fn queue(
    ctx: &Ctx,
    tx: &Tx<'_>,
    endpoint: &endpoint::Model,
    events: &[&event::Model],
    delivered_too: bool,
) -> Result<usize> {
    let known = tx
        .select::<delivery::Entity>(&ctx.whole())
        .filter(delivery::Column::EndpointId.eq(endpoint.id))
        .filter(delivery::Column::EventId.is_in(events.iter().map(|event| event.id)))
        .all()
        .await?;
    let mut known: HashMap<Id, delivery::Model> = known.into_iter().map(|row| (row.event_id, row)).collect();
    let mut queued = 0;
    let mut fresh = Vec::new();
    for event in events {
        match known.remove(&event.id) {
            None => fresh.push(*event),
            Some(row) if row.state == delivery::PENDING => {}
            Some(row) if row.state == delivery::DELIVERED && !delivered_too => {}
            Some(row) => {
                line::rejoin(ctx, tx, row).await?;
                queued += 1;
            }
        }
    }
    if !fresh.is_empty() {
        queued += line::join(ctx, tx, endpoint, &fresh).await?;
    }
    Ok(queued)
}
