//! A barcode names one thing and stands on a unit in which the product is traded.

use std::collections::HashMap;

use kernel::{Id, Result};
use platform::{BoxFuture, Ctx, Tx};
use records::Change;
use sea_orm::entity::prelude::*;

use crate::errors::DUPLICATE_BARCODE;
use crate::model::{barcode, product};
use crate::rules::codes;
use crate::units;

pub(crate) fn barcode<'a>(
    ctx: &'a Ctx,
    tx: &'a Tx<'a>,
    change: &'a mut Change<'a>,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        if change.is_archived() {
            // An archived barcode is free for another product.
            let released = format!("archived {}", change.id().simple());
            change.set("match_code", released.as_str().into());
            return Ok(());
        }
        let match_code = codes::match_form(change.text("code").unwrap_or_default());
        refuse_duplicate(ctx, tx, change.id(), &match_code).await?;
        if let (Some(product), Some(unit)) = (change.reference("product_id"), change.reference("unit_id")) {
            refuse_foreign_unit(ctx, tx, product, unit).await?;
        }
        change.set("match_code", match_code.as_str().into());
        Ok(())
    })
}

/// The unique index holds this too; here the caller learns which product has the code.
async fn refuse_duplicate(ctx: &Ctx, tx: &Tx<'_>, id: Id, match_code: &str) -> Result<()> {
    let other = tx
        .select::<barcode::Entity>(&ctx.whole())
        .filter(barcode::Column::MatchCode.eq(match_code))
        .filter(barcode::Column::Id.ne(id))
        .one()
        .await?;
    match other {
        Some(other) => Err(DUPLICATE_BARCODE.at("code").with("product_id", other.product_id)),
        None => Ok(()),
    }
}

async fn refuse_foreign_unit(ctx: &Ctx, tx: &Tx<'_>, product_id: Id, unit_id: Id) -> Result<()> {
    let product = tx.select::<product::Entity>(&ctx.whole()).id(product_id).expect().await?;
    let table =
        units::table(ctx, tx, &HashMap::from([(product_id, product)]), &[(product_id, unit_id)]).await?;
    table.factor(product_id, unit_id).map(|_| ()).map_err(|error| error.at("unit_id"))
}
