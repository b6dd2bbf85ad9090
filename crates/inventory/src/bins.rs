//! Where at a location products lie.

use std::collections::HashMap;

use kernel::{Id, Result};
use platform::{Ctx, Source};
use sea_orm::ColumnTrait;

use crate::model::bin;

/// The bins of products, by location and product. What lies in no bin is not in the answer.
///
/// # Errors
/// Trouble with the database.
pub async fn bins_of(ctx: &Ctx, source: &Source, products: &[Id]) -> Result<HashMap<(Id, Id), String>> {
    let rows = source
        .select::<bin::Entity>(&ctx.whole())
        .filter(bin::Column::ProductId.is_in(db::padded(products.to_vec())))
        .filter(bin::Column::ArchivedAt.is_null())
        .all()
        .await?;
    Ok(rows.into_iter().map(|row| ((row.location_id, row.product_id), row.code)).collect())
}
