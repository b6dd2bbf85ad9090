//! `POST /ledger/year-close`: the result of a year goes to retained earnings, by an entry on its last day.

use garde::Validate;
use kernel::{Amount, Day, Result};
use platform::{Ctx, Tx};
use schemars::JsonSchema;
use serde::Deserialize;

use super::post_by_hand;
use crate::chart::{self, Chart};
use crate::posting::{Leg, Posting};
use crate::reports::sums::{self, Range};
use crate::roles::RETAINED_EARNINGS;
use crate::view::EntryView;
use crate::{NOT_A_YEARS_END, NOTHING_TO_CLOSE, view};

/// Which year.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct CloseYear {
    /// The last day of the fiscal year.
    pub last_day: Day,
}

/// Closes a year. What was left open of earlier ones goes with it. A year that was closed can be closed again after
/// more was posted to it: only what is new is carried over.
pub async fn close_year(ctx: &Ctx, tx: &Tx<'_>, input: CloseYear) -> Result<EntryView> {
    let year = finance::years::of(ctx, tx, input.last_day).await?;
    if year.last != input.last_day || input.last_day >= ctx.today() {
        return Err(NOT_A_YEARS_END.at("last_day").with("year_ends_on", year.last));
    }
    let chart = Chart::load(ctx, tx).await?;
    let accounts = chart::accounts(ctx, tx).await?;
    let range = Range { from: None, to: input.last_day };
    let sums = sums::by_account(tx, &ctx.whole(), range, sums::Closing::With).await?;
    let home = ctx.company().currency;
    let description = format!("Result of the year to {}", input.last_day);
    let mut posting = Posting::new(chart.journal("closing")?, "closing", input.last_day, home, description);
    let mut result = Amount::ZERO;
    let mut results: Vec<_> = sums
        .into_iter()
        .filter_map(|(id, sums)| accounts.get(&id).map(|account| (account, sums.closing())))
        .filter(|(account, balance)| sums::is_result(&account.kind) && !balance.is_zero())
        .collect();
    results.sort_by(|(one, _), (other, _)| one.code.cmp(&other.code));
    let leg = |account, amount: Amount| Leg { closing: true, ..Leg::new(account, home, amount, amount) };
    for (account, balance) in results {
        result += balance;
        posting.leg(leg(account.id, -balance));
    }
    if posting.legs.is_empty() {
        return Err(NOTHING_TO_CLOSE.at("last_day"));
    }
    posting.leg(leg(chart.account(RETAINED_EARNINGS)?, result));
    let (entry, lines) = post_by_hand(ctx, tx, posting, "ledger.year.close").await?;
    view::of(ctx, tx, &entry, &lines, None).await
}
