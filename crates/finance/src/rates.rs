//! The rate of two currencies on a day, for the floors above.

use kernel::{Currency, Day, ExchangeRate};
use platform::{Ctx, Result, Source};
use sea_orm::ColumnTrait;

use crate::model::exchange_rate;
use crate::rules::rates::{Found, Known, STALE_AFTER_DAYS, pick};
use crate::{NO_RATE, STALE_RATE};

/// A rate with where it comes from: what a document in another currency stores, and is converted by ever after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rated {
    pub rate: ExchangeRate,
    /// The day that it was noted for, on or before the one asked for.
    pub day: Day,
    pub source: String,
}

/// The rate from one currency to another: the latest on or before the day, in whichever direction it was entered,
/// else by way of the company's currency.
///
/// # Errors
/// `finance.no_rate` when there is none at all; `finance.stale_rate` when it is older than [`STALE_AFTER_DAYS`].
pub async fn rate(ctx: &Ctx, source: &Source, from: Currency, to: Currency, day: Day) -> Result<Rated> {
    if from == to {
        return Ok(Rated { rate: ExchangeRate::ONE, day, source: "same".to_owned() });
    }
    let oldest = day.plus_days(-STALE_AFTER_DAYS);
    if let Some(found) = pick(&between(ctx, source, from, to, oldest, day).await?, from, to, via(ctx))? {
        return Ok(of(found));
    }
    // Why not? The answer names the last rate that there was.
    let ever = between(ctx, source, from, to, day.plus_months(-24), oldest).await?;
    match pick(&ever, from, to, via(ctx))? {
        Some(old) => Err(STALE_RATE
            .with("from", from)
            .with("to", to)
            .with("day", day)
            .with("rate_day", old.day)
            .with("age_days_max", STALE_AFTER_DAYS)),
        None => Err(NO_RATE.with("from", from).with("to", to).with("day", day)),
    }
}

/// What a document in `currency` stores on a day: nothing in the company's own currency.
///
/// # Errors
/// As [`rate`].
pub async fn known_on(ctx: &Ctx, source: &Source, currency: Currency, day: Day) -> Result<Option<Rated>> {
    if currency == ctx.company().currency {
        return Ok(None);
    }
    rate(ctx, source, currency, ctx.company().currency, day).await.map(Some)
}

fn via(ctx: &Ctx) -> Currency {
    ctx.company().currency
}

fn of(found: Found) -> Rated {
    Rated { rate: found.rate, day: found.day, source: found.source }
}

async fn between(
    ctx: &Ctx,
    source: &Source,
    from: Currency,
    to: Currency,
    first: Day,
    last: Day,
) -> Result<Vec<Known>> {
    let currencies = [from, to, via(ctx)];
    let rows = source
        .select::<exchange_rate::Entity>(&ctx.whole())
        .filter(exchange_rate::Column::Base.is_in(currencies))
        .filter(exchange_rate::Column::Quote.is_in(currencies))
        .filter(exchange_rate::Column::Day.between(first, last))
        .filter(exchange_rate::Column::ArchivedAt.is_null())
        .all()
        .await?;
    let known = |row: exchange_rate::Model| Known {
        base: row.base,
        quote: row.quote,
        day: row.day,
        rate: row.rate,
        source: row.source,
    };
    Ok(rows.into_iter().map(known).collect())
}
