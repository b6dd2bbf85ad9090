//! Orders checked against themselves.

use std::sync::Arc;

use platform::{Ctx, Doctor, Finding, Result, Source};
use sea_orm::sea_query::Expr;
use sea_orm::{FromQueryResult, QuerySelect};

use crate::model::{amendment, back_order, line, order};
use crate::rules;

const TOTALS: &str = "orders.totals_are_the_sum_of_lines";
const PROMISES: &str = "orders.what_is_left_is_promised_or_waits";
const RETURNED: &str = "orders.return_status_is_what_came_back";
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
        Doctor { check: PROMISES, run: Arc::new(|ctx, source| Box::pin(promises(ctx, source))) },
        Doctor { check: RETURNED, run: Arc::new(|ctx, source| Box::pin(returned(ctx, source))) },
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

/// What is left to ship of an open order's lines is promised to them or waited for, to the last unit. Lines for which
/// other products are promised (the parts of a kit) are their keeper's to check.
async fn promises(ctx: &Ctx, source: &Source) -> Result<Vec<Finding>> {
    use sea_orm::ColumnTrait;
    let mut findings = Vec::new();
    let mut after = kernel::Id::nil();
    loop {
        let orders = source
            .select::<order::Entity>(&ctx.whole())
            .filter(order::Column::Id.gt(after))
            .filter(order::Column::Status.is_in(["confirmed", "partly_shipped", "shipped"]))
            .order_by(order::Column::Id)
            .limit(ORDERS_PER_PROMISES)
            .all()
            .await?;
        let Some(last) = orders.last() else { return Ok(findings) };
        after = last.id;
        let ids: Vec<kernel::Id> = orders.iter().map(|order| order.id).collect();
        let held = inventory::promised(ctx, source, &ids).await?;
        let lines = source
            .select::<line::Entity>(&ctx.whole())
            .filter(line::Column::OrderId.is_in(ids.iter().copied()))
            .filter(line::Column::Tracked.eq(true))
            .all()
            .await?;
        let waits = source
            .select::<back_order::Entity>(&ctx.whole())
            .filter(back_order::Column::OrderId.is_in(ids))
            .all()
            .await?;
        for line in &lines {
            let of_line: Vec<_> = held.iter().filter(|one| one.line_id == line.id).collect();
            if of_line.iter().any(|one| one.product_id != line.product_id) {
                continue;
            }
            let expected = rules::base_of(line, line.to_ship())?;
            let promised: kernel::Qty = of_line.iter().map(|one| one.quantity).sum();
            let waiting: kernel::Qty =
                waits.iter().filter(|row| row.line_id == line.id).map(|row| row.quantity).sum();
            if promised + waiting != expected {
                findings.push(Finding {
                    check: PROMISES,
                    subject: format!("line {} of order {}", line.line_no, line.order_id),
                    expected: expected.to_string(),
                    found: format!("{promised} promised, {waiting} waited for"),
                });
            }
        }
    }
}

/// Orders whose promises are checked in one read.
const ORDERS_PER_PROMISES: u64 = 300;

/// An order says of its returns what its lines say.
async fn returned(ctx: &Ctx, source: &Source) -> Result<Vec<Finding>> {
    use sea_orm::ColumnTrait;
    let mut findings = Vec::new();
    let mut after = kernel::Id::nil();
    loop {
        let orders = source
            .select::<order::Entity>(&ctx.whole())
            .filter(order::Column::Id.gt(after))
            .filter(order::Column::Status.is_in(["partly_shipped", "shipped", "completed"]))
            .order_by(order::Column::Id)
            .limit(ORDERS_PER_READ)
            .all()
            .await?;
        let Some(last) = orders.last() else { return Ok(findings) };
        after = last.id;
        let lines = source
            .select::<line::Entity>(&ctx.whole())
            .filter(line::Column::OrderId.is_in(orders.iter().map(|order| order.id)))
            .filter(line::Column::Shipped.gt(0))
            .order_by(line::Column::OrderId)
            .all()
            .await?;
        for order in &orders {
            let start = lines.partition_point(|line| line.order_id < order.id);
            let of_order: Vec<line::Model> =
                lines[start..].iter().take_while(|line| line.order_id == order.id).cloned().collect();
            let expected = crate::returned::status_of(&of_order);
            if order.return_status != expected {
                findings.push(Finding {
                    check: RETURNED,
                    subject: order.number.clone(),
                    expected: expected.to_owned(),
                    found: order.return_status.clone(),
                });
            }
        }
    }
}
