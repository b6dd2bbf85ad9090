//! `POST /sales/returns/{id}/inspect`: what becomes of goods that came back. What is restocked or kept apart comes into
//! stock at what it cost when it left; what is scrapped comes and goes in one step and for the same, so that the loss shows
//! and the good goods' cost stays.

use garde::Validate;
use inventory::{Document, MoveKind, NewMove, Worth};
use kernel::{Id, Qty};
use orders::kits::{Goods, Kits};
use platform::{Ctx, Result, Target, Tx};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{LINES_MAX, advance};
use crate::events::{InspectedComponent, InspectedLine, ReturnInspected, head, subject};
use crate::model::ret;
use crate::places::Named;
use crate::rules::{assert_left, place_of};
use crate::view::{self, ReturnView};
use crate::{
    COMPONENT_TWICE, NO_SUCH_COMPONENT, QUARANTINE_FOR_SALE, QUARANTINE_PLACE, STATES, places, queries,
};

/// Components of one kit that are named at most: those that it has.
const COMPONENTS_MAX: usize = catalog::kits::COMPONENTS_MAX;

/// What the books know the scrap of a return by: a loss of stock, where the return itself takes back a cost of goods.
const SCRAPPED: &str = "return_scrap";

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
    /// In the line's unit, in no more decimal places than that is counted in (`catalog.too_many_places`), unless nobody has
    /// to look at more of it.
    pub quantity: Qty,
    pub outcome: Outcome,
    /// Where they go: the return's own place when absent. Quarantine needs one whose goods are not for sale.
    pub location_id: Option<Id>,
    #[garde(length(chars, max = 200))]
    pub reason: Option<String>,
    /// Of kits: the components that fare otherwise than the kit does.
    #[garde(length(max = COMPONENTS_MAX), dive)]
    #[serde(default)]
    pub components: Vec<ComponentInspection>,
}

/// What becomes of one component of the kits that are inspected: of all of it.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct ComponentInspection {
    pub product_id: Id,
    pub outcome: Outcome,
    /// Where it goes: the return's own place when absent. Quarantine needs one whose goods are not for sale.
    pub location_id: Option<Id>,
    #[garde(length(chars, max = 200))]
    pub reason: Option<String>,
}

/// Decides what becomes of goods.
pub async fn inspect(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: InspectReturn) -> Result<ReturnView> {
    let (mut ret, mut lines) = queries::lock_in_scope(ctx, tx, target.id).await?;
    target.check_against(ret.version, async { Ok(view::of(&ret, &lines)) }).await?;
    STATES.check(&ret.status, "inspect")?;
    let (_, order_lines) = orders::find(ctx, tx, ret.order_id).await?;
    let kits = Kits::of(ctx, tx, &order_lines).await?;
    let mut told = Vec::with_capacity(input.lines.len());
    let (mut moves, mut named) = (Vec::new(), Vec::new());
    for (index, one) in input.lines.iter().enumerate() {
        let place = place_of(&lines, one.line_id, index)?;
        let path = format!("lines[{index}]");
        let location_id = location(ctx, tx, &ret, one.outcome, one.location_id, &path).await?;
        let line = &mut lines[place];
        assert_left(one.quantity, line.to_inspect(), index)?;
        named.push(Named::of(index, line, one.quantity, line.to_inspect()));
        let counter = match one.outcome {
            Outcome::Restock => &mut line.restocked,
            Outcome::Scrap => &mut line.scrapped,
            Outcome::Quarantine => &mut line.quarantined,
        };
        *counter += one.quantity;
        let of_order = queries::of_order(&order_lines, line.order_line_id)?;
        let goods = line.in_base(one.quantity, of_order).and_then(|base| kits.goods_of(of_order, base));
        let goods = goods.map_err(|error| error.at(format!("{path}.quantity")))?;
        let mut components = Vec::new();
        for fate in fates(ctx, tx, &ret, one, location_id, &goods, &path).await? {
            moves.extend(fate.moves(&ret, of_order.id));
            if of_order.is_kit {
                components.push(fate.told());
            }
        }
        told.push(InspectedLine {
            line_id: line.id,
            order_line_id: line.order_line_id,
            product_id: line.product_id,
            unit_id: line.unit_id,
            quantity: one.quantity,
            outcome: one.outcome,
            location_id: (one.outcome != Outcome::Scrap).then_some(location_id),
            components,
        });
    }
    places::assert_fit(ctx, tx, named).await?;
    inventory::adjust_worth(ctx, tx, moves).await?;
    let done = ret.status == "received" && lines.iter().all(|line| line.to_inspect() == Qty::ZERO);
    let to = if done { "inspected" } else { ret.status.as_str() };
    let to = STATES.check_to(&ret.status, "inspect", to)?;
    advance(ctx, tx, &mut ret, &lines, to).await?;
    tx.audit(subject(&ret), "returns.return.inspect", &json!({ "number": ret.number, "lines": told }))?;
    tx.emit(subject(&ret), &ReturnInspected { head: head(&ret), lines: told })?;
    Ok(view::of(&ret, &lines))
}

