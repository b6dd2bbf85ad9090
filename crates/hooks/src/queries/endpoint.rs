//! An endpoint's state, after a verb.

use kernel::{Id, Instant, Result};
use platform::{Ctx, Source};
use schemars::JsonSchema;
use serde::Serialize;

use crate::model::endpoint;

/// How an endpoint stands.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct State {
    pub id: Id,
    pub version: i64,
    /// `active` or `disabled`.
    pub state: String,
    pub disabled_reason: Option<String>,
    pub failing_since: Option<Instant>,
}

impl State {
    pub(crate) async fn of(ctx: &Ctx, source: &Source, id: Id) -> Result<Self> {
        let row = source.select::<endpoint::Entity>(&ctx.whole()).id(id).expect().await?;
        Ok(State {
            id: row.id,
            version: row.version,
            state: row.state,
            disabled_reason: row.disabled_reason,
            failing_since: row.failing_since,
        })
    }
}
