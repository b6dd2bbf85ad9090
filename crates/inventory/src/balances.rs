//! The balances: locked in one order, changed in one statement.

use std::collections::BTreeMap;

use kernel::{Id, Qty};
use platform::{Ctx, Result, Tx};
use sea_orm::ColumnTrait;
use sea_orm::sea_query::{CaseStatement, Expr, ExprTrait, SimpleExpr};

use crate::model::{level, location};
use crate::policy::{self, CLEARING, FORBID};

/// What changes on one balance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Delta {
    pub(crate) on_hand: Qty,
    pub(crate) reserved: Qty,
}

/// Product → change, at one location. The map's order is the order in which locks are taken.
pub(crate) type Deltas = BTreeMap<Id, Delta>;

/// Locks the balances of these products at a location, lowest product id first, and reads them.
/// A product that was never there has no balance.
pub(crate) async fn lock(
    ctx: &Ctx,
    tx: &Tx<'_>,
    location: Id,
    products: impl Iterator<Item = Id>,
) -> Result<BTreeMap<Id, level::Model>> {
    let levels = tx
        .select::<level::Entity>(&ctx.whole())
        .filter(level::Column::LocationId.eq(location).and(level::Column::ProductId.is_in(products)))
        .order_by(level::Column::ProductId)
        .locked()
        .all()
        .await?;
    Ok(levels.into_iter().map(|level| (level.product_id, level)).collect())
}

/// As [`lock`], and where it costs no journey more, takes what is to be reserved if all of it is available for sale. Tells whether
/// it did; if not, the caller looks at what is available and applies the changes.
pub(crate) async fn lock_and_take(
    ctx: &Ctx,
    tx: &Tx<'_>,
    location: Id,
    deltas: &Deltas,
) -> Result<(BTreeMap<Id, level::Model>, bool)> {
    if deltas.len() > BALANCES_PER_UPDATE {
        return Ok((lock(ctx, tx, location, deltas.keys().copied()).await?, false));
    }
    let which =
        level::Column::LocationId.eq(location).and(level::Column::ProductId.is_in(deltas.keys().copied()));
    let wanted = || by_product(deltas, |delta| delta.reserved);
    let available = Expr::col(level::Column::OnHand).sub(Expr::col(level::Column::Reserved));
    let locked = tx
        .lock_and_change::<level::Entity>(&ctx.whole(), which, level::Column::ProductId)
        .set(level::Column::Reserved, Expr::col(level::Column::Reserved).add(wanted()))
        .set(level::Column::Version, Expr::col(level::Column::Version).add(1))
        .set(level::Column::UpdatedAt, Expr::val(ctx.now()))
        .exec(deltas.len(), available.gte(wanted()).and(Expr::col(level::Column::ForSale).eq(true)))
        .await?;
    let levels = locked.rows.into_iter().map(|level| (level.product_id, level)).collect();
    Ok((levels, locked.changed))
}

/// Balances changed in one statement. Each row is held against each branch of its `CASE`, so that a statement's
/// cost grows with the square: documents fit in one, an import's batch of thousands does not.
const BALANCES_PER_UPDATE: usize = 100;

/// Applies changes to balances that exist and are locked.
pub(crate) async fn apply(ctx: &Ctx, tx: &Tx<'_>, location: Id, deltas: &Deltas) -> Result<()> {
    let mut left = deltas.iter();
    loop {
        let some: Deltas =
            left.by_ref().take(BALANCES_PER_UPDATE).map(|(product, delta)| (*product, *delta)).collect();
        if some.is_empty() {
            return Ok(());
        }
        apply_some(ctx, tx, location, &some).await?;
    }
}

async fn apply_some(ctx: &Ctx, tx: &Tx<'_>, location: Id, deltas: &Deltas) -> Result<()> {
    let on_hand = by_product(deltas, |delta| delta.on_hand);
    let reserved = by_product(deltas, |delta| delta.reserved);
    let mut update = tx.update::<level::Entity>(&ctx.whole());
    if deltas.values().any(|delta| delta.on_hand != Qty::ZERO) {
        update = update.set(level::Column::OnHand, Expr::col(level::Column::OnHand).add(on_hand));
    }
    if deltas.values().any(|delta| delta.reserved != Qty::ZERO) {
        update = update.set(level::Column::Reserved, Expr::col(level::Column::Reserved).add(reserved));
    }
    update
        .set(level::Column::Version, Expr::col(level::Column::Version).add(1))
        .set(level::Column::UpdatedAt, Expr::val(ctx.now()))
        .filter(
            level::Column::LocationId
                .eq(location)
                .and(level::Column::ProductId.is_in(deltas.keys().copied())),
        )
        .exec()
        .await?;
    Ok(())
}

/// Opens the balances that are missing, at zero, in the location's store. Two openers at once: the loser runs its transaction again.
pub(crate) async fn open(
    ctx: &Ctx,
    tx: &Tx<'_>,
    location: Id,
    products: impl Iterator<Item = Id>,
) -> Result<()> {
    let products: Vec<Id> = products.collect();
    if products.is_empty() {
        return Ok(());
    }
    // Locked, so that a change of its store or its rule reaches these balances, too.
    let place = tx.select::<location::Entity>(&ctx.whole()).id(location).locked().expect().await?;
    let rule = policy::rule_of(ctx, tx, &place).await?;
    let rows: Vec<level::Model> = products
        .into_iter()
        .map(|product| level::Model {
            id: ctx.id(),
            company_id: ctx.company_id(),
            product_id: product,
            location_id: location,
            store_id: place.store_id,
            on_hand: Qty::ZERO,
            reserved: Qty::ZERO,
            incoming: Qty::ZERO,
            reorder_point: None,
            negative_stock: rule.clone(),
            for_sale: place.for_sale,
            version: 1,
            updated_at: ctx.now(),
        })
        .collect();
    tx.insert_all::<level::Entity>(&ctx.whole(), rows)
        .await
        .map_err(|error| if error.is(db::CONFLICT_UNIQUE) { db::RETRY.error() } else { error })
}

/// Balances that were below zero when that became forbidden, and are sound again: from here on they are held to it.
pub(crate) async fn clear(
    ctx: &Ctx,
    tx: &Tx<'_>,
    before: &BTreeMap<Id, level::Model>,
    deltas: &Deltas,
) -> Result<()> {
    let sound = before.values().filter(|level| {
        let delta = deltas.get(&level.product_id).copied().unwrap_or_default();
        level.negative_stock == CLEARING
            && !(level.available() + delta.on_hand - delta.reserved).is_negative()
    });
    let sound: Vec<Id> = sound.map(|level| level.id).collect();
    if sound.is_empty() {
        return Ok(());
    }
    tx.update::<level::Entity>(&ctx.whole())
        .set(level::Column::NegativeStock, Expr::val(FORBID))
        .filter(level::Column::Id.is_in(sound))
        .exec()
        .await
        .map(drop)
}

fn by_product(deltas: &Deltas, part: impl Fn(&Delta) -> Qty) -> SimpleExpr {
    let mut case = CaseStatement::new();
    for (product, delta) in deltas {
        case = case.case(Expr::col(level::Column::ProductId).eq(*product), Expr::val(part(delta).0));
    }
    case.finally(Expr::val(0_i64)).into()
}
