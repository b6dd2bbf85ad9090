//! `PATCH /sales/orders/{id}/status`: names where the order should be; the verb that leads there is looked up.

use garde::Validate;
use platform::{Ctx, NoInput, Result, Target, Tx};
use schemars::JsonSchema;
use serde::Deserialize;

use super::cancel::{CancelOrder, cancel};
use super::complete::complete;
use super::confirm::confirm;
use crate::view::OrderView;
use crate::{NO_WAY_THERE, Status, permissions};

/// Where the order should be.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct SetStatus {
    pub status: Status,
    /// For a cancellation.
    #[garde(length(chars, max = 500))]
    pub reason: Option<String>,
}

/// Runs the verb that leads to the status, with that verb's own permission.
pub async fn set_status(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: SetStatus) -> Result<OrderView> {
    match input.status {
        Status::Confirmed => {
            ctx.require(&permissions::CONFIRM)?;
            confirm(ctx, tx, target, NoInput {}).await
        }
        Status::Cancelled => {
            ctx.require(&permissions::CANCEL)?;
            cancel(ctx, tx, target, CancelOrder { reason: input.reason }).await
        }
        Status::Completed => {
            ctx.require(&permissions::COMPLETE)?;
            complete(ctx, tx, target, NoInput {}).await
        }
        Status::Draft | Status::PartlyShipped | Status::Shipped => {
            Err(NO_WAY_THERE.at("status").with("status", input.status))
        }
    }
}
