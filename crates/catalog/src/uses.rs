//! What products that are sold refer to.

use kernel::{Id, Result};
use platform::{BoxFuture, Ctx, Source};
use records::holders::{Held, Link, held};
use sea_orm::{ColumnTrait, Condition};

use crate::model::product;
use crate::permissions;

pub(crate) fn holds<'a>(
    ctx: &'a Ctx,
    source: &'a Source,
    kind: &'static str,
    ids: &'a [Id],
) -> BoxFuture<'a, Result<Vec<Held>>> {
    Box::pin(async move {
        if kind != "tax_class" {
            return Ok(Vec::new());
        }
        let taxed = Condition::all()
            .add(product::Column::TaxClassId.is_in(ids.iter().copied()))
            .add(product::Column::ArchivedAt.is_null());
        let link = |row: &product::Model| Link {
            number: row.sku.clone(),
            path: format!("/catalog/products/{}", row.id),
        };
        let found = held::<product::Entity>(ctx, source, "product", &permissions::CATALOG_VIEW, taxed, link);
        Ok(found.await?.into_iter().collect())
    })
}
