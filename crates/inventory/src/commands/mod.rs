//! One file for each verb.

pub mod adjustment;
pub mod change_cost;
pub mod receipt;
pub mod reverse_adjustment;
pub mod reverse_receipt;
pub mod transfers;

use garde::Validate;
use kernel::{Id, Qty, UnitPrice};
use platform::{Ctx, Result, Tx};
use schemars::JsonSchema;
use serde::Deserialize;

use crate::{NEGATIVE_COST, NOT_TRACKED};

/// Lines of one stock document at most.
pub const LINES_MAX: usize = 1000;

/// One product and how much of it.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct Line {
    pub product_id: Id,
    /// The unit that `quantity` counts; the product's base unit when absent.
    pub unit_id: Option<Id>,
    pub quantity: Qty,
    /// What one base unit cost, in the company's currency.
    pub unit_cost: Option<UnitPrice>,
}

/// Each line's quantity in base units; refuses products that are not kept in stock, and parts of what has none.
pub(crate) async fn in_base(ctx: &Ctx, tx: &Tx<'_>, lines: &[Line]) -> Result<Vec<Qty>> {
    let ids: Vec<Id> = lines.iter().map(|line| line.product_id).collect();
    let products = catalog::products::of_lines(ctx, tx, &ids).await?;
    if let Some(index) = lines.iter().position(|line| !products[&line.product_id].tracked) {
        return Err(NOT_TRACKED.at(format!("lines[{index}].product_id")));
    }
    if let Some(index) = lines.iter().position(|line| line.unit_cost.is_some_and(|cost| cost.is_negative())) {
        return Err(NEGATIVE_COST.at(format!("lines[{index}].unit_cost")));
    }
    catalog::products::mark_used(ctx, tx, products.values()).await?;
    let unit_of = |line: &Line| line.unit_id.unwrap_or(products[&line.product_id].unit_id);
    let wanted: Vec<(Id, Id, Qty)> =
        lines.iter().map(|line| (line.product_id, unit_of(line), line.quantity)).collect();
    catalog::units::assert_places(ctx, tx, &products, &wanted).await?;
    catalog::units::in_base(ctx, tx, &wanted).await
}
