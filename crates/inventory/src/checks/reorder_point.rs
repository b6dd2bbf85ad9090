//! A product has one reorder point at a location, which its balance knows: whoever moves goods reads nothing more.

use kernel::{Id, Qty, Result};
use platform::{BoxFuture, Ctx, Tx};
use records::{Change, Datum};
use sea_orm::ColumnTrait;
use sea_orm::sea_query::{Expr, ExprTrait};

use crate::errors::REORDER_POINT_TWICE;
use crate::model::{level, location, reorder_point as point};
use crate::{balances, queries};

const FIXED: [&str; 2] = ["product_id", "location_id"];

pub(crate) fn reorder_point<'a>(
    ctx: &'a Ctx,
    tx: &'a Tx<'a>,
    change: &'a mut Change<'a>,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        if !FIXED.iter().any(|field| change.changes(field)) {
            return Ok(());
        }
        let product = change.reference("product_id").unwrap_or_else(Id::nil);
        let place = change.reference("location_id").unwrap_or_else(Id::nil);
        // The location's row: of two points for one product that are made at once, the second sees the first.
        let place = tx.select::<location::Entity>(&ctx.whole()).id(place).locked().expect().await?;
        let same = tx
            .select::<point::Entity>(&ctx.whole())
            .filter(point::Column::ProductId.eq(product))
            .filter(point::Column::LocationId.eq(place.id))
            .filter(point::Column::Id.ne(change.id()))
            .one()
            .await?;
        if same.is_some() {
            return Err(REORDER_POINT_TWICE.at("product_id"));
        }
        change.set("store_id", place.store_id.map_or(Datum::Null, Datum::Id));
        Ok(())
    })
}

pub(crate) fn reorder_point_saved<'a>(
    ctx: &'a Ctx,
    tx: &'a Tx<'a>,
    change: &'a mut Change<'a>,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        if FIXED.iter().any(|field| change.changes(field)) {
            let before = |field: &str| change.before(field).and_then(Datum::id);
            if let (Some(product), Some(location)) = (before("product_id"), before("location_id")) {
                note(ctx, tx, product, location, None).await?;
            }
        }
        let quantity = change.int("quantity").map(Qty).filter(|_| !change.is_archived());
        let (product, location) = (change.reference("product_id"), change.reference("location_id"));
        match (product, location) {
            (Some(product), Some(location)) => note(ctx, tx, product, location, quantity).await,
            _ => Ok(()),
        }
    })
}

/// Tells the balance, which is opened when there is none yet.
async fn note(ctx: &Ctx, tx: &Tx<'_>, product: Id, place: Id, quantity: Option<Qty>) -> Result<()> {
    if balances::lock(ctx, tx, place, [product].into_iter()).await?.is_empty() {
        queries::location(ctx, tx, place).await?;
        balances::open(ctx, tx, place, [product].into_iter()).await?;
    }
    tx.update::<level::Entity>(&ctx.whole())
        .set(level::Column::ReorderPoint, Expr::val(quantity.map(|quantity| quantity.0)))
        .set(level::Column::Version, Expr::col(level::Column::Version).add(1))
        .filter(level::Column::ProductId.eq(product))
        .filter(level::Column::LocationId.eq(place))
        .exec()
        .await
        .map(drop)
}
