//! What products that are sold refer to, and what kits are put together from.

use kernel::{Id, Result};
use platform::{BoxFuture, Ctx, Source};
use records::holders::{Held, Link, held};
use sea_orm::sea_query::{Query, SelectStatement};
use sea_orm::{ColumnTrait, Condition};

use crate::model::{kit_component as component, product};
use crate::permissions;

pub(crate) fn holds<'a>(
    ctx: &'a Ctx,
    source: &'a Source,
    kind: &'static str,
    ids: &'a [Id],
) -> BoxFuture<'a, Result<Vec<Held>>> {
    Box::pin(async move {
        let (by, which) = match kind {
            "tax_class" => ("product", product::Column::TaxClassId.is_in(ids.iter().copied())),
            "product" => ("kit", product::Column::Id.in_subquery(kits_with(ids))),
            _ => return Ok(Vec::new()),
        };
        let live = Condition::all().add(which).add(product::Column::ArchivedAt.is_null());
        let link = |row: &product::Model| Link {
            number: row.sku.clone(),
            path: format!("/catalog/products/{}", row.id),
        };
        let found = held::<product::Entity>(ctx, source, by, &permissions::CATALOG_VIEW, live, link);
        Ok(found.await?.into_iter().collect())
    })
}

/// The kits that some products go into.
fn kits_with(products: &[Id]) -> SelectStatement {
    let mut kits = Query::select();
    kits.column(component::Column::KitId)
        .from(component::Entity)
        .and_where(component::Column::ProductId.is_in(products.iter().copied()))
        .and_where(component::Column::ArchivedAt.is_null());
    kits
}
