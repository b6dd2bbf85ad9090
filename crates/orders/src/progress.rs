//! What shipping and billing tell an order that they hold under its lock (see [`crate::lock`]), to their commit.

use std::collections::BTreeMap;

use kernel::{Amount, Id, Qty};
use parties::credit::{self, Change, Check};
use platform::{Ctx, Result, Tx};
use sea_orm::ColumnTrait;
use sea_orm::sea_query::{CaseStatement, Expr, ExprTrait};

use crate::commands::{advance, complete};
use crate::events::{LineQuantity, OrderInvoiced, OrderShipped, head, subject};
use crate::model::{line, order};
use crate::queries::Locked;
use crate::{MORE_THAN_ORDERED, NO_SUCH_LINE, ON_HOLD, STATES, returned};

/// Lines stored in one statement. Each row is held against each branch of its `CASE`, so that a statement's cost grows
/// with the square.
const LINES_PER_UPDATE: usize = 100;

/// Goods of the order have left; quantities are in the lines' units.
///
/// # Errors
/// `orders.more_than_ordered` when a line would be shipped beyond what was ordered; `orders.on_hold`.
pub async fn record_shipped(ctx: &Ctx, tx: &Tx<'_>, locked: Locked, shipped: &[(Id, Qty)]) -> Result<()> {
    let (mut order, mut lines) = locked;
    if let Some(hold) = &order.hold {
        return Err(ON_HOLD.with("hold", hold).with("order_id", order.id));
    }
    let told = count(&mut lines, shipped, |line| &mut line.shipped)?;
    let counted = told.iter().map(|one| one.line_id).collect::<Vec<_>>();
    store(ctx, tx, line::Column::Shipped, &lines, &counted, |line| line.shipped).await?;
    let done = lines.iter().all(|line| line.to_ship() == Qty::ZERO);
    // What leaves after all had come back is out again.
    returned::status_of(&lines)?.clone_into(&mut order.return_status);
    let to = STATES.check(&order.status, if done { "ship_rest" } else { "ship_part" })?;
    advance(ctx, tx, &mut order, to, None).await?;
    tx.emit(subject(&order), &OrderShipped { order: head(&order), lines: told, complete: done })?;
    finish(ctx, tx, order, &lines).await
}

/// An invoice of `total` was posted for these quantities; a credit note tells negative ones.
/// What is invoiced no longer counts as an open order. Answers by how much the order's open amount fell (for a credit
/// note: rose, below zero), so that the invoice counts only the rest as new.
///
/// # Errors
/// `orders.more_than_ordered` when a line would be invoiced beyond what was ordered.
pub async fn record_invoiced(
    ctx: &Ctx,
    tx: &Tx<'_>,
    locked: Locked,
    invoiced: &[(Id, Qty)],
    total: Amount,
) -> Result<Amount> {
    let (mut order, mut lines) = locked;
    let told = count(&mut lines, invoiced, |line| &mut line.invoiced)?;
    let counted = told.iter().map(|one| one.line_id).collect::<Vec<_>>();
    store(ctx, tx, line::Column::Invoiced, &lines, &counted, |line| line.invoiced).await?;
    let done = lines.iter().all(|line| line.to_invoice() == Qty::ZERO);
    let closed = STATES.allowed(&order.status).is_empty();
    let open = if done || closed {
        Amount::ZERO
    } else {
        Ord::min(Ord::max(order.open_amount - total, Amount::ZERO), order.total)
    };
    let delta = open - order.open_amount;
    if delta != Amount::ZERO {
        let rate = order.exchange_rate;
        let open_orders = finance::base_change(ctx, order.open_amount, open, order.currency, rate)?;
        order.open_amount = open;
        let change = Change { open_orders, ..Change::default() };
        credit::change(ctx, tx, order.customer_id, change, Check::No).await?;
    }
    order.version += 1;
    order.updated_at = ctx.now();
    tx.emit(subject(&order), &OrderInvoiced { order: head(&order), lines: told, complete: done })?;
    if is_finished(&order, &lines) {
        // Invoicing alone moves no order: this stores it.
        complete::close(ctx, tx, &mut order, &lines).await?;
    } else {
        tx.save::<order::Entity>(&ctx.whole(), order).await?;
    }
    Ok(-delta)
}

/// An order of which everything was shipped and invoiced is completed.
pub(crate) async fn finish(
    ctx: &Ctx,
    tx: &Tx<'_>,
    mut order: order::Model,
    lines: &[line::Model],
) -> Result<()> {
    if is_finished(&order, lines) {
        complete::close(ctx, tx, &mut order, lines).await?;
    }
    Ok(())
}

/// An order of which everything was shipped and invoiced is to be completed.
fn is_finished(order: &order::Model, lines: &[line::Model]) -> bool {
    let done = lines.iter().all(|line| line.to_ship() == Qty::ZERO && line.to_invoice() == Qty::ZERO);
    done && STATES.allowed(&order.status).contains(&"complete")
}

/// Adds quantities to a counter of the lines.
fn count(
    lines: &mut [line::Model],
    more: &[(Id, Qty)],
    counter: impl Fn(&mut line::Model) -> &mut Qty,
) -> Result<Vec<LineQuantity>> {
    let mut sums: BTreeMap<Id, Qty> = BTreeMap::new();
    for (line_id, quantity) in more {
        let sum = sums.entry(*line_id).or_default();
        *sum += *quantity;
    }
    let mut told = Vec::with_capacity(sums.len());
    for (line_id, quantity) in sums {
        let line = lines
            .iter_mut()
            .find(|line| line.id == line_id)
            .ok_or_else(|| NO_SUCH_LINE.with("line_id", line_id))?;
        let ordered = line.quantity;
        let value = counter(line);
        *value += quantity;
        if *value > ordered || *value < Qty::ZERO {
            let left = ordered - (*value - quantity);
            return Err(MORE_THAN_ORDERED
                .with("line_id", line_id)
                .with("left", left)
                .with("wanted", quantity));
        }
        told.push(LineQuantity { line_id, product_id: line.product_id, quantity });
    }
    Ok(told)
}

/// Stores a counter of those lines that changed. The order's lock makes the values that were read hold.
async fn store(
    ctx: &Ctx,
    tx: &Tx<'_>,
    column: line::Column,
    lines: &[line::Model],
    changed: &[Id],
    counter: impl Fn(&line::Model) -> Qty,
) -> Result<()> {
    for some in changed.chunks(LINES_PER_UPDATE) {
        let mut values = CaseStatement::new();
        for line in lines.iter().filter(|line| some.contains(&line.id)) {
            values = values.case(Expr::col(line::Column::Id).eq(line.id), Expr::val(counter(line).0));
        }
        tx.update::<line::Entity>(&ctx.whole())
            .set(column, values.finally(Expr::col(column)))
            .filter(line::Column::Id.is_in(some.iter().copied()))
            .exec()
            .await?;
    }
    Ok(())
}
