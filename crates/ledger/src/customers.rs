//! What the books do for customers who are merged: their entries and lines are the kept one's. Amounts, accounts and days
//! stay, and the books hold no personal data: a customer's name is read from the customer.

use kernel::{Id, Result};
use parties::ports::{CustomerHolder, reassign};
use platform::{BoxFuture, Ctx, Tx};

use crate::model::{entry, line};

pub(crate) struct Lines;

impl CustomerHolder for Lines {
    fn name(&self) -> &'static str {
        "ledger"
    }

    fn reassign<'a>(
        &'a self,
        ctx: &'a Ctx,
        tx: &'a Tx<'a>,
        from: Id,
        into: Id,
    ) -> BoxFuture<'a, Result<u64>> {
        Box::pin(async move {
            reassign::<entry::Entity>(ctx, tx, entry::Column::PartnerId, from, into).await?;
            reassign::<line::Entity>(ctx, tx, line::Column::PartnerId, from, into).await
        })
    }
}
