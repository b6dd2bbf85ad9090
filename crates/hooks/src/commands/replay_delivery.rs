//! Sending one event again.

use kernel::Result;
use platform::{Ctx, NoInput, Subject, Target, Tx};
use serde_json::json;

use crate::errors::{NOT_ACTIVE, STILL_PENDING};
use crate::model::delivery;
use crate::permissions::ENDPOINT_EDIT;
use crate::queries::deliveries::DeliveryView;
use crate::{dispatch, line};

/// Puts a delivery that has ended in line again, with the same `webhook-id`.
pub async fn replay_delivery(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: NoInput) -> Result<DeliveryView> {
    let known = tx.select::<delivery::Entity>(ctx.scope()).id(target.id).expect().await?;
    let endpoint = dispatch::held(ctx, tx, known.endpoint_id).await?;
    let row = tx.select::<delivery::Entity>(ctx.scope()).id(target.id).locked().expect().await?;
    if !endpoint.is_active() {
        return Err(NOT_ACTIVE.error());
    }
    if row.state == delivery::PENDING {
        return Err(STILL_PENDING.error());
    }
    let subject = Subject::of("webhook_endpoint", endpoint.id).within(None, None, endpoint.owner_id);
    tx.audit(subject, ENDPOINT_EDIT.name, &json!({ "replayed": row.event_id }))?;
    line::rejoin(ctx, tx, row).await?;
    let row = tx.select::<delivery::Entity>(ctx.scope()).id(target.id).expect().await?;
    Ok(row.into())
}
