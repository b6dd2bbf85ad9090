//! What shipping and billing tell an order. Both hold the order's lock from here to their commit.

use std::collections::BTreeMap;

use kernel::{Amount, Id, Qty};
use parties::credit::{self, Change, Check};
use platform::{Ctx, Result, Tx};

use crate::commands::{advance, complete};
use crate::events::{LineQuantity, OrderInvoiced, OrderShipped, head, subject};
use crate::model::{line, order};
use crate::{MORE_THAN_ORDERED, NO_SUCH_LINE, ON_HOLD, STATES, queries};

/// Goods of the order have left; quantities are in the lines' units.
///
/// # Errors
/// `orders.more_than_ordered` when a line would be shipped beyond what was ordered; `orders.on_hold`.
pub async fn record_shipped(ctx: &Ctx, tx: &Tx<'_>, order_id: Id, shipped: &[(Id, Qty)]) -> Result<()> {
    let (mut order, mut lines) = queries::lock(ctx, tx, order_id).await?;
    if let Some(hold) = &order.hold {
        return Err(ON_HOLD.with("hold", hold).with("order_id", order.id));
    }
    let told = count(ctx, tx, &mut lines, shipped, |line| &mut line.shipped).await?;
    let done = lines.iter().all(|line| line.to_ship() == Qty::ZERO);
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
    order_id: Id,
    invoiced: &[(Id, Qty)],
    total: Amount,
) -> Result<Amount> {
    let (mut order, mut lines) = queries::lock(ctx, tx, order_id).await?;
    let told = count(ctx, tx, &mut lines, invoiced, |line| &mut line.invoiced).await?;
    let done = lines.iter().all(|line| line.to_invoice() == Qty::ZERO);
    let closed = STATES.allowed(&order.status).is_empty();
    let open = if done || closed {
        Amount::ZERO
    } else {
        (order.open_amount - total).max(Amount::ZERO).min(order.total)
    };
    let delta = open - order.open_amount;
    if delta != Amount::ZERO {
        let rate = order.exchange_rate;
        let open_orders = finance::base_change(ctx, order.open_amount, open, order.currency, rate)?;
        order.open_amount = open;
        let change = Change { open_orders, ..Change::default() };
        credit::change(ctx, tx, order.customer_id, change, Check::No).await?;
    }
    let status = order.status.clone();
    order.version += 1;
    order.updated_at = ctx.now();
    tx.save::<order::Entity>(&ctx.whole(), order.clone()).await?;
    tx.emit(subject(&order), &OrderInvoiced { order: head(&order), lines: told, complete: done })?;
    debug_assert_eq!(status, order.status, "invoicing alone moves no order");
    finish(ctx, tx, order, &lines).await?;
    Ok(-delta)
}

/// An order of which everything was shipped and invoiced is completed.
pub(crate) async fn finish(
    ctx: &Ctx,
    tx: &Tx<'_>,
    mut order: order::Model,
    lines: &[line::Model],
) -> Result<()> {
    let done = lines.iter().all(|line| line.to_ship() == Qty::ZERO && line.to_invoice() == Qty::ZERO);
    if done && STATES.allowed(&order.status).contains(&"complete") {
        complete::close(ctx, tx, &mut order, lines).await?;
    }
    Ok(())
}

/// Adds quantities to a counter of the lines and stores the lines that changed.
async fn count(
    ctx: &Ctx,
    tx: &Tx<'_>,
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
        tx.save::<line::Entity>(&ctx.whole(), line.clone()).await?;
    }
    Ok(told)
}
