//! What a price list must be.

use kernel::Result;
use platform::{BoxFuture, Ctx, Tx};
use records::Change;

use crate::errors::{BAD_PERIOD, LIST_FOR_BOTH};

/// For one customer, one category or everybody; and no period that ends before it begins.
pub(crate) fn price_list<'a>(
    _ctx: &'a Ctx,
    _tx: &'a Tx<'a>,
    change: &'a mut Change<'a>,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        if change.reference("customer_id").is_some() && change.reference("customer_category_id").is_some() {
            return Err(LIST_FOR_BOTH.at("customer_category_id"));
        }
        match (change.int("valid_from"), change.int("valid_to")) {
            (Some(from), Some(to)) if to < from => Err(BAD_PERIOD.at("valid_to")),
            _ => Ok(()),
        }
    })
}
