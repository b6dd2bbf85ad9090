//! Fiscal years, for the floors above.

use kernel::Day;
use platform::{Ctx, Result, Source};
use sea_orm::ColumnTrait;

use crate::model::fiscal_year;
pub use crate::rules::years::Year;
use crate::rules::years::year_of;

/// The fiscal year of a day: the company's own, else the calendar's.
pub async fn of(ctx: &Ctx, source: &Source, day: Day) -> Result<Year> {
    let defined = source
        .select::<fiscal_year::Entity>(&ctx.whole())
        .filter(fiscal_year::Column::ArchivedAt.is_null())
        .all()
        .await?;
    let defined: Vec<Year> =
        defined.into_iter().map(|row| Year { first: row.starts_on, last: row.ends_on }).collect();
    Ok(year_of(&defined, day))
}
