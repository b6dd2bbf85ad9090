//! An adjustment as the API shows it.

use kernel::{Currency, Day, Decimal, Id, Instant, Qty, UnitPrice};
use platform::Ctx;
use schemars::JsonSchema;
use serde::Serialize;

use crate::model::adjustment::POSTED;
use crate::model::{adjustment, adjustment_line as line};
use crate::policy::BelowZero;

/// A correction of what is on hand; or, with `reverses_id`, the counter-document that takes one back.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AdjustmentView {
    /// The document by which its moves are found.
    pub id: Id,
    pub number: String,
    /// `posted`, `reversed` (another one takes it back) or `reversal` (it takes another one back).
    pub status: String,
    pub location_id: Id,
    pub store_id: Option<Id>,
    /// Why, as one of `/inventory/adjustment-reasons`; of a reversal, the reason of what it takes back.
    pub reason_id: Id,
    /// The reason's code when it was made.
    pub reason: String,
    /// What else there is to say; of a reversal, why.
    pub note: Option<String>,
    /// The number of a count sheet, or another word for what it comes from.
    pub reference: Option<String>,
    /// The day on which the goods came or went.
    pub business_date: Day,
    /// What came less what left, as it was worth then, in the company's currency. Needs `catalog.product.cost`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Decimal>,
    /// Of a reversal: what it takes back.
    pub reverses_id: Option<Id>,
    /// Of a reversed one: what takes it back.
    pub reversed_by_id: Option<Id>,
    /// The user who made it; nobody where the program did.
    pub created_by: Option<Id>,
    /// When it was recorded.
    pub created_at: Instant,
    pub lines: Vec<AdjustmentLineView>,
    /// How many moves it made: one for each line, none for what was counted and found as it should be.
    pub moves: usize,
    /// The verbs that the adjustment's state allows.
    pub allowed_actions: Vec<String>,
    /// In the answer to a command: what is below zero now, where the location's rule is to warn of it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<BelowZero>,
    pub version: i64,
}

/// A line of an adjustment; of a reversal, the opposite of what the line that it takes back has moved.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AdjustmentLineView {
    pub id: Id,
    pub line_no: i32,
    pub product_id: Id,
    pub unit_id: Id,
    /// By how much, in the line's unit; nothing where it was counted.
    pub quantity: Option<Qty>,
    /// So much was counted, in the line's unit.
    pub counted: Option<Qty>,
    /// What was on hand before the line, in the product's base unit.
    pub before: Qty,
    /// What moved, in the product's base unit: above zero what came, below zero what left.
    pub base_quantity: Qty,
    /// Of what came: what one base unit cost, in the company's currency, where somebody said it. Needs
    /// `catalog.product.cost`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit_cost: Option<UnitPrice>,
    /// What moved was worth so much then, in the company's currency. Needs `catalog.product.cost`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Decimal>,
}

pub(crate) fn of(ctx: &Ctx, adjustment: &adjustment::Model, lines: &[line::Model]) -> AdjustmentView {
    let sees_costs = ctx.may(&catalog::permissions::COST);
    let currency = ctx.company().currency;
    let actions: &[&str] = if adjustment.status == POSTED { &["reverse"] } else { &[] };
    AdjustmentView {
        id: adjustment.id,
        number: adjustment.number.clone(),
        status: adjustment.status.clone(),
        location_id: adjustment.location_id,
        store_id: adjustment.store_id,
        reason_id: adjustment.reason_id,
        reason: adjustment.reason.clone(),
        note: adjustment.note.clone(),
        reference: adjustment.reference.clone(),
        business_date: adjustment.business_date,
        value: sees_costs.then(|| currency.decimal(adjustment.value)),
        reverses_id: adjustment.reverses_id,
        reversed_by_id: adjustment.reversed_by_id,
        created_by: adjustment.created_by,
        created_at: adjustment.created_at,
        lines: lines.iter().map(|line| of_line(line, currency, sees_costs)).collect(),
        moves: lines.iter().filter(|line| !line.base_quantity.is_zero()).count(),
        allowed_actions: actions.iter().map(|verb| (*verb).to_owned()).collect(),
        warnings: Vec::new(),
        version: adjustment.version,
    }
}

fn of_line(line: &line::Model, currency: Currency, sees_costs: bool) -> AdjustmentLineView {
    AdjustmentLineView {
        id: line.id,
        line_no: line.line_no,
        product_id: line.product_id,
        unit_id: line.unit_id,
        quantity: line.quantity,
        counted: line.counted,
        before: line.on_hand_before,
        base_quantity: line.base_quantity,
        unit_cost: line.unit_cost.filter(|_| sees_costs),
        value: sees_costs.then(|| currency.decimal(line.value)),
    }
}
