//! What is owed is owed by somebody: each line on a control account names its customer. A revaluation tells what such an
//! account is worth as a whole: its lines have no amount in their own currency.

use kernel::{Id, Result};
use platform::{Ctx, Finding, Source};
use sea_orm::ColumnTrait;

use crate::model::{account, line};
use crate::roles::CONTROL;

pub(super) const CHECK: &str = "ledger.control_lines_name_customers";

/// Findings that one run tells at most.
const FINDINGS_MAX: u64 = 1_000;

pub(super) async fn check(ctx: &Ctx, source: &Source) -> Result<Vec<Finding>> {
    let accounts = source
        .select::<account::Entity>(&ctx.whole())
        .filter(account::Column::Role.is_in(CONTROL.map(|role| role.0)))
        .all()
        .await?;
    let accounts: Vec<Id> = accounts.into_iter().map(|account| account.id).collect();
    let lines = source
        .select::<line::Entity>(&ctx.whole())
        .filter(line::Column::Posted.eq(true))
        .filter(line::Column::AccountId.is_in(accounts))
        .filter(line::Column::PartnerId.is_null())
        .filter(line::Column::Amount.ne(0))
        .order_by(line::Column::Id)
        .limit(FINDINGS_MAX)
        .all()
        .await?;
    let finding = |line: line::Model| Finding {
        check: CHECK,
        subject: format!("entry {} line {}", line.entry_id, line.line_no),
        expected: "a customer".to_owned(),
        found: "none".to_owned(),
    };
    Ok(lines.into_iter().map(finding).collect())
}
