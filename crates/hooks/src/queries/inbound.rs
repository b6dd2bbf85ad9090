//! One event that came in, with what it holds while it may be applied again.

use kernel::{Error, Id, Instant, Result};
use platform::api::ById;
use platform::{Ctx, Source};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use crate::model::inbox;

/// An event that came in.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct InboundView {
    pub id: Id,
    pub source: String,
    pub event_id: String,
    pub event_name: String,
    pub about: String,
    pub time: Instant,
    /// `applied`, `stale`, `failed` or `dismissed`.
    pub state: String,
    pub attempts: i32,
    pub error_code: Option<String>,
    pub error_text: Option<String>,
    pub data: Option<Value>,
    /// What was done.
    pub outcome: Option<Value>,
    pub received_at: Instant,
    pub settled_at: Instant,
}

impl InboundView {
    pub(crate) fn of(row: inbox::Model) -> Result<Self> {
        let read = |text: Option<String>| text.map(|text| serde_json::from_str(&text)).transpose();
        Ok(InboundView {
            id: row.id,
            source: row.source,
            event_id: row.event_id,
            event_name: row.event_name,
            about: row.about,
            time: row.time,
            state: row.state,
            attempts: row.attempts,
            error_code: row.error_code,
            error_text: row.error_text,
            data: read(row.data).map_err(Error::internal)?,
            outcome: read(row.outcome).map_err(Error::internal)?,
            received_at: row.received_at,
            settled_at: row.settled_at,
        })
    }
}

/// Shows one event that came in.
pub async fn drill(ctx: &Ctx, source: &Source, input: ById) -> Result<InboundView> {
    InboundView::of(source.select::<inbox::Entity>(ctx.scope()).id(input.id).expect().await?)
}
