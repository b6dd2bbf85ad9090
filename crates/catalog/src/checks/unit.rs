//! A unit's size stands fast once quantities have been converted by it; a unit that products are counted in stays. In
//! how many decimal places it is counted may change: what was written before stays as it is.

use kernel::{Id, Ratio, Result};
use platform::{BoxFuture, Ctx, Tx};
use records::Change;
use sea_orm::entity::prelude::*;

use crate::errors::{UNIT_IN_USE, UNIT_PLACES, UNIT_SIZE};
use crate::model::{product, unit};
use crate::rules::units::{self, PACKAGE};

pub(crate) fn unit<'a>(
    ctx: &'a Ctx,
    tx: &'a Tx<'a>,
    change: &'a mut Change<'a>,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let (num, den) = (change.int("num").unwrap_or_default(), change.int("den").unwrap_or_default());
        Ratio::new(num, den).map_err(|_| UNIT_SIZE.at(if num <= 0 { "num" } else { "den" }))?;
        if change.is_new() && change.int("places").is_none() {
            let usual = units::usual_places(change.text("dimension").unwrap_or_default());
            change.set("places", usual.into());
        }
        if change.int("places").is_some_and(|places| places > units::PLACES_MAX) {
            return Err(UNIT_PLACES.at("places").with("most", units::PLACES_MAX));
        }
        if change.is_new() {
            return Ok(());
        }
        let resized = ["dimension", "num", "den"].into_iter().find(|field| change.changes(field));
        let before = change.before("dimension").and_then(|dimension| dimension.text()).unwrap_or(PACKAGE);
        if let Some(field) = resized
            && is_converted_by(ctx, tx, before).await?
        {
            return Err(UNIT_IN_USE.at(field));
        }
        if change.is_archived() && change.changes("archived_at") && is_base(ctx, tx, change.id()).await? {
            return Err(UNIT_IN_USE.because("Products are counted in this unit"));
        }
        Ok(())
    })
}

/// Has a product been traded whose base unit is of this dimension? Then any unit of the dimension may stand in its
/// documents.
async fn is_converted_by(ctx: &Ctx, tx: &Tx<'_>, dimension: &str) -> Result<bool> {
    let units =
        tx.select::<unit::Entity>(&ctx.whole()).filter(unit::Column::Dimension.eq(dimension)).all().await?;
    let traded = tx
        .select::<product::Entity>(&ctx.whole())
        .filter(product::Column::UnitId.is_in(units.into_iter().map(|unit| unit.id)))
        .filter(product::Column::UsedAt.is_not_null())
        .one()
        .await?;
    Ok(traded.is_some())
}

async fn is_base(ctx: &Ctx, tx: &Tx<'_>, unit_id: Id) -> Result<bool> {
    let counted = tx
        .select::<product::Entity>(&ctx.whole())
        .filter(product::Column::UnitId.eq(unit_id))
        .filter(product::Column::ArchivedAt.is_null())
        .one()
        .await?;
    Ok(counted.is_some())
}
