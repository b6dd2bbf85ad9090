//! Promises that change: what a document's lines want in all, from several places, in one step.
//!
//! [`crate::reserve`] is the short way for a document that is new and has one place. Here what is promised already
//! stays where it lies, what is no longer wanted goes back, and the rest is looked for: at one place that has all of
//! it, else line by line in the order of the line's places.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Error, Id, Qty};
use platform::{Ctx, Result, Source, Tx};
use sea_orm::ColumnTrait;
use serde_json::json;

use crate::balances::{self, Deltas};
use crate::events::emit_low;
use crate::model::{level, reservation};
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
}

/// When there is less than is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Short {
    /// Nothing is promised at all.
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
/// `inventory.insufficient_stock` with every product that is short, each at its line's path, unless what is there will do.
pub async fn promise(
    ctx: &Ctx,
    tx: &Tx<'_>,
    document: Document,
    wishes: &[Wish],
    short: Short,
) -> Result<Vec<Promised>> {
    if wishes.is_empty() {
        return Ok(Vec::new());
    }
    let live = live_of(ctx, tx, document, wishes).await?;
    let (available, levels) = lock(ctx, tx, wishes, &live).await?;
    let after = allocate(wishes, &live.iter().map(of_row).collect::<Vec<_>>(), &available);
    if short == Short::Refuse {
        assert_all(wishes, &after, &available)?;
    }
    apply(ctx, tx, &live, &after, &levels).await?;
    rewrite(ctx, tx, document, live, &after).await?;
    Ok(after)
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
        let here = balances::lock(ctx, tx, location, products.into_iter()).await?;
        available.extend(here.iter().map(|(product, level)| ((location, *product), level.available())));
        levels.insert(location, here);
    }
    for row in live {
        let free: &mut Qty = available.entry((row.location_id, row.product_id)).or_default();
        *free += row.quantity;
    }
    Ok((available, levels))
}

/// Who gets what from where: pure. `live` is what the lines hold now, `available` counts it as free.
fn allocate(wishes: &[Wish], live: &[Promised], available: &BTreeMap<Place, Qty>) -> Vec<Promised> {
    let mut left = available.clone();
    let mut after: Vec<Promised> = Vec::new();
    let mut missing: Vec<(&Wish, Qty)> = Vec::new();
    for wish in wishes {
        let mut rest = wish.quantity;
        let stays = |one: &&Promised| one.line_id == wish.line_id && one.product_id == wish.product_id;
        for location in &wish.from {
            for one in live.iter().filter(stays).filter(|one| one.location_id == *location) {
                rest -= take(&mut left, &mut after, wish, *location, one.quantity.min(rest));
            }
        }
        missing.push((wish, rest));
    }
    let one_place = one_place(&missing, &left);
    for (wish, mut rest) in missing {
        let has_all =
            wish.from.iter().find(|place| free(&left, **place, wish.product_id) >= rest && rest > Qty::ZERO);
        let order = one_place.iter().chain(has_all).chain(&wish.from).copied().collect::<Vec<Id>>();
        for location in order {
            rest -= take(&mut left, &mut after, wish, location, rest);
        }
    }
    after
}

/// The first place that has everything that is missing.
fn one_place(missing: &[(&Wish, Qty)], left: &BTreeMap<Place, Qty>) -> Option<Id> {
    let mut wanted: BTreeMap<Id, Qty> = BTreeMap::new();
    for (wish, rest) in missing {
        *wanted.entry(wish.product_id).or_default() += *rest;
    }
    let open: Vec<&Wish> =
        missing.iter().filter(|(_, rest)| *rest > Qty::ZERO).map(|(wish, _)| *wish).collect();
    let places = open.first()?.from.iter().filter(|place| open.iter().all(|wish| wish.from.contains(place)));
    let mut serving =
        places.filter(|place| wanted.iter().all(|(product, sum)| free(left, **place, *product) >= *sum));
    serving.next().copied()
}

fn free(left: &BTreeMap<Place, Qty>, location: Id, product: Id) -> Qty {
    left.get(&(location, product)).copied().unwrap_or_default()
}

/// Takes at most `quantity` for a wish from a place and tells how much that was.
fn take(
    left: &mut BTreeMap<Place, Qty>,
    after: &mut Vec<Promised>,
    wish: &Wish,
    location: Id,
    quantity: Qty,
) -> Qty {
    let place = (location, wish.product_id);
    let taken = quantity.min(free(left, location, wish.product_id));
    if taken <= Qty::ZERO {
        return Qty::ZERO;
    }
    *left.entry(place).or_default() -= taken;
    let same = |one: &&mut Promised| {
        one.line_id == wish.line_id && one.product_id == wish.product_id && one.location_id == location
    };
    match after.iter_mut().find(same) {
        Some(one) => one.quantity += taken,
        None => after.push(Promised {
            line_id: wish.line_id,
            product_id: wish.product_id,
            location_id: location,
            quantity: taken,
        }),
    }
    taken
}

fn assert_all(wishes: &[Wish], after: &[Promised], available: &BTreeMap<Place, Qty>) -> Result<()> {
    let mut short = BTreeMap::new();
    let mut error: Option<Error> = None;
    for wish in wishes {
        let of_line = |one: &&Promised| one.line_id == wish.line_id && one.product_id == wish.product_id;
        let got: Qty = after.iter().filter(of_line).map(|one| one.quantity).sum();
        if got >= wish.quantity {
            continue;
        }
        let product = wish.product_id;
        let wanted: Qty = wishes.iter().filter(|one| one.product_id == product).map(|one| one.quantity).sum();
        let there: Qty = wish.from.iter().map(|place| free(available, *place, product)).sum();
        short.insert(product, json!({ "product_id": product, "available": there, "wanted": wanted }));
        let path = format!("lines[{}].quantity", wish.index);
        error = Some(match error {
            None => INSUFFICIENT_STOCK.at(path),
            Some(error) => error.at(path),
        });
    }
    match error {
        Some(error) => Err(error.with("shortages", short.into_values().collect::<Vec<_>>())),
        None => Ok(()),
    }
}

