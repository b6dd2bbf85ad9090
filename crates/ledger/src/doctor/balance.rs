//! I3: each posted entry balances, in each currency and in the company's.

use kernel::{Currency, Id, Result};
use platform::{Ctx, Finding, Source};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, FromQueryResult, QuerySelect};

use crate::model::line;

pub(super) const CHECK: &str = "ledger.entries_balance";

/// Findings that one run tells at most.
const FINDINGS_MAX: u64 = 1_000;

#[derive(FromQueryResult)]
struct Off {
    entry_id: Id,
    currency: Currency,
    amount: i64,
}

#[derive(FromQueryResult)]
struct OffBase {
    entry_id: Id,
    base: i64,
}

pub(super) async fn check(ctx: &Ctx, source: &Source) -> Result<Vec<Finding>> {
    let sum = |column: line::Column| source.engine().sum(Expr::col(column));
    let posted = || source.select::<line::Entity>(&ctx.whole()).filter(line::Column::Posted.eq(true));
    let by_currency = posted()
        .shape(|select| {
            select
                .select_only()
                .columns([line::Column::EntryId, line::Column::Currency])
                .column_as(sum(line::Column::Amount), "amount")
                .group_by(line::Column::EntryId)
                .group_by(line::Column::Currency)
                .having(sum(line::Column::Amount).ne(0))
        })
        .limit(FINDINGS_MAX)
        .all_as::<Off>()
        .await?;
    let in_company = posted()
        .shape(|select| {
            select
                .select_only()
                .column(line::Column::EntryId)
                .column_as(sum(line::Column::Base), "base")
                .group_by(line::Column::EntryId)
                .having(sum(line::Column::Base).ne(0))
        })
        .limit(FINDINGS_MAX)
        .all_as::<OffBase>()
        .await?;
    let finding = |entry: Id, currency: Currency, off: i64| Finding {
        check: CHECK,
        subject: format!("entry {entry} {currency}"),
        expected: "0".to_owned(),
        found: off.to_string(),
    };
    let home = ctx.company().currency;
    let mut findings: Vec<Finding> =
        by_currency.into_iter().map(|off| finding(off.entry_id, off.currency, off.amount)).collect();
    findings.extend(in_company.into_iter().map(|off| finding(off.entry_id, home, off.base)));
    Ok(findings)
}
