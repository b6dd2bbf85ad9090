//! Trying an endpoint out with an event of its own.

use kernel::Result;
use platform::{Ctx, NoInput, Subject, Target, Tx};

use crate::errors::NOT_ACTIVE;
use crate::events::WebhookTested;
use crate::model::endpoint;
use crate::queries::endpoint::State;

/// Sends `webhook.tested` to this endpoint alone, on the same way as every other event.
pub async fn test_endpoint(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: NoInput) -> Result<State> {
    let row = tx.select::<endpoint::Entity>(ctx.scope()).id(target.id).expect().await?;
    if !row.is_active() {
        return Err(NOT_ACTIVE.error());
    }
    let subject = Subject::of("webhook_endpoint", row.id).within(None, None, row.owner_id);
    let text = "If you can read this, events arrive.".to_owned();
    tx.emit(subject, &WebhookTested { endpoint_id: row.id, text })?;
    State::of(ctx, tx, row.id).await
}
