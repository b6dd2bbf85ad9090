//! What the books do for customers who are merged: their lines are the kept one's. Amounts, accounts and days stay, and
//! the books hold no personal data.

use kernel::{Id, Result};
use parties::ports::{CustomerHolder, reassign};
use platform::{BoxFuture, Ctx, Tx};

use crate::model::line;

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
        Box::pin(reassign::<line::Entity>(ctx, tx, line::Column::PartnerId, from, into))
    }
}
