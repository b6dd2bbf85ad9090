//! Promises that change: what a document's lines want in all, from several places, in one step.
//!
//! [`crate::reserve`] is the short way for a document that is new and has one place. Here what is promised already
//! stays where it lies, what is no longer wanted goes back, and the rest is looked for: at one place that has all of
//! it, else line by line in the order of the line's places. What none has is promised at the line's first place if that
//! one's rule lets more leave than is there.

mod allocate;
mod beyond;

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Error, Id, Qty};
use platform::{Ctx, Result, Source, Tx};
use sea_orm::ColumnTrait;
use serde_json::json;

use allocate::{allocate, free};

use crate::balances::{self, Delta, Deltas};
use crate::events::emit_low;
use crate::model::{level, reservation};
use crate::moves::{below_zero, lock_as_let};
use crate::policy::{BelowZero, FORBID};
use crate::{Document, INSUFFICIENT_STOCK};

/// What a line wants promised in all, what is promised to it already included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    pub line_id: Id,
    /// Where the line stands in the request, for error paths: `lines[2]`.
    pub index: usize,
    pub product_id: Id,
    /// Base units; zero gives everything back.
    pub quantity: Qty,
    /// Where it may come from, the best place first.
    pub from: Vec<Id>,
    /// Of a kit's component: how much of it one kit takes. The line's wishes then stand side by side, for as many kits
    /// each and from the same places, and are promised in whole kits; what no place has whole is promised at the first.
    pub per_kit: Option<Qty>,
    /// Of a line that is sold by the whole box: so many base units. Each place gives whole ones, and what is less waits.
    pub step: Option<Qty>,
    /// It wants less than it did: whoever waits for some of it may go on waiting for less, whatever holds for the others.
    pub is_less: bool,
}

impl Wish {
    /// Base units that go together: a kit's share, a whole box, or none but the smallest there are.
    fn unit(&self) -> i64 {
        self.per_kit.or(self.step).map_or(1, |unit| unit.0.max(1))
    }

    /// As much of it as goes together.
    fn whole(&self, quantity: Qty) -> Qty {
        Qty(quantity.0 / self.unit() * self.unit())
    }
}

/// When there is less than is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Short {
    /// Nothing is promised at all, unless the rule of a line's first place lets more leave than is there.
    Refuse,
    /// What there is is promised.
    TakeWhatIsThere,
}

/// So much of a line's wish is promised at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Promised {
    pub line_id: Id,
    pub product_id: Id,
    pub location_id: Id,
    /// Base units, more than zero.
    pub quantity: Qty,
}

/// What is promised to lines now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Promises {
    pub promised: Vec<Promised>,
    /// What is below zero now where the location's rule is to warn.
    pub warnings: Vec<BelowZero>,
}

/// A place and a product there.
type Place = (Id, Id);

/// The balances that are locked, by location and product.
type Levels = BTreeMap<Id, BTreeMap<Id, level::Model>>;

/// Sets what is promised to these lines of a document and answers what that is afterwards.
///
/// Availability is decided for all of them together under the locks of their balances, which every transaction takes
/// location by location in the order of their ids, and there product by product.
///
/// # Errors
/// `inventory.insufficient_stock` with every product that is short, each at its line's path, unless what is there will do;
/// never for a line that wants less than before.
pub async fn promise(
    ctx: &Ctx,
    tx: &Tx<'_>,
    document: Document,
    wishes: &[Wish],
    short: Short,
) -> Result<Promises> {
    if wishes.is_empty() {
        return Ok(Promises::default());
    }
    let live = live_of(ctx, tx, document, wishes).await?;
    let (available, levels) = lock(ctx, tx, wishes, &live, short).await?;
    let held: Vec<Promised> = live.iter().map(of_row).collect();
    let mut after = allocate(wishes, &held, &available);
    beyond::add(wishes, &held, &mut after, short, |(location, product)| {
        levels
            .get(&location)
            .and_then(|here| here.get(&product))
            .filter(|level| level.for_sale)
            .map_or(FORBID, |level| level.negative_stock.as_str())
    });
    if short == Short::Refuse {
        assert_all(wishes, &after, &available)?;
    }
    let warnings = apply(ctx, tx, &live, &after, &levels).await?;
    rewrite(ctx, tx, document, live, &after, &levels).await?;
    Ok(Promises { promised: after, warnings })
}

/// What is promised to some documents now, line by line.
pub async fn promised(ctx: &Ctx, source: &Source, documents: &[Id]) -> Result<Vec<Promised>> {
    let rows = source
        .select::<reservation::Entity>(&ctx.whole())
        .filter(reservation::Column::DocumentId.is_in(documents.iter().copied()))
        .order_by(reservation::Column::Id)
        .all()
        .await?;
    Ok(rows.iter().map(of_row).collect())
}

fn of_row(row: &reservation::Model) -> Promised {
    Promised {
        line_id: row.line_id,
        product_id: row.product_id,
        location_id: row.location_id,
        quantity: row.quantity,
    }
}

async fn live_of(
    ctx: &Ctx,
    tx: &Tx<'_>,
    document: Document,
    wishes: &[Wish],
) -> Result<Vec<reservation::Model>> {
    tx.select::<reservation::Entity>(&ctx.whole())
        .filter(reservation::Column::DocumentId.eq(document.id))
        .filter(reservation::Column::LineId.is_in(wishes.iter().map(|wish| wish.line_id)))
        .order_by(reservation::Column::Id)
        .all()
        .await
}

