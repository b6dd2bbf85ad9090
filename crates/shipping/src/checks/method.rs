//! Methods and the rows of their tables.

use kernel::{Id, Result};
use platform::{BoxFuture, Ctx, Tx};
use records::Change;
use sea_orm::ColumnTrait;

use crate::model::{method, rate};
use crate::{
    BAD_BAND, BAD_DAYS, BAD_DIVISOR, BAD_STEP, BAND_TWICE, METHOD_HAS_RATES, NOT_A_SERVICE, TOO_LARGE,
    TOO_MANY_BANDS, WEIGHT_G_MAX,
};

/// Rows of a method's table in one zone at most.
pub const BANDS_MAX: usize = 200;
/// The longest delivery, in business days.
const DAYS_MAX: i64 = 250;
const DIVISOR_MAX: i64 = 100_000;

pub(crate) fn method<'a>(
    ctx: &'a Ctx,
    tx: &'a Tx<'a>,
    change: &'a mut Change<'a>,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let days = (change.int("days_min").unwrap_or_default(), change.int("days_max").unwrap_or_default());
        if days.0 < 0 || days.1 < days.0 || days.1 > DAYS_MAX {
            return Err(BAD_DAYS.at("days_max").with("days_max", DAYS_MAX));
        }
        if change.int("dim_divisor").is_some_and(|divisor| !(1..=DIVISOR_MAX).contains(&divisor)) {
            return Err(BAD_DIVISOR.at("dim_divisor"));
        }
        if change.int("max_weight_g").is_some_and(|grams| grams > WEIGHT_G_MAX) {
            return Err(TOO_LARGE.at("max_weight_g").with("most", WEIGHT_G_MAX));
        }
        if change.changes("product_id") {
            assert_service(ctx, tx, change.reference("product_id")).await?;
        }
        let meaning = ["basis", "currency"].into_iter().find(|field| change.changes(field));
        if let Some(field) = meaning.filter(|_| !change.is_new())
            && !rates_of(ctx, tx, change.id()).await?.is_empty()
        {
            return Err(METHOD_HAS_RATES.at(field));
        }
        Ok(())
    })
}

async fn assert_service(ctx: &Ctx, tx: &Tx<'_>, product: Option<Id>) -> Result<()> {
    let Some(id) = product else { return Ok(()) };
    let found = catalog::products::find_many(ctx, tx, &[id]).await?;
    match found.get(&id) {
        Some(product) if product.kind != "service" => Err(NOT_A_SERVICE.at("product_id")),
        _ => Ok(()),
    }
}

async fn rates_of(ctx: &Ctx, tx: &Tx<'_>, method_id: Id) -> Result<Vec<rate::Model>> {
    tx.select::<rate::Entity>(&ctx.whole())
        .filter(rate::Column::MethodId.eq(method_id))
        .filter(rate::Column::ArchivedAt.is_null())
        .all()
        .await
}

/// A band begins where the one below ends: what two of them could get wrong together is to end at one measure.
pub(crate) fn rate<'a>(
    ctx: &'a Ctx,
    tx: &'a Tx<'a>,
    change: &'a mut Change<'a>,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let (up_to, step) = (change.int("up_to"), change.int("step"));
        if up_to.is_some_and(|up_to| up_to <= 0) {
            return Err(BAD_BAND.at("up_to"));
        }
        let has_price = change.int("step_price").unwrap_or_default() > 0;
        if step.is_some_and(|step| step <= 0) || (has_price && step.is_none()) {
            return Err(BAD_STEP.at("step"));
        }
        let (Some(method), Some(zone)) = (change.reference("method_id"), change.reference("zone_id")) else {
            return Ok(());
        };
        if change.is_archived() {
            return Ok(());
        }
        // Locked: of two new rows at once, the second sees the first.
        tx.select::<method::Entity>(&ctx.whole()).id(method).locked().expect().await?;
        let rates = rates_of(ctx, tx, method).await?;
        let others = || rates.iter().filter(|row| row.zone_id == zone && row.id != change.id());
        if others().any(|row| row.up_to.map(|up_to| up_to.0) == up_to) {
            return Err(BAND_TWICE.at("up_to"));
        }
        if others().count() >= BANDS_MAX {
            return Err(TOO_MANY_BANDS.at("method_id").with("bands_max", BANDS_MAX));
        }
        Ok(())
    })
}
