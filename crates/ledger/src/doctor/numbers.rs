//! Numbers are 1 to n for each journal and year (I5).

use kernel::{Id, Result};
use platform::{Ctx, Finding, Source, numbering};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, FromQueryResult, QuerySelect};

use crate::entries::series_of;
use crate::model::entry;

pub(super) const CHECK: &str = "ledger.numbers_are_dense";

#[derive(FromQueryResult)]
struct Run {
    journal_id: Id,
    series_year: i32,
    entries: i64,
    last: i64,
}

pub(super) async fn check(ctx: &Ctx, source: &Source) -> Result<Vec<Finding>> {
    let runs = source
        .select::<entry::Entity>(&ctx.whole())
        .filter(entry::Column::Posted.eq(true))
        .shape(|select| {
            select
                .select_only()
                .columns([entry::Column::JournalId, entry::Column::SeriesYear])
                .column_as(Expr::col(entry::Column::Id).count(), "entries")
                .column_as(Expr::col(entry::Column::SeriesN).max(), "last")
                .group_by(entry::Column::JournalId)
                .group_by(entry::Column::SeriesYear)
        })
        .all_as::<Run>()
        .await?;
    let mut findings = Vec::new();
    for run in runs {
        let counters = numbering::counters_of(ctx, source, &series_of(run.journal_id)).await?;
        let counter = counters.iter().find(|(year, _)| *year == run.series_year).map_or(0, |(_, last)| *last);
        if run.entries != run.last || run.last != counter {
            findings.push(Finding {
                check: CHECK,
                subject: format!("journal {} {}", run.journal_id, run.series_year),
                expected: format!("{counter} entries, 1 to {counter}"),
                found: format!("{} entries up to {}", run.entries, run.last),
            });
        }
    }
    Ok(findings)
}
