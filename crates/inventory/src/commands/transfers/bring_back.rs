//! `POST /inventory/transfers/{id}/return`: what is on its way comes back to where it was sent from, all of it or a part;
//! the rest goes on.

use garde::Validate;
use kernel::{Day, Id, Qty};
use platform::{Ctx, Result, Target, Tx};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{advance, assert_places};
use crate::business_day::since;
use crate::commands::LINES_MAX;
use crate::model::transfer_line as line;
use crate::moves::post;
use crate::states::TRANSFERS;
use crate::transfers::{self, TransferReturned, TransferView, head, lines_told, subject};
use crate::{
    Document, LINE_TWICE, MORE_THAN_SENT, MoveKind, NO_SUCH_LINE, NOTHING_RECEIVED, NewMove, ZERO_QUANTITY,
    queries,
};

/// What came back, and why.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct ReturnTransfer {
    #[garde(length(chars, min = 1, max = 200))]
    pub reason: String,
    /// Everything that is on its way when none is named.
    #[garde(length(max = LINES_MAX))]
    #[serde(default)]
    pub lines: Vec<CameBack>,
    /// The day on which they came back, `YYYY-MM-DD` in the company's zone; today when absent. Not before they were
    /// sent, not a day to come, nor one that is closed for stock.
    pub business_date: Option<Day>,
}

/// So much of a line came back, in base units.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CameBack {
    pub line_id: Id,
    pub quantity: Qty,
}

/// Takes goods back that were sent; for those who reach the place that they left.
pub async fn bring_back(
    ctx: &Ctx,
    tx: &Tx<'_>,
    target: Target,
    input: ReturnTransfer,
) -> Result<TransferView> {
    let (mut transfer, mut lines) = transfers::lock(ctx, tx, target.id).await?;
    target.check_against(transfer.version, async { Ok(transfers::of(&transfer, &lines)) }).await?;
    TRANSFERS.check(&transfer.status, "return_rest")?;
    queries::location_in_reach(ctx, tx, transfer.from_location_id, "from_location_id").await?;
    let on = since(ctx, input.business_date, transfer.business_date)?;
    let back = if input.lines.is_empty() { all_under_way(&lines) } else { input.lines };
    if back.is_empty() {
        return Err(NOTHING_RECEIVED.at("lines"));
    }
    let said =
        |(index, one): (usize, &CameBack)| (one.line_id, one.quantity, format!("lines[{index}].quantity"));
    assert_places(ctx, tx, &lines, back.iter().enumerate().map(said)).await?;
    let transit = transfers::place(ctx, tx).await?;
    let mut moves = Vec::with_capacity(back.len() * 2);
    for (index, one) in back.iter().enumerate() {
        if back[..index].iter().any(|other| other.line_id == one.line_id) {
            return Err(LINE_TWICE.at(format!("lines[{index}].line_id")));
        }
        let line = count(&mut lines, one).map_err(|error| error.under(&format!("lines[{index}]")))?;
        tx.save::<line::Entity>(&ctx.whole(), line.clone()).await?;
        for (location_id, quantity) in [(transit, -one.quantity), (transfer.from_location_id, one.quantity)] {
            moves.push(NewMove {
                product_id: line.product_id,
                location_id,
                quantity,
                kind: MoveKind::Transfer,
                document: Document { kind: "transfer", id: transfer.id },
                line_id: Some(line.id),
                unit_cost: None,
                reason: Some(input.reason.clone()),
                reason_code: None,
            });
        }
    }
    post(ctx, tx, on, moves).await?;
    let done = lines.iter().all(|line| line.under_way().is_zero());
    let to = TRANSFERS.check(&transfer.status, if done { "return_rest" } else { "return_part" })?;
    transfer.received_at = done.then(|| ctx.now());
    transfer.received_on = done.then_some(on);
    advance(ctx, tx, &mut transfer, to).await?;
    tx.emit(subject(&transfer), &TransferReturned { transfer: head(&transfer), lines: lines_told(&lines) })?;
    let changes =
        json!({ "number": transfer.number, "reason": input.reason, "lines": back, "business_date": on });
    tx.audit(subject(&transfer), "inventory.transfer.return", &changes)?;
    Ok(transfers::of(&transfer, &lines))
}

fn all_under_way(lines: &[line::Model]) -> Vec<CameBack> {
    let on_their_way = lines.iter().filter(|line| line.under_way().is_positive());
    on_their_way.map(|line| CameBack { line_id: line.id, quantity: line.under_way() }).collect()
}

/// Counts what came back of a line.
fn count<'l>(lines: &'l mut [line::Model], one: &CameBack) -> Result<&'l line::Model> {
    let line = lines.iter_mut().find(|line| line.id == one.line_id);
    let line = line.ok_or_else(|| NO_SUCH_LINE.at("line_id"))?;
    if !one.quantity.is_positive() {
        return Err(ZERO_QUANTITY.at("quantity"));
    }
    let left = line.under_way();
    if one.quantity > left {
        return Err(MORE_THAN_SENT.at("quantity").with("under_way", left).with("wanted", one.quantity));
    }
    line.returned += one.quantity;
    Ok(line)
}
