//! T5, T15: no line is credited or netted further than it goes, and the parts of an invoice are its total.

use kernel::{Amount, Id, Result};
use platform::{Ctx, Finding, Source};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, FromQueryResult, QuerySelect};

use super::{invoices_after, name};
use crate::creditable::left_of;
use crate::model::{instalment, invoice, line};

pub(super) const CHECK: &str = "billing.lines_are_credited_within_what_they_are";

#[derive(FromQueryResult)]
struct Sum {
    id: Id,
    total: i64,
}

pub(super) async fn check(ctx: &Ctx, source: &Source) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    let mut after = Id::nil();
    loop {
        let batch = invoices_after(ctx, source, after).await?;
        let Some(last) = batch.last() else { return Ok(findings) };
        after = last.id;
        for invoice in batch.iter().filter(|one| !one.credited.is_zero() || one.is_advance()) {
            findings.extend(lines(ctx, source, invoice).await?);
        }
        findings.extend(parts(ctx, source, &batch).await?);
    }
}

/// What is left of each line has the line's own sign, or is nothing.
async fn lines(ctx: &Ctx, source: &Source, invoice: &invoice::Model) -> Result<Vec<Finding>> {
    if invoice.is_note() || invoice.status == crate::STATES.initial {
        return Ok(Vec::new());
    }
    let lines = crate::queries::lines_of(ctx, source, invoice.id).await?;
    let left = left_of(ctx, source, &lines).await?;
    let beyond = |line: &&line::Model| {
        left.get(&line.id).is_some_and(|left| {
            let pairs = [(line.net, left.terms.net), (line.tax, left.terms.tax)];
            pairs.iter().any(|(whole, rest)| rest.0.signum() == -whole.0.signum() && !rest.is_zero())
        })
    };
    let finding = |line: &line::Model| Finding {
        check: CHECK,
        subject: format!("{} line {}", name(invoice), line.line_no),
        expected: "no more than the line".to_owned(),
        found: format!("{:?} is left of {:?}", left.get(&line.id).map(|left| left.terms), line.total),
    };
    Ok(lines.iter().filter(beyond).map(finding).collect())
}

async fn parts(ctx: &Ctx, source: &Source, batch: &[invoice::Model]) -> Result<Vec<Finding>> {
    let several: Vec<&invoice::Model> = batch.iter().filter(|one| one.instalment_count > 1).collect();
    if several.is_empty() {
        return Ok(Vec::new());
    }
    let total = source.engine().sum(Expr::col(instalment::Column::Amount));
    let by = instalment::Column::InvoiceId;
    let sums = source
        .select::<instalment::Entity>(&ctx.whole())
        .filter(by.is_in(several.iter().map(|one| one.id)))
        .shape(|select| select.select_only().column_as(by, "id").column_as(total, "total").group_by(by))
        .all_as::<Sum>()
        .await?;
    let sum_of = |id: Id| sums.iter().find(|sum| sum.id == id).map_or(Amount::ZERO, |sum| Amount(sum.total));
    let wrong = several.into_iter().filter(|one| sum_of(one.id) != one.total);
    let finding = |one: &invoice::Model| Finding {
        check: CHECK,
        subject: name(one),
        expected: format!("instalments of {:?}", one.total),
        found: format!("{:?}", sum_of(one.id)),
    };
    Ok(wrong.map(finding).collect())
}
