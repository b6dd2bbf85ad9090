//! Reservations: goods promised to a document. They exceed what is on hand only where the location's rule lets more
//! leave than is there.

use std::collections::BTreeMap;

use db::Together;
use kernel::{Error, Id, Qty};
use platform::{Ctx, Result, Tx};
use sea_orm::ColumnTrait;
use serde_json::json;

use crate::balances::{self, Delta, Deltas};
use crate::events::emit_low;
use crate::model::{level, reservation};
use crate::moves::{below_zero, lock_as_let};
use crate::policy::{BelowZero, Verdict, judge};
use crate::promise::blame;

/// The document that goods are promised to or moved by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Document {
    /// The word of the API: `order`, `shipment`.
    pub kind: &'static str,
    pub id: Id,
}

/// One line's wish of a product; a kit's line has one for each of its components.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DemandLine {
    pub line_id: Id,
    /// Where the line stands in the document, for error paths: `lines[2]`.
    pub index: usize,
    pub product_id: Id,
    /// Base units, more than zero.
    pub quantity: Qty,
}

/// What a document wants promised from one location.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Demand {
    pub document: Document,
    pub location_id: Id,
    pub lines: Vec<DemandLine>,
}

/// Promises goods to a document, all of it or nothing.
///
/// Availability is checked on the document's demand per product, under the locks of the balances, which every
/// transaction takes in the same order. Tells what is below zero now where the location's rule is to warn.
///
/// # Errors
/// `inventory.insufficient_stock` with every product that is short, each at its line's path.
pub async fn reserve(ctx: &Ctx, tx: &Tx<'_>, demand: &Demand) -> Result<Vec<BelowZero>> {
    let mut rows = Together::default();
    let warnings = reserve_with(ctx, tx, demand, &mut rows).await?;
    tx.insert_together(rows).await?;
    Ok(warnings)
}

/// As [`reserve`], for a caller that writes more at its end: the promises' rows are added to what that will be. Until
/// then only the balances know of them.
///
/// # Errors
/// As [`reserve`].
pub async fn reserve_with(
    ctx: &Ctx,
    tx: &Tx<'_>,
    demand: &Demand,
    rows: &mut Together,
) -> Result<Vec<BelowZero>> {
    if demand.lines.is_empty() {
        return Ok(Vec::new());
    }
    let mut wanted: BTreeMap<Id, Qty> = BTreeMap::new();
    for line in &demand.lines {
        let sum = wanted.entry(line.product_id).or_default();
        *sum += line.quantity;
    }
    let deltas: Deltas = wanted
        .iter()
        .map(|(product, sum)| (*product, Delta { on_hand: Qty::ZERO, reserved: *sum }))
        .collect();
    let (mut levels, taken) = balances::lock_and_take(ctx, tx, demand.location_id, &deltas).await?;
    if !taken && levels.len() < deltas.len() {
        levels = lock_as_let(ctx, tx, demand.location_id, &deltas).await?;
    }
    assert_available(demand, &wanted, &levels)?;
    if !taken {
        balances::apply(ctx, tx, demand.location_id, &deltas).await?;
    }
    let warnings = below_zero(tx, &levels, &deltas)?;
    emit_low(tx, &levels, &deltas)?;
    let promises = demand
        .lines
        .iter()
        .map(|line| reservation::Model {
            id: ctx.id(),
            company_id: ctx.company_id(),
            document_kind: demand.document.kind.to_owned(),
            document_id: demand.document.id,
            line_id: line.line_id,
            product_id: line.product_id,
            location_id: demand.location_id,
            store_id: levels.get(&line.product_id).and_then(|level| level.store_id),
            quantity: line.quantity,
        })
        .collect();
    rows.add::<reservation::Entity>(&ctx.whole(), promises)?;
    Ok(warnings)
}

