//! `GET /ledger/reports/profit-and-loss`.

use garde::Validate;
use kernel::{Amount, Currency, Day, Decimal, Id, Result};
use platform::{Ctx, Source};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::sums::{self, Closing};
use super::{range, result_link};
use crate::chart;
use crate::setup::COST_OF_SALES;
use crate::view::Links;

pub(super) const COLUMNS: &[&str] = &["group", "section", "account_code", "account_name", "amount"];

/// Which days.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub(crate) struct Days {
    /// The first day of the fiscal year when absent.
    from: Option<Day>,
    /// Today when absent.
    to: Option<Day>,
}

/// The result of some days.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct ProfitAndLoss {
    from: Day,
    to: Day,
    currency: Currency,
    /// Income first, then what sales cost, then the other expenses.
    rows: Vec<Row>,
    income: Decimal,
    cost_of_sales: Decimal,
    /// Income less cost of sales.
    gross_profit: Decimal,
    expenses: Decimal,
    /// What was earned; a loss is below zero.
    result: Decimal,
}

/// An account; income and costs are both above zero.
#[derive(Clone, Debug, Serialize, JsonSchema)]
struct Row {
    /// `income`, `cost_of_sales`, `expense`.
    group: &'static str,
    section: Option<String>,
    account_id: Id,
    account_code: String,
    account_name: String,
    amount: Decimal,
    links: Links,
}

pub(crate) async fn profit_and_loss(ctx: &Ctx, source: &Source, days: Days) -> Result<ProfitAndLoss> {
    let to = days.to.unwrap_or(ctx.today());
    let from = match days.from {
        Some(from) => from,
        None => finance::years::of(ctx, source, to).await?.first,
    };
    let range = range(Some(from), to)?;
    let accounts = chart::accounts(ctx, source).await?;
    let home = ctx.company().currency;
    let [mut income, mut cost_of_sales, mut expenses] = [Amount::ZERO; 3];
    let mut rows = Vec::new();
    for (id, sums) in sums::by_account(source, ctx.scope(), range, Closing::Without).await? {
        let Some(account) = accounts.get(&id).filter(|account| sums::is_result(&account.kind)) else {
            continue;
        };
        let moved = sums.debit - sums.credit;
        let (group, amount) = match (account.kind.as_str(), account.section.as_deref()) {
            ("income", _) => ("income", -moved),
            (_, Some(COST_OF_SALES)) => ("cost_of_sales", moved),
            _ => ("expense", moved),
        };
        match group {
            "income" => income += amount,
            "cost_of_sales" => cost_of_sales += amount,
            _ => expenses += amount,
        }
        if sums.debit.is_zero() && sums.credit.is_zero() {
            continue;
        }
        rows.push(Row {
            group,
            section: account.section.clone(),
            account_id: id,
            account_code: account.code.clone(),
            account_name: account.name.clone(),
            amount: home.decimal(amount),
            links: result_link(id, range),
        });
    }
    let rank = |group: &str| ["income", "cost_of_sales", "expense"].iter().position(|one| *one == group);
    rows.sort_by(|one, other| {
        (rank(one.group), &one.account_code).cmp(&(rank(other.group), &other.account_code))
    });
    Ok(ProfitAndLoss {
        from,
        to,
        currency: home,
        rows,
        income: home.decimal(income),
        cost_of_sales: home.decimal(cost_of_sales),
        gross_profit: home.decimal(income - cost_of_sales),
        expenses: home.decimal(expenses),
        result: home.decimal(income - cost_of_sales - expenses),
    })
}
