//! I7 and T54: what is open is the total less what was allocated, never beyond it, and the status follows.

use std::collections::HashMap;

use kernel::{Amount, Id, Result};
use platform::{Ctx, Finding, Source};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, FromQueryResult, QuerySelect};

use super::{INVOICES_PER_READ, invoices_after, name};
use crate::model::{allocation, invoice, payment, refund};
use crate::states::{Facts, status_of};

pub(super) const CHECK: &str = "billing.open_is_total_less_allocations";

#[derive(FromQueryResult)]
struct Sum {
    id: Id,
    total: i64,
}

pub(super) async fn check(ctx: &Ctx, source: &Source) -> Result<Vec<Finding>> {
    let mut findings = invoices(ctx, source).await?;
    findings.extend(payments(ctx, source).await?);
    Ok(findings)
}

async fn invoices(ctx: &Ctx, source: &Source) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    let mut after = Id::nil();
    loop {
        let batch = invoices_after(ctx, source, after).await?;
        let Some(last) = batch.last() else { return Ok(findings) };
        after = last.id;
        let ids: Vec<Id> = batch.iter().map(|invoice| invoice.id).collect();
        let settled = sums(ctx, source, allocation::Column::InvoiceId, &ids).await?;
        let used = sums(ctx, source, allocation::Column::SourceId, &ids).await?;
        let credited = credited(ctx, source, &ids).await?;
        let back = refunded(ctx, source, refund::Column::CreditNoteId, &ids).await?;
        for one in &batch {
            let of = |sums: &HashMap<Id, Amount>| sums.get(&one.id).copied().unwrap_or_default();
            let open = one.total - of(&settled) + of(&used) + of(&back);
            let credited = -of(&credited);
            let expected = (open, credited, status(one, open, credited));
            if expected != (one.open, one.credited, one.status.as_str()) {
                findings.push(finding(
                    name(one),
                    format!("{expected:?}"),
                    format!("{:?}", (one.open, one.credited, &one.status)),
                ));
            }
        }
    }
}

fn status(invoice: &invoice::Model, open: Amount, credited: Amount) -> &str {
    match invoice.kind.as_str() {
        _ if invoice.number.is_none() => crate::STATES.initial,
        "invoice" => status_of(Facts { open, credited, ..Facts::of(invoice) }),
        _ if open.is_zero() => "paid",
        _ => "posted",
    }
}

async fn payments(ctx: &Ctx, source: &Source) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    let mut after = Id::nil();
    loop {
        let batch = source
            .select::<payment::Entity>(&ctx.whole())
            .filter(payment::Column::Id.gt(after))
            .order_by(payment::Column::Id)
            .limit(INVOICES_PER_READ)
            .all()
            .await?;
        let Some(last) = batch.last() else { return Ok(findings) };
        after = last.id;
        let ids: Vec<Id> = batch.iter().map(|payment| payment.id).collect();
        let used = sums(ctx, source, allocation::Column::SourceId, &ids).await?;
        let refunds = refunded(ctx, source, refund::Column::PaymentId, &ids).await?;
        let by_notes = refunded_by_notes(ctx, source, &ids).await?;
        for one in &batch {
            let of = |sums: &HashMap<Id, Amount>| sums.get(&one.id).copied().unwrap_or_default();
            let own = of(&refunds) - of(&by_notes);
            let gone = if one.reversed_on.is_some() { one.amount } else { Amount::ZERO };
            let expected = (one.amount - gone - of(&used) - own, of(&refunds));
            if expected != (one.unallocated, one.refunded) {
                let found = format!("{:?}", (one.unallocated, one.refunded));
                findings.push(finding(one.number.clone(), format!("{expected:?}"), found));
            }
        }
    }
}

async fn sums(ctx: &Ctx, source: &Source, by: allocation::Column, ids: &[Id]) -> Result<HashMap<Id, Amount>> {
    // What a payment gave is in its currency, what an invoice got in the invoice's.
    let amount = match by {
        allocation::Column::SourceId => allocation::Column::SourceAmount,
        _ => allocation::Column::Amount,
    };
    let total = source.engine().sum(Expr::col(amount));
    let sums = source
        .select::<allocation::Entity>(&ctx.whole())
        .filter(by.is_in(ids.iter().copied()))
        .shape(|select| select.select_only().column_as(by, "id").column_as(total, "total").group_by(by))
        .all_as::<Sum>()
        .await?;
    Ok(sums.into_iter().map(|sum| (sum.id, Amount(sum.total))).collect())
}

/// Σ totals of credit notes by the invoice that they take back, but of those that were taken back themselves; and of
/// what takes those back.
async fn credited(ctx: &Ctx, source: &Source, ids: &[Id]) -> Result<HashMap<Id, Amount>> {
    let total = source.engine().sum(Expr::col(invoice::Column::Total));
    let by = invoice::Column::CreditsId;
    let stands = invoice::Column::Kind.eq("invoice").or(invoice::Column::Credited.eq(0));
    let sums = source
        .select::<invoice::Entity>(&ctx.whole())
        .filter(by.is_in(ids.iter().copied()))
        .filter(stands)
        .shape(|select| select.select_only().column_as(by, "id").column_as(total, "total").group_by(by))
        .all_as::<Sum>()
        .await?;
    Ok(sums.into_iter().map(|sum| (sum.id, Amount(sum.total))).collect())
}

/// Σ refunds that have not failed.
async fn refunded(ctx: &Ctx, source: &Source, by: refund::Column, ids: &[Id]) -> Result<HashMap<Id, Amount>> {
    sum_refunds(ctx, source, by, refund::Column::Status.ne("failed").and(by.is_in(ids.iter().copied()))).await
}

/// The same, only of those that a credit note paid.
async fn refunded_by_notes(ctx: &Ctx, source: &Source, ids: &[Id]) -> Result<HashMap<Id, Amount>> {
    let by = refund::Column::PaymentId;
    let which = refund::Column::Status
        .ne("failed")
        .and(refund::Column::CreditNoteId.is_not_null())
        .and(by.is_in(ids.iter().copied()));
    sum_refunds(ctx, source, by, which).await
}

async fn sum_refunds(
    ctx: &Ctx,
    source: &Source,
    by: refund::Column,
    which: sea_orm::sea_query::SimpleExpr,
) -> Result<HashMap<Id, Amount>> {
    let total = source.engine().sum(Expr::col(refund::Column::Amount));
    let sums = source
        .select::<refund::Entity>(&ctx.whole())
        .filter(which)
        .shape(|select| select.select_only().column_as(by, "id").column_as(total, "total").group_by(by))
        .all_as::<Sum>()
        .await?;
    Ok(sums.into_iter().map(|sum| (sum.id, Amount(sum.total))).collect())
}

fn finding(subject: String, expected: String, found: String) -> Finding {
    Finding { check: CHECK, subject, expected, found }
}
