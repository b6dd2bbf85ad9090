//! `GET /inventory/stock-at`: what lay where at the end of a day, and what it was worth.

use std::collections::{BTreeMap, BTreeSet};

use garde::Validate;
use kernel::{Amount, Day, Decimal, Id, Qty, Result};
use platform::{Ctx, Source};
use schemars::JsonSchema;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, QuerySelect};
use serde::{Deserialize, Serialize};

use crate::model::{cost, location, month};
use crate::months::{self, Sum};

/// Products of a page at most, and when nobody says how many.
const PRODUCTS_MAX: u64 = 200;
const PRODUCTS_DEFAULT: u64 = 50;

/// Which day, and of what.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub(crate) struct At {
    /// The end of this business day.
    date: Day,
    product_id: Option<Id>,
    location_id: Option<Id>,
    /// At the places of this store.
    store_id: Option<Id>,
    /// `next` of the page before.
    cursor: Option<Id>,
    /// Products of the page at most.
    #[garde(range(min = 1, max = PRODUCTS_MAX))]
    limit: Option<u64>,
}

/// Stock at the end of a day.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct StockAt {
    date: Day,
    items: Vec<Place>,
    /// By product, in the whole company; for those only who may see costs.
    #[serde(skip_serializing_if = "Option::is_none")]
    values: Option<Vec<Worth>>,
    /// The cursor of the next page; null on the last.
    next: Option<Id>,
}

/// How much of a product lay at a location. Nothing is not told.
#[derive(Clone, Debug, Serialize, JsonSchema)]
struct Place {
    product_id: Id,
    location_id: Id,
    quantity: Qty,
}

/// What a product's goods were worth.
#[derive(Clone, Debug, Serialize, JsonSchema)]
struct Worth {
    product_id: Id,
    quantity: Qty,
    value: Decimal,
}

pub(crate) async fn stock_at(ctx: &Ctx, source: &Source, at: At) -> Result<StockAt> {
    let mut pages = source.select::<cost::Entity>(&ctx.whole()).order_by(cost::Column::ProductId);
    if let Some(product) = at.product_id {
        pages = pages.filter(cost::Column::ProductId.eq(product));
    }
    if let Some(cursor) = at.cursor {
        pages = pages.filter(cost::Column::ProductId.gt(cursor));
    }
    let limit = at.limit.unwrap_or(PRODUCTS_DEFAULT);
    // One more than the page holds tells whether there is a next one.
    let mut products: Vec<Id> =
        pages.limit(limit + 1).all().await?.into_iter().map(|row| row.product_id).collect();
    let more = products.len() as u64 > limit;
    if more {
        products.pop();
    }
    let next = products.last().copied().filter(|_| more);
    let seen: BTreeSet<Id> = source
        .select::<location::Entity>(ctx.scope())
        .all()
        .await?
        .into_iter()
        .filter(|place| at.store_id.is_none() || place.store_id == at.store_id)
        .map(|place| place.id)
        .filter(|id| at.location_id.is_none_or(|wanted| wanted == *id))
        .collect();
    let mut places: BTreeMap<(Id, Id), Qty> = BTreeMap::new();
    let mut worth: BTreeMap<Id, (Qty, Amount)> = BTreeMap::new();
    for sum in sums(ctx, source, at.date, &products).await? {
        let all = worth.entry(sum.product_id).or_default();
        *all = (all.0 + Qty(sum.quantity), all.1 + Amount(sum.value));
        if seen.contains(&sum.location_id) {
            *places.entry((sum.product_id, sum.location_id)).or_default() += Qty(sum.quantity);
        }
    }
    let items = places.into_iter().filter(|(_, quantity)| !quantity.is_zero());
    let items =
        items.map(|((product_id, location_id), quantity)| Place { product_id, location_id, quantity });
    let values = worth.into_iter().filter(|(_, one)| *one != Default::default());
    let values = values.map(|(product_id, (quantity, value))| Worth {
        product_id,
        quantity,
        value: ctx.company().currency.decimal(value),
    });
    let values = ctx.may(&catalog::permissions::COST).then(|| values.collect());
    Ok(StockAt { date: at.date, items: items.collect(), values, next })
}

/// The months that are summed up, and the moves after them.
async fn sums(ctx: &Ctx, source: &Source, date: Day, products: &[Id]) -> Result<Vec<Sum>> {
    let through = months::through(ctx, source).await?;
    // The last month that is summed up and over by that day.
    let through = through.map(|through| match date == date.last_of_month() {
        true => through.min(date),
        false => through.min(date.first_of_month().plus_days(-1)),
    });
    let after = through.map(|through| through.plus_days(1));
    let mut sums = months::moved(source, &ctx.whole(), after, date, Some(products)).await?;
    if let Some(through) = through {
        let sum = |column: month::Column| source.engine().sum(Expr::col(column));
        let before = source
            .select::<month::Entity>(&ctx.whole())
            .filter(month::Column::Month.lte(through))
            .filter(month::Column::ProductId.is_in(products.iter().copied()))
            .shape(|select| {
                select
                    .select_only()
                    .column(month::Column::ProductId)
                    .column(month::Column::LocationId)
                    .column_as(sum(month::Column::Quantity), "quantity")
                    .column_as(sum(month::Column::Value), "value")
                    .group_by(month::Column::ProductId)
                    .group_by(month::Column::LocationId)
            })
            .all_as::<Sum>()
            .await?;
        sums.extend(before);
    }
    Ok(sums)
}
