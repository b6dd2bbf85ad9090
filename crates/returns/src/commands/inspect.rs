//! `POST /sales/returns/{id}/inspect`: what becomes of goods that came back. What is restocked or kept apart comes into
//! stock at what it cost when it left; what is scrapped comes and goes in one step, so that the loss shows.

use std::collections::HashMap;

use garde::Validate;
use inventory::{Document, MoveKind, NewMove};
use kernel::{Id, Qty, Ratio};
use platform::{Ctx, Result, Target, Tx};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{LINES_MAX, advance};
use crate::events::{InspectedLine, ReturnInspected, head, subject};
use crate::model::ret;
use crate::rules::{assert_left, place_of};
use crate::view::{self, ReturnView};
use crate::{QUARANTINE_PLACE, STATES, queries};

/// What becomes of goods that came back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// They can be sold again.
    Restock,
    /// They are worth nothing.
    Scrap,
    /// They are kept apart until somebody knows more.
    Quarantine,
}

/// What was found.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schemars(example = json!({ "lines": [{ "line_id": "01890000-0000-7000-8000-000000000001", "quantity": "1", "outcome": "restock" }] }))]
pub struct InspectReturn {
    /// A line may stand here with several outcomes.
    #[garde(length(min = 1, max = LINES_MAX), dive)]
    pub lines: Vec<Inspection>,
}

/// So much of a line and what becomes of it.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct Inspection {
    /// The return's line.
    pub line_id: Id,
    pub quantity: Qty,
    pub outcome: Outcome,
    /// Where they go: the return's own place when absent. Quarantine needs another one.
    pub location_id: Option<Id>,
    #[garde(length(chars, max = 200))]
    pub reason: Option<String>,
}

/// Decides what becomes of goods.
pub async fn inspect(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: InspectReturn) -> Result<ReturnView> {
    let (mut ret, mut lines) = queries::lock_in_scope(ctx, tx, target.id).await?;
    target.check(ret.version)?;
    STATES.check(&ret.status, "inspect")?;
    let mut told = Vec::with_capacity(input.lines.len());
    for (index, one) in input.lines.iter().enumerate() {
        let place = place_of(&lines, one.line_id, index)?;
        let location_id = location(ctx, tx, &ret, one, index).await?;
        let line = &mut lines[place];
        assert_left(one.quantity, line.to_inspect(), index)?;
        let counter = match one.outcome {
            Outcome::Restock => &mut line.restocked,
            Outcome::Scrap => &mut line.scrapped,
            Outcome::Quarantine => &mut line.quarantined,
        };
        *counter += one.quantity;
        told.push(InspectedLine {
            line_id: line.id,
            order_line_id: line.order_line_id,
            product_id: line.product_id,
            quantity: one.quantity,
            outcome: one.outcome,
            location_id: (one.outcome != Outcome::Scrap).then_some(location_id),
        });
    }
    let moves = moves(ctx, tx, &ret, &input, &told).await?;
    inventory::adjust(ctx, tx, moves).await?;
    let done = ret.status == "received" && lines.iter().all(|line| line.to_inspect() == Qty::ZERO);
    let to = if done { "inspected" } else { ret.status.as_str() };
    let to = STATES.check_to(&ret.status, "inspect", to)?;
    advance(ctx, tx, &mut ret, &lines, to).await?;
    tx.audit(subject(&ret), "returns.return.inspect", &json!({ "number": ret.number, "lines": told }))?;
    tx.emit(subject(&ret), &ReturnInspected { head: head(&ret), lines: told })?;
    Ok(view::of(&ret, &lines))
}

async fn location(ctx: &Ctx, tx: &Tx<'_>, ret: &ret::Model, one: &Inspection, index: usize) -> Result<Id> {
    let path = format!("lines[{index}].location_id");
    let chosen = match one.location_id {
        Some(id) if id != ret.location_id => inventory::location_in_reach(ctx, tx, id, &path).await?.id,
        _ => ret.location_id,
    };
    if one.outcome == Outcome::Quarantine && chosen == ret.location_id {
        return Err(QUARANTINE_PLACE.at(path));
    }
    Ok(chosen)
}

/// The moves, in base units.
async fn moves(
    ctx: &Ctx,
    tx: &Tx<'_>,
    ret: &ret::Model,
    input: &InspectReturn,
    told: &[InspectedLine],
) -> Result<Vec<NewMove>> {
    let (_, order_lines) = orders::find(ctx, tx, ret.order_id).await?;
    let units: HashMap<Id, (Qty, Qty)> =
        order_lines.iter().map(|line| (line.id, (line.base_quantity, line.quantity))).collect();
    let mut moves = Vec::new();
    for (index, (one, told)) in input.lines.iter().zip(told).enumerate() {
        let (base, quantity) = units[&told.order_line_id];
        let base = Ratio::new(base.0, quantity.0)?
            .convert(one.quantity)
            .map_err(|error| error.at(format!("lines[{index}].quantity")))?;
        let reason = one.reason.clone().unwrap_or_else(|| ret.reason.chars().take(200).collect());
        let came = NewMove {
            product_id: told.product_id,
            location_id: told.location_id.unwrap_or(ret.location_id),
            quantity: base,
            kind: MoveKind::Return,
            document: Document { kind: "return", id: ret.id },
            // The line that took them out: they come back for what they left at (T43).
            line_id: Some(told.order_line_id),
            unit_cost: None,
            reason: Some(reason),
            reason_code: None,
        };
        moves.push(came.clone());
        if one.outcome == Outcome::Scrap {
            moves.push(NewMove { quantity: -base, kind: MoveKind::Adjustment, ..came });
        }
    }
    Ok(moves)
}
