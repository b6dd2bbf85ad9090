//! What the record engine cannot know: rules between records.

use kernel::{Day, Result};
use platform::{BoxFuture, Ctx, Tx};
use records::Change;
use sea_orm::entity::prelude::*;

use crate::model::{exchange_rate, fiscal_year};
use crate::rules::years::Year;
use crate::{BAD_YEAR, RATE_EXISTS, SAME_CURRENCY, YEAR_OVERLAP, locks};

/// Two currencies, one rate a day, in whichever direction.
pub(crate) fn exchange_rate<'a>(
    ctx: &'a Ctx,
    tx: &'a Tx<'a>,
    change: &'a mut Change<'a>,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let (base, quote) = (owned(change, "base"), owned(change, "quote"));
        if base == quote {
            return Err(SAME_CURRENCY.at("quote"));
        }
        let day = day_in(change, "day").ok_or_else(|| kernel::time::BAD_DAY.at("day"))?;
        change.set("pair", format!("{base}/{quote} {day}").into());
        let inverse = format!("{quote}/{base} {day}");
        let other = tx
            .select::<exchange_rate::Entity>(&ctx.whole())
            .filter(exchange_rate::Column::Pair.eq(inverse))
            .filter(exchange_rate::Column::ArchivedAt.is_null())
            .one()
            .await?;
        match other {
            Some(other) if !change.is_archived() => {
                Err(RATE_EXISTS.at("day").with("exchange_rate_id", other.id))
            }
            _ => Ok(()),
        }
    })
}

/// No two fiscal years share a day.
pub(crate) fn fiscal_year<'a>(
    ctx: &'a Ctx,
    tx: &'a Tx<'a>,
    change: &'a mut Change<'a>,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let (first, last) = (day_in(change, "starts_on"), day_in(change, "ends_on"));
        let year = Year {
            first: first.ok_or_else(|| kernel::time::BAD_DAY.at("starts_on"))?,
            last: last.ok_or_else(|| kernel::time::BAD_DAY.at("ends_on"))?,
        };
        if !year.is_sound() {
            return Err(BAD_YEAR.at("ends_on"));
        }
        if change.is_archived() {
            return Ok(());
        }
        // Of two new years at once, the second sees the first.
        locks::stand_in_line(ctx, tx).await?;
        let others = tx
            .select::<fiscal_year::Entity>(&ctx.whole())
            .filter(fiscal_year::Column::Id.ne(change.id()))
            .filter(fiscal_year::Column::ArchivedAt.is_null())
            .all()
            .await?;
        let overlaps =
            |other: &fiscal_year::Model| year.overlaps(&Year { first: other.starts_on, last: other.ends_on });
        match others.into_iter().find(overlaps) {
            Some(other) => Err(YEAR_OVERLAP.at("starts_on").with("fiscal_year_id", other.id)),
            None => Ok(()),
        }
    })
}

fn owned(change: &Change<'_>, field: &str) -> String {
    change.text(field).unwrap_or_default().to_owned()
}

/// The engine keeps a day as the number yyyymmdd, which fits by its form.
fn day_in(change: &Change<'_>, field: &str) -> Option<Day> {
    change.int(field).and_then(|day| i32::try_from(day).ok()).map(Day)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_records_are_sound() {
        for kind in crate::records() {
            records::assert_sound(&kind);
        }
    }
}