async fn apply(
    ctx: &Ctx,
    tx: &Tx<'_>,
    live: &[reservation::Model],
    after: &[Promised],
    levels: &Levels,
) -> Result<()> {
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
    for (location, mut deltas) in changes {
        deltas.retain(|_, delta| delta.reserved != Qty::ZERO);
        if !deltas.is_empty() {
            balances::apply(ctx, tx, location, &deltas).await?;
            if let Some(levels) = levels.get(&location) {
                emit_low(tx, levels, &deltas)?;
            }
        }
    }
    Ok(())
}

/// Stores the promises: rows that stay as they are are left alone.
async fn rewrite(
    ctx: &Ctx,
    tx: &Tx<'_>,
    document: Document,
    live: Vec<reservation::Model>,
    after: &[Promised],
) -> Result<()> {
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
            quantity: one.quantity,
        })
        .collect();
    tx.insert_all::<reservation::Entity>(&ctx.whole(), rows).await
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn id(n: u128) -> Id {
        Id::from_u128(n)
    }

    fn wish(line: u128, product: u128, quantity: i64, from: &[u128]) -> Wish {
        Wish {
            line_id: id(line),
            index: 0,
            product_id: id(product),
            quantity: Qty::whole(quantity),
            from: from.iter().copied().map(id).collect(),
        }
    }

    fn got(after: &[Promised]) -> Vec<(u128, u128, i64)> {
        let whole = |qty: Qty| qty.0 / Qty::ONE.0;
        after
            .iter()
            .map(|one| (one.line_id.as_u128(), one.location_id.as_u128(), whole(one.quantity)))
            .collect()
    }

    #[test]
    fn one_place_that_has_all_is_better_than_two_near_ones() {
        let stock = [((1, 7), 5), ((1, 8), 1), ((2, 7), 5), ((2, 8), 5)];
        let available = stock.map(|((place, product), n)| ((id(place), id(product)), Qty::whole(n))).into();
        let wishes = [wish(1, 7, 4, &[1, 2]), wish(2, 8, 3, &[1, 2])];
        assert_eq!(got(&allocate(&wishes, &[], &available)), [(1, 2, 4), (2, 2, 3)]);
        let wishes = [wish(1, 7, 8, &[1, 2]), wish(2, 8, 3, &[1, 2])];
        assert_eq!(got(&allocate(&wishes, &[], &available)), [(1, 1, 5), (1, 2, 3), (2, 2, 3)]);
    }

    #[test]
    fn what_is_promised_stays_where_it_lies() {
        let held =
            Promised { line_id: id(1), product_id: id(7), location_id: id(2), quantity: Qty::whole(3) };
        let available = [((id(1), id(7)), Qty::whole(9)), ((id(2), id(7)), Qty::whole(3))].into();
        let more = allocate(&[wish(1, 7, 5, &[1, 2])], &[held], &available);
        assert_eq!(got(&more), [(1, 2, 3), (1, 1, 2)]);
        assert_eq!(got(&allocate(&[wish(1, 7, 1, &[1, 2])], &[held], &available)), [(1, 2, 1)]);
        assert_eq!(got(&allocate(&[wish(1, 7, 0, &[1, 2])], &[held], &available)), []);
        assert_eq!(got(&allocate(&[wish(1, 7, 3, &[1])], &[held], &available)), [(1, 1, 3)], "moved");
    }

    proptest! {
        #[test]
        fn t17_nothing_is_promised_that_is_not_there(
            stock in proptest::collection::btree_map((1_u128..4, 1_u128..4), 0_i64..20, 0..9),
            wanted in proptest::collection::vec((1_u128..4, 0_i64..20, proptest::sample::subsequence(vec![1_u128, 2, 3], 0..4)), 1..6),
            held in 0_i64..5,
        ) {
            let mut available: BTreeMap<Place, Qty> =
                stock.into_iter().map(|((place, product), n)| ((id(place), id(product)), Qty::whole(n))).collect();
            let live = Promised { line_id: id(1), product_id: id(wanted[0].0), location_id: id(1), quantity: Qty::whole(held) };
            *available.entry((id(1), live.product_id)).or_default() += live.quantity;
            let wishes: Vec<Wish> = (1_u128..)
                .zip(&wanted)
                .map(|(line, (product, n, from))| wish(line, *product, *n, from))
                .collect();
            let after = allocate(&wishes, &[live], &available);
            for (place, there) in &available {
                let of_place = after.iter().filter(|one| (one.location_id, one.product_id) == *place);
                prop_assert!(of_place.map(|one| one.quantity).sum::<Qty>() <= *there);
            }
            for wish in &wishes {
                let of_line: Vec<&Promised> = after.iter().filter(|one| one.line_id == wish.line_id).collect();
                let sum: Qty = of_line.iter().map(|one| one.quantity).sum();
                prop_assert!(sum <= wish.quantity);
                prop_assert!(of_line.iter().all(|one| one.quantity.is_positive() && wish.from.contains(&one.location_id)));
                // Who waits has left nothing lying.
                let left = |place: &Id| {
                    let used = after.iter().filter(|one| one.location_id == *place && one.product_id == wish.product_id);
                    free(&available, *place, wish.product_id) - used.map(|one| one.quantity).sum::<Qty>()
                };
                prop_assert!(sum == wish.quantity || wish.from.iter().all(|place| left(place) == Qty::ZERO));
            }
        }
    }
}