fn assert_available(
    demand: &Demand,
    wanted: &BTreeMap<Id, Qty>,
    levels: &BTreeMap<Id, level::Model>,
) -> Result<()> {
    let mut short = Vec::new();
    let mut error: Option<Error> = None;
    for (product, sum) in wanted {
        let delta = Delta { on_hand: Qty::ZERO, reserved: *sum };
        if levels.get(product).is_some_and(|level| judge(level, &delta) != Verdict::Refused) {
            continue;
        }
        let available = levels.get(product).map_or(Qty::ZERO, level::Model::to_promise);
        short.push(json!({ "product_id": product, "available": available, "wanted": sum }));
        for line in demand.lines.iter().filter(|line| line.product_id == *product) {
            error = Some(blame(error, line.index));
        }
    }
    match error {
        Some(error) => Err(error.with("shortages", short)),
        None => Ok(()),
    }
}

/// Takes back everything that is still promised to a document.
pub async fn release(ctx: &Ctx, tx: &Tx<'_>, document: Document) -> Result<()> {
    let live = tx
        .select::<reservation::Entity>(&ctx.whole())
        .filter(reservation::Column::DocumentId.eq(document.id))
        .all()
        .await?;
    release_rows(ctx, tx, live).await
}

/// Takes back what is still promised to some lines.
pub async fn release_lines(ctx: &Ctx, tx: &Tx<'_>, document: Document, lines: &[Id]) -> Result<()> {
    let live = tx
        .select::<reservation::Entity>(&ctx.whole())
        .filter(reservation::Column::DocumentId.eq(document.id))
        .filter(reservation::Column::LineId.is_in(lines.iter().copied()))
        .all()
        .await?;
    release_rows(ctx, tx, live).await
}

async fn release_rows(ctx: &Ctx, tx: &Tx<'_>, live: Vec<reservation::Model>) -> Result<()> {
    let mut by_location: BTreeMap<Id, Deltas> = BTreeMap::new();
    for row in &live {
        let delta = by_location.entry(row.location_id).or_default().entry(row.product_id).or_default();
        delta.reserved -= row.quantity;
    }
    for (location, deltas) in &by_location {
        balances::lock(ctx, tx, *location, deltas.keys().copied()).await?;
        balances::apply(ctx, tx, *location, deltas).await?;
    }
    delete(ctx, tx, live.iter().map(|row| row.id)).await
}

/// Uses up promises: the first `quantity` of each line and product. Gives what was used of each.
pub(crate) async fn consume(
    ctx: &Ctx,
    tx: &Tx<'_>,
    document: Document,
    location: Id,
    wanted: &BTreeMap<(Id, Id), Qty>,
) -> Result<BTreeMap<(Id, Id), Qty>> {
    let live = tx
        .select::<reservation::Entity>(&ctx.whole())
        .filter(reservation::Column::DocumentId.eq(document.id))
        .filter(reservation::Column::LocationId.eq(location))
        .filter(reservation::Column::LineId.is_in(wanted.keys().map(|(line, _)| *line)))
        .all()
        .await?;
    let mut used = BTreeMap::new();
    let mut gone = Vec::new();
    for mut row in live {
        let Some(quantity) = wanted.get(&(row.line_id, row.product_id)) else { continue };
        let take = row.quantity.min(*quantity);
        used.insert((row.line_id, row.product_id), take);
        if take == row.quantity {
            gone.push(row.id);
        } else {
            row.quantity -= take;
            tx.save::<reservation::Entity>(&ctx.whole(), row).await?;
        }
    }
    delete(ctx, tx, gone.into_iter()).await?;
    Ok(used)
}

async fn delete(ctx: &Ctx, tx: &Tx<'_>, ids: impl Iterator<Item = Id>) -> Result<()> {
    let ids: Vec<Id> = ids.collect();
    if ids.is_empty() {
        return Ok(());
    }
    tx.delete::<reservation::Entity>(&ctx.whole()).filter(reservation::Column::Id.is_in(ids)).exec().await?;
    Ok(())
}
