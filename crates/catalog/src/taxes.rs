//! Tax rates, for the floors above. Which one holds is decided in [`crate::rules::taxes`].

use std::collections::{BTreeSet, HashMap};

use kernel::{Country, Day, Id, Result};
use platform::{Ctx, Source};
use sea_orm::Condition;
use sea_orm::entity::prelude::*;

use crate::model::{tax_class, tax_rate};
use crate::rules::taxes::{RateRule, choose};

pub use crate::rules::taxes::{Place, TaxTable};

/// The rates that hold in a country, outside its regions of their own, on a day.
pub async fn rates(ctx: &Ctx, src: &Source, country: Country, day: Day) -> Result<TaxTable> {
    rates_in(ctx, src, &Place { country, region: None }, day).await
}

/// The rates that hold in a place on a day. One read.
pub async fn rates_in(ctx: &Ctx, src: &Source, place: &Place, day: Day) -> Result<TaxTable> {
    let here = Condition::any()
        .add(tax_rate::Column::Country.eq(place.country))
        .add(tax_rate::Column::Country.is_null());
    let lasts =
        Condition::any().add(tax_rate::Column::ValidTo.gte(day)).add(tax_rate::Column::ValidTo.is_null());
    let found = src
        .select::<tax_rate::Entity>(&ctx.whole())
        .filter(here)
        .filter(tax_rate::Column::ValidFrom.lte(day))
        .filter(lasts)
        .filter(tax_rate::Column::ArchivedAt.is_null())
        .all()
        .await?;
    let rules: Vec<RateRule> = found.into_iter().map(rule).collect();
    Ok(choose(&rules, place, day))
}

/// Which of these tax classes the company has. One read.
pub async fn known_classes(ctx: &Ctx, src: &Source, ids: &[Id]) -> Result<BTreeSet<Id>> {
    if ids.is_empty() {
        return Ok(BTreeSet::new());
    }
    let wanted: BTreeSet<Id> = ids.iter().copied().collect();
    let found = src
        .select::<tax_class::Entity>(&ctx.whole())
        .filter(tax_class::Column::Id.is_in(wanted))
        .all()
        .await?;
    Ok(found.into_iter().map(|class| class.id).collect())
}

/// Which of these tax classes have this code. One read.
pub async fn classes_coded(
    ctx: &Ctx,
    src: &Source,
    code: &str,
    ids: impl IntoIterator<Item = Id>,
) -> Result<BTreeSet<Id>> {
    let wanted: BTreeSet<Id> = ids.into_iter().collect();
    let found = src
        .select::<tax_class::Entity>(&ctx.whole())
        .filter(tax_class::Column::Id.is_in(wanted))
        .filter(tax_class::Column::Code.eq(code))
        .all()
        .await?;
    Ok(found.into_iter().map(|class| class.id).collect())
}

/// The names of tax classes, archived ones included: for those who show what was taxed. One read.
pub async fn class_names(
    ctx: &Ctx,
    src: &Source,
    ids: impl IntoIterator<Item = Id>,
) -> Result<HashMap<Id, String>> {
    let wanted: BTreeSet<Id> = ids.into_iter().collect();
    if wanted.is_empty() {
        return Ok(HashMap::new());
    }
    let found = src
        .select::<tax_class::Entity>(&ctx.whole())
        .filter(tax_class::Column::Id.is_in(wanted))
        .all()
        .await?;
    Ok(found.into_iter().map(|class| (class.id, class.name)).collect())
}

/// A stored rate as the rules see it.
pub(crate) fn rule(row: tax_rate::Model) -> RateRule {
    RateRule {
        tax_class_id: row.tax_class_id,
        country: row.country,
        region: row.region,
        rate: row.rate,
        valid_from: row.valid_from,
        valid_to: row.valid_to,
    }
}
