//! Returns checked against the orders that they are of.

use std::collections::HashMap;
use std::sync::Arc;

use kernel::{Id, Qty};
use platform::{Ctx, Doctor, Finding, Result, Source};
use sea_orm::ColumnTrait;

use crate::model::line;
use crate::queries;

const RECEIVED: &str = "returns.what_came_back_is_the_orders_returned";
/// Lines checked in one read.
const LINES_PER_READ: u64 = 500;

pub(crate) fn all() -> Vec<Doctor> {
    vec![Doctor { check: RECEIVED, run: Arc::new(|ctx, source| Box::pin(received(ctx, source))) }]
}

/// What came back over all returns of an order's line is what the line says, and with what is on its way no more than
/// was shipped.
async fn received(ctx: &Ctx, source: &Source) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    let mut after = Id::nil();
    loop {
        let page = source
            .select::<line::Entity>(&ctx.whole())
            .filter(line::Column::OrderLineId.gt(after))
            .order_by(line::Column::OrderLineId)
            .limit(LINES_PER_READ)
            .all()
            .await?;
        let Some(last) = page.last() else { return Ok(findings) };
        after = last.order_line_id;
        let mut ids: Vec<Id> = page.iter().map(|line| line.order_line_id).collect();
        ids.dedup();
        // The last order line's returns may go on behind the page.
        let rows = source
            .select::<line::Entity>(&ctx.whole())
            .filter(line::Column::OrderLineId.is_in(ids.iter().copied()))
            .all()
            .await?;
        let order_lines = orders::lines_by_id(ctx, source, &ids).await?;
        let mut sums: HashMap<Id, (Qty, Qty)> = HashMap::new();
        for row in &rows {
            let of_order = queries::of_order(&order_lines, row.order_line_id)?;
            let sum = sums.entry(row.order_line_id).or_default();
            sum.0 += row.in_base(row.received, of_order)?;
            sum.1 += row.in_base(row.to_receive(), of_order)?;
        }
        for (id, (came, coming)) in sums {
            let of_order = queries::of_order(&order_lines, id)?;
            let returned = orders::came_back(of_order)?;
            let shipped = orders::to_return(of_order)? + returned;
            if came != returned || came + coming > shipped {
                findings.push(Finding {
                    check: RECEIVED,
                    subject: format!("order line {id}"),
                    expected: format!("{returned} returned of {shipped}"),
                    found: format!("{came} received, {coming} on its way"),
                });
            }
        }
    }
}
