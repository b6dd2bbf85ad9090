//! A product's base unit stands fast once something is counted in it, and services and kits have no stock.

use kernel::{Id, Result};
use platform::{BoxFuture, Ctx, Tx};
use records::holders::holding;
use records::{Change, Datum};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{ExprTrait, SimpleExpr};

use crate::errors::{KIND_IN_USE, STOCK_KEEPING_IN_USE, TOO_LARGE, UNIT_IN_USE};
use crate::kits::KIT;
use crate::model::{kit_component as component, product, product_unit};

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
        if matches!(change.text("kind"), Some("service" | KIT)) {
            change.set("tracked", false.into());
        }
        if change.text("kind") == Some("service") {
            change.set("needs_shipping", false.into());
        }
        for (field, most) in SIZES {
            if change.int(field).is_some_and(|size| size > most) {
                return Err(TOO_LARGE.at(field).with("most", most));
            }
        }
        let is_kit = change.text("kind") == Some(KIT);
        let was_kit = change.before("kind").and_then(Datum::text) == Some(KIT);
        if !change.is_new() && is_kit != was_kit {
            refuse_relied_on(ctx, tx, change.id()).await?;
        }
        if !change.is_new() && (change.changes("tracked") || change.changes("kind")) {
            refuse_kept(ctx, tx, change).await?;
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
        return Err(in_use().because("The sizes of its packages are counted in this unit"));
    }
    match part_of(ctx, tx, component::Column::ProductId.eq(product_id)).await? {
        true => Err(in_use().because("Kits count it in this unit")),
        false => Ok(()),
    }
}

/// Refuses to begin or to stop keeping stock of what lies somewhere, or what open documents have promised or not: what
/// they were written for would be stuck.
async fn refuse_kept(ctx: &Ctx, tx: &Tx<'_>, change: &Change<'_>) -> Result<()> {
    // Locked: nobody takes it in or orders it until this change is through.
    tx.select::<product::Entity>(&ctx.whole()).id(change.id()).locked().expect().await?;
    let mut held = holding(ctx, tx, "product", &[change.id()]).await?;
    // Kits look at their components when they are ordered.
    held.retain(|one| one.by != "kit");
    if held.is_empty() {
        return Ok(());
    }
    let field = if change.changes("kind") { "kind" } else { "tracked" };
    Err(STOCK_KEEPING_IN_USE.at(field).with("held_by", &held))
}

/// Refuses to make a kit of what was traded or belongs to a kit, and to make anything else of a kit that was sold or
/// has components.
async fn refuse_relied_on(ctx: &Ctx, tx: &Tx<'_>, product_id: Id) -> Result<()> {
    // Locked: nobody trades it or puts it into a kit until this change is through.
    let product = tx.select::<product::Entity>(&ctx.whole()).id(product_id).locked().expect().await?;
    let either = component::Column::ProductId.eq(product_id).or(component::Column::KitId.eq(product_id));
    if product.used_at.is_some() || part_of(ctx, tx, either).await? {
        return Err(KIND_IN_USE.at("kind"));
    }
    Ok(())
}

async fn part_of(ctx: &Ctx, tx: &Tx<'_>, which: SimpleExpr) -> Result<bool> {
    let found = tx.select::<component::Entity>(&ctx.whole()).filter(which).limit(1).one().await?;
    Ok(found.is_some())
}
