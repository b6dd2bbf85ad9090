//! Applying an event again that had failed, after what stood in its way is gone.

use kernel::Result;
use platform::{Ctx, NoInput, Subject, Target, Tx};
use serde_json::json;

use crate::errors::{NOT_FAILED, UNKNOWN_TYPE};
use crate::inbound::inbox;
use crate::model::inbox as row;
use crate::permissions::INBOX_RETRY;
use crate::queries::inbound::InboundView;

/// Applies it with the rights of the caller, who needs those of its type too. What fails again is left as it was.
pub async fn retry_inbound(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: NoInput) -> Result<InboundView> {
    let known = tx.select::<row::Entity>(ctx.scope()).id(target.id).locked().expect().await?;
    if known.state != row::FAILED {
        return Err(NOT_FAILED.with("state", known.state));
    }
    let taken = ctx.runtime().registry().inbound(&known.event_name);
    let taken = taken.ok_or_else(|| UNKNOWN_TYPE.with("type", &known.event_name))?;
    ctx.require(taken.permission)?;
    tx.audit(
        Subject::of("inbound_event", known.id),
        INBOX_RETRY.name,
        &json!({ "event_id": known.event_id }),
    )?;
    let done = inbox::again(ctx, tx, &taken, known).await?;
    InboundView::of(done)
}
