//! `PUT /inventory/transfers/{id}`: a transfer that was not sent is written anew; its number stays.

use garde::Validate;
use kernel::states::ILLEGAL_TRANSITION;
use kernel::{Day, Id};
use platform::{Ctx, Result, Target, Tx};
use schemars::JsonSchema;
use sea_orm::ColumnTrait;
use serde::Deserialize;
use serde_json::json;

use super::advance;
use super::create::{NewTransfer, Way, rows};
use crate::commands::{LINES_MAX, Line};
use crate::model::transfer_line as line;
use crate::states::TRANSFERS;
use crate::transfers::{self, TransferChanged, TransferView, head, lines_told, subject};

/// A transfer as it is to be.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct ReplaceTransfer {
    pub from_location_id: Id,
    pub to_location_id: Id,
    #[garde(length(min = 1, max = LINES_MAX), dive)]
    pub lines: Vec<Line>,
    #[garde(length(chars, max = 500))]
    pub note: Option<String>,
    /// When it is to arrive: what waits for its goods is promised for that day.
    pub expected_on: Option<Day>,
}

/// Writes a draft anew, between locations within the caller's reach.
pub async fn replace(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: ReplaceTransfer) -> Result<TransferView> {
    let (mut transfer, old) = transfers::lock(ctx, tx, target.id).await?;
    target.check_against(transfer.version, async { Ok(transfers::of(&transfer, &old)) }).await?;
    if transfer.status != TRANSFERS.initial {
        return Err(ILLEGAL_TRANSITION.with("current", &transfer.status).with("verb", "replace"));
    }
    let input = NewTransfer {
        from_location_id: input.from_location_id,
        to_location_id: input.to_location_id,
        lines: input.lines,
        note: input.note,
        expected_on: input.expected_on,
        complete: false,
        business_date: None,
    };
    let way = Way::of(ctx, tx, &input).await?;
    (transfer.from_location_id, transfer.store_id) = (way.from.id, way.from.store_id);
    (transfer.to_location_id, transfer.to_store_id) = (way.to.id, way.to.store_id);
    transfer.expected_on = input.expected_on;
    let lines = rows(ctx, tx, &transfer, &input.lines, &way.quantities).await?;
    transfer.note = input.note;
    tx.delete::<line::Entity>(&ctx.whole()).filter(line::Column::TransferId.eq(transfer.id)).exec().await?;
    tx.insert_all::<line::Entity>(&ctx.whole(), lines.clone()).await?;
    advance(ctx, tx, &mut transfer, TRANSFERS.initial).await?;
    tx.emit(subject(&transfer), &TransferChanged { transfer: head(&transfer), lines: lines_told(&lines) })?;
    tx.audit(subject(&transfer), "inventory.transfer.edit", &json!({ "number": transfer.number }))?;
    Ok(transfers::of(&transfer, &lines))
}
