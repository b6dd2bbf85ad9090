//! T52: each customer's credit row is what the documents say, in the company's currency, each counted once.

use std::collections::HashMap;

use kernel::{Amount, Id, Result};
use parties::credit::{self, Credit};
use platform::{Ctx, Finding, Source};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, Condition, FromQueryResult, QuerySelect};

use crate::model::{invoice, payment};

pub(super) const CHECK: &str = "billing.credit_is_what_the_documents_say";

/// Customers compared at once.
const CUSTOMERS_PER_READ: u64 = 1000;

#[derive(FromQueryResult)]
struct Sum {
    customer_id: Id,
    total: i64,
}

type Sums = HashMap<Id, Amount>;

pub(super) async fn check(ctx: &Ctx, source: &Source) -> Result<Vec<Finding>> {
    let orders = orders::open_exposure_by_customer(ctx, source).await?;
    let invoices = open_of(ctx, source, "invoice").await?;
    let notes = open_of(ctx, source, "credit_note").await?;
    let payments = unallocated(ctx, source).await?;
    let mut findings = Vec::new();
    let mut after = Id::nil();
    loop {
        let rows = credit::page(ctx, source, after, CUSTOMERS_PER_READ).await?;
        let Some(last) = rows.last() else { return Ok(findings) };
        after = last.customer_id;
        for row in &rows {
            let of = |sums: &Sums| sums.get(&row.customer_id).copied().unwrap_or_default();
            let expected = (of(&orders), of(&invoices), of(&payments) - of(&notes));
            if expected != (row.open_orders, row.open_invoices, row.unallocated) {
                findings.push(finding(row, expected));
            }
        }
    }
}

fn finding(row: &Credit, expected: (Amount, Amount, Amount)) -> Finding {
    let words = |(orders, invoices, unallocated): (Amount, Amount, Amount)| {
        format!("orders {}, invoices {}, unallocated {}", orders.0, invoices.0, unallocated.0)
    };
    Finding {
        check: CHECK,
        subject: format!("customer {}", row.customer_id),
        expected: words(expected),
        found: words((row.open_orders, row.open_invoices, row.unallocated)),
    }
}

/// What is open by customer; a credit note's is negative.
async fn open_of(ctx: &Ctx, source: &Source, kind: &str) -> Result<Sums> {
    let total = source.engine().sum(Expr::col(invoice::Column::Open));
    let posted = Condition::all()
        .add(invoice::Column::Kind.eq(kind))
        .add(invoice::Column::Status.ne(crate::STATES.initial))
        .add(invoice::Column::Open.ne(0))
        .add(invoice::Column::Currency.eq(ctx.company().currency));
    let sums = source
        .select::<invoice::Entity>(&ctx.whole())
        .filter(posted)
        .shape(|select| {
            select
                .select_only()
                .column(invoice::Column::CustomerId)
                .column_as(total, "total")
                .group_by(invoice::Column::CustomerId)
        })
        .all_as::<Sum>()
        .await?;
    let mut sums = by_customer(sums);
    for row in foreign_open(ctx, source, kind).await? {
        let counted = finance::to_company(ctx, row.open, row.currency, row.exchange_rate)?;
        *sums.entry(row.customer_id).or_default() += counted;
    }
    Ok(sums)
}

/// Open documents in other currencies, each of which counts by its own rate.
async fn foreign_open(ctx: &Ctx, source: &Source, kind: &str) -> Result<Vec<invoice::Model>> {
    let posted = Condition::all()
        .add(invoice::Column::Kind.eq(kind))
        .add(invoice::Column::Status.ne(crate::STATES.initial))
        .add(invoice::Column::Open.ne(0))
        .add(invoice::Column::Currency.ne(ctx.company().currency));
    source.select::<invoice::Entity>(&ctx.whole()).filter(posted).all().await
}

/// What is left of payments by customer.
async fn unallocated(ctx: &Ctx, source: &Source) -> Result<Sums> {
    let total = source.engine().sum(Expr::col(payment::Column::Unallocated));
    let left = payment::Column::Unallocated.ne(0).and(payment::Column::Currency.eq(ctx.company().currency));
    let sums = source
        .select::<payment::Entity>(&ctx.whole())
        .filter(left)
        .shape(|select| {
            select
                .select_only()
                .column(payment::Column::CustomerId)
                .column_as(total, "total")
                .group_by(payment::Column::CustomerId)
        })
        .all_as::<Sum>()
        .await?;
    let mut sums = by_customer(sums);
    let foreign =
        payment::Column::Unallocated.ne(0).and(payment::Column::Currency.ne(ctx.company().currency));
    for row in source.select::<payment::Entity>(&ctx.whole()).filter(foreign).all().await? {
        let counted = finance::to_company(ctx, row.unallocated, row.currency, row.exchange_rate)?;
        *sums.entry(row.customer_id).or_default() += counted;
    }
    Ok(sums)
}

fn by_customer(sums: Vec<Sum>) -> Sums {
    sums.into_iter().map(|sum| (sum.customer_id, Amount(sum.total))).collect()
}
