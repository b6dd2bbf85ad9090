//! `POST /inventory/receipts/{id}/reverse`: goods that were taken in had not come, or went back. Nothing is deleted: a
//! counter-document takes them out again at what they cost, and the two name each other.

use std::collections::BTreeMap;

use garde::Validate;
use kernel::{Amount, Day, Id, Qty};
use platform::{Ctx, Result, Subject, Target, Tx};
use schemars::JsonSchema;
use sea_orm::ColumnTrait;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::receipt::move_of;
use crate::business_day::since;
use crate::model::receipt::{RECEIVED, REVERSAL, REVERSED};
use crate::model::{receipt, receipt_line as line, stock_move};
use crate::moves::post_worth;
use crate::receipts::{self, ReceiptReversed, ReceiptView, head, lines_told, subject};
use crate::rules::cost::part;
use crate::states::RECEIPT_SERIES;
use crate::{MoveKind, RECEIPT_FINAL, Worth, queries};

/// Why, and when.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schemars(example = json!({ "reason": "Booked twice" }))]
pub struct ReverseReceipt {
    #[garde(length(chars, min = 1, max = 200))]
    pub reason: String,
    /// The day on which the goods were taken back, `YYYY-MM-DD`; today when absent. Not before they came, not a day to
    /// come, nor one that is closed for stock.
    pub business_date: Option<Day>,
}

/// Takes a receipt back, once and as a whole; answers it with the id of its counter-document.
///
/// # Errors
/// `inventory.receipt_final`, `inventory.bad_business_date`, `finance.period_locked`; `inventory.insufficient_stock` at
/// the receipt's `lines[i]` when less is free than came, unless the location's rule lets it.
pub async fn reverse(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: ReverseReceipt) -> Result<ReceiptView> {
    let mut receipt = tx.select::<receipt::Entity>(ctx.scope()).id(target.id).locked().expect().await?;
    let lines = receipts::lines_of(ctx, tx, receipt.id).await?;
    target.check_against(receipt.version, async { Ok(receipts::of(ctx, &receipt, &lines)) }).await?;
    queries::location_in_reach(ctx, tx, receipt.location_id, "location_id").await?;
    if receipt.status != RECEIVED {
        return Err(RECEIPT_FINAL
            .with("reversed_by_id", receipt.reversed_by_id)
            .with("reverses_id", receipt.reverses_id));
    }
    let on = since(ctx, input.business_date, receipt.business_date)?;
    let mut counter = receipt::Model {
        id: ctx.id(),
        number: String::new(),
        status: REVERSAL.to_owned(),
        reason: Some(input.reason.clone()),
        business_date: on,
        reverses_id: Some(receipt.id),
        version: 1,
        created_at: ctx.now(),
        updated_at: ctx.now(),
        ..receipt.clone()
    };
    let back: Vec<line::Model> = lines.iter().map(|line| taken_back(ctx, &counter, line)).collect();
    let worths = worths(&lines, &came(ctx, tx, receipt.id).await?)?;
    let moves =
        back.iter().zip(worths).map(|(line, worth)| (move_of(&counter, line), Some(Worth::Of(worth))));
    let posted = post_worth(ctx, tx, on, moves.collect()).await?;
    // A reversal that is refused takes no number.
    counter.number = ctx.runtime().number(ctx, RECEIPT_SERIES)?.text;
    counter.value = posted.value;
    REVERSED.clone_into(&mut receipt.status);
    receipt.reversed_by_id = Some(counter.id);
    receipt.version += 1;
    receipt.updated_at = ctx.now();
    tell(tx, &receipt, &lines, &counter, input.reason)?;
    tx.save::<receipt::Entity>(&ctx.whole(), receipt.clone()).await?;
    tx.insert::<receipt::Entity>(&ctx.whole(), counter).await?;
    tx.insert_all::<line::Entity>(&ctx.whole(), back).await?;
    Ok(ReceiptView { warnings: posted.warnings, ..receipts::of(ctx, &receipt, &lines) })
}

fn tell(
    tx: &Tx<'_>,
    receipt: &receipt::Model,
    lines: &[line::Model],
    counter: &receipt::Model,
    reason: String,
) -> Result<()> {
    let facts = json!({
        "number": receipt.number, "reversed_by": counter.number, "business_date": counter.business_date,
        "reason": reason,
    });
    tx.audit(subject(receipt), "inventory.receipt.reverse", &facts)?;
    let made = Subject::new("receipt", counter.id).within(counter.store_id, None, None);
    let facts = json!({ "number": counter.number, "moves": lines.len(), "reverses": receipt.number });
    tx.audit(made, "inventory.receipt.post", &facts)?;
    let told = ReceiptReversed {
        receipt: head(receipt),
        lines: lines_told(lines),
        reversed_by_id: counter.id,
        reversed_on: counter.business_date,
        reason,
    };
    tx.emit(subject(receipt), &told)
}

fn taken_back(ctx: &Ctx, counter: &receipt::Model, line: &line::Model) -> line::Model {
    line::Model {
        id: ctx.id(),
        receipt_id: counter.id,
        quantity: -line.quantity,
        base_quantity: -line.base_quantity,
        ..line.clone()
    }
}

/// What came of each product and what it cost, later changes of its cost included.
async fn came(ctx: &Ctx, tx: &Tx<'_>, receipt: Id) -> Result<BTreeMap<Id, (Qty, Amount)>> {
    let kinds = [MoveKind::Receipt.as_str(), MoveKind::Revaluation.as_str()];
    let moves = tx
        .select::<stock_move::Entity>(&ctx.whole())
        .filter(stock_move::Column::DocumentId.eq(receipt))
        .filter(stock_move::Column::Kind.is_in(kinds))
        .all()
        .await?;
    let mut came: BTreeMap<Id, (Qty, Amount)> = BTreeMap::new();
    for one in moves {
        let sum = came.entry(one.product_id).or_default();
        *sum = (sum.0 + one.quantity, sum.1.checked_add(one.value)?);
    }
    Ok(came)
}

/// What each line's goods cost: their share of the product's, by running totals, so that the lines are all of it.
fn worths(lines: &[line::Model], came: &BTreeMap<Id, (Qty, Amount)>) -> Result<Vec<Amount>> {
    let mut so_far: BTreeMap<Id, (Qty, Amount)> = BTreeMap::new();
    let mut worths = Vec::with_capacity(lines.len());
    for line in lines {
        let (quantity, value) = came.get(&line.product_id).copied().unwrap_or_default();
        let sum = so_far.entry(line.product_id).or_default();
        sum.0 += line.base_quantity;
        let up_to_here = part(value, sum.0, quantity)?;
        worths.push(up_to_here - sum.1);
        sum.1 = up_to_here;
    }
    Ok(worths)
}
