//! One file for each verb.

pub mod amend;
pub mod cancel;
pub mod cancel_rest;
pub mod complete;
pub mod confirm;
pub mod copy;
pub(crate) mod draft;
pub mod place;
pub mod promise;
pub mod release;
pub mod replace;
pub(crate) mod send;
pub mod set_status;
pub mod template;

use kernel::Id;
use platform::{Ctx, Result, Tx};

use crate::model::{order, status};

/// Writes a step of the order's life and the order itself, one version on.
pub(crate) async fn advance(
    ctx: &Ctx,
    tx: &Tx<'_>,
    order: &mut order::Model,
    to: &str,
    reason: Option<String>,
) -> Result<()> {
    order.status = to.to_owned();
    order.version += 1;
    order.updated_at = ctx.now();
    tx.save::<order::Entity>(&ctx.whole(), order.clone()).await?;
    let step = step(ctx, order, ctx.id(), reason);
    tx.insert::<status::Entity>(&ctx.whole(), step).await
}

pub(crate) fn step(ctx: &Ctx, order: &order::Model, id: Id, reason: Option<String>) -> status::Model {
    status::Model {
        id,
        company_id: ctx.company_id(),
        order_id: order.id,
        version: order.version,
        status: order.status.clone(),
        at: ctx.now(),
        by: ctx.user_id(),
        reason,
    }
}
