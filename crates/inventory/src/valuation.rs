//! What moves are worth. Every move that is written passes here, whatever it is for.
//!
//! | what comes or leaves | value |
//! |---|---|
//! | leaves | its share of the pool at the moving average |
//! | takes an earlier move back | what that move was worth; what the pool is worth more or less for it is settled |
//! | comes with a unit cost | quantity × unit cost, rounded once |
//! | comes back for a line | what that line took out, in proportion; the last piece what is left of it (T43) |
//! | comes without a unit cost | the average; the last one if there is nothing; the product's expected cost before the first |
//! | changes its place | the average on both sides: the pool stays (T42) |

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Amount, Currency, Id, Qty, line_amount};
use platform::{Ctx, Result, Tx};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, FromQueryResult, QuerySelect};

use crate::MoveKind;
use crate::events::emit_valued;
use crate::model::stock_move;
use crate::pools::{self, Pools};
use crate::rules::cost::{part, unit_cost};

/// What is left of a line's goods outside the house, and of their value.
#[derive(Clone, Copy, Debug, Default)]
struct Out {
    quantity: Qty,
    value: Amount,
}

/// Line and product: a kit's line takes out several.
type Outs = BTreeMap<(Id, Id), Out>;

/// What a move is worth that takes an earlier one back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Worth {
    /// So much.
    Of(Amount),
    /// As much as the move before it: the goods come and leave in one step.
    OfTheOneBefore,
}

/// Moves that take an earlier one back, by their id.
pub(crate) type Worths = BTreeMap<Id, Worth>;

/// Gives each move its value and brings the pools along. Differences that are settled come back as moves of their
/// own, of no goods.
pub(crate) async fn value(
    ctx: &Ctx,
    tx: &Tx<'_>,
    mut rows: Vec<stock_move::Model>,
    worths: &Worths,
) -> Result<Vec<stock_move::Model>> {
    let products: BTreeSet<Id> = rows.iter().map(|row| row.product_id).collect();
    let mut pools = pools::lock(ctx, tx, &products).await?;
    let mut outs = outs(ctx, tx, &rows).await?;
    let currency = ctx.company().currency;
    let mut settled = Vec::new();
    let mut before = Amount::ZERO;
    for row in &mut rows {
        let known = worths.get(&row.id).map(|worth| match worth {
            Worth::Of(value) => *value,
            Worth::OfTheOneBefore => before,
        });
        let difference = value_one(row, known, &mut pools, &mut outs, currency)?;
        before = row.value.abs();
        if !difference.is_zero() {
            settled.push(settlement(ctx, row, difference));
        }
    }
    pools::store(ctx, tx, &pools).await?;
    rows.extend(settled);
    Ok(rows)
}

/// Values one move; gives what is settled by it.
fn value_one(
    row: &mut stock_move::Model,
    known: Option<Amount>,
    pools: &mut Pools,
    outs: &mut Outs,
    currency: Currency,
) -> Result<Amount> {
    let pool = pools.entry(row.product_id).or_default();
    let mut settled = Amount::ZERO;
    let worth = if row.kind == MoveKind::Transfer.as_str() {
        pool.worth(row.quantity.abs(), currency)?
    } else if row.quantity.is_negative() {
        match known {
            // It leaves at what it came with: what the pool gives for it more or less is settled.
            Some(value) => {
                settled = value - pool.take_back(row.quantity.abs(), value, currency)?;
                value
            }
            None => pool.take_out(row.quantity.abs(), currency)?,
        }
    } else {
        let taken = match (row.unit_cost, back(row, outs)) {
            _ if known.is_some() => known.unwrap_or_default(),
            (Some(cost), _) => line_amount(row.quantity, cost, currency)?,
            (None, Some(out)) if row.quantity <= out.quantity => {
                let value = part(out.value, row.quantity, out.quantity)?;
                out.quantity -= row.quantity;
                out.value -= value;
                value
            }
            (None, _) => pool.worth(row.quantity, currency)?.max(Amount::ZERO),
        };
        let taken = pool.take_in(row.quantity, taken, currency)?;
        settled = taken.settled;
        taken.value
    };
    row.value = if row.quantity.is_negative() { -worth } else { worth };
    if row.unit_cost.is_none() || row.quantity.is_negative() {
        row.unit_cost = Some(unit_cost(worth, row.quantity.abs(), currency)?);
    }
    Ok(settled)
}

