//! What the books above say of the end of a year, for whoever locks it for good.
//!
//! A hard lock never moves back, so that a year whose result is still to be carried over could never be closed behind
//! it: the result is carried over first, and then the year is locked. That is the order of a year's end in practice,
//! and no entry ever passes a hard lock, not even the closing one.

use std::sync::Arc;

use kernel::Day;
use platform::{BoxFuture, Ctx, Port, Result, Source, Tx};
use sea_orm::ColumnTrait;

use crate::model::fiscal_year;
use crate::{YEAR_NOT_CLOSED, years};

/// Whether some result up to and including a day is not carried over to equity.
pub type ResultIsOpen = for<'a> fn(&'a Ctx, &'a Source, Day) -> BoxFuture<'a, Result<bool>>;

struct Known(ResultIsOpen);

/// The value for `Module::ports` of the module that keeps the books.
pub fn year_ends_known(is_open: ResultIsOpen) -> Port {
    Arc::new(Known(is_open))
}

/// Refuses to shut in a year's end whose result is not closed: the last one on or before the day, with which the
/// results of earlier years are carried over.
///
/// # Errors
/// `finance.year_not_closed` with `year`, `year_starts_on`, `year_ends_on`.
pub(crate) async fn assert_closed(ctx: &Ctx, tx: &Tx<'_>, through: Day) -> Result<()> {
    let mut year = years::of(ctx, tx, through).await?;
    if year.last > through {
        year = years::of(ctx, tx, year.first.plus_days(-1)).await?;
    }
    for books in ctx.runtime().registry().ports::<Known>() {
        if (books.0)(ctx, tx, year.last).await? {
            return Err(YEAR_NOT_CLOSED
                .at("through")
                .with("year", name_of(ctx, tx, year).await?)
                .with("year_starts_on", year.first)
                .with("year_ends_on", year.last));
        }
    }
    Ok(())
}

/// The name of a fiscal year, or the calendar's number.
async fn name_of(ctx: &Ctx, tx: &Tx<'_>, year: years::Year) -> Result<String> {
    let defined = tx
        .select::<fiscal_year::Entity>(&ctx.whole())
        .filter(fiscal_year::Column::EndsOn.eq(year.last))
        .filter(fiscal_year::Column::ArchivedAt.is_null())
        .one()
        .await?;
    Ok(defined.map_or_else(|| year.last.year().to_string(), |row| row.name))
}
