//! `GET /inventory/low-stock`: what is at or below its reorder point.

use garde::Validate;
use kernel::{Id, Qty, Result};
use platform::{Ctx, Source};
use schemars::JsonSchema;
use sea_orm::ColumnTrait;
use sea_orm::sea_query::{Expr, ExprTrait};
use serde::{Deserialize, Serialize};

use crate::model::level;

/// Balances of a page at most, and when nobody says how many.
const ITEMS_MAX: u64 = 200;
const ITEMS_DEFAULT: u64 = 50;

/// Where, and from where on.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub(crate) struct Where {
    location_id: Option<Id>,
    /// At the places of this store.
    store_id: Option<Id>,
    /// `next` of the page before.
    cursor: Option<Id>,
    /// Balances of the page at most.
    #[garde(range(min = 1, max = ITEMS_MAX))]
    limit: Option<u64>,
}

/// What is low.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct LowStockList {
    items: Vec<Low>,
    /// The cursor of the next page; null on the last.
    next: Option<Id>,
}

/// A balance at or below its reorder point.
#[derive(Clone, Debug, Serialize, JsonSchema)]
struct Low {
    product_id: Id,
    location_id: Id,
    on_hand: Qty,
    reserved: Qty,
    available: Qty,
    incoming: Qty,
    reorder_point: Qty,
}

pub(crate) async fn low_stock(ctx: &Ctx, source: &Source, which: Where) -> Result<LowStockList> {
    let available = Expr::col(level::Column::OnHand).sub(Expr::col(level::Column::Reserved));
    let mut levels = source
        .select::<level::Entity>(ctx.scope())
        .filter(level::Column::ReorderPoint.is_not_null())
        .filter(available.lte(Expr::col(level::Column::ReorderPoint)))
        .order_by(level::Column::Id);
    if let Some(location) = which.location_id {
        levels = levels.filter(level::Column::LocationId.eq(location));
    }
    if let Some(store) = which.store_id {
        levels = levels.filter(level::Column::StoreId.eq(store));
    }
    if let Some(cursor) = which.cursor {
        levels = levels.filter(level::Column::Id.gt(cursor));
    }
    let limit = which.limit.unwrap_or(ITEMS_DEFAULT);
    // One more than the page holds tells whether there is a next one.
    let mut found = levels.limit(limit + 1).all().await?;
    let more = found.len() as u64 > limit;
    if more {
        found.pop();
    }
    let next = found.last().map(|level| level.id).filter(|_| more);
    let items = found.iter().map(|level| Low {
        product_id: level.product_id,
        location_id: level.location_id,
        on_hand: level.on_hand,
        reserved: level.reserved,
        available: level.available(),
        incoming: level.incoming,
        reorder_point: level.reorder_point.unwrap_or_default(),
    });
    Ok(LowStockList { items: items.collect(), next })
}
