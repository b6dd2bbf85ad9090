//! Taking goods into stock without a purchase order.

use garde::Validate;
use kernel::{Id, Qty};
use platform::{Ctx, Result, Subject, Tx};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::json;

use super::{LINES_MAX, Line, Posted, in_base};
use crate::{Document, MoveKind, Receipt, ReceiptLine, ZERO_QUANTITY, queries, receive};

/// Goods that came.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct NewReceipt {
    pub location_id: Id,
    #[garde(length(min = 1, max = LINES_MAX), dive)]
    pub lines: Vec<Line>,
    /// The delivery note's number or another word on it.
    #[garde(length(chars, max = 200))]
    pub reason: Option<String>,
}

/// Takes goods into stock.
pub async fn receipt(ctx: &Ctx, tx: &Tx<'_>, input: NewReceipt) -> Result<Posted> {
    queries::location_in_reach(ctx, tx, input.location_id, "location_id").await?;
    let quantities = in_base(ctx, tx, &input.lines).await?;
    if let Some(index) = quantities.iter().position(|quantity| *quantity <= Qty::ZERO) {
        return Err(ZERO_QUANTITY.at(format!("lines[{index}].quantity")));
    }
    let id = ctx.id();
    let lines: Vec<ReceiptLine> = input
        .lines
        .iter()
        .zip(quantities)
        .map(|(line, quantity)| ReceiptLine {
            line_id: None,
            product_id: line.product_id,
            quantity,
            unit_cost: line.unit_cost,
        })
        .collect();
    let moves = lines.len();
    let receipt = Receipt {
        document: Document { kind: "receipt", id },
        kind: MoveKind::Receipt,
        location_id: input.location_id,
        lines,
        reason: input.reason,
    };
    receive(ctx, tx, &receipt).await?;
    tx.audit(Subject::new("receipt", id), "inventory.stock.receive", &json!({ "moves": moves }))?;
    Ok(Posted { id, moves, warnings: Vec::new() })
}
