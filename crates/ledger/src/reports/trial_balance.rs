//! `GET /ledger/reports/trial-balance`.

use garde::Validate;
use kernel::{Amount, Currency, Day, Decimal, Id, Result};
use platform::{Ctx, Source};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::sums::{self, Closing, Sums};
use super::{ledger_link, range};
use crate::chart;
use crate::view::Links;

pub(super) const COLUMNS: &[&str] =
    &["account_code", "account_name", "kind", "opening", "debit", "credit", "closing"];

/// Which days.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub(crate) struct Days {
    /// The beginning of the books when absent.
    from: Option<Day>,
    /// Today when absent.
    to: Option<Day>,
}

/// The balances of all accounts with lines. A balance above zero is a debit.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct TrialBalance {
    from: Option<Day>,
    to: Day,
    currency: Currency,
    rows: Vec<Row>,
    totals: Totals,
    /// Debits equal credits.
    balanced: bool,
}

/// An account.
#[derive(Clone, Debug, Serialize, JsonSchema)]
struct Row {
    account_id: Id,
    account_code: String,
    account_name: String,
    kind: String,
    opening: Decimal,
    debit: Decimal,
    credit: Decimal,
    closing: Decimal,
    links: Links,
}

/// All accounts together: opening and closing are zero.
#[derive(Clone, Debug, Serialize, JsonSchema)]
struct Totals {
    opening: Decimal,
    debit: Decimal,
    credit: Decimal,
    closing: Decimal,
}

pub(crate) async fn trial_balance(ctx: &Ctx, source: &Source, days: Days) -> Result<TrialBalance> {
    let range = range(days.from, days.to.unwrap_or(ctx.today()))?;
    let accounts = chart::accounts(ctx, source).await?;
    let home = ctx.company().currency;
    let mut rows = Vec::new();
    let mut all = Sums::default();
    for (id, sums) in sums::by_account(source, ctx.scope(), range, Closing::With).await? {
        let Some(account) = accounts.get(&id) else { continue };
        all.opening += sums.opening;
        all.debit += sums.debit;
        all.credit += sums.credit;
        rows.push(Row {
            account_id: id,
            account_code: account.code.clone(),
            account_name: account.name.clone(),
            kind: account.kind.clone(),
            opening: home.decimal(sums.opening),
            debit: home.decimal(sums.debit),
            credit: home.decimal(sums.credit),
            closing: home.decimal(sums.closing()),
            links: ledger_link(id, range),
        });
    }
    rows.sort_by(|one, other| one.account_code.cmp(&other.account_code));
    let totals = Totals {
        opening: home.decimal(all.opening),
        debit: home.decimal(all.debit),
        credit: home.decimal(all.credit),
        closing: home.decimal(all.closing()),
    };
    let balanced = all.opening == Amount::ZERO && all.debit == all.credit;
    Ok(TrialBalance { from: range.from, to: range.to, currency: home, rows, totals, balanced })
}
