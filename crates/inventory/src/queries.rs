//! Reading stock.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;

use kernel::{Amount, Day, Id, Qty};
use platform::cache::{Cache, Forget};
use platform::{Ctx, Result, Source};
use sea_orm::ColumnTrait;

use crate::model::{cost, level, location, stock_move};
use crate::{NO_LOCATION, NO_SUCH_LOCATION, NOT_FOR_SALE, transfers};

/// A location of the company.
pub async fn location(ctx: &Ctx, source: &Source, id: Id) -> Result<location::Model> {
    source.select::<location::Entity>(&ctx.whole()).id(id).expect().await
}

/// A location that the caller names in a field: one that the endpoint's permission reaches. For everybody else it
/// does not exist.
///
/// # Errors
/// `inventory.no_such_location` at the field.
pub async fn location_in_reach(ctx: &Ctx, source: &Source, id: Id, field: &str) -> Result<location::Model> {
    let found = source
        .select::<location::Entity>(ctx.scope())
        .id(id)
        .filter(location::Column::InTransit.eq(false))
        .one()
        .await?;
    found.ok_or_else(|| NO_SUCH_LOCATION.at(field))
}

/// As [`location_in_reach`], of a place that goods are sold from.
///
/// # Errors
/// `inventory.no_such_location`, `inventory.not_for_sale`, at the field.
pub async fn location_for_sale(ctx: &Ctx, source: &Source, id: Id, field: &str) -> Result<location::Model> {
    let place = location_in_reach(ctx, source, id, field).await?;
    if place.for_sale { Ok(place) } else { Err(NOT_FOR_SALE.at(field)) }
}

/// Whether goods are sold from a place, as far as it is known there; it was chosen when they were.
pub async fn is_for_sale(ctx: &Ctx, source: &Source, id: Id) -> Result<bool> {
    if places(ctx, None).await?.iter().any(|place| place.id == id) {
        return Ok(true);
    }
    Ok(location(ctx, source, id).await?.for_sale)
}

/// Where a store (or, without one, the company) takes its goods from: the store's default location, else the
/// company's default, else the oldest.
///
/// # Errors
/// `inventory.no_location` when there is none at all.
pub async fn default_location(ctx: &Ctx, store: Option<Id>) -> Result<Id> {
    let best = places(ctx, store).await?.into_iter().next();
    best.map(|place| place.id).ok_or_else(|| NO_LOCATION.error())
}

/// All places that a store (or, without one, the company) can be served from, the best one first: those of a higher
/// priority, then the store's own, then the default ones, then those of no store, then other stores'; the oldest first
/// among equals.
pub async fn sources(ctx: &Ctx, store: Option<Id>) -> Result<Vec<Id>> {
    let mut all = places(ctx, store).await?;
    all.sort_by_key(|place| std::cmp::Reverse(place.priority));
    Ok(all.into_iter().map(|place| place.id).collect())
}

/// Where goods lie, asked for by every order.
const PLACES: Cache<Id, Arc<Vec<location::Model>>> =
    Cache::new("inventory.places").ttl(Duration::from_secs(60)).forgets(
        &["location.created", "location.updated", "location.archived", "location.restored"],
        Forget::Key(|company, _| company),
    );

/// The places in their natural order, whatever their priority.
async fn places(ctx: &Ctx, store: Option<Id>) -> Result<Vec<location::Model>> {
    let committed = ctx.runtime().db().read();
    let known = PLACES.of(ctx.runtime());
    let mut all = Vec::clone(&*known.one(ctx.company_id(), || async { load(ctx, committed).await }).await?);
    let rank = |one: &location::Model| {
        let of_store = store.is_some() && one.store_id == store;
        (!of_store, !(one.is_default), one.store_id.is_some() && !of_store)
    };
    all.sort_by_key(rank);
    Ok(all)
}

/// The oldest first.
async fn load(ctx: &Ctx, source: &Source) -> Result<Arc<Vec<location::Model>>> {
    let all = source
        .select::<location::Entity>(&ctx.whole())
        .filter(location::Column::ArchivedAt.is_null())
        .filter(location::Column::InTransit.eq(false))
        .filter(location::Column::ForSale.eq(true))
        .order_by(location::Column::CreatedAt)
        .order_by(location::Column::Id)
        .all()
        .await?;
    Ok(Arc::new(all))
}

/// The balances of some products at all locations.
pub async fn levels_of(ctx: &Ctx, source: &Source, products: &[Id]) -> Result<Vec<level::Model>> {
    source
        .select::<level::Entity>(&ctx.whole())
        .filter(level::Column::ProductId.is_in(products.iter().copied()))
        .order_by(level::Column::ProductId)
        .all()
        .await
}

/// The balances of some products where goods are sold from: not of what is on its way between two places, nor at
/// places that are put away or not for sale. Read as they are in the caller's transaction.
pub async fn levels_at_places(ctx: &Ctx, source: &Source, products: &[Id]) -> Result<Vec<level::Model>> {
    let mut levels = levels_of(ctx, source, products).await?;
    if levels.is_empty() {
        return Ok(levels);
    }
    let there: BTreeSet<Id> = levels.iter().map(|level| level.location_id).collect();
    let places = source
        .select::<location::Entity>(&ctx.whole())
        .filter(location::Column::Id.is_in(there))
        .filter(location::Column::ArchivedAt.is_null())
        .filter(location::Column::InTransit.eq(false))
        .filter(location::Column::ForSale.eq(true))
        .all()
        .await?;
    let places: BTreeSet<Id> = places.into_iter().map(|place| place.id).collect();
    levels.retain(|level| places.contains(&level.location_id));
    Ok(levels)
}

/// Where goods lie that are on their way between two places; none before the first transfer.
pub async fn place_in_transit(ctx: &Ctx, source: &Source) -> Result<Option<Id>> {
    transfers::place_if_any(ctx, source).await
}

/// What a document's moves of a product at a location come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MoveValue {
    pub document_id: Id,
    pub product_id: Id,
    pub location_id: Id,
    pub business_date: Day,
    /// Base units; what left is below zero.
    pub quantity: Qty,
    /// In the company's currency, settlements and revaluations included.
    pub value: Amount,
}

/// What the goods of some documents were worth when they moved, by document, product, location and day: what a
/// shipment's goods cost. A page of documents at a time.
pub async fn move_values(ctx: &Ctx, source: &Source, documents: &[Id]) -> Result<Vec<MoveValue>> {
    let moves = source
        .select::<stock_move::Entity>(&ctx.whole())
        .filter(stock_move::Column::DocumentId.is_in(documents.iter().copied()))
        .all()
        .await?;
    let mut sums: BTreeMap<(Id, Id, Id, Day), (Qty, Amount)> = BTreeMap::new();
    for one in moves {
        let key = (one.document_id, one.product_id, one.location_id, one.business_date);
        let sum = sums.entry(key).or_default();
        sum.0 += one.quantity;
        sum.1 += one.value;
    }
    let values = sums.into_iter().map(|((document_id, product_id, location_id, business_date), sum)| {
        MoveValue { document_id, product_id, location_id, business_date, quantity: sum.0, value: sum.1 }
    });
    Ok(values.collect())
}

/// What each product's goods are worth in the whole company now.
pub async fn stock_values(ctx: &Ctx, source: &Source) -> Result<BTreeMap<Id, Amount>> {
    let rows = source.select::<cost::Entity>(&ctx.whole()).all().await?;
    Ok(rows.into_iter().map(|row| (row.product_id, row.value)).collect())
}
