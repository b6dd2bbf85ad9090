//! I6: each term of an invoice is the sum of its lines', its tax also of its tax rows, and the terms make the total.

use std::collections::HashMap;

use kernel::{Id, Result};
use platform::{Ctx, Finding, Source};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, FromQueryResult, QuerySelect};

use super::{invoices_after, name};
use crate::model::{invoice, line, tax};

pub(super) const CHECK: &str = "billing.totals_are_the_sum_of_lines";

#[derive(FromQueryResult)]
struct Lines {
    invoice_id: Id,
    gross: i64,
    discount: i64,
    net: i64,
    tax: i64,
    total: i64,
}

#[derive(FromQueryResult)]
struct Taxes {
    invoice_id: Id,
    base: i64,
    tax: i64,
}

pub(super) async fn check(ctx: &Ctx, source: &Source) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    let mut after = Id::nil();
    loop {
        let invoices = invoices_after(ctx, source, after).await?;
        let Some(last) = invoices.last() else { return Ok(findings) };
        after = last.id;
        let ids: Vec<Id> = invoices.iter().map(|invoice| invoice.id).collect();
        let (lines, taxes) = (lines(ctx, source, &ids).await?, taxes(ctx, source, &ids).await?);
        for one in &invoices {
            let (lines, taxes) = (lines.get(&one.id), taxes.get(&one.id));
            let expected = lines.map_or([0; 5], |sum| [sum.gross, sum.discount, sum.net, sum.tax, sum.total]);
            let found = [one.gross.0, one.discount.0, one.net.0, one.tax.0, one.total.0 - one.rounding.0];
            let by_rate = taxes.map_or([0; 2], |sum| [sum.base, sum.tax]);
            if expected != found || by_rate != [one.net.0, one.tax.0] {
                findings.push(finding(
                    one,
                    &format!("{expected:?}, by rate {by_rate:?}"),
                    &format!("{found:?}"),
                ));
            }
        }
    }
}

fn finding(invoice: &invoice::Model, expected: &str, found: &str) -> Finding {
    Finding {
        check: CHECK,
        subject: name(invoice),
        expected: format!("gross, discount, net, tax, total of lines = {expected}"),
        found: found.to_owned(),
    }
}

async fn lines(ctx: &Ctx, source: &Source, ids: &[Id]) -> Result<HashMap<Id, Lines>> {
    let engine = source.engine();
    let sum = |column: line::Column| engine.sum(Expr::col(column));
    let sums = source
        .select::<line::Entity>(&ctx.whole())
        .filter(line::Column::InvoiceId.is_in(ids.iter().copied()))
        .shape(|select| {
            select
                .select_only()
                .column(line::Column::InvoiceId)
                .column_as(sum(line::Column::Gross), "gross")
                .column_as(sum(line::Column::Discount), "discount")
                .column_as(sum(line::Column::Net), "net")
                .column_as(sum(line::Column::Tax), "tax")
                .column_as(sum(line::Column::Total), "total")
                .group_by(line::Column::InvoiceId)
        })
        .all_as::<Lines>()
        .await?;
    Ok(sums.into_iter().map(|sum| (sum.invoice_id, sum)).collect())
}

async fn taxes(ctx: &Ctx, source: &Source, ids: &[Id]) -> Result<HashMap<Id, Taxes>> {
    let engine = source.engine();
    let sum = |column: tax::Column| engine.sum(Expr::col(column));
    let sums = source
        .select::<tax::Entity>(&ctx.whole())
        .filter(tax::Column::InvoiceId.is_in(ids.iter().copied()))
        .shape(|select| {
            select
                .select_only()
                .column(tax::Column::InvoiceId)
                .column_as(sum(tax::Column::Base), "base")
                .column_as(sum(tax::Column::Tax), "tax")
                .group_by(tax::Column::InvoiceId)
        })
        .all_as::<Taxes>()
        .await?;
    Ok(sums.into_iter().map(|sum| (sum.invoice_id, sum)).collect())
}
