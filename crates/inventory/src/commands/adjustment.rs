//! `POST /inventory/adjustments`: correcting what is on hand. Always with a reason of the company's list.

use garde::Validate;
use kernel::{Day, Id, Qty, UnitPrice};
use platform::{Ctx, Result, Tx};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::json;

use super::{LINES_MAX, Line, in_base};
use crate::adjustments::{AdjustmentView, Draft, Said, Told, book};
use crate::business_day::moved_on;
use crate::{NEGATIVE_COUNT, QUANTITY_OR_COUNTED, queries, reasons};

/// A correction.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schemars(example = json!({
    "location_id": "01890000-0000-7000-8000-000000000001", "reason": "count", "reference": "Sheet 12",
    "lines": [
        { "product_id": "01890000-0000-7000-8000-000000000002", "quantity": "-2" },
        { "product_id": "01890000-0000-7000-8000-000000000003", "counted": "14" },
    ],
}))]
pub struct NewAdjustment {
    pub location_id: Id,
    #[garde(length(min = 1, max = LINES_MAX), dive)]
    pub lines: Vec<AdjustmentLine>,
    /// The code of one of `/inventory/adjustment-reasons`.
    #[garde(length(chars, min = 1, max = 32))]
    pub reason: String,
    /// What else there is to say; some reasons ask for it.
    #[garde(length(chars, max = 200))]
    pub note: Option<String>,
    /// The number of a count sheet, or another word for what it comes from.
    #[garde(length(chars, max = 80))]
    pub reference: Option<String>,
    /// The day on which it happened, `YYYY-MM-DD` in the company's zone; today when absent. Not a day to come, nor one
    /// that is closed for stock. The goods are valued in the order of recording all the same, and what was counted is
    /// held against what is on hand now.
    pub business_date: Option<Day>,
}

/// One product: by how much it is more or less, or how much of it was counted.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct AdjustmentLine {
    pub product_id: Id,
    /// The unit that `quantity` or `counted` is in; the product's base unit when absent.
    pub unit_id: Option<Id>,
    /// By how much, not zero: above zero what was found, below zero what is gone. Without `counted`.
    pub quantity: Option<Qty>,
    /// So much is on hand, what is reserved included: the difference is what moves, and nothing where there is none. A
    /// counted product stands in one line only. Without `quantity`.
    pub counted: Option<Qty>,
    /// What one base unit of what comes cost, in the company's currency; without it, the average.
    pub unit_cost: Option<UnitPrice>,
}

impl AdjustmentLine {
    /// # Errors
    /// `inventory.quantity_or_counted`, `inventory.negative_count`, each at its field.
    fn told(&self) -> Result<Told> {
        match (self.quantity, self.counted) {
            (Some(quantity), None) => Ok(Told::By(quantity)),
            (None, Some(counted)) if counted.is_negative() => Err(NEGATIVE_COUNT.at("counted")),
            (None, Some(counted)) => Ok(Told::Counted(counted)),
            _ => Err(QUANTITY_OR_COUNTED.at("quantity")),
        }
    }
}

/// Corrects what is on hand, by a document of its own.
///
/// # Errors
/// `inventory.no_such_location`, `inventory.no_such_reason`, `inventory.reason_needs_note`, `inventory.bad_business_date`,
/// `finance.period_locked`; of the lines `inventory.quantity_or_counted`, `inventory.negative_count`,
/// `inventory.counted_twice`, `inventory.zero_quantity`, `inventory.wrong_direction`, `inventory.not_tracked`,
/// `inventory.negative_cost`, `catalog.too_many_places`, and `inventory.insufficient_stock` when less is free than is gone,
/// unless the location's rule lets it.
pub async fn adjustment(ctx: &Ctx, tx: &Tx<'_>, input: NewAdjustment) -> Result<AdjustmentView> {
    let on = moved_on(ctx, input.business_date)?;
    let place = queries::location_in_reach(ctx, tx, input.location_id, "location_id").await?;
    let lines = said(ctx, tx, &input.lines).await?;
    let reason = reasons::named(ctx, tx, &input.reason).await?;
    reasons::assert_noted(&reason, input.note.as_deref())?;
    let (note, reference) = (input.note, input.reference);
    book(ctx, tx, Draft { place, reason, note, reference, on, lines }).await
}

async fn said(ctx: &Ctx, tx: &Tx<'_>, lines: &[AdjustmentLine]) -> Result<Vec<Said>> {
    let told = |(index, line): (usize, &AdjustmentLine)| {
        line.told().map_err(|error| error.under(&format!("lines[{index}]")))
    };
    let told = lines.iter().enumerate().map(told).collect::<Result<Vec<Told>>>()?;
    let plain: Vec<Line> = lines.iter().zip(&told).map(|(line, told)| plain(line, *told)).collect();
    let bases = in_base(ctx, tx, &plain).await.map_err(|error| {
        error.renamed(|path| {
            let counted = |index: &usize| path == format!("lines[{index}].quantity");
            match (0..told.len()).find(counted) {
                Some(index) => format!("lines[{index}].{}", told[index].field()),
                None => path.to_owned(),
            }
        })
    })?;
    let products: Vec<Id> = lines.iter().map(|line| line.product_id).collect();
    let products = catalog::products::find_many(ctx, tx, &products).await?;
    let said = |((line, told), base): ((&AdjustmentLine, Told), Qty)| Said {
        product_id: line.product_id,
        unit_id: line.unit_id.unwrap_or(products[&line.product_id].unit_id),
        told,
        base,
        unit_cost: line.unit_cost,
    };
    Ok(lines.iter().zip(told).zip(bases).map(said).collect())
}

fn plain(line: &AdjustmentLine, told: Told) -> Line {
    let (Told::By(quantity) | Told::Counted(quantity)) = told;
    Line { product_id: line.product_id, unit_id: line.unit_id, quantity, unit_cost: line.unit_cost }
}
