//! One delivery with its attempts, and the event as it is sent.

use kernel::{Id, Instant, Result};
use platform::api::ById;
use platform::events::event;
use platform::{Ctx, Source, outbox, sees_event};
use schemars::JsonSchema;
use sea_orm::entity::prelude::*;
use serde::Serialize;
use serde_json::Value;

use crate::model::{attempt, delivery};

/// A delivery.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DeliveryView {
    pub id: Id,
    pub endpoint_id: Id,
    /// The `webhook-id`.
    pub event_id: Id,
    pub event_name: String,
    pub subject_kind: String,
    pub subject_id: Id,
    /// `pending`, `delivered`, `failed` or `dropped`.
    pub state: String,
    pub attempts: i32,
    pub due_at: Option<Instant>,
    pub last_status: Option<i32>,
    pub last_error: Option<String>,
    pub created_at: Instant,
    pub settled_at: Option<Instant>,
}

/// One call of the endpoint.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AttemptView {
    pub at: Instant,
    pub duration_ms: i64,
    pub status: Option<i32>,
    pub error: Option<String>,
    /// How the answer began.
    pub answer: Option<String>,
}

/// A delivery with everything that is known of it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DeliveryDrill {
    #[serde(flatten)]
    pub delivery: DeliveryView,
    /// Oldest first.
    pub log: Vec<AttemptView>,
    /// The body as it is sent; absent when the caller may not see the event.
    pub event: Option<Value>,
}

impl From<delivery::Model> for DeliveryView {
    fn from(row: delivery::Model) -> Self {
        DeliveryView {
            id: row.id,
            endpoint_id: row.endpoint_id,
            event_id: row.event_id,
            event_name: row.event_name,
            subject_kind: row.subject_kind,
            subject_id: row.subject_id,
            state: row.state,
            attempts: row.attempts,
            due_at: row.due_at,
            last_status: row.last_status,
            last_error: row.last_error,
            created_at: row.created_at,
            settled_at: row.settled_at,
        }
    }
}

/// Shows one delivery.
pub async fn drill(ctx: &Ctx, source: &Source, input: ById) -> Result<DeliveryDrill> {
    let row = source.select::<delivery::Entity>(ctx.scope()).id(input.id).expect().await?;
    let attempts = source
        .select::<attempt::Entity>(&ctx.whole())
        .filter(attempt::Column::DeliveryId.eq(row.id))
        .order_by(attempt::Column::Id)
        .all()
        .await?;
    let event = source.select::<event::Entity>(&ctx.whole()).id(row.event_id).one().await?;
    let registry = ctx.runtime().registry();
    let kind = registry.event(&row.event_name);
    let may_see =
        |event: &event::Model| kind.is_some_and(|kind| sees_event(registry, ctx.principal(), &kind, event));
    let seen = event.filter(may_see);
    let log = attempts.into_iter().map(|one| AttemptView {
        at: one.at,
        duration_ms: one.duration_ms,
        status: one.status,
        error: one.error,
        answer: one.answer,
    });
    let event = seen.map(|event| outbox::cloud_event(&event)).transpose()?;
    Ok(DeliveryDrill { log: log.collect(), event, delivery: row.into() })
}
