//! The day on which goods moved: today, unless whoever tells of it says another.
//!
//! Moves are recorded in the order in which they are told. What goods are worth, and whether there is enough of them,
//! is decided in that order, whatever the days; only the books and the stock of a past day go by the day.

use kernel::{Day, Result};
use platform::{Ctx, Tx};

use crate::BAD_BUSINESS_DATE;

/// So far back goods can have moved: ten years.
pub const DAYS_BACK_MAX: i32 = 3_660;

/// The field by which a body says the day.
const FIELD: &str = "business_date";

/// The day that somebody says, or today in the company's zone.
///
/// # Errors
/// `inventory.bad_business_date` with `earliest` and `latest` for a day to come, and for one that nobody remembers.
pub fn moved_on(ctx: &Ctx, said: Option<Day>) -> Result<Day> {
    since(ctx, said, ctx.today().plus_days(-DAYS_BACK_MAX))
}

/// As [`moved_on`], not before a day: what was sent on the fifth does not arrive on the fourth.
pub(crate) fn since(ctx: &Ctx, said: Option<Day>, earliest: Day) -> Result<Day> {
    let latest = ctx.today();
    match said {
        Some(day) if day < earliest || day > latest => {
            Err(BAD_BUSINESS_DATE.at(FIELD).with("earliest", earliest).with("latest", latest))
        }
        said => Ok(said.unwrap_or(latest)),
    }
}

/// Refuses a day that is closed for goods. Before any balance is held: whoever moves goods in the past stands in line
/// with those who close days.
pub(crate) async fn assert_open(ctx: &Ctx, tx: &Tx<'_>, day: Day) -> Result<()> {
    let open = finance::check_open(ctx, tx, finance::Area::Stock, day).await;
    open.map(drop).map_err(|error| if day == ctx.today() { error } else { error.at(FIELD) })
}
