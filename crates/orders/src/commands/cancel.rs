//! `POST /sales/orders/{id}/cancel`: the promise is taken back, as long as nothing has left.

use garde::Validate;
use inventory::Document;
use kernel::Qty;
use platform::{Ctx, Result, Target, Tx};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::json;

use super::{advance, confirm::give_back_credit};
use crate::events::{OrderCancelled, head, subject};
use crate::kits::Kits;
use crate::view::OrderView;
use crate::{ALREADY_INVOICED, STATES, back_orders, ports, queries};

/// Why an order is given up.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct CancelOrder {
    #[garde(length(chars, max = 500))]
    pub reason: Option<String>,
}

/// Cancels a draft or a confirmed order.
pub async fn cancel(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: CancelOrder) -> Result<OrderView> {
    let (mut order, lines) = queries::lock_in_scope(ctx, tx, target.id).await?;
    queries::assert_seen(ctx, tx, target, &order).await?;
    let to = STATES.check(&order.status, "cancel")?;
    if lines.iter().any(|line| line.invoiced > Qty::ZERO) {
        return Err(ALREADY_INVOICED.error());
    }
    back_orders::give_up(ctx, tx, &mut order).await?;
    inventory::release(ctx, tx, Document { kind: "order", id: order.id }).await?;
    back_orders::freed(ctx, tx, Kits::of(ctx, tx, &lines).await?.products(&lines)).await?;
    give_back_credit(ctx, tx, &mut order).await?;
    order.hold = None;
    advance(ctx, tx, &mut order, to, input.reason.clone()).await?;
    tx.audit(
        subject(&order),
        "orders.order.cancel",
        &json!({ "number": order.number, "reason": input.reason }),
    )?;
    let shipments = ports::cut(ctx, tx, &order, &ports::nothing(&lines), "The order was cancelled").await?;
    let warnings = ports::warning(&shipments).into_iter().collect();
    tx.emit(subject(&order), &OrderCancelled { order: head(&order), reason: input.reason, shipments })?;
    let view = queries::get(ctx, tx, platform::api::ById { id: order.id }).await?;
    Ok(OrderView { warnings, ..view })
}
