//! Unit conversion, for the floors above. The arithmetic is in [`crate::rules::units`].

use std::collections::{BTreeSet, HashMap};

use kernel::{Id, Qty, Ratio, Result};
use platform::{Ctx, Source};
use sea_orm::entity::prelude::*;

use crate::model::{product_unit, unit};
use crate::products::{self, Product};
use crate::rules::units::Size;

pub use crate::rules::units::UnitTable;

/// Quantities `(product, unit, quantity)` in the products' base units, exactly and in the same order.
///
/// # Errors
/// `catalog.unit_not_convertible` (also for a product that does not exist) and `kernel.inexact_conversion`,
/// blaming `lines[i].unit_id`.
pub async fn in_base(ctx: &Ctx, src: &Source, lines: &[(Id, Id, Qty)]) -> Result<Vec<Qty>> {
    let ids: Vec<Id> = lines.iter().map(|(product, _, _)| *product).collect();
    let products = products::find_many(ctx, src, &ids).await?;
    let pairs: Vec<(Id, Id)> = lines.iter().map(|(product, unit, _)| (*product, *unit)).collect();
    let table = table(ctx, src, &products, &pairs).await?;
    let convert = |(at, (product, unit, quantity)): (usize, &(Id, Id, Qty))| {
        table.in_base(*product, *unit, *quantity).map_err(|error| error.at(format!("lines[{at}].unit_id")))
    };
    lines.iter().enumerate().map(convert).collect()
}

/// What is needed to convert these `(product, unit)` pairs, for products that were read already. When all of them
/// are base units it reads nothing.
///
/// Archived units of a product count too: a document that was written in boxes is delivered in boxes.
pub async fn table(
    ctx: &Ctx,
    src: &Source,
    products: &HashMap<Id, Product>,
    pairs: &[(Id, Id)],
) -> Result<UnitTable> {
    let mut table = UnitTable::default();
    for product in products.values() {
        table.set_base(product.id, product.unit_id);
    }
    add_own(ctx, src, &mut table, pairs).await?;
    add_sizes(ctx, src, &mut table, products, pairs).await?;
    Ok(table)
}

async fn add_own(ctx: &Ctx, src: &Source, table: &mut UnitTable, pairs: &[(Id, Id)]) -> Result<()> {
    let open: Vec<&(Id, Id)> =
        pairs.iter().filter(|(product, unit)| !table.is_own(*product, *unit)).collect();
    if open.is_empty() {
        return Ok(());
    }
    let products: BTreeSet<Id> = open.iter().map(|(product, _)| *product).collect();
    let units: BTreeSet<Id> = open.iter().map(|(_, unit)| *unit).collect();
    let rows = src
        .select::<product_unit::Entity>(&ctx.whole())
        .filter(product_unit::Column::ProductId.is_in(products))
        .filter(product_unit::Column::UnitId.is_in(units))
        .all()
        .await?;
    for row in rows {
        table.set_own(row.product_id, row.unit_id, Ratio::new(row.num, row.den)?);
    }
    Ok(())
}

async fn add_sizes(
    ctx: &Ctx,
    src: &Source,
    table: &mut UnitTable,
    products: &HashMap<Id, Product>,
    pairs: &[(Id, Id)],
) -> Result<()> {
    let open = pairs.iter().filter(|(product, unit)| !table.is_own(*product, *unit));
    let units: BTreeSet<Id> = open
        .filter_map(|(product, unit)| products.get(product).map(|product| [*unit, product.unit_id]))
        .flatten()
        .collect();
    if units.is_empty() {
        return Ok(());
    }
    let rows = src.select::<unit::Entity>(&ctx.whole()).filter(unit::Column::Id.is_in(units)).all().await?;
    for row in rows {
        let ratio = Ratio::new(row.num, row.den)?;
        table.set_size(row.id, Size { dimension: row.dimension, ratio });
    }
    Ok(())
}

/// The codes of these units, as documents print them.
pub async fn codes(ctx: &Ctx, src: &Source, ids: &[Id]) -> Result<HashMap<Id, String>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let wanted: BTreeSet<Id> = ids.iter().copied().collect();
    let rows = src.select::<unit::Entity>(&ctx.whole()).filter(unit::Column::Id.is_in(wanted)).all().await?;
    Ok(rows.into_iter().map(|unit| (unit.id, unit.code)).collect())
}
