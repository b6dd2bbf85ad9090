//! `POST /inventory/adjustments/{id}/reverse`: a correction was wrong. Nothing is deleted: a counter-document moves its
//! goods in the other direction at what they were booked at, and the two name each other.

use std::collections::BTreeMap;

use garde::Validate;
use kernel::{Amount, Day, Id, Qty};
use platform::{Ctx, Result, Subject, Target, Tx};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::adjustments::{self, AdjustmentReversed, AdjustmentView, head, held, lines_told, settle, subject};
use crate::business_day::{assert_open, since};
use crate::model::adjustment::{POSTED, REVERSAL, REVERSED};
use crate::model::{adjustment, adjustment_line as line};
use crate::states::ADJUSTMENT_SERIES;
use crate::{ADJUSTMENT_FINAL, queries};

/// Why, and when.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schemars(example = json!({ "reason": "Counted the wrong shelf" }))]
pub struct ReverseAdjustment {
    #[garde(length(chars, min = 1, max = 200))]
    pub reason: String,
    /// The day on which it was taken back, `YYYY-MM-DD`; today when absent. Not before the adjustment's own, not a day to
    /// come, nor one that is closed for stock.
    pub business_date: Option<Day>,
}

/// Takes an adjustment back, once and as a whole; answers it with the id of its counter-document.
///
/// # Errors
/// `inventory.adjustment_final`, `inventory.bad_business_date`, `finance.period_locked`; `inventory.insufficient_stock` at
/// the adjustment's `lines[i]` when less is free than came by it, unless the location's rule lets it.
pub async fn reverse(
    ctx: &Ctx,
    tx: &Tx<'_>,
    target: Target,
    input: ReverseAdjustment,
) -> Result<AdjustmentView> {
    let mut adjustment = tx.select::<adjustment::Entity>(ctx.scope()).id(target.id).locked().expect().await?;
    let lines = adjustments::lines_of(ctx, tx, adjustment.id).await?;
    target.check_against(adjustment.version, async { Ok(adjustments::of(ctx, &adjustment, &lines)) }).await?;
    queries::location_in_reach(ctx, tx, adjustment.location_id, "location_id").await?;
    if adjustment.status != POSTED {
        return Err(ADJUSTMENT_FINAL
            .with("reversed_by_id", adjustment.reversed_by_id)
            .with("reverses_id", adjustment.reverses_id));
    }
    let on = since(ctx, input.business_date, adjustment.business_date)?;
    assert_open(ctx, tx, on).await?;
    let mut there = held(ctx, tx, adjustment.location_id, lines.iter().map(|line| line.product_id)).await?;
    let mut counter = counter_of(ctx, &adjustment, on, &input.reason);
    let mut back = taken_back(ctx, tx, &counter, &lines, &mut there).await?;
    let worths: Vec<Amount> = lines.iter().map(|line| line.value.abs()).collect();
    let why = Some(input.reason.clone());
    let warnings = settle(ctx, tx, &mut counter, &mut back, why, Some(&worths)).await?;
    // A reversal that is refused takes no number.
    counter.number = ctx.runtime().number(ctx, ADJUSTMENT_SERIES)?.text;
    REVERSED.clone_into(&mut adjustment.status);
    adjustment.reversed_by_id = Some(counter.id);
    adjustment.version += 1;
    adjustment.updated_at = ctx.now();
    tell(tx, &adjustment, &lines, &counter, input.reason)?;
    tx.save::<adjustment::Entity>(&ctx.whole(), adjustment.clone()).await?;
    tx.insert::<adjustment::Entity>(&ctx.whole(), counter).await?;
    tx.insert_all::<line::Entity>(&ctx.whole(), back).await?;
    Ok(AdjustmentView { warnings, ..adjustments::of(ctx, &adjustment, &lines) })
}

fn counter_of(ctx: &Ctx, adjustment: &adjustment::Model, on: Day, why: &str) -> adjustment::Model {
    adjustment::Model {
        id: ctx.id(),
        number: String::new(),
        status: REVERSAL.to_owned(),
        note: Some(why.to_owned()),
        business_date: on,
        value: Amount::ZERO,
        reverses_id: Some(adjustment.id),
        created_by: ctx.user_id(),
        version: 1,
        created_at: ctx.now(),
        updated_at: ctx.now(),
        ..adjustment.clone()
    }
}

/// The lines in the other direction. What was counted goes back by what that moved, in base units.
async fn taken_back(
    ctx: &Ctx,
    tx: &Tx<'_>,
    counter: &adjustment::Model,
    lines: &[line::Model],
    there: &mut BTreeMap<Id, Qty>,
) -> Result<Vec<line::Model>> {
    let counted: Vec<Id> =
        lines.iter().filter(|line| line.counted.is_some()).map(|line| line.product_id).collect();
    let counted = catalog::products::find_many(ctx, tx, &counted).await?;
    let mut back = Vec::with_capacity(lines.len());
    for line in lines {
        let on_hand = there.entry(line.product_id).or_default();
        let before = *on_hand;
        *on_hand = before.checked_sub(line.base_quantity)?;
        let base = counted.get(&line.product_id).map_or(line.unit_id, |product| product.unit_id);
        back.push(line::Model {
            id: ctx.id(),
            adjustment_id: counter.id,
            unit_id: if line.counted.is_some() { base } else { line.unit_id },
            quantity: Some(-line.quantity.unwrap_or(line.base_quantity)),
            counted: None,
            on_hand_before: before,
            base_quantity: -line.base_quantity,
            value: Amount::ZERO,
            ..line.clone()
        });
    }
    Ok(back)
}

fn tell(
    tx: &Tx<'_>,
    adjustment: &adjustment::Model,
    lines: &[line::Model],
    counter: &adjustment::Model,
    reason: String,
) -> Result<()> {
    let facts = json!({
        "number": adjustment.number, "reversed_by": counter.number, "business_date": counter.business_date,
        "reason": reason,
    });
    tx.audit(subject(adjustment), "inventory.adjustment.reverse", &facts)?;
    let made = Subject::new("adjustment", counter.id).within(counter.store_id, None, None);
    let facts = json!({ "number": counter.number, "lines": lines.len(), "reverses": adjustment.number });
    tx.audit(made, "inventory.adjustment.post", &facts)?;
    let told = AdjustmentReversed {
        adjustment: head(adjustment),
        lines: lines_told(lines),
        reversed_by_id: counter.id,
        reversed_on: counter.business_date,
        reason,
    };
    tx.emit(subject(adjustment), &told)
}
