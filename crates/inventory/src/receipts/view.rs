//! A receipt as the API shows it.

use kernel::{Day, Decimal, Id, Instant, Qty, UnitPrice};
use platform::Ctx;
use schemars::JsonSchema;
use serde::Serialize;

use crate::model::receipt::RECEIVED;
use crate::model::{receipt, receipt_line as line};
use crate::policy::BelowZero;

/// Goods that came; or, with `reverses_id`, the counter-document that takes them back.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ReceiptView {
    /// The document by which its moves are found.
    pub id: Id,
    pub number: String,
    /// `received`, `reversed` (another one takes it back) or `reversal` (it takes another one back).
    pub status: String,
    pub location_id: Id,
    pub store_id: Option<Id>,
    pub supplier_id: Option<Id>,
    /// The delivery note's number, or another word of the sender's for it.
    pub reference: Option<String>,
    pub reason: Option<String>,
    /// The day on which the goods came, or were taken back.
    pub business_date: Day,
    /// What the goods were worth then, in the company's currency; of a reversal, below zero. Needs
    /// `catalog.product.cost`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Decimal>,
    /// Of a reversal: what it takes back.
    pub reverses_id: Option<Id>,
    /// Of a reversed one: what takes it back.
    pub reversed_by_id: Option<Id>,
    /// When it was recorded.
    pub created_at: Instant,
    pub lines: Vec<ReceiptLineView>,
    /// How many moves it made: one for each line.
    pub moves: usize,
    /// The verbs that the receipt's state allows.
    pub allowed_actions: Vec<String>,
    /// In the answer to a reversal: what is below zero now, where the location's rule is to warn of it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<BelowZero>,
    pub version: i64,
}

/// A line of a receipt; of a reversal, with a quantity below zero.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ReceiptLineView {
    pub id: Id,
    pub line_no: i32,
    pub product_id: Id,
    pub unit_id: Id,
    /// In the line's unit.
    pub quantity: Qty,
    pub base_quantity: Qty,
    /// What one base unit cost, in the company's currency, where somebody said it. Needs `catalog.product.cost`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit_cost: Option<UnitPrice>,
}

pub(crate) fn of(ctx: &Ctx, receipt: &receipt::Model, lines: &[line::Model]) -> ReceiptView {
    let sees_costs = ctx.may(&catalog::permissions::COST);
    let actions: &[&str] = if receipt.status == RECEIVED { &["reverse"] } else { &[] };
    ReceiptView {
        id: receipt.id,
        number: receipt.number.clone(),
        status: receipt.status.clone(),
        location_id: receipt.location_id,
        store_id: receipt.store_id,
        supplier_id: receipt.supplier_id,
        reference: receipt.reference.clone(),
        reason: receipt.reason.clone(),
        business_date: receipt.business_date,
        value: sees_costs.then(|| ctx.company().currency.decimal(receipt.value)),
        reverses_id: receipt.reverses_id,
        reversed_by_id: receipt.reversed_by_id,
        created_at: receipt.created_at,
        lines: lines
            .iter()
            .map(|line| ReceiptLineView {
                id: line.id,
                line_no: line.line_no,
                product_id: line.product_id,
                unit_id: line.unit_id,
                quantity: line.quantity,
                base_quantity: line.base_quantity,
                unit_cost: line.unit_cost.filter(|_| sees_costs),
            })
            .collect(),
        moves: lines.len(),
        allowed_actions: actions.iter().map(|verb| (*verb).to_owned()).collect(),
        warnings: Vec::new(),
        version: receipt.version,
    }
}
