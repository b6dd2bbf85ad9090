//! Correcting what is on hand: breakage, theft, a find. Always with a reason.

use garde::Validate;
use kernel::Id;
use platform::{Ctx, Result, Subject, Tx};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::json;

use super::{LINES_MAX, Line, Posted, in_base};
use crate::{Document, MoveKind, NewMove, adjust, queries};

/// A correction; negative quantities take away.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct NewAdjustment {
    pub location_id: Id,
    #[garde(length(min = 1, max = LINES_MAX), dive)]
    pub lines: Vec<Line>,
    #[garde(length(chars, min = 1, max = 200))]
    pub reason: String,
}

/// Corrects what is on hand.
pub async fn adjustment(ctx: &Ctx, tx: &Tx<'_>, input: NewAdjustment) -> Result<Posted> {
    queries::location_in_reach(ctx, tx, input.location_id, "location_id").await?;
    let quantities = in_base(ctx, tx, &input.lines).await?;
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
            reason: Some(input.reason.clone()),
            reason_code: None,
        })
        .collect();
    let count = moves.len();
    adjust(ctx, tx, moves).await?;
    let changes = json!({ "moves": count, "reason": input.reason });
    tx.audit(Subject::new("adjustment", id), "inventory.stock.adjust", &changes)?;
    Ok(Posted { id, moves: count })
}
