//! A package's size stands fast once its product has been traded.

use kernel::{Id, Ratio, Result};
use platform::{BoxFuture, Ctx, Tx};
use records::Change;
use sea_orm::entity::prelude::*;

use crate::errors::{UNIT_IN_USE, UNIT_IS_BASE, UNIT_SIZE, UNIT_TWICE};
use crate::model::{product, product_unit};

/// What a document may already have been converted by.
const FIXED: [&str; 4] = ["product_id", "unit_id", "num", "den"];

pub(crate) fn product_unit<'a>(
    ctx: &'a Ctx,
    tx: &'a Tx<'a>,
    change: &'a mut Change<'a>,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let (num, den) = (change.int("num").unwrap_or_default(), change.int("den").unwrap_or_default());
        Ratio::new(num, den).map_err(|_| UNIT_SIZE.at(if num <= 0 { "num" } else { "den" }))?;
        let changed = FIXED.into_iter().find(|field| change.changes(field));
        let (Some(field), Some(product_id)) = (changed, change.reference("product_id")) else {
            return Ok(());
        };
        let before = change.before("product_id").and_then(|before| before.id());
        if let Some(before) = before
            && locked(ctx, tx, before).await?.used_at.is_some()
        {
            return Err(UNIT_IN_USE.at(field));
        }
        let product = locked(ctx, tx, product_id).await?;
        if Some(product.unit_id) == change.reference("unit_id") {
            return Err(UNIT_IS_BASE.at("unit_id"));
        }
        refuse_second(ctx, tx, change).await
    })
}

/// The product, locked: nobody trades it for the first time until this change is through.
async fn locked(ctx: &Ctx, tx: &Tx<'_>, product_id: Id) -> Result<product::Model> {
    tx.select::<product::Entity>(&ctx.whole()).id(product_id).locked().expect().await
}

async fn refuse_second(ctx: &Ctx, tx: &Tx<'_>, change: &Change<'_>) -> Result<()> {
    let same = tx
        .select::<product_unit::Entity>(&ctx.whole())
        .filter(product_unit::Column::ProductId.eq(change.reference("product_id")))
        .filter(product_unit::Column::UnitId.eq(change.reference("unit_id")))
        .filter(product_unit::Column::Id.ne(change.id()))
        .one()
        .await?;
    if same.is_some() { Err(UNIT_TWICE.at("unit_id")) } else { Ok(()) }
}