/// Goods that came cost another amount: the share of them that can still be there changes the pool, the rest is
/// settled. Gives what the pool changed by; it never falls below nothing.
pub(crate) async fn revalue(ctx: &Ctx, tx: &Tx<'_>, changed: stock_move::Model, came: Qty) -> Result<Amount> {
    let mut pools = pools::lock(ctx, tx, &BTreeSet::from([changed.product_id])).await?;
    let pool = pools.entry(changed.product_id).or_default();
    let there = pool.quantity.max(Qty::ZERO).min(came);
    let share = part(changed.value, there, came)?.max(-pool.value.max(Amount::ZERO));
    pool.revalue(share, ctx.company().currency)?;
    pools::store(ctx, tx, &pools).await?;
    let gone = changed.value - share;
    let mut rows = Vec::with_capacity(2);
    if !gone.is_zero() {
        rows.push(settlement(ctx, &changed, -gone));
    }
    if !changed.value.is_zero() {
        rows.push(changed);
    }
    emit_valued(tx, ctx.company().currency, &rows)?;
    tx.insert_all::<stock_move::Entity>(&ctx.whole(), rows).await?;
    Ok(share)
}

fn back<'o>(row: &stock_move::Model, outs: &'o mut Outs) -> Option<&'o mut Out> {
    if row.kind != MoveKind::Return.as_str() {
        return None;
    }
    outs.get_mut(&(row.line_id?, row.product_id))
}

/// The difference as a move of no goods, beside the one that settles it.
fn settlement(ctx: &Ctx, beside: &stock_move::Model, difference: Amount) -> stock_move::Model {
    stock_move::Model {
        id: ctx.id(),
        quantity: Qty::ZERO,
        value: difference,
        kind: MoveKind::Settlement.as_str().to_owned(),
        line_id: None,
        unit_cost: None,
        reason: None,
        reason_code: None,
        ..beside.clone()
    }
}

#[derive(FromQueryResult)]
struct Gone {
    line_id: Id,
    product_id: Id,
    quantity: i64,
    value: i64,
}

/// What the lines that goods come back for have taken out and not got back.
async fn outs(ctx: &Ctx, tx: &Tx<'_>, rows: &[stock_move::Model]) -> Result<Outs> {
    let returns = rows.iter().filter(|row| row.kind == MoveKind::Return.as_str());
    let lines: BTreeSet<Id> = returns.filter_map(|row| row.line_id).collect();
    if lines.is_empty() {
        return Ok(Outs::new());
    }
    let quantity = tx.engine().sum(Expr::col(stock_move::Column::Quantity));
    let value = tx.engine().sum(Expr::col(stock_move::Column::Value));
    let gone = tx
        .select::<stock_move::Entity>(&ctx.whole())
        .filter(stock_move::Column::LineId.is_in(lines))
        .filter(stock_move::Column::Kind.is_in([MoveKind::Issue.as_str(), MoveKind::Return.as_str()]))
        .shape(|select| {
            select
                .select_only()
                .column(stock_move::Column::LineId)
                .column(stock_move::Column::ProductId)
                .column_as(quantity, "quantity")
                .column_as(value, "value")
                .group_by(stock_move::Column::LineId)
                .group_by(stock_move::Column::ProductId)
        })
        .all_as::<Gone>()
        .await?;
    let out = |gone: Gone| {
        let left = Out { quantity: -Qty(gone.quantity), value: -Amount(gone.value) };
        ((gone.line_id, gone.product_id), left)
    };
    Ok(gone.into_iter().map(out).filter(|(_, out)| out.quantity.is_positive()).collect())
}
