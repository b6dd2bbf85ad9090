//! A contact is seen by whoever sees its customer.

use kernel::Result;
use platform::{BoxFuture, Ctx, Tx};
use records::Change;

use super::reach::follow_customer;

pub(crate) fn contact<'a>(
    ctx: &'a Ctx,
    tx: &'a Tx<'a>,
    change: &'a mut Change<'a>,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(follow_customer(ctx, tx, change))
}
