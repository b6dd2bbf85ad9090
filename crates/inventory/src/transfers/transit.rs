//! The place of goods in transit: one for each company, made with the first transfer.

use kernel::{Id, Result};
use platform::{Ctx, Source, Tx};
use sea_orm::ColumnTrait;

use crate::model::location;
use crate::policy::FORBID;

/// No code that people give begins so.
const CODE: &str = "~TRANSIT";

pub(crate) async fn place_if_any(ctx: &Ctx, source: &Source) -> Result<Option<Id>> {
    let places = source.select::<location::Entity>(&ctx.whole());
    let place = places.filter(location::Column::InTransit.eq(true)).one().await?;
    Ok(place.map(|place| place.id))
}

/// The place; of two who make it at once the loser runs its transaction again.
pub(crate) async fn place(ctx: &Ctx, tx: &Tx<'_>) -> Result<Id> {
    if let Some(id) = place_if_any(ctx, tx).await? {
        return Ok(id);
    }
    let place = location::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        code: CODE.to_owned(),
        name: "In transit".to_owned(),
        store_id: None,
        kind: "warehouse".to_owned(),
        is_default: false,
        priority: 0,
        negative_stock: Some(FORBID.to_owned()),
        for_sale: false,
        in_transit: true,
        version: 1,
        created_at: ctx.now(),
        updated_at: ctx.now(),
        archived_at: None,
    };
    let id = place.id;
    tx.insert::<location::Entity>(&ctx.whole(), place)
        .await
        .map_err(|error| if error.is(db::CONFLICT_UNIQUE) { db::RETRY.error() } else { error })?;
    Ok(id)
}
