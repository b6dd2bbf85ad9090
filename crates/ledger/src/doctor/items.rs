//! T14: what is open on receivables and customers' credit is what billing says, document by document; and what is
//! settled in its currency is settled in the company's.

use kernel::{Amount, Id, Result};
use platform::{Ctx, Finding, Source, outbox};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, FromQueryResult, QuerySelect};

use crate::listen;
use crate::model::{account, line};
use crate::roles::{CUSTOMER_CREDIT, RECEIVABLE};

pub(super) const CHECK: &str = "ledger.open_items_are_the_documents";

/// Items read at once.
const ITEMS_PER_READ: u64 = 1_000;

#[derive(FromQueryResult)]
struct Open {
    item_id: Id,
    amount: i64,
    base: i64,
}

pub(super) async fn check(ctx: &Ctx, source: &Source) -> Result<Vec<Finding>> {
    // What is under way is lag and no fault.
    if outbox::waiting(ctx, source, &listen::subscription()).await? > 0 {
        return Ok(Vec::new());
    }
    let accounts = source
        .select::<account::Entity>(&ctx.whole())
        .filter(account::Column::Role.is_in([RECEIVABLE.0, CUSTOMER_CREDIT.0]))
        .all()
        .await?;
    let accounts: Vec<Id> = accounts.into_iter().map(|account| account.id).collect();
    let mut findings = Vec::new();
    let mut after = Id::nil();
    loop {
        let page = page(ctx, source, &accounts, after).await?;
        let Some(last) = page.last() else { return Ok(findings) };
        after = last.item_id;
        let ids: Vec<Id> = page.iter().map(|item| item.item_id).collect();
        let mut expected = std::collections::HashMap::new();
        for booked in billing::books::documents(ctx, source, &ids).await? {
            expected.insert(booked.invoice.id, booked.invoice.open);
        }
        for payment in billing::books::payments(ctx, source, &ids).await? {
            expected.insert(payment.id, -payment.unallocated);
        }
        for item in &page {
            let open = expected.get(&item.item_id).copied().unwrap_or(Amount::ZERO);
            if open.0 != item.amount || (open.is_zero() && item.base != 0) {
                findings.push(finding(item, open));
            }
        }
    }
}

fn finding(item: &Open, open: Amount) -> Finding {
    Finding {
        check: CHECK,
        subject: format!("document {}", item.item_id),
        expected: format!("{} open", open.0),
        found: format!("{} open, {} in the company's currency", item.amount, item.base),
    }
}

async fn page(ctx: &Ctx, source: &Source, accounts: &[Id], after: Id) -> Result<Vec<Open>> {
    let sum = |column: line::Column| source.engine().sum(Expr::col(column));
    source
        .select::<line::Entity>(&ctx.whole())
        .filter(line::Column::Posted.eq(true))
        .filter(line::Column::AccountId.is_in(accounts.iter().copied()))
        .filter(line::Column::ItemId.gt(after))
        .shape(|select| {
            select
                .select_only()
                .column(line::Column::ItemId)
                .column_as(sum(line::Column::Amount), "amount")
                .column_as(sum(line::Column::Base), "base")
                .group_by(line::Column::ItemId)
        })
        .order_by(line::Column::ItemId)
        .limit(ITEMS_PER_READ)
        .all_as::<Open>()
        .await
}
