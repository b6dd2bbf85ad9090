//! A contact is seen by whoever sees its customer.

use kernel::Result;
use platform::{BoxFuture, Ctx, Tx};
use records::Change;

use super::reach::follow_customer;
use crate::duplicates;

pub(crate) fn contact<'a>(
    ctx: &'a Ctx,
    tx: &'a Tx<'a>,
    change: &'a mut Change<'a>,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(follow_customer(ctx, tx, change))
}

/// Tells of customers who are reached in the same way.
pub(crate) fn contact_saved<'a>(
    ctx: &'a Ctx,
    tx: &'a Tx<'a>,
    change: &'a mut Change<'a>,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        if change.is_new() {
            duplicates::warn_of_contact(ctx, tx, change).await?;
        }
        Ok(())
    })
}
