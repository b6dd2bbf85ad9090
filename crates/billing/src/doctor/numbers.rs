//! I5: the numbers of a series and year are 1 to n without a gap, and n is where the counter stands.

use kernel::Result;
use platform::{Ctx, Finding, Source, numbering};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, FromQueryResult, QuerySelect};

use crate::model::invoice;
use crate::{CREDIT_NOTES, INVOICES};

pub(super) const CHECK: &str = "billing.numbers_are_dense";

#[derive(FromQueryResult)]
struct Taken {
    series_code: String,
    series_year: i32,
    count: i64,
    first: i64,
    last: i64,
}

pub(super) async fn check(ctx: &Ctx, source: &Source) -> Result<Vec<Finding>> {
    let n = || Expr::col(invoice::Column::SeriesN);
    let taken = source
        .select::<invoice::Entity>(&ctx.whole())
        .filter(invoice::Column::SeriesN.is_not_null())
        .shape(|select| {
            select
                .select_only()
                .column(invoice::Column::SeriesCode)
                .column(invoice::Column::SeriesYear)
                .column_as(n().count(), "count")
                .column_as(n().min(), "first")
                .column_as(n().max(), "last")
                .group_by(invoice::Column::SeriesCode)
                .group_by(invoice::Column::SeriesYear)
        })
        .all_as::<Taken>()
        .await?;
    let mut findings = Vec::new();
    for series in [INVOICES, CREDIT_NOTES] {
        for (year, counter) in numbering::counters(ctx, source, series).await? {
            let of_year = |one: &&Taken| one.series_code == series.code && one.series_year == year;
            let found = taken.iter().find(of_year).map_or((0, 0, 0), |one| (one.first, one.last, one.count));
            if found != (1, counter, counter) {
                findings.push(Finding {
                    check: CHECK,
                    subject: format!("{}-{year}", series.code),
                    expected: format!("1 to {counter}, {counter} of them"),
                    found: format!("{} to {}, {} of them", found.0, found.1, found.2),
                });
            }
        }
    }
    Ok(findings)
}
