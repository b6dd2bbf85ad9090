//! Balances and movements by account, in one read.

use std::collections::HashMap;

use kernel::{Amount, Day, Id, Result};
use platform::{Scope, Source};
use sea_orm::sea_query::{CaseStatement, Expr, ExprTrait, SimpleExpr};
use sea_orm::{ColumnTrait, FromQueryResult, QuerySelect};

use crate::model::line;

/// The days of a report; without a first day everything before counts as moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Range {
    pub(crate) from: Option<Day>,
    pub(crate) to: Day,
}

/// Whether entries that carry results over are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Closing {
    With,
    Without,
}

/// What an account says, in the company's currency.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sums {
    /// Before the first day.
    pub(crate) opening: Amount,
    pub(crate) debit: Amount,
    pub(crate) credit: Amount,
}

impl Sums {
    /// After the last day.
    pub(crate) fn closing(&self) -> Amount {
        self.opening + self.debit - self.credit
    }
}

/// Accounts of profit and loss; the others are of the balance sheet.
pub(crate) fn is_result(kind: &str) -> bool {
    matches!(kind, "income" | "expense")
}

#[derive(FromQueryResult)]
struct Row {
    account_id: Id,
    opening: i64,
    debit: i64,
    credit: i64,
}

/// Every account with lines that the scope sees.
pub(crate) async fn by_account(
    source: &Source,
    scope: &Scope,
    range: Range,
    closing: Closing,
) -> Result<HashMap<Id, Sums>> {
    let first = range.from.unwrap_or(Day::FIRST);
    let base = || Expr::col(line::Column::Base);
    let before = || Expr::col(line::Column::BusinessDate).lt(first);
    let within = || Expr::col(line::Column::BusinessDate).gte(first);
    let sum = |condition: SimpleExpr, value: SimpleExpr| {
        source.engine().sum(CaseStatement::new().case(condition, value).finally(Expr::val(0)))
    };
    let opening = sum(before(), base());
    let debit = sum(within().and(base().gt(0)), base());
    let credit = sum(within().and(base().lt(0)), base().mul(-1));
    let mut lines = source
        .select::<line::Entity>(scope)
        .filter(line::Column::Posted.eq(true))
        .filter(line::Column::BusinessDate.lte(range.to));
    if closing == Closing::Without {
        lines = lines.filter(line::Column::Closing.eq(false));
    }
    let rows = lines
        .shape(|select| {
            select
                .select_only()
                .column(line::Column::AccountId)
                .column_as(opening, "opening")
                .column_as(debit, "debit")
                .column_as(credit, "credit")
                .group_by(line::Column::AccountId)
        })
        .all_as::<Row>()
        .await?;
    let sums = |row: Row| {
        let sums =
            Sums { opening: Amount(row.opening), debit: Amount(row.debit), credit: Amount(row.credit) };
        (row.account_id, sums)
    };
    Ok(rows.into_iter().map(sums).collect())
}
