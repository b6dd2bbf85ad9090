//! `PUT /shipping/shipments/{id}`: a draft is written anew. What is packed is packed anew, too.

use garde::Validate;
use kernel::states::ILLEGAL_TRANSITION;
use kernel::{Id, Qty};
use platform::{Ctx, Result, Target, Tx};
use schemars::JsonSchema;
use sea_orm::ColumnTrait;
use serde::{Deserialize, Serialize};

use super::create::{LINES_MAX, NewShipment, NewShipmentLine, Place};
use super::{pack, rows};
use crate::model::line;
use crate::view::ShipmentView;
use crate::{STATES, drafts, labels, queries, rules};

/// A draft as it is to be.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct ReplaceShipment {
    /// Everything that is left of the order when absent.
    #[garde(inner(length(min = 1, max = LINES_MAX)))]
    #[schemars(length(min = 1, max = LINES_MAX))]
    pub lines: Option<Vec<NewShipmentLine>>,
    /// Where the goods leave from. When absent: where they are reserved, if that is one place.
    pub location_id: Option<Id>,
    #[garde(inner(length(chars, max = 80)))]
    #[schemars(length(max = 80))]
    pub carrier: Option<String>,
    #[garde(inner(length(chars, max = 80)))]
    #[schemars(length(max = 80))]
    pub tracking: Option<String>,
    #[garde(inner(length(chars, max = 4000)))]
    #[schemars(length(max = 4000))]
    pub note: Option<String>,
}

/// Writes a draft anew.
pub async fn replace(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: ReplaceShipment) -> Result<ShipmentView> {
    let order_id = queries::order_of(ctx, tx, target.id).await?;
    let (order, order_lines) = orders::lock(ctx, tx, order_id).await?;
    let (mut shipment, old) = queries::lock_in_scope(ctx, tx, target.id).await?;
    queries::assert_seen(ctx, tx, target, &shipment).await?;
    if shipment.status != STATES.initial {
        return Err(ILLEGAL_TRANSITION.with("current", &shipment.status).with("verb", "replace"));
    }
    rules::assert_open(&order)?;
    let wish = NewShipment {
        order_id,
        lines: input.lines,
        location_id: input.location_id,
        ..NewShipment::default()
    };
    let place = Place::of(ctx, tx, &order, &order_lines, &wish).await?;
    let now = rows(ctx, &shipment, &place.wished(&order_lines, &wish)?);
    queries::assert_places(ctx, tx, &order_lines, wish.lines.as_deref().unwrap_or_default()).await?;
    let goods = |lines: &[line::Model]| -> Vec<(Id, Qty)> {
        lines.iter().map(|line| (line.order_line_id, line.quantity)).collect()
    };
    let lines = if goods(&old) == goods(&now) {
        old
    } else {
        pack::unpack(ctx, tx, &shipment).await?;
        tx.delete::<line::Entity>(&ctx.whole())
            .filter(line::Column::ShipmentId.eq(shipment.id))
            .exec()
            .await?;
        tx.insert_all::<line::Entity>(&ctx.whole(), now.clone()).await?;
        now
    };
    if shipment.shipping_address != order.shipping_address {
        labels::assert_none_live(ctx, tx, shipment.id).await?;
        shipment.shipping_address = order.shipping_address;
    }
    shipment.location_id = place.location_id;
    shipment.carrier = input.carrier;
    shipment.tracking = input.tracking;
    shipment.note = input.note;
    drafts::changed(ctx, tx, &mut shipment, &lines, None).await?;
    queries::shown(ctx, tx, shipment.id).await
}
