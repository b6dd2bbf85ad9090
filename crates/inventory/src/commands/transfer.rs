//! Moving goods from one location to another in one step.

use garde::Validate;
use kernel::{Id, Qty};
use platform::{Ctx, Result, Subject, Tx};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::json;

use super::{LINES_MAX, Line, Posted, in_base};
use crate::{Document, MoveKind, NewMove, SAME_LOCATION, ZERO_QUANTITY, adjust, queries};

/// Goods that change their place.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct NewTransfer {
    pub from_location_id: Id,
    pub to_location_id: Id,
    #[garde(length(min = 1, max = LINES_MAX), dive)]
    pub lines: Vec<Line>,
    #[garde(length(chars, max = 200))]
    pub reason: Option<String>,
}

/// Moves goods between two locations, both within the caller's reach.
pub async fn transfer(ctx: &Ctx, tx: &Tx<'_>, input: NewTransfer) -> Result<Posted> {
    if input.from_location_id == input.to_location_id {
        return Err(SAME_LOCATION.at("to_location_id"));
    }
    queries::location_in_reach(ctx, tx, input.from_location_id, "from_location_id").await?;
    queries::location_in_reach(ctx, tx, input.to_location_id, "to_location_id").await?;
    let quantities = in_base(ctx, tx, &input.lines).await?;
    if let Some(index) = quantities.iter().position(|quantity| *quantity <= Qty::ZERO) {
        return Err(ZERO_QUANTITY.at(format!("lines[{index}].quantity")));
    }
    let id = ctx.id();
    let mut moves = Vec::with_capacity(quantities.len() * 2);
    for (line, quantity) in input.lines.iter().zip(quantities) {
        for (location_id, quantity) in [(input.from_location_id, -quantity), (input.to_location_id, quantity)]
        {
            moves.push(NewMove {
                product_id: line.product_id,
                location_id,
                quantity,
                kind: MoveKind::Transfer,
                document: Document { kind: "transfer", id },
                line_id: None,
                unit_cost: line.unit_cost,
                reason: input.reason.clone(),
                reason_code: None,
            });
        }
    }
    let count = moves.len();
    adjust(ctx, tx, moves).await?;
    tx.audit(Subject::new("transfer", id), "inventory.stock.transfer", &json!({ "moves": count }))?;
    Ok(Posted { id, moves: count })
}
