//! Deciding that an event that failed has no effect.

use garde::Validate;
use kernel::Result;
use platform::{Ctx, Subject, Target, Tx};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::json;

use crate::errors::NOT_FAILED;
use crate::model::inbox;
use crate::permissions::INBOX_RETRY;
use crate::queries::inbound::InboundView;

/// Why.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Input {
    #[garde(length(chars, min = 1, max = 200))]
    pub reason: String,
}

/// Dismisses it; the sender may send it again without effect.
pub async fn dismiss_inbound(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: Input) -> Result<InboundView> {
    let mut row = tx.select::<inbox::Entity>(ctx.scope()).id(target.id).locked().expect().await?;
    if row.state != inbox::FAILED {
        return Err(NOT_FAILED.with("state", row.state));
    }
    inbox::DISMISSED.clone_into(&mut row.state);
    row.settled_at = ctx.now();
    row.data = None;
    tx.save::<inbox::Entity>(&ctx.whole(), row.clone()).await?;
    tx.audit(Subject::of("inbound_event", row.id), INBOX_RETRY.name, &json!({ "dismissed": input.reason }))?;
    InboundView::of(row)
}
