//! What products have cost, and from when: written with every change of a product's cost.

use kernel::{Result, UnitPrice};
use platform::{BoxFuture, Ctx, Tx};
use records::Change;

use crate::model::cost;

/// Keeps changes of the cost as facts.
pub(crate) fn products_saved<'a, 'c>(
    ctx: &'a Ctx,
    tx: &'a Tx<'a>,
    changes: &'a mut [Change<'c>],
) -> BoxFuture<'a, Result<()>> {
    let facts = changes.iter().filter_map(|change| fact(ctx, change)).collect();
    Box::pin(async move { tx.insert_all::<cost::Entity>(&ctx.whole(), facts).await })
}

fn fact(ctx: &Ctx, change: &Change<'_>) -> Option<cost::Model> {
    let cost = UnitPrice(change.int("cost").unwrap_or(0));
    let before = change.before("cost").and_then(records::Datum::int).map(UnitPrice);
    // A product that begins without a cost has no history of it yet.
    let changed = before.unwrap_or(UnitPrice::ZERO) != cost;
    changed.then(|| cost::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        product_id: change.id(),
        cost,
        before,
        source: ctx.actor().kind().to_owned(),
        actor_id: ctx.user_id(),
        at: ctx.now(),
        business_date: ctx.today(),
    })
}
