//! What price lists do for customers who are merged. They hold no personal data.

use kernel::{Id, Result};
use parties::ports::{CustomerHolder, reassign};
use platform::{BoxFuture, Ctx, Tx};

use crate::model::price_list;

pub(crate) struct PriceLists;

impl CustomerHolder for PriceLists {
    fn name(&self) -> &'static str {
        "pricing"
    }

    fn reassign<'a>(
        &'a self,
        ctx: &'a Ctx,
        tx: &'a Tx<'a>,
        from: Id,
        into: Id,
    ) -> BoxFuture<'a, Result<u64>> {
        Box::pin(reassign::<price_list::Entity>(ctx, tx, price_list::Column::CustomerId, from, into))
    }
}
