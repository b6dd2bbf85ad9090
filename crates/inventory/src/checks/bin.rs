//! A product lies in one bin at a location.

use kernel::{Id, Result};
use platform::{BoxFuture, Ctx, Tx};
use records::{Change, Datum};
use sea_orm::ColumnTrait;

use crate::errors::BIN_TWICE;
use crate::model::{bin, location};

pub(crate) fn bin<'a>(ctx: &'a Ctx, tx: &'a Tx<'a>, change: &'a mut Change<'a>) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let fixed = ["product_id", "location_id", "archived_at"];
        if change.is_archived() || !fixed.iter().any(|field| change.changes(field)) {
            return Ok(());
        }
        let product = change.reference("product_id").unwrap_or_else(Id::nil);
        let place = change.reference("location_id").unwrap_or_else(Id::nil);
        // The location's row: of two bins for one product that are named at once, the second sees the first.
        let place = tx.select::<location::Entity>(&ctx.whole()).id(place).locked().expect().await?;
        let same = tx
            .select::<bin::Entity>(&ctx.whole())
            .filter(bin::Column::ProductId.eq(product))
            .filter(bin::Column::LocationId.eq(place.id))
            .filter(bin::Column::ArchivedAt.is_null())
            .filter(bin::Column::Id.ne(change.id()))
            .one()
            .await?;
        if same.is_some() {
            return Err(BIN_TWICE.at("product_id"));
        }
        change.set("store_id", place.store_id.map_or(Datum::Null, Datum::Id));
        Ok(())
    })
}
