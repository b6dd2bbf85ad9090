//! `POST /inventory/transfers/{id}/ship`: the goods leave, and are in transit.

use garde::Validate;
use kernel::Day;
use platform::{Ctx, Result, Target, Tx};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::advance;
use crate::business_day::moved_on;
use crate::model::{transfer, transfer_line as line};
use crate::moves::post;
use crate::policy::BelowZero;
use crate::states::TRANSFERS;
use crate::transfers::{self, TransferShipped, TransferView, head, lines_told, subject};
use crate::{Document, MoveKind, NewMove, queries};

/// When the goods leave.
#[derive(Clone, Copy, Debug, Default, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct ShipTransfer {
    /// The day on which they left, `YYYY-MM-DD` in the company's zone; today when absent. Not a day to come, nor one that
    /// is closed for stock.
    pub business_date: Option<Day>,
}

/// A transfer that is on its way.
pub(super) struct Sent {
    pub(super) transfer: transfer::Model,
    pub(super) warnings: Vec<BelowZero>,
}

/// Sends a transfer off; for those who reach the place that it leaves.
pub async fn ship(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: ShipTransfer) -> Result<TransferView> {
    let (transfer, lines) = transfers::lock(ctx, tx, target.id).await?;
    target.check_against(transfer.version, async { Ok(transfers::of(&transfer, &lines)) }).await?;
    queries::location_in_reach(ctx, tx, transfer.from_location_id, "from_location_id").await?;
    let on = moved_on(ctx, input.business_date)?;
    let sent = send(ctx, tx, on, transfer, &lines).await?;
    Ok(TransferView { warnings: sent.warnings, ..transfers::of(&sent.transfer, &lines) })
}

pub(super) async fn send(
    ctx: &Ctx,
    tx: &Tx<'_>,
    on: Day,
    mut transfer: transfer::Model,
    lines: &[line::Model],
) -> Result<Sent> {
    let to = TRANSFERS.check(&transfer.status, "ship")?;
    let transit = transfers::place(ctx, tx).await?;
    let mut moves = Vec::with_capacity(lines.len() * 2);
    for line in lines {
        let quantity = line.base_quantity;
        for (location_id, quantity) in [(transfer.from_location_id, -quantity), (transit, quantity)] {
            moves.push(NewMove {
                product_id: line.product_id,
                location_id,
                quantity,
                kind: MoveKind::Transfer,
                document: Document { kind: "transfer", id: transfer.id },
                line_id: Some(line.id),
                unit_cost: None,
                reason: None,
                reason_code: None,
            });
        }
    }
    let warnings = post(ctx, tx, on, moves).await?.warnings;
    transfer.shipped_at = Some(ctx.now());
    transfer.business_date = on;
    advance(ctx, tx, &mut transfer, to).await?;
    let told = TransferShipped { transfer: head(&transfer), lines: lines_told(lines) };
    tx.emit(subject(&transfer), &told)?;
    let facts = json!({ "number": transfer.number, "business_date": on });
    tx.audit(subject(&transfer), "inventory.transfer.ship", &facts)?;
    Ok(Sent { transfer, warnings })
}
