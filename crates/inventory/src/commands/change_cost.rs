//! `POST /inventory/cost-changes`: goods that came turn out to have cost another amount: the bill is higher, freight
//! comes after. What of them is still there is worth another amount from today; what has left by then cost another
//! amount from today, too. No closed day and no earlier move changes (T41).

use garde::Validate;
use kernel::{Amount, Decimal, Id, Qty, UnitPrice, line_amount};
use platform::{Ctx, Result, Subject, Tx};
use schemars::JsonSchema;
use sea_orm::ColumnTrait;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::model::receipt::RECEIVED;
use crate::model::{receipt, stock_move};
use crate::{MoveKind, NEGATIVE_COST, NO_SUCH_RECEIPT, RECEIPT_FINAL, valuation};

/// What a product of a receipt has cost after all.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct CostChange {
    /// The receipt that the goods came by.
    pub receipt_id: Id,
    pub product_id: Id,
    /// One base unit, in the company's currency.
    pub unit_cost: UnitPrice,
    #[garde(length(chars, min = 1, max = 200))]
    pub reason: String,
}

/// Where the difference went.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CostChanged {
    pub receipt_id: Id,
    pub product_id: Id,
    pub quantity: Qty,
    /// By how much the goods cost more (or, negative, less).
    pub difference: Decimal,
    /// The part for what is still there.
    pub to_stock: Decimal,
    /// The part for what has left.
    pub to_cost_of_goods: Decimal,
}

/// Refuses a receipt that was taken back; until the end nobody takes this one back.
async fn assert_stands(ctx: &Ctx, tx: &Tx<'_>, id: Id) -> Result<()> {
    let receipt = tx.select::<receipt::Entity>(ctx.scope()).id(id).locked().one().await?;
    match receipt.filter(|receipt| receipt.status != RECEIVED) {
        Some(receipt) => Err(RECEIPT_FINAL.at("receipt_id").with("reversed_by_id", receipt.reversed_by_id)),
        None => Ok(()),
    }
}

/// Changes what goods have cost.
pub async fn change_cost(ctx: &Ctx, tx: &Tx<'_>, input: CostChange) -> Result<CostChanged> {
    if input.unit_cost.is_negative() {
        return Err(NEGATIVE_COST.at("unit_cost"));
    }
    assert_stands(ctx, tx, input.receipt_id).await?;
    let moves = tx
        .select::<stock_move::Entity>(ctx.scope())
        .filter(stock_move::Column::DocumentId.eq(input.receipt_id))
        .filter(stock_move::Column::ProductId.eq(input.product_id))
        .filter(stock_move::Column::Kind.is_in([MoveKind::Receipt.as_str(), MoveKind::Revaluation.as_str()]))
        .all()
        .await?;
    let quantity: Qty = moves.iter().map(|one| one.quantity).sum();
    let Some(came) = moves.iter().find(|one| one.quantity.is_positive()) else {
        return Err(NO_SUCH_RECEIPT.at("receipt_id"));
    };
    finance::check_open(ctx, tx, finance::Area::Stock, ctx.today()).await?;
    let currency = ctx.company().currency;
    let told = Amount::total(moves.iter().map(|one| one.value))?;
    let difference = line_amount(quantity, input.unit_cost, currency)?.checked_sub(told)?;
    let changed = stock_move::Model {
        id: ctx.id(),
        quantity: Qty::ZERO,
        kind: MoveKind::Revaluation.as_str().to_owned(),
        unit_cost: Some(input.unit_cost),
        value: difference,
        reason: Some(input.reason.clone()),
        reason_code: None,
        line_id: None,
        at: ctx.now(),
        business_date: ctx.today(),
        ..came.clone()
    };
    let to_stock = valuation::revalue(ctx, tx, changed, quantity).await?;
    let (about, product_id) = (input.receipt_id, input.product_id);
    let changes = json!({ "product_id": product_id, "unit_cost": input.unit_cost, "reason": input.reason });
    tx.audit(Subject::new("receipt", about), "inventory.cost.change", &changes)?;
    Ok(CostChanged {
        receipt_id: about,
        product_id,
        quantity,
        difference: currency.decimal(difference),
        to_stock: currency.decimal(to_stock),
        to_cost_of_goods: currency.decimal(difference - to_stock),
    })
}
