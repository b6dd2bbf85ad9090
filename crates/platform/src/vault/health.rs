//! What `kontor doctor` looks at: a value that cannot be opened today cannot be opened by anybody tomorrow.

use std::sync::Arc;

use super::tables::{SealedRow, SealedTable};
use super::values::Place;
use crate::{Ctx, Doctor, Finding, Id, Result, Source};

const OPENS: &str = "platform.every_sealed_value_opens";
/// Rows read at once.
const PAGE_ROWS: u64 = 500;
/// Findings told at most.
const FINDINGS_MAX: usize = 100;

pub(crate) fn doctors() -> Vec<Doctor> {
    vec![Doctor { check: OPENS, run: Arc::new(|ctx, source| Box::pin(opens(ctx, source))) }]
}

async fn opens(ctx: &Ctx, source: &Source) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    for table in ctx.runtime().registry().sealed() {
        let mut after = Id::nil();
        while findings.len() < FINDINGS_MAX {
            let rows = db::raw::rows(source, &table.page(ctx, after, PAGE_ROWS)).await?;
            let rows: Vec<SealedRow> =
                rows.iter().map(|row| SealedRow::read(table, row)).collect::<Result<_>>()?;
            let Some(last) = rows.last() else { break };
            after = last.id;
            let values = rows.iter().flat_map(|row| places(table, row)).collect::<Vec<_>>();
            if super::open_all(ctx, source, &values).await.is_err() {
                findings.extend(one_by_one(ctx, source, &values).await);
            }
        }
    }
    findings.truncate(FINDINGS_MAX);
    Ok(findings)
}

fn places<'r>(table: &SealedTable, row: &'r SealedRow) -> Vec<(Place, &'r str)> {
    let columns = table.columns.iter().zip(&row.values);
    columns
        .filter_map(|(one, (text, _))| {
            Some((Place { table: table.table, column: one.column, row: row.id }, text.as_deref()?))
        })
        .collect()
}

async fn one_by_one(ctx: &Ctx, source: &Source, values: &[(Place, &str)]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (place, text) in values {
        if let Err(error) = super::open(ctx, source, place, text).await {
            findings.push(Finding {
                check: OPENS,
                subject: format!("{}.{} of {}", place.table, place.column, place.row),
                expected: "a value that opens".to_owned(),
                found: error.to_string(),
            });
        }
    }
    findings
}
