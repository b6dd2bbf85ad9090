//! Reading stock.

use kernel::Id;
use platform::{Ctx, Result, Source};
use sea_orm::ColumnTrait;

use crate::NO_LOCATION;
use crate::model::{level, location};

/// A location of the company.
pub async fn location(ctx: &Ctx, source: &Source, id: Id) -> Result<location::Model> {
    source.select::<location::Entity>(&ctx.whole()).id(id).expect().await
}

/// Where a store (or, without one, the company) takes its goods from: the store's default location, else the
/// company's default, else the oldest.
///
/// # Errors
/// `inventory.no_location` when there is none at all.
pub async fn default_location(ctx: &Ctx, source: &Source, store: Option<Id>) -> Result<Id> {
    let all = source
        .select::<location::Entity>(&ctx.whole())
        .filter(location::Column::ArchivedAt.is_null())
        .order_by(location::Column::CreatedAt)
        .order_by(location::Column::Id)
        .all()
        .await?;
    let rank = |one: &location::Model| {
        let of_store = store.is_some() && one.store_id == store;
        (!of_store, !(one.is_default), one.store_id.is_some() && !of_store)
    };
    all.iter().min_by_key(|one| rank(one)).map(|one| one.id).ok_or_else(|| NO_LOCATION.error())
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
