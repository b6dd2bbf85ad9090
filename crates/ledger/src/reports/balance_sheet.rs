//! `GET /ledger/reports/balance-sheet`: assets = liabilities + equity + the result that is not closed yet.

use garde::Validate;
use kernel::{Amount, Currency, Day, Decimal, Id, Result};
use platform::{Ctx, Source};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::ledger_link;
use super::sums::{self, Closing, Range};
use crate::chart;
use crate::view::Links;

pub(super) const COLUMNS: &[&str] = &["group", "section", "account_code", "account_name", "amount"];

/// Which day.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub(crate) struct OnDay {
    /// Today when absent.
    on: Option<Day>,
}

/// What there is and whose it is.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct BalanceSheet {
    on: Day,
    currency: Currency,
    rows: Vec<Row>,
    assets: Decimal,
    liabilities: Decimal,
    /// The accounts of equity.
    equity: Decimal,
    /// Earned since the first day of the fiscal year and not closed.
    result_of_the_year: Decimal,
    /// Earned before and not closed.
    result_of_earlier_years: Decimal,
    /// Assets are liabilities, equity and results together.
    balanced: bool,
}

/// An account; the usual side of each group is above zero.
#[derive(Clone, Debug, Serialize, JsonSchema)]
struct Row {
    /// `asset`, `liability`, `equity`.
    group: String,
    section: Option<String>,
    account_id: Id,
    account_code: String,
    account_name: String,
    amount: Decimal,
    links: Links,
}

pub(crate) async fn balance_sheet(ctx: &Ctx, source: &Source, asked: OnDay) -> Result<BalanceSheet> {
    let on = asked.on.unwrap_or(ctx.today());
    let year = finance::years::of(ctx, source, on).await?;
    let range = Range { from: Some(year.first), to: on };
    let accounts = chart::accounts(ctx, source).await?;
    let home = ctx.company().currency;
    let [mut assets, mut liabilities, mut equity, mut of_year, mut earlier] = [Amount::ZERO; 5];
    let mut rows = Vec::new();
    for (id, sums) in sums::by_account(source, ctx.scope(), range, Closing::With).await? {
        let Some(account) = accounts.get(&id) else { continue };
        if sums::is_result(&account.kind) {
            of_year += sums.credit - sums.debit;
            earlier += -sums.opening;
            continue;
        }
        let amount = if account.kind == "asset" { sums.closing() } else { -sums.closing() };
        match account.kind.as_str() {
            "asset" => assets += amount,
            "liability" => liabilities += amount,
            _ => equity += amount,
        }
        if amount.is_zero() {
            continue;
        }
        rows.push(Row {
            group: account.kind.clone(),
            section: account.section.clone(),
            account_id: id,
            account_code: account.code.clone(),
            account_name: account.name.clone(),
            amount: home.decimal(amount),
            links: ledger_link(id, Range { from: None, to: on }),
        });
    }
    let rank = |group: &str| ["asset", "liability", "equity"].iter().position(|one| *one == group);
    rows.sort_by(|one, other| {
        (rank(&one.group), &one.account_code).cmp(&(rank(&other.group), &other.account_code))
    });
    Ok(BalanceSheet {
        on,
        currency: home,
        rows,
        assets: home.decimal(assets),
        liabilities: home.decimal(liabilities),
        equity: home.decimal(equity),
        result_of_the_year: home.decimal(of_year),
        result_of_earlier_years: home.decimal(earlier),
        balanced: assets == liabilities + equity + of_year + earlier,
    })
}
