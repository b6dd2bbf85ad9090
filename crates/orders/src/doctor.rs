//! Orders checked against themselves.

use std::collections::BTreeMap;
use std::sync::Arc;

use kernel::{Id, Qty};
use platform::{Ctx, Doctor, Finding, Result, Source};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition, FromQueryResult, QuerySelect};

use crate::kits::Kits;
use crate::model::{amendment, back_order, line, order};

const TOTALS: &str = "orders.totals_are_the_sum_of_lines";
const PROMISES: &str = "orders.what_is_left_is_promised_or_waits";
const UNKEPT: &str = "orders.goods_that_are_kept_in_stock_are_promised";
const RETURNED: &str = "orders.return_status_is_what_came_back";
const VERSIONS: &str = "orders.amendments_lead_to_the_total";

#[derive(FromQueryResult)]
struct Sums {
    order_id: Id,
    net: i64,
    tax: i64,
    total: i64,
}

pub(crate) fn all() -> Vec<Doctor> {
    vec![
        Doctor { check: TOTALS, run: Arc::new(|ctx, source| Box::pin(totals(ctx, source))) },
        Doctor { check: PROMISES, run: Arc::new(|ctx, source| Box::pin(promises(ctx, source))) },
        Doctor { check: UNKEPT, run: Arc::new(|ctx, source| Box::pin(unkept(ctx, source))) },
        Doctor { check: RETURNED, run: Arc::new(|ctx, source| Box::pin(returned(ctx, source))) },
        Doctor { check: VERSIONS, run: Arc::new(|ctx, source| Box::pin(versions(ctx, source))) },
    ]
}

/// Orders checked in one read.
const ORDERS_PER_READ: u64 = 2000;
/// Orders whose promises are checked in one read.
const ORDERS_PER_PROMISES: u64 = 300;

/// The company's orders that meet a condition, a page at a time, lowest id first.
struct Pages {
    which: Condition,
    size: u64,
    after: Id,
}

impl Pages {
    fn of(which: Condition, size: u64) -> Pages {
        Pages { which, size, after: Id::nil() }
    }

    /// The next page; empty behind the last.
    async fn next(&mut self, ctx: &Ctx, source: &Source) -> Result<Vec<order::Model>> {
        let page = source
            .select::<order::Entity>(&ctx.whole())
            .filter(self.which.clone())
            .filter(order::Column::Id.gt(self.after))
            .order_by(order::Column::Id)
            .limit(self.size)
            .all()
            .await?;
        self.after = page.last().map_or(self.after, |last| last.id);
        Ok(page)
    }
}

fn in_status(states: &[&str]) -> Condition {
    Condition::all().add(order::Column::Status.is_in(states.iter().copied()))
}

async fn totals(ctx: &Ctx, source: &Source) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    let mut pages = Pages::of(Condition::all(), ORDERS_PER_READ);
    loop {
        let orders = pages.next(ctx, source).await?;
        if orders.is_empty() {
            return Ok(findings);
        }
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

async fn sums(ctx: &Ctx, source: &Source, orders: impl Iterator<Item = Id>) -> Result<Vec<Sums>> {
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
    let mut findings = Vec::new();
    let mut pages = Pages::of(Condition::all().add(order::Column::Amended.gt(0)), ORDERS_PER_READ);
    loop {
        let orders = pages.next(ctx, source).await?;
        if orders.is_empty() {
            return Ok(findings);
        }
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

/// What is left to ship of an open order's lines is promised to them or waited for, product by product and to the last
/// unit: a kit's components as its line froze them, and nothing else.
async fn promises(ctx: &Ctx, source: &Source) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    let mut pages = Pages::of(in_status(&["confirmed", "partly_shipped", "shipped"]), ORDERS_PER_PROMISES);
    loop {
        let orders = pages.next(ctx, source).await?;
        if orders.is_empty() {
            return Ok(findings);
        }
        let ids: Vec<Id> = orders.iter().map(|order| order.id).collect();
        let promised = inventory::promised(ctx, source, &ids).await?;
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
        let kits = Kits::of(ctx, source, &lines).await?;
        for line in &lines {
            let expected = kits.to_ship(line)?.into_iter().map(|one| (one.product_id, one.quantity));
            let expected = sums_of(expected);
            let here = promised.iter().filter(|one| one.line_id == line.id);
            let here = sums_of(here.map(|one| (one.product_id, one.quantity)));
            let rows = waits.iter().filter(|row| row.line_id == line.id);
            let rows = sums_of(rows.map(|row| (row.product_id, row.quantity)));
            let both = here.iter().chain(&rows).map(|(product, quantity)| (*product, *quantity));
            if sums_of(both) != expected {
                findings.push(Finding {
                    check: PROMISES,
                    subject: format!("line {} of order {}", line.line_no, line.order_id),
                    expected: told(&expected),
                    found: format!("{} promised, {} waited for", told(&here), told(&rows)),
                });
            }
        }
    }
}

/// What an open order takes for something that never leaves the stock is still that: otherwise it was neither promised
/// nor can it be shipped.
async fn unkept(ctx: &Ctx, source: &Source) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    let mut pages = Pages::of(in_status(&["confirmed", "partly_shipped", "shipped"]), ORDERS_PER_PROMISES);
    loop {
        let orders = pages.next(ctx, source).await?;
        if orders.is_empty() {
            return Ok(findings);
        }
        let lines = source
            .select::<line::Entity>(&ctx.whole())
            .filter(line::Column::OrderId.is_in(orders.iter().map(|order| order.id)))
            .filter(line::Column::Tracked.eq(false))
            .filter(line::Column::Charge.is_null())
            .filter(line::Column::Quantity.gt(0))
            .all()
            .await?;
        let products: Vec<Id> = lines.iter().map(|line| line.product_id).collect();
        let products = catalog::products::find_many(ctx, source, &products).await?;
        let kept = |line: &&line::Model| products.get(&line.product_id).is_some_and(|one| one.tracked);
        findings.extend(lines.iter().filter(kept).map(|line| Finding {
            check: UNKEPT,
            subject: format!("line {} of order {}", line.line_no, line.order_id),
            expected: format!("{} promised, waited for or shipped", line.quantity),
            found: format!("stock is kept of {}, and the line takes none of it", line.sku),
        }));
    }
}

/// How much of each product; nothing of what there is nothing of.
fn sums_of(parts: impl Iterator<Item = (Id, Qty)>) -> BTreeMap<Id, Qty> {
    let mut sums = BTreeMap::new();
    for (product, quantity) in parts {
        *sums.entry(product).or_insert(Qty::ZERO) += quantity;
    }
    sums.retain(|_, quantity| *quantity != Qty::ZERO);
    sums
}

fn told(sums: &BTreeMap<Id, Qty>) -> String {
    let parts: Vec<String> =
        sums.iter().map(|(product, quantity)| format!("{quantity} of {product}")).collect();
    if parts.is_empty() { "nothing".to_owned() } else { parts.join(" and ") }
}

/// An order says of its returns what its lines say.
async fn returned(ctx: &Ctx, source: &Source) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    let mut pages = Pages::of(in_status(&["partly_shipped", "shipped", "completed"]), ORDERS_PER_READ);
    loop {
        let orders = pages.next(ctx, source).await?;
        if orders.is_empty() {
            return Ok(findings);
        }
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
            let expected = crate::returned::status_of(&of_order)?;
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
