//! `POST /inventory/transfers/{id}/ship`: the goods leave, and are in transit.

use platform::{Ctx, NoInput, Result, Target, Tx};
use serde_json::json;

use super::advance;
use crate::model::{transfer, transfer_line as line};
use crate::moves::post;
use crate::policy::BelowZero;
use crate::states::TRANSFERS;
use crate::transfers::{self, TransferShipped, TransferView, head, lines_told, subject};
use crate::{Document, MoveKind, NewMove, queries};

/// A transfer that is on its way.
pub(super) struct Sent {
    pub(super) transfer: transfer::Model,
    pub(super) warnings: Vec<BelowZero>,
}

/// Sends a transfer off; for those who reach the place that it leaves.
pub async fn ship(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: NoInput) -> Result<TransferView> {
    let (transfer, lines) = transfers::lock(ctx, tx, target.id).await?;
    target.check(transfer.version)?;
    queries::location_in_reach(ctx, tx, transfer.from_location_id, "from_location_id").await?;
    let sent = send(ctx, tx, transfer, &lines).await?;
    Ok(TransferView { warnings: sent.warnings, ..transfers::of(&sent.transfer, &lines) })
}

pub(super) async fn send(
    ctx: &Ctx,
    tx: &Tx<'_>,
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
    let warnings = post(ctx, tx, moves).await?;
    transfer.shipped_at = Some(ctx.now());
    transfer.business_date = ctx.today();
    advance(ctx, tx, &mut transfer, to).await?;
    let told = TransferShipped { transfer: head(&transfer), lines: lines_told(lines) };
    tx.emit(subject(&transfer), &told)?;
    tx.audit(subject(&transfer), "inventory.transfer.ship", &json!({ "number": transfer.number }))?;
    Ok(Sent { transfer, warnings })
}