/// Locks every balance that may change and tells what is available at each, to the wishes' document included.
async fn lock(
    ctx: &Ctx,
    tx: &Tx<'_>,
    wishes: &[Wish],
    live: &[reservation::Model],
    short: Short,
) -> Result<(BTreeMap<Place, Qty>, Levels)> {
    let mut places: BTreeMap<Id, BTreeSet<Id>> = BTreeMap::new();
    for wish in wishes {
        for location in &wish.from {
            places.entry(*location).or_default().insert(wish.product_id);
        }
    }
    for row in live {
        places.entry(row.location_id).or_default().insert(row.product_id);
    }
    let mut available = BTreeMap::new();
    let mut levels = Levels::new();
    for (location, products) in places {
        let mut here = balances::lock(ctx, tx, location, products.into_iter()).await?;
        let firsts =
            wishes.iter().filter(|wish| short == Short::Refuse && wish.from.first() == Some(&location));
        let firsts: Deltas = firsts.map(|wish| (wish.product_id, Delta::default())).collect();
        if firsts.keys().any(|product| !here.contains_key(product)) {
            here.extend(lock_as_let(ctx, tx, location, &firsts).await?);
        }
        available.extend(here.iter().map(|(product, level)| ((location, *product), level.to_promise())));
        levels.insert(location, here);
    }
    for row in live {
        let free: &mut Qty = available.entry((row.location_id, row.product_id)).or_default();
        *free += row.quantity;
    }
    Ok((available, levels))
}

fn assert_all(wishes: &[Wish], after: &[Promised], available: &BTreeMap<Place, Qty>) -> Result<()> {
    let mut short = BTreeMap::new();
    let mut error: Option<Error> = None;
    for wish in wishes {
        let of_line = |one: &&Promised| one.line_id == wish.line_id && one.product_id == wish.product_id;
        let got: Qty = after.iter().filter(of_line).map(|one| one.quantity).sum();
        if got >= wish.quantity || wish.is_less {
            continue;
        }
        let product = wish.product_id;
        let wanted: Qty = wishes.iter().filter(|one| one.product_id == product).map(|one| one.quantity).sum();
        let there: Qty = wish.from.iter().map(|place| wish.whole(free(available, *place, product))).sum();
        short.insert(product, json!({ "product_id": product, "available": there, "wanted": wanted }));
        error = Some(blame(error, wish.index));
    }
    match error {
        Some(error) => Err(error.with("shortages", short.into_values().collect::<Vec<_>>())),
        None => Ok(()),
    }
}

/// A line is blamed once, however many of a kit's components are short.
pub(crate) fn blame(error: Option<Error>, index: usize) -> Error {
    let path = format!("lines[{index}].quantity");
    match error {
        None => INSUFFICIENT_STOCK.at(path),
        Some(error) if error.fields.iter().any(|field| field.path == path) => error,
        Some(error) => error.at(path),
    }
}

async fn apply(
    ctx: &Ctx,
    tx: &Tx<'_>,
    live: &[reservation::Model],
    after: &[Promised],
    levels: &Levels,
) -> Result<Vec<BelowZero>> {
    let mut changes: BTreeMap<Id, Deltas> = BTreeMap::new();
    let mut add = |location: Id, product: Id, quantity: Qty| {
        let delta = changes.entry(location).or_default().entry(product).or_default();
        delta.reserved += quantity;
    };
    for row in live {
        add(row.location_id, row.product_id, -row.quantity);
    }
    for one in after {
        add(one.location_id, one.product_id, one.quantity);
    }
    let mut warnings = Vec::new();
    for (location, mut deltas) in changes {
        deltas.retain(|_, delta| delta.reserved != Qty::ZERO);
        if !deltas.is_empty() {
            balances::apply(ctx, tx, location, &deltas).await?;
            if let Some(levels) = levels.get(&location) {
                emit_low(tx, levels, &deltas)?;
                warnings.extend(below_zero(tx, levels, &deltas)?);
            }
        }
    }
    Ok(warnings)
}

/// Stores the promises: rows that stay as they are are left alone.
async fn rewrite(
    ctx: &Ctx,
    tx: &Tx<'_>,
    document: Document,
    live: Vec<reservation::Model>,
    after: &[Promised],
    levels: &Levels,
) -> Result<()> {
    let store = |one: &Promised| levels.get(&one.location_id)?.get(&one.product_id)?.store_id;
    let (stays, goes): (Vec<_>, Vec<_>) = live.into_iter().partition(|row| after.contains(&of_row(row)));
    let gone: Vec<Id> = goes.iter().map(|row| row.id).collect();
    if !gone.is_empty() {
        tx.delete::<reservation::Entity>(&ctx.whole())
            .filter(reservation::Column::Id.is_in(gone))
            .exec()
            .await?;
    }
    let kept: Vec<Promised> = stays.iter().map(of_row).collect();
    let rows: Vec<reservation::Model> = after
        .iter()
        .filter(|one| !kept.contains(one))
        .map(|one| reservation::Model {
            id: ctx.id(),
            company_id: ctx.company_id(),
            document_kind: document.kind.to_owned(),
            document_id: document.id,
            line_id: one.line_id,
            product_id: one.product_id,
            location_id: one.location_id,
            store_id: store(one),
            quantity: one.quantity,
        })
        .collect();
    tx.insert_all::<reservation::Entity>(&ctx.whole(), rows).await
}
