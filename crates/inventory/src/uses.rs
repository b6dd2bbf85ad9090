//! What there is stock of: neither goods nor the place where they lie may be archived under them.

use kernel::{Id, Result};
use platform::{BoxFuture, Ctx, Source};
use records::holders::{Held, Link, held};
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, Condition};

use crate::model::{level, location};
use crate::permissions;

/// What holders are asked of a place that is taken off sale: which documents wait for goods there, and nowhere else.
pub const WAITED_FOR: &str = "location.for_sale";

pub(crate) fn holds<'a>(
    ctx: &'a Ctx,
    source: &'a Source,
    kind: &'static str,
    ids: &'a [Id],
) -> BoxFuture<'a, Result<Vec<Held>>> {
    Box::pin(async move {
        let found = match kind {
            "product" => stock(ctx, source, level::Column::ProductId, ids).await?,
            "location" => stock(ctx, source, level::Column::LocationId, ids).await?,
            "store" => locations(ctx, source, ids).await?,
            _ => None,
        };
        Ok(found.into_iter().collect())
    })
}

async fn stock(ctx: &Ctx, source: &Source, column: level::Column, ids: &[Id]) -> Result<Option<Held>> {
    let some =
        level::Column::OnHand.ne(0).or(level::Column::Reserved.ne(0)).or(level::Column::Incoming.ne(0));
    let some = Condition::all().add(column.is_in(ids.iter().copied())).add(some);
    let link = |row: &level::Model| Link {
        number: format!("{} on hand, {} reserved", row.on_hand, row.reserved),
        path: format!("/inventory/levels?product_id={}&location_id={}", row.product_id, row.location_id),
    };
    held::<level::Entity>(ctx, source, "stock_level", &permissions::VIEW, some, link).await
}

async fn locations(ctx: &Ctx, source: &Source, ids: &[Id]) -> Result<Option<Held>> {
    let of_store = Condition::all()
        .add(location::Column::StoreId.is_in(ids.iter().copied()))
        .add(location::Column::ArchivedAt.is_null());
    let link = |row: &location::Model| Link {
        number: row.code.clone(),
        path: format!("/inventory/locations/{}", row.id),
    };
    held::<location::Entity>(ctx, source, "location", &permissions::VIEW, of_store, link).await
}
