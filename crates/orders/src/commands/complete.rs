//! `POST /sales/orders/{id}/complete`: nothing is left to ship; what was not invoiced is let go.

use inventory::Document;
use kernel::Qty;
use platform::{Ctx, NoInput, Result, Target, Tx};
use serde_json::json;

use super::{advance, confirm::give_back_credit};
use crate::events::{OrderCompleted, head, subject};
use crate::model::{line, order};
use crate::view::OrderView;
use crate::{NOT_SHIPPED, STATES, back_orders, ports, queries};

/// Completes an order whose goods have all left.
pub async fn complete(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: NoInput) -> Result<OrderView> {
    let (mut order, lines) = queries::lock_in_scope(ctx, tx, target.id).await?;
    queries::assert_seen(ctx, tx, target, &order).await?;
    close(ctx, tx, &mut order, &lines).await?;
    queries::get(ctx, tx, platform::api::ById { id: order.id }).await
}

/// Closes an order that is held under its lock.
pub(crate) async fn close(
    ctx: &Ctx,
    tx: &Tx<'_>,
    order: &mut order::Model,
    lines: &[line::Model],
) -> Result<()> {
    let to = STATES.check(&order.status, "complete")?;
    if lines.iter().any(|line| line.to_ship() > Qty::ZERO) {
        return Err(NOT_SHIPPED.error());
    }
    back_orders::give_up(ctx, tx, order).await?;
    inventory::release(ctx, tx, Document { kind: "order", id: order.id }).await?;
    give_back_credit(ctx, tx, order).await?;
    advance(ctx, tx, order, to, None).await?;
    tx.audit(subject(order), "orders.order.complete", &json!({ "number": order.number }))?;
    let shipments = ports::cut(ctx, tx, order, &ports::nothing(lines), "The order was completed").await?;
    tx.emit(subject(order), &OrderCompleted { order: head(order), shipments })
}
