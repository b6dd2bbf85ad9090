//! Unit conversion, for the floors above. The arithmetic is in [`crate::rules::units`].

use std::collections::{BTreeSet, HashMap};

use kernel::{Error, Id, Qty, Ratio, Result};
use platform::{Ctx, Source};
use sea_orm::entity::prelude::*;

use crate::errors::TOO_MANY_PLACES;
use crate::model::{product_unit, unit};
use crate::products::{self, Product};
use crate::rules::units::{Size, fits};

pub use crate::rules::units::{UnitTable, whole_part};

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

/// Refuses quantities `(product, unit, quantity)` of a document's lines that have more decimal places than their unit is
/// counted in: half a piece. A quantity has to fit the unit that it is given in and, where the product's base unit is
/// the smaller of the two, that one as well: a quarter of a box of six is no whole number of pieces. Whole quantities
/// always fit, and nothing is read for them.
///
/// # Errors
/// `catalog.too_many_places` with `unit` and `places`, blaming every such `lines[i].quantity`.
pub async fn assert_places(
    ctx: &Ctx,
    src: &Source,
    products: &HashMap<Id, Product>,
    lines: &[(Id, Id, Qty)],
) -> Result<()> {
    assert_places_at(ctx, src, products, lines, |at| format!("lines[{at}].quantity")).await
}

/// As [`assert_places`], blaming what `path` says of each.
///
/// # Errors
/// As [`assert_places`].
pub async fn assert_places_at(
    ctx: &Ctx,
    src: &Source,
    products: &HashMap<Id, Product>,
    lines: &[(Id, Id, Qty)],
    path: impl Fn(usize) -> String + Send,
) -> Result<()> {
    let parts: Vec<(usize, Product, Id, Qty)> = lines
        .iter()
        .enumerate()
        .filter(|(_, (.., quantity))| !is_whole(*quantity))
        .filter_map(|(at, (product, unit, quantity))| {
            Some((at, products.get(product)?.clone(), *unit, *quantity))
        })
        .collect();
    if parts.is_empty() {
        return Ok(());
    }
    let pairs: Vec<(Id, Id)> = parts.iter().map(|(_, product, unit, _)| (product.id, *unit)).collect();
    let table = table(ctx, src, products, &pairs).await?;
    let units =
        named(ctx, src, parts.iter().flat_map(|(_, product, unit, _)| [*unit, product.unit_id])).await?;
    let mut refused: Option<Error> = None;
    for (at, product, unit, quantity) in &parts {
        // What does not convert is refused where it is converted.
        let in_base = table.in_base(product.id, *unit, *quantity).ok();
        let smaller = in_base.filter(|base| base.abs() > quantity.abs()).map(|base| (product.unit_id, base));
        let both = [Some((*unit, *quantity)), smaller];
        let fault = both
            .into_iter()
            .flatten()
            .find_map(|(unit, quantity)| units.get(&unit).filter(|unit| !fits(quantity, unit.places)));
        if let Some(unit) = fault {
            refused = Some(too_many(refused, unit, path(*at)));
        }
    }
    refused.map_or(Ok(()), Err)
}

/// As [`assert_places_at`], of quantities `(unit, quantity)` that are of no product.
///
/// # Errors
/// As [`assert_places`].
pub async fn assert_unit_places(
    ctx: &Ctx,
    src: &Source,
    lines: &[(Id, Qty)],
    path: impl Fn(usize) -> String + Send,
) -> Result<()> {
    let parts = || lines.iter().enumerate().filter(|(_, (_, quantity))| !is_whole(*quantity));
    let units = named(ctx, src, parts().map(|(_, (unit, _))| *unit)).await?;
    let mut refused: Option<Error> = None;
    for (at, (unit, quantity)) in parts() {
        if let Some(unit) = units.get(unit).filter(|unit| !fits(*quantity, unit.places)) {
            refused = Some(too_many(refused, unit, path(at)));
        }
    }
    refused.map_or(Ok(()), Err)
}

/// One refusal that blames every quantity; it names the unit of the first.
fn too_many(before: Option<Error>, unit: &unit::Model, path: String) -> Error {
    let first = || TOO_MANY_PLACES.with("unit", &unit.code).with("places", unit.places);
    before.unwrap_or_else(first).at(path)
}

async fn named(ctx: &Ctx, src: &Source, ids: impl Iterator<Item = Id>) -> Result<HashMap<Id, unit::Model>> {
    let wanted: BTreeSet<Id> = ids.collect();
    if wanted.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = src.select::<unit::Entity>(&ctx.whole()).filter(unit::Column::Id.is_in(wanted)).all().await?;
    Ok(rows.into_iter().map(|unit| (unit.id, unit)).collect())
}

/// Whether a quantity has no decimal places: such a one fits any unit.
pub fn is_whole(quantity: Qty) -> bool {
    fits(quantity, 0)
}

/// The decimal places that these units are counted in.
///
/// # Errors
/// Trouble with the database.
pub async fn places(ctx: &Ctx, src: &Source, ids: &[Id]) -> Result<HashMap<Id, i32>> {
    let found = named(ctx, src, ids.iter().copied()).await?;
    Ok(found.into_values().map(|unit| (unit.id, unit.places)).collect())
}

/// The codes of these units, as documents print them.
pub async fn codes(ctx: &Ctx, src: &Source, ids: &[Id]) -> Result<HashMap<Id, String>> {
    let found = named(ctx, src, ids.iter().copied()).await?;
    Ok(found.into_values().map(|unit| (unit.id, unit.code)).collect())
}
