//! `POST /sales/orders/{id}/release`: an order that waits because of the customer's credit may go on.
//!
//! One that is *held* is released when it fits into the limit again, or by whoever may approve. One that wants
//! *approval* is approved by whoever may, but not by the one who confirmed it.

use garde::Validate;
use parties::credit;
use platform::{Ctx, Result, Target, Tx};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::events::{OrderReleased, head, subject};
use crate::model::order;
use crate::view::OrderView;
use crate::{NOT_HELD, OWN_APPROVAL, STILL_OVER_LIMIT, permissions, queries};

/// Why it may go on.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct ReleaseOrder {
    #[garde(length(chars, min = 1, max = 500))]
    pub reason: String,
}

/// Takes an order off hold.
pub async fn release(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: ReleaseOrder) -> Result<OrderView> {
    let (mut order, _) = queries::lock_in_scope(ctx, tx, target.id).await?;
    queries::assert_seen(ctx, tx, target, &order).await?;
    assert_may(ctx, tx, &order).await?;
    let hold = order.hold.take();
    order.released_at = Some(ctx.now());
    order.released_by = ctx.user_id();
    let to = order.status.clone();
    super::advance(ctx, tx, &mut order, &to, Some(input.reason.clone())).await?;
    let about = subject(&order);
    tx.audit(
        about,
        "orders.order.release",
        &json!({ "number": order.number, "hold": hold, "reason": input.reason }),
    )?;
    tx.emit(about, &OrderReleased { order: head(&order), hold, reason: input.reason })?;
    queries::get(ctx, tx, platform::api::ById { id: order.id }).await
}

async fn assert_may(ctx: &Ctx, tx: &Tx<'_>, order: &order::Model) -> Result<()> {
    match order.hold.as_deref() {
        None => Err(NOT_HELD.error()),
        Some(order::HOLD_APPROVAL) => {
            ctx.require(&permissions::APPROVE)?;
            let own = order.held_by.is_some() && order.held_by == ctx.user_id();
            if own { Err(OWN_APPROVAL.error()) } else { Ok(()) }
        }
        Some(_) if ctx.may(&permissions::APPROVE) => Ok(()),
        Some(_) if credit::fits(ctx, tx, order.customer_id).await? => Ok(()),
        Some(_) => Err(STILL_OVER_LIMIT.error()),
    }
}
