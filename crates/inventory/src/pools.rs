//! The products' pools: locked in one order after all balances, changed in one statement.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Amount, Id, Qty, UnitPrice};
use platform::{Ctx, Result, Tx};
use sea_orm::ColumnTrait;
use sea_orm::sea_query::{CaseStatement, Expr, ExprTrait, SimpleExpr};

use crate::model::cost;
use crate::rules::cost::Pool;

/// Pools read, and changed, in one statement: an update holds each row against each branch of its `CASE`.
const POOLS_PER_READ: usize = 500;
const POOLS_PER_UPDATE: usize = 100;

/// Product → pool. The map's order is the order in which locks are taken.
pub(crate) type Pools = BTreeMap<Id, Pool>;

/// Locks the pools of some products, lowest product id first. Those that are not there yet are opened, with what one
/// unit is expected to cost as their average. Two openers at once: the loser runs its transaction again.
pub(crate) async fn lock(ctx: &Ctx, tx: &Tx<'_>, products: &BTreeSet<Id>) -> Result<Pools> {
    let all: Vec<Id> = products.iter().copied().collect();
    let mut pools = Pools::new();
    for some in all.chunks(POOLS_PER_READ) {
        let rows = tx
            .select::<cost::Entity>(&ctx.whole())
            .filter(cost::Column::ProductId.is_in(some.iter().copied()))
            .order_by(cost::Column::ProductId)
            .locked()
            .all()
            .await?;
        pools.extend(rows.into_iter().map(|row| {
            (row.product_id, Pool { quantity: row.quantity, value: row.value, average: row.average })
        }));
    }
    let missing: Vec<Id> = all.into_iter().filter(|product| !pools.contains_key(product)).collect();
    if missing.is_empty() {
        return Ok(pools);
    }
    let expected = catalog::products::find_many(ctx, tx, &missing).await?;
    let mut rows = Vec::with_capacity(missing.len());
    for product_id in missing {
        let average = expected.get(&product_id).map_or(UnitPrice::ZERO, |product| product.cost);
        pools.insert(product_id, Pool { average, ..Pool::default() });
        rows.push(cost::Model {
            id: ctx.id(),
            company_id: ctx.company_id(),
            product_id,
            quantity: Qty::ZERO,
            value: Amount::ZERO,
            average,
            version: 1,
            updated_at: ctx.now(),
        });
    }
    tx.insert_all::<cost::Entity>(&ctx.whole(), rows)
        .await
        .map_err(|error| if error.is(db::CONFLICT_UNIQUE) { db::RETRY.error() } else { error })?;
    Ok(pools)
}

/// Stores pools that are locked.
pub(crate) async fn store(ctx: &Ctx, tx: &Tx<'_>, pools: &Pools) -> Result<()> {
    let all: Vec<(&Id, &Pool)> = pools.iter().collect();
    for some in all.chunks(POOLS_PER_UPDATE) {
        tx.update::<cost::Entity>(&ctx.whole())
            .set(cost::Column::Quantity, by_product(some, |pool| pool.quantity.0))
            .set(cost::Column::Value, by_product(some, |pool| pool.value.0))
            .set(cost::Column::Average, by_product(some, |pool| pool.average.0))
            .set(cost::Column::Version, Expr::col(cost::Column::Version).add(1))
            .set(cost::Column::UpdatedAt, Expr::val(ctx.now()))
            .filter(cost::Column::ProductId.is_in(some.iter().map(|(product, _)| **product)))
            .exec()
            .await?;
    }
    Ok(())
}

fn by_product(pools: &[(&Id, &Pool)], part: impl Fn(&Pool) -> i64) -> SimpleExpr {
    if let [(_, pool)] = pools {
        return Expr::val(part(pool));
    }
    let mut case = CaseStatement::new();
    for (product, pool) in pools {
        case = case.case(Expr::col(cost::Column::ProductId).eq(**product), Expr::val(part(pool)));
    }
    case.finally(Expr::val(0_i64)).into()
}
