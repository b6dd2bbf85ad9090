//! Orders checked against themselves.

use std::sync::Arc;

use platform::{Ctx, Doctor, Finding, Result, Source};
use sea_orm::sea_query::Expr;
use sea_orm::{FromQueryResult, QuerySelect};

use crate::model::{amendment, line, order};

const TOTALS: &str = "orders.totals_are_the_sum_of_lines";
const VERSIONS: &str = "orders.amendments_lead_to_the_total";

#[derive(FromQueryResult)]
struct Sums {
    order_id: kernel::Id,
    net: i64,
    tax: i64,
    total: i64,
}

pub(crate) fn all() -> Vec<Doctor> {
    vec![
        Doctor { check: TOTALS, run: Arc::new(|ctx, source| Box::pin(totals(ctx, source))) },
        Doctor { check: VERSIONS, run: Arc::new(|ctx, source| Box::pin(versions(ctx, source))) },
    ]
}

/// Orders checked in one read.
const ORDERS_PER_READ: u64 = 2000;

async fn totals(ctx: &Ctx, source: &Source) -> Result<Vec<Finding>> {
    use sea_orm::ColumnTrait;
    let mut findings = Vec::new();
    let mut after = kernel::Id::nil();
    loop {
        let orders = source
            .select::<order::Entity>(&ctx.whole())
            .filter(order::Column::Id.gt(after))
            .order_by(order::Column::Id)
            .limit(ORDERS_PER_READ)
            .all()
            .await?;
        let Some(last) = orders.last() else { return Ok(findings) };
        after = last.id;
        let sums = sums(ctx, source, orders.iter().map(|order| order.id)).await?;
        for order in &orders {
            let expected = sums
                .iter()
                .find(|sum| sum.order_id == order.id)
                .map_or((0, 0, 0), |s| (s.net, s.tax, s.total));
            let found = (order.net.0, order.tax.0, order.total.0 - order.rounding.0);
            if expected != found {
                findings.push(Finding {
                    check: TOTALS,
                    subject: order.number.clone(),
                    expected: format!("{expected:?}"),
                    found: format!("{found:?}"),
                });
            }
        }
    }
}

async fn sums(ctx: &Ctx, source: &Source, orders: impl Iterator<Item = kernel::Id>) -> Result<Vec<Sums>> {
    use sea_orm::ColumnTrait;
    let engine = source.engine();
    let sum = |column: line::Column| engine.sum(Expr::col(column));
    source
        .select::<line::Entity>(&ctx.whole())
        .filter(line::Column::OrderId.is_in(orders))
        .shape(|select| {
            select
                .select_only()
                .column(line::Column::OrderId)
                .column_as(sum(line::Column::Net), "net")
                .column_as(sum(line::Column::Tax), "tax")
                .column_as(sum(line::Column::Total), "total")
                .group_by(line::Column::OrderId)
        })
        .all_as::<Sums>()
        .await
}

/// Each amendment begins where the one before ended, and the last one ends with the order as it is.
async fn versions(ctx: &Ctx, source: &Source) -> Result<Vec<Finding>> {
    use sea_orm::ColumnTrait;
    let mut findings = Vec::new();
    let mut after = kernel::Id::nil();
    loop {
        let orders = source
            .select::<order::Entity>(&ctx.whole())
            .filter(order::Column::Id.gt(after))
            .filter(order::Column::Amended.gt(0))
            .order_by(order::Column::Id)
            .limit(ORDERS_PER_READ)
            .all()
            .await?;
        let Some(last) = orders.last() else { return Ok(findings) };
        after = last.id;
        let rows = source
            .select::<amendment::Entity>(&ctx.whole())
            .filter(amendment::Column::OrderId.is_in(orders.iter().map(|order| order.id)))
            .order_by(amendment::Column::No)
            .all()
            .await?;
        for order in &orders {
            let of_order: Vec<&amendment::Model> =
                rows.iter().filter(|row| row.order_id == order.id).collect();
            let numbers = of_order.iter().map(|row| row.no).eq(1..=order.amended);
            let chained = of_order.windows(2).all(|pair| pair[0].total_after == pair[1].total_before);
            let ends = of_order.last().map(|row| row.total_after);
            if !numbers || !chained || ends != Some(order.total) {
                findings.push(Finding {
                    check: VERSIONS,
                    subject: order.number.clone(),
                    expected: format!("{} amendments up to {:?}", order.amended, order.total),
                    found: format!("{} amendments up to {ends:?}", of_order.len()),
                });
            }
        }
    }
}
