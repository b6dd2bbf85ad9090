//! `POST /ledger/year-close`: the result of a year goes to retained earnings, by an entry on its last day. What happened
//! in the year and is not in the books yet is told first.

use finance::Area;
use garde::Validate;
use kernel::{Amount, Day, Result};
use platform::{BoxFuture, Ctx, Source, Tx};
use schemars::JsonSchema;
use serde::Deserialize;

use super::post_checked;
use crate::chart::{self, Chart};
use crate::model::account;
use crate::posting::{Leg, Posting};
use crate::reports::sums::{self, Range};
use crate::roles::RETAINED_EARNINGS;
use crate::view::EntryView;
use crate::{NOT_A_YEARS_END, NOTHING_TO_CLOSE, abreast, view};

/// Which year.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct CloseYear {
    /// The last day of the fiscal year.
    pub last_day: Day,
}

/// The result accounts that are not carried over on the evening of a day, with what they hold, by code.
async fn open_results(ctx: &Ctx, source: &Source, day: Day) -> Result<Vec<(account::Model, Amount)>> {
    let mut accounts = chart::accounts(ctx, source).await?;
    let range = Range { from: None, to: day };
    let sums = sums::by_account(source, &ctx.whole(), range, sums::Closing::With).await?;
    let mut results: Vec<_> = sums
        .into_iter()
        .filter_map(|(id, sums)| accounts.remove(&id).map(|account| (account, sums.closing())))
        .filter(|(account, balance)| sums::is_result(&account.kind) && !balance.is_zero())
        .collect();
    results.sort_by(|(one, _), (other, _)| one.code.cmp(&other.code));
    Ok(results)
}

/// What whoever locks a year for good asks: whether its result is still to be carried over.
pub(crate) fn is_open<'a>(ctx: &'a Ctx, source: &'a Source, day: Day) -> BoxFuture<'a, Result<bool>> {
    Box::pin(async move { Ok(!open_results(ctx, source, day).await?.is_empty()) })
}

/// Closes a year. What was left open of earlier ones goes with it. A year that was closed can be closed again after
/// more was posted to it: only what is new is carried over.
///
/// # Errors
/// `ledger.not_a_years_end`, `ledger.nothing_to_close`; `finance.period_locked` for the last day;
/// `finance.books_behind` when more of the year waits to be told than goes into one transaction.
pub async fn close_year(ctx: &Ctx, tx: &Tx<'_>, input: CloseYear) -> Result<EntryView> {
    let year = finance::years::of(ctx, tx, input.last_day).await?;
    if year.last != input.last_day || input.last_day >= ctx.today() {
        return Err(NOT_A_YEARS_END.at("last_day").with("year_ends_on", year.last));
    }
    let open = finance::check_open(ctx, tx, Area::All, input.last_day).await;
    let exception_id = open.map_err(|error| error.at("last_day"))?;
    abreast::catch_up(ctx, tx, Area::All, input.last_day).await?.refuse("last_day")?;
    let chart = Chart::load(ctx, tx).await?;
    let home = ctx.company().currency;
    let description = format!("Result of the year to {}", input.last_day);
    let mut posting = Posting::new(chart.journal("closing")?, "closing", input.last_day, home, description);
    let mut result = Amount::ZERO;
    let leg = |account, amount: Amount| Leg { closing: true, ..Leg::new(account, home, amount, amount) };
    for (account, balance) in open_results(ctx, tx, input.last_day).await? {
        result += balance;
        posting.leg(leg(account.id, -balance));
    }
    if posting.legs.is_empty() {
        return Err(NOTHING_TO_CLOSE.at("last_day"));
    }
    posting.leg(leg(chart.account(RETAINED_EARNINGS)?, result));
    posting.exception_id = exception_id;
    let (entry, lines) = post_checked(ctx, tx, posting, "ledger.year.close").await?;
    view::of(ctx, tx, &entry, &lines, None).await
}
