//! History told afterwards: an import's moves, with their own instants.

use std::collections::BTreeMap;

use kernel::{Id, Instant, Qty};
use platform::{Ctx, Result, Source, Tx};
use sea_orm::{ColumnTrait, FromQueryResult, QuerySelect};

use crate::balances::{self, Deltas};
use crate::events::emit_valued;
use crate::model::stock_move;
use crate::moves::{NewMove, row};
use crate::{months, queries, valuation};

/// Balances locked and read in one statement.
const BALANCES_PER_READ: usize = 500;

/// Writes moves that happened in the past and brings the balances along, one statement per batch for each.
///
/// The history must end with enough on hand for what is reserved; in between it may dip below zero, since a
/// stranger's ledger seldom starts at the beginning. The caller passes an opening move for what dips.
pub async fn post_history(ctx: &Ctx, tx: &Tx<'_>, moves: Vec<(Instant, NewMove)>) -> Result<()> {
    let Some(first) = moves.iter().map(|(at, _)| ctx.day_of(*at)).min() else { return Ok(()) };
    finance::check_open(ctx, tx, finance::Area::Stock, first).await?;
    let mut by_location: BTreeMap<Id, Deltas> = BTreeMap::new();
    let mut rows: Vec<stock_move::Model> = Vec::with_capacity(moves.len());
    for (at, one) in moves {
        let delta = by_location.entry(one.location_id).or_default().entry(one.product_id).or_default();
        delta.on_hand += one.quantity;
        let mut row = row(ctx, ctx.day_of(at), None, one);
        row.at = at;
        rows.push(row);
    }
    let mut stores: BTreeMap<Id, Option<Id>> = BTreeMap::new();
    for (location, deltas) in by_location {
        stores.insert(location, queries::location(ctx, tx, location).await?.store_id);
        // In the order of the products, as everybody locks them.
        let mut left = deltas.into_iter().peekable();
        while left.peek().is_some() {
            let mut deltas: Deltas = left.by_ref().take(BALANCES_PER_READ).collect();
            let levels = balances::lock(ctx, tx, location, deltas.keys().copied()).await?;
            let missing: Vec<Id> =
                deltas.keys().filter(|product| !levels.contains_key(product)).copied().collect();
            balances::open(ctx, tx, location, missing.into_iter()).await?;
            deltas.retain(|_, delta| delta.on_hand != Qty::ZERO);
            balances::apply(ctx, tx, location, &deltas).await?;
        }
    }
    for row in &mut rows {
        row.store_id = stores.get(&row.location_id).copied().flatten();
    }
    months::reopen_if_past(ctx, tx, first).await?;
    let rows = valuation::value(ctx, tx, rows, &valuation::Worths::new()).await?;
    emit_valued(tx, ctx.company().currency, &rows)?;
    tx.insert_all::<stock_move::Entity>(&ctx.whole(), rows).await
}

#[derive(FromQueryResult)]
struct Moved {
    document_id: Id,
    moves: i64,
}

/// How many moves each of these documents has made; those that made none are not in the answer. The caller asks for
/// a page of ids at a time, and best one that lies together.
pub async fn moves_of(ctx: &Ctx, source: &Source, documents: &[Id]) -> Result<BTreeMap<Id, i64>> {
    let (Some(first), Some(last)) = (documents.iter().min(), documents.iter().max()) else {
        return Ok(BTreeMap::new());
    };
    let rows = source
        .select::<stock_move::Entity>(&ctx.whole())
        // Within a range the index is taken even where the engine has no statistics of what has just been written.
        .filter(stock_move::Column::DocumentId.between(*first, *last))
        .filter(stock_move::Column::DocumentId.is_in(documents.iter().copied()))
        .shape(|select| {
            select
                .select_only()
                .column(stock_move::Column::DocumentId)
                .column_as(stock_move::Column::Id.count(), "moves")
                .group_by(stock_move::Column::DocumentId)
        })
        .all_as::<Moved>()
        .await?;
    Ok(rows.into_iter().map(|row| (row.document_id, row.moves)).collect())
}
