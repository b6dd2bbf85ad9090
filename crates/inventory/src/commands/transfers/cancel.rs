//! `POST /inventory/transfers/{id}/cancel`: nothing has left, and nothing will.

use platform::{Ctx, NoInput, Result, Target, Tx};
use serde_json::json;

use super::advance;
use crate::states::TRANSFERS;
use crate::transfers::{self, TransferCancelled, TransferView, head, lines_told, subject};

/// Gives up a transfer that was not sent.
pub async fn cancel(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: NoInput) -> Result<TransferView> {
    let (mut transfer, lines) = transfers::lock(ctx, tx, target.id).await?;
    target.check_against(transfer.version, async { Ok(transfers::of(&transfer, &lines)) }).await?;
    let to = TRANSFERS.check(&transfer.status, "cancel")?;
    advance(ctx, tx, &mut transfer, to).await?;
    let told = TransferCancelled { transfer: head(&transfer), lines: lines_told(&lines) };
    tx.emit(subject(&transfer), &told)?;
    tx.audit(subject(&transfer), "inventory.transfer.cancel", &json!({ "number": transfer.number }))?;
    Ok(transfers::of(&transfer, &lines))
}
