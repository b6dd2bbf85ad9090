//! `POST /shipping/shipments/{id}/cancel`: a draft is given up. The order keeps its reservation.

use garde::Validate;
use platform::{Ctx, Result, Target, Tx};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::view::{self, ShipmentView};
use crate::{drafts, queries};

/// Why a shipment is given up.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct CancelShipment {
    #[garde(inner(length(chars, max = 500)))]
    #[schemars(length(max = 500))]
    pub reason: Option<String>,
}

/// Gives up a draft.
pub async fn cancel(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: CancelShipment) -> Result<ShipmentView> {
    let (shipment, lines) = queries::lock_in_scope(ctx, tx, target.id).await?;
    queries::assert_seen(ctx, tx, target, &shipment).await?;
    let shipment = drafts::give_up(ctx, tx, shipment, input.reason).await?;
    view::of(&shipment, &lines, &queries::kits(ctx, tx, &lines).await?)
}
