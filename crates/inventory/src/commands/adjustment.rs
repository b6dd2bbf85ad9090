//! `POST /inventory/adjustments`: correcting what is on hand. Always with a reason of the company's list.

use garde::Validate;
use kernel::{Day, Id};
use platform::{Ctx, Result, Subject, Tx};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::json;

use super::{LINES_MAX, Line, Posted, in_base};
use crate::business_day::moved_on;
use crate::moves::post;
use crate::{Document, MoveKind, NewMove, queries, reasons};

/// A correction; negative quantities take away.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct NewAdjustment {
    pub location_id: Id,
    #[garde(length(min = 1, max = LINES_MAX), dive)]
    pub lines: Vec<Line>,
    /// The code of one of `/inventory/adjustment-reasons`.
    #[garde(length(chars, min = 1, max = 32))]
    pub reason: String,
    /// What else there is to say; some reasons ask for it.
    #[garde(length(chars, max = 200))]
    pub note: Option<String>,
    /// The day on which it happened, `YYYY-MM-DD` in the company's zone; today when absent. Not a day to come, nor one
    /// that is closed for stock. The goods are valued in the order of recording all the same.
    pub business_date: Option<Day>,
}

/// Corrects what is on hand.
pub async fn adjustment(ctx: &Ctx, tx: &Tx<'_>, input: NewAdjustment) -> Result<Posted> {
    let on = moved_on(ctx, input.business_date)?;
    queries::location_in_reach(ctx, tx, input.location_id, "location_id").await?;
    let quantities = in_base(ctx, tx, &input.lines).await?;
    let reason = reasons::given(ctx, tx, &input.reason, input.note.as_deref(), &quantities).await?;
    let id = ctx.id();
    let moves: Vec<NewMove> = input
        .lines
        .iter()
        .zip(quantities)
        .map(|(line, quantity)| NewMove {
            product_id: line.product_id,
            location_id: input.location_id,
            quantity,
            kind: MoveKind::Adjustment,
            document: Document { kind: "adjustment", id },
            line_id: None,
            unit_cost: line.unit_cost,
            reason: Some(input.note.clone().unwrap_or_else(|| reason.name.clone())),
            reason_code: Some(reason.code.clone()),
        })
        .collect();
    let count = moves.len();
    let warnings = post(ctx, tx, on, moves).await?.warnings;
    let changes = json!({ "moves": count, "reason": reason.code, "note": input.note, "business_date": on });
    tx.audit(Subject::new("adjustment", id), "inventory.stock.adjust", &changes)?;
    Ok(Posted { id, moves: count, warnings })
}
