//! A product's base unit stands fast once something is counted in it, and services have no stock.

use kernel::{Id, Result};
use platform::{BoxFuture, Ctx, Tx};
use records::Change;
use sea_orm::entity::prelude::*;

use crate::errors::{TOO_LARGE, UNIT_IN_USE};
use crate::model::{product, product_unit};

/// The most that one base unit weighs and measures: a thousand tonnes, a kilometre. Sums of an order's lines then stay
/// within exact arithmetic.
pub const WEIGHT_G_MAX: i64 = 1_000_000_000;
/// Millimetres of one side.
pub const SIDE_MM_MAX: i64 = 1_000_000;
const SIZES: [(&str, i64); 4] = [
    ("weight_g", WEIGHT_G_MAX),
    ("length_mm", SIDE_MM_MAX),
    ("width_mm", SIDE_MM_MAX),
    ("height_mm", SIDE_MM_MAX),
];

pub(crate) fn product<'a>(
    ctx: &'a Ctx,
    tx: &'a Tx<'a>,
    change: &'a mut Change<'a>,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        if change.text("kind") == Some("service") {
            change.set("tracked", false.into());
            change.set("needs_shipping", false.into());
        }
        for (field, most) in SIZES {
            if change.int(field).is_some_and(|size| size > most) {
                return Err(TOO_LARGE.at(field).with("most", most));
            }
        }
        if !change.is_new() && change.changes("unit_id") {
            refuse_counted(ctx, tx, change.id()).await?;
        }
        Ok(())
    })
}

/// Refuses when quantities or package sizes of the product are counted in its base unit.
async fn refuse_counted(ctx: &Ctx, tx: &Tx<'_>, product_id: Id) -> Result<()> {
    let in_use = || UNIT_IN_USE.at("unit_id");
    // Locked: nobody trades it for the first time until this change is through.
    let product = tx.select::<product::Entity>(&ctx.whole()).id(product_id).locked().expect().await?;
    if product.used_at.is_some() {
        return Err(in_use());
    }
    let packages = tx
        .select::<product_unit::Entity>(&ctx.whole())
        .filter(product_unit::Column::ProductId.eq(product_id))
        .one()
        .await?;
    if packages.is_some() {
        Err(in_use().because("The sizes of its packages are counted in this unit"))
    } else {
        Ok(())
    }
}
