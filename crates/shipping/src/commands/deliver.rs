//! `POST /shipping/shipments/{id}/deliver`: the customer has the goods.

use platform::{Ctx, NoInput, Result, Target, Tx};
use serde_json::json;

use super::advance;
use crate::events::{ShipmentDelivered, head, subject};
use crate::view::ShipmentView;
use crate::{STATES, queries};

/// Notes that a shipment has arrived.
pub async fn deliver(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: NoInput) -> Result<ShipmentView> {
    let (mut shipment, _) = queries::lock_in_scope(ctx, tx, target.id).await?;
    queries::assert_seen(ctx, tx, target, &shipment).await?;
    let to = STATES.check(&shipment.status, "deliver")?;
    shipment.delivered_at = Some(ctx.now());
    advance(ctx, tx, &mut shipment, to).await?;
    tx.emit(subject(&shipment), &ShipmentDelivered { shipment: head(&shipment) })?;
    tx.audit(subject(&shipment), "shipping.shipment.deliver", &json!({ "number": shipment.number }))?;
    queries::shown(ctx, tx, shipment.id).await
}
