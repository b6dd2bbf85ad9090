//! On each day at most one rate of a class holds in a place.

use kernel::{Country, Day, Id, Rate, Result};
use platform::{BoxFuture, Ctx, Tx};
use records::Change;
use sea_orm::entity::prelude::*;

use crate::errors::{REGION_WITHOUT_COUNTRY, TAX_RATE_OVERLAP, TAX_RATE_PERIOD, TAX_RATE_RANGE};
use crate::model::{tax_class, tax_rate};
use crate::rules::taxes::RateRule;
use crate::taxes;

pub(crate) fn tax_rate<'a>(
    ctx: &'a Ctx,
    tx: &'a Tx<'a>,
    change: &'a mut Change<'a>,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        if change.is_archived() {
            return Ok(());
        }
        let rule = rule_of(change)?;
        if rule.rate < Rate::ZERO || rule.rate > Rate::ONE {
            return Err(TAX_RATE_RANGE.at("rate"));
        }
        if rule.valid_to.is_some_and(|last| last < rule.valid_from) {
            return Err(TAX_RATE_PERIOD.at("valid_to"));
        }
        if rule.region.is_some() && rule.country.is_none() {
            return Err(REGION_WITHOUT_COUNTRY.at("country"));
        }
        refuse_overlap(ctx, tx, change.id(), &rule).await
    })
}

/// The changed record as the rules see it.
fn rule_of(change: &Change<'_>) -> Result<RateRule> {
    // The engine keeps a day as the number yyyymmdd, which fits by its form.
    let day = |field| change.int(field).and_then(|day| i32::try_from(day).ok()).map(Day);
    Ok(RateRule {
        tax_class_id: change.reference("tax_class_id").unwrap_or_else(Id::nil),
        country: change.text("country").map(Country::parse).transpose()?,
        region: change.text("region").map(str::to_owned),
        rate: Rate(change.int("rate").unwrap_or_default()),
        valid_from: day("valid_from").ok_or_else(|| kernel::time::BAD_DAY.at("valid_from"))?,
        valid_to: day("valid_to"),
    })
}

async fn refuse_overlap(ctx: &Ctx, tx: &Tx<'_>, id: Id, rule: &RateRule) -> Result<()> {
    // Locked: of two new rates of a class at once, the second sees the first.
    tx.select::<tax_class::Entity>(&ctx.whole()).id(rule.tax_class_id).locked().expect().await?;
    let others = tx
        .select::<tax_rate::Entity>(&ctx.whole())
        .filter(tax_rate::Column::TaxClassId.eq(rule.tax_class_id))
        .filter(tax_rate::Column::Id.ne(id))
        .filter(tax_rate::Column::ArchivedAt.is_null())
        .all()
        .await?;
    match others.into_iter().map(|row| (row.id, taxes::rule(row))).find(|(_, other)| other.overlaps(rule)) {
        Some((other, _)) => Err(TAX_RATE_OVERLAP.at("valid_from").with("tax_rate_id", other)),
        None => Ok(()),
    }
}
