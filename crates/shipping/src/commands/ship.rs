//! `POST /shipping/shipments/{id}/ship`: the goods leave. From the order's lock to the commit nobody else ships of
//! this order, so that no more leaves than was ordered.

use garde::Validate;
use inventory::{Document, Issue, IssueLine};
use kernel::{Day, Id, Qty};
use orders::kits::Kits;
use orders::model::{line as order_line, order};
use platform::{Ctx, Result, Target, Tx};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{advance, rows};
use crate::events::{ShipmentShipped, head, subject, told};
use crate::model::{line, shipment};
use crate::view::ShipmentView;
use crate::{STATES, queries, rules, tracking};

/// What is known when the goods leave; it replaces what the draft said.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct ShipShipment {
    #[garde(inner(length(chars, max = 80)))]
    #[schemars(length(max = 80))]
    pub carrier: Option<String>,
    #[garde(inner(length(chars, max = 80)))]
    #[schemars(length(max = 80))]
    pub tracking: Option<String>,
    /// The day on which they left, `YYYY-MM-DD` in the company's zone; today when absent. Not a day to come, nor one that
    /// is closed for stock. The goods are valued in the order of recording all the same.
    pub business_date: Option<Day>,
}

/// Sends a draft off.
pub async fn ship(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: ShipShipment) -> Result<ShipmentView> {
    let order_id = queries::order_of(ctx, tx, target.id).await?;
    let (order, order_lines) = orders::lock(ctx, tx, order_id).await?;
    let (mut shipment, drafted) = queries::lock_in_scope(ctx, tx, target.id).await?;
    queries::assert_seen(ctx, tx, target, &shipment).await?;
    let to = STATES.check(&shipment.status, "ship")?;
    rules::assert_open(&order)?;
    shipment.business_date = inventory::moved_on(ctx, input.business_date)?;
    let wishes: Vec<(Id, Qty)> = drafted.iter().map(|line| (line.order_line_id, line.quantity)).collect();
    let lines = rows(ctx, &shipment, &rules::wished(&order_lines, &wishes)?);
    let kits = Kits::of(ctx, tx, &order_lines).await?;
    let warnings = issue(ctx, tx, &shipment, (&order, &order_lines), &kits, &lines).await?;
    let elsewhere = order.is_split || order.back_ordered || shipment.location_id != order.location_id;
    shipment.carrier = input.carrier.or(shipment.carrier);
    shipment.tracking = input.tracking.or(shipment.tracking);
    shipment.shipped_at = Some(ctx.now());
    // It has left before the order is told: what the order gives up then are its other drafts.
    advance(ctx, tx, &mut shipment, to).await?;
    orders::record_shipped(ctx, tx, (order, order_lines), &wishes).await?;
    if elsewhere {
        orders::trim(ctx, tx, order_id).await?;
    }
    let lines = store(ctx, tx, drafted, lines).await?;
    tx.emit(subject(&shipment), &ShipmentShipped { shipment: head(&shipment), lines: told(&lines, &kits)? })?;
    let changes = json!({
        "number": shipment.number, "carrier": shipment.carrier, "tracking": shipment.tracking,
        "business_date": shipment.business_date,
    });
    tx.audit(subject(&shipment), "shipping.shipment.ship", &changes)?;
    // Whoever carries it may have said before that it arrived.
    tracking::arrive(ctx, tx, &mut shipment).await?;
    Ok(ShipmentView { warnings, ..queries::shown(ctx, tx, shipment.id).await? })
}

/// Takes the goods out of stock, kits as their components: what was reserved for the order first.
async fn issue(
    ctx: &Ctx,
    tx: &Tx<'_>,
    shipment: &shipment::Model,
    (order, order_lines): (&order::Model, &[order_line::Model]),
    kits: &Kits,
    lines: &[line::Model],
) -> Result<Vec<inventory::BelowZero>> {
    let mut goods = Vec::with_capacity(lines.len());
    for (index, line) in lines.iter().enumerate() {
        let of_order = order_lines.iter().find(|one| one.id == line.order_line_id);
        let of_order = of_order.ok_or_else(|| orders::NO_SUCH_LINE.with("line_id", line.order_line_id))?;
        goods.extend(kits.goods(of_order, line.quantity)?.into_iter().map(|one| IssueLine {
            line_id: line.order_line_id,
            index,
            product_id: one.product_id,
            quantity: one.quantity,
        }));
    }
    let issue = Issue {
        document: Document { kind: "shipment", id: shipment.id },
        reserved_for: Some(Document { kind: "order", id: order.id }),
        location_id: shipment.location_id,
        lines: goods,
        on: shipment.business_date,
    };
    inventory::issue(ctx, tx, &issue).await
}

/// Stores the lines as they leave. They differ from the draft's only when something else of the order left in
/// between, and less is to follow.
async fn store(
    ctx: &Ctx,
    tx: &Tx<'_>,
    drafted: Vec<line::Model>,
    now: Vec<line::Model>,
) -> Result<Vec<line::Model>> {
    let facts = |line: &line::Model| (line.order_line_id, line.quantity, line.base_quantity, line.to_follow);
    if drafted.iter().map(facts).eq(now.iter().map(facts)) {
        return Ok(drafted);
    }
    // They stay the rows that they were: parcels hold parts of them.
    let mut stored = Vec::with_capacity(now.len());
    for line in now {
        let same = drafted.iter().find(|one| one.order_line_id == line.order_line_id);
        let row = line::Model { id: same.map_or(line.id, |one| one.id), ..line };
        tx.save::<line::Entity>(&ctx.whole(), row.clone()).await?;
        stored.push(row);
    }
    Ok(stored)
}