async fn location(
    ctx: &Ctx,
    tx: &Tx<'_>,
    ret: &ret::Model,
    outcome: Outcome,
    named: Option<Id>,
    path: &str,
) -> Result<Id> {
    let path = format!("{path}.location_id");
    let chosen = match named {
        Some(id) if id != ret.location_id => inventory::location_in_reach(ctx, tx, id, &path).await?.id,
        _ => ret.location_id,
    };
    if outcome != Outcome::Quarantine || !inventory::is_for_sale(ctx, tx, chosen).await? {
        return Ok(chosen);
    }
    // What is kept apart is offered to nobody.
    Err(if chosen == ret.location_id { QUARANTINE_PLACE } else { QUARANTINE_FOR_SALE }.at(path))
}

/// What becomes of so much of a product that came back.
struct Fate {
    product_id: Id,
    /// Base units.
    quantity: Qty,
    outcome: Outcome,
    location_id: Id,
    reason: String,
}

/// What becomes of a line's goods: one product, or a kit's components, some of which may fare otherwise than the kit.
///
/// # Errors
/// At `lines[i].components[j]`: `returns.no_such_component`, `returns.component_twice`, those of the place.
async fn fates(
    ctx: &Ctx,
    tx: &Tx<'_>,
    ret: &ret::Model,
    one: &Inspection,
    location_id: Id,
    goods: &[Goods<'_>],
    path: &str,
) -> Result<Vec<Fate>> {
    let of_return = || ret.reason.chars().take(200).collect::<String>();
    let of_line = one.reason.clone().unwrap_or_else(of_return);
    let fate = |goods: &Goods<'_>| Fate {
        product_id: goods.product_id,
        quantity: goods.quantity,
        outcome: one.outcome,
        location_id,
        reason: of_line.clone(),
    };
    let mut fates: Vec<Fate> = goods.iter().map(fate).collect();
    for (at, other) in one.components.iter().enumerate() {
        let path = format!("{path}.components[{at}]");
        if one.components[..at].iter().any(|seen| seen.product_id == other.product_id) {
            return Err(COMPONENT_TWICE.at(format!("{path}.product_id")));
        }
        let known = goods.iter().position(|one| one.per_kit.is_some() && one.product_id == other.product_id);
        let known = known.ok_or_else(|| NO_SUCH_COMPONENT.at(format!("{path}.product_id")))?;
        let fate = &mut fates[known];
        fate.location_id = location(ctx, tx, ret, other.outcome, other.location_id, &path).await?;
        fate.outcome = other.outcome;
        fate.reason = other.reason.clone().unwrap_or_else(|| of_line.clone());
    }
    Ok(fates)
}

impl Fate {
    fn moves(&self, ret: &ret::Model, order_line: Id) -> Vec<(NewMove, Option<Worth>)> {
        let place = if self.outcome == Outcome::Scrap { ret.location_id } else { self.location_id };
        let came = NewMove {
            product_id: self.product_id,
            location_id: place,
            quantity: self.quantity,
            kind: MoveKind::Return,
            document: Document { kind: "return", id: ret.id },
            // The line that took them out: they come back for what they left at (T43).
            line_id: Some(order_line),
            unit_cost: None,
            reason: Some(self.reason.clone()),
            reason_code: None,
        };
        if self.outcome != Outcome::Scrap {
            return vec![(came, None)];
        }
        let gone = NewMove {
            quantity: -self.quantity,
            kind: MoveKind::Adjustment,
            document: Document { kind: SCRAPPED, id: ret.id },
            reason_code: Some(inventory::DAMAGE.to_owned()),
            ..came.clone()
        };
        vec![(came, None), (gone, Some(Worth::OfTheOneBefore))]
    }

    fn told(&self) -> InspectedComponent {
        InspectedComponent {
            product_id: self.product_id,
            quantity: self.quantity,
            outcome: self.outcome,
            location_id: (self.outcome != Outcome::Scrap).then_some(self.location_id),
        }
    }
}
