//! Orders checked against themselves.

use std::sync::Arc;

use platform::{Ctx, Doctor, Finding, Result, Source};
use sea_orm::sea_query::Expr;
use sea_orm::{FromQueryResult, QuerySelect};

use crate::model::{line, order};

const TOTALS: &str = "orders.totals_are_the_sum_of_lines";

#[derive(FromQueryResult)]
struct Sums {
    order_id: kernel::Id,
    net: i64,
    tax: i64,
    total: i64,
}

pub(crate) fn all() -> Vec<Doctor> {
    vec![Doctor { check: TOTALS, run: Arc::new(|ctx, source| Box::pin(totals(ctx, source))) }]
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
