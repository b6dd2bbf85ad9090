//! Months that are over, summed up: a job does it, and whoever moves goods in such a month afterwards (an import of
//! history) has its sums made anew.

use std::sync::Arc;

use kernel::{Amount, Day, Id, Qty, Result};
use platform::{Ctx, JobHandler, JobKind, Schedule, Source, Tx};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, FromQueryResult, QuerySelect};

use crate::model::{month, stock_move, summed};

/// The job's name.
const SUM_UP: &str = "inventory.sum_up_months";
/// Half past two in the morning.
const AT_MINUTE: u32 = 150;
/// Days that a month has been over: longer than a command lasts.
const OVER_FOR_DAYS: i32 = 2;
/// Months that one run sums up.
const MONTHS_MAX: usize = 120;

pub(crate) fn job() -> JobKind {
    let handler = JobHandler::InTx(Arc::new(|ctx, tx, _| Box::pin(sum_up(ctx, tx))));
    JobKind { name: SUM_UP, schedule: Some(Schedule::Daily(AT_MINUTE)), handler }
}

/// What moves come to.
#[derive(Clone, Copy, Debug, FromQueryResult)]
pub(crate) struct Sum {
    pub(crate) product_id: Id,
    pub(crate) location_id: Id,
    pub(crate) quantity: i64,
    pub(crate) value: i64,
}

/// The moves of some days, by product and location.
pub(crate) async fn moved(
    source: &Source,
    scope: &platform::Scope,
    from: Option<Day>,
    to: Day,
    products: Option<&[Id]>,
) -> Result<Vec<Sum>> {
    let sum = |column: stock_move::Column| source.engine().sum(Expr::col(column));
    let mut moves =
        source.select::<stock_move::Entity>(scope).filter(stock_move::Column::BusinessDate.lte(to));
    if let Some(from) = from {
        moves = moves.filter(stock_move::Column::BusinessDate.gte(from));
    }
    if let Some(products) = products {
        moves = moves.filter(stock_move::Column::ProductId.is_in(products.iter().copied()));
    }
    moves
        .shape(|select| {
            select
                .select_only()
                .column(stock_move::Column::ProductId)
                .column(stock_move::Column::LocationId)
                .column_as(sum(stock_move::Column::Quantity), "quantity")
                .column_as(sum(stock_move::Column::Value), "value")
                .group_by(stock_move::Column::ProductId)
                .group_by(stock_move::Column::LocationId)
        })
        .all_as::<Sum>()
        .await
}

/// Up to which day the months are summed up.
pub(crate) async fn through(ctx: &Ctx, source: &Source) -> Result<Option<Day>> {
    let row = source.select::<summed::Entity>(&ctx.whole()).one().await?;
    Ok(row.and_then(|row| row.through))
}

/// The company's row, locked. It begins with the first who asks; of two, the loser runs its transaction again.
async fn head(ctx: &Ctx, tx: &Tx<'_>) -> Result<summed::Model> {
    if let Some(head) = tx.select::<summed::Entity>(&ctx.whole()).locked().one().await? {
        return Ok(head);
    }
    let head = summed::Model { id: ctx.id(), company_id: ctx.company_id(), through: None };
    tx.insert::<summed::Entity>(&ctx.whole(), head.clone())
        .await
        .map_err(|error| if error.is(db::CONFLICT_UNIQUE) { db::RETRY.error() } else { error })?;
    Ok(head)
}

/// Sums up every month that is over.
async fn sum_up(ctx: &Ctx, tx: &Tx<'_>) -> Result<()> {
    let mut head = head(ctx, tx).await?;
    let over = ctx.today().plus_days(-OVER_FOR_DAYS).first_of_month().plus_days(-1);
    for _ in 0..MONTHS_MAX {
        let first = match head.through {
            Some(through) => through.plus_days(1),
            None => match first_move(ctx, tx).await? {
                Some(day) => day.first_of_month(),
                None => break,
            },
        };
        let last = first.last_of_month();
        if last > over {
            break;
        }
        let rows =
            moved(tx, &ctx.whole(), Some(first), last, None).await?.into_iter().map(|sum| month::Model {
                id: ctx.id(),
                company_id: ctx.company_id(),
                product_id: sum.product_id,
                location_id: sum.location_id,
                month: first,
                quantity: Qty(sum.quantity),
                value: Amount(sum.value),
            });
        tx.insert_all::<month::Entity>(&ctx.whole(), rows.collect()).await?;
        head.through = Some(last);
    }
    tx.save::<summed::Entity>(&ctx.whole(), head).await
}

async fn first_move(ctx: &Ctx, tx: &Tx<'_>) -> Result<Option<Day>> {
    let first = tx
        .select::<stock_move::Entity>(&ctx.whole())
        .order_by(stock_move::Column::BusinessDate)
        .limit(1)
        .one()
        .await?;
    Ok(first.map(|one| one.business_date))
}

/// Goods have moved on a day of a month that may be summed up: its sums are made anew by the next run.
pub(crate) async fn reopen(ctx: &Ctx, tx: &Tx<'_>, day: Day) -> Result<()> {
    let mut head = head(ctx, tx).await?;
    let first = day.first_of_month();
    if head.through.is_none_or(|through| through < first) {
        return Ok(());
    }
    tx.delete::<month::Entity>(&ctx.whole()).filter(month::Column::Month.gte(first)).exec().await?;
    let left = tx.select::<month::Entity>(&ctx.whole()).limit(1).one().await?;
    head.through = left.map(|_| first.plus_days(-1));
    tx.save::<summed::Entity>(&ctx.whole(), head).await
}

/// As [`reopen`] where the day is in a month before this one: whoever moves goods today asks nothing.
pub(crate) async fn reopen_if_past(ctx: &Ctx, tx: &Tx<'_>, day: Day) -> Result<()> {
    let now = ctx.day_of(ctx.runtime().clock().now());
    if day < now.first_of_month() { reopen(ctx, tx, day).await } else { Ok(()) }
}
