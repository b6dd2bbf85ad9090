//! What products have cost, and from when: written with every change of a product's cost.

use kernel::{Result, UnitPrice};
use platform::{BoxFuture, Ctx, Tx};
use records::Change;

use crate::model::cost;

/// Keeps a change of the cost as a fact.
pub(crate) fn product_saved<'a>(
    ctx: &'a Ctx,
    tx: &'a Tx<'a>,
    change: &'a mut Change<'a>,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let cost = UnitPrice(change.int("cost").unwrap_or(0));
        let before = change.before("cost").and_then(records::Datum::int).map(UnitPrice);
        // A product that begins without a cost has no history of it yet.
        if before.unwrap_or(UnitPrice::ZERO) == cost {
            return Ok(());
        }
        let row = cost::Model {
            id: ctx.id(),
            company_id: ctx.company_id(),
            product_id: change.id(),
            cost,
            before,
            source: ctx.actor().kind().to_owned(),
            actor_id: ctx.user_id(),
            at: ctx.now(),
            business_date: ctx.today(),
        };
        tx.insert::<cost::Entity>(&ctx.whole(), row).await
    })
}
