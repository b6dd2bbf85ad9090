//! Numbers for people: `SO-2026-000123`.
//!
//! A *gap-free* series (invoices, credit notes: the law wants it) takes its number as the last step of posting,
//! under the row lock of its counter: numbers are dense and rise with posting. A *block* series (orders, shipments)
//! takes numbers from a block that the process fetched ahead in a transaction of its own: placing an order never
//! queues on the counter, and a cancelled command may leave a hole.

use std::collections::{HashMap, HashSet};
use std::sync::{Mutex, PoisonError};

use kernel::{Day, Error, Id};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Expr, ExprTrait};

use crate::{Ctx, Result, Scope, Source, Tx};

/// Numbers fetched at once for a block series.
const BLOCK: i64 = 200;

/// A series of numbers, restarted each year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Series {
    /// The first part of the number and the name of the counter: `SO`.
    pub code: &'static str,
}

/// A number that was taken: what people read, and its place in the series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    pub text: String,
    pub year: i32,
    pub n: i64,
}

impl Series {
    fn number(self, year: i32, n: i64) -> Number {
        Number { text: format!("{}-{year}-{n:06}", self.code), year, n }
    }
}

/// The counter of a series and year.
pub mod row {
    use super::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "platform_series")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub company_id: Uuid,
        pub code: String,
        pub year: i32,
        /// The last number taken.
        pub last: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}

    impl db::Owned for Entity {
        fn company() -> Column {
            Column::CompanyId
        }
    }
}

/// The next number of a gap-free series. Call it last: from here to the commit, posters of this series queue.
pub async fn gap_free(ctx: &Ctx, tx: &Tx<'_>, series: Series, day: Day) -> Result<Number> {
    let last = advance(ctx, tx, series.code, day.year(), 1).await?;
    Ok(series.number(day.year(), last))
}

/// The first of the next `count` numbers of a gap-free series whose code is data (a journal's), restarted each
/// `year`. Call it last, as [`gap_free`].
pub async fn gap_free_run(ctx: &Ctx, tx: &Tx<'_>, code: &str, year: i32, count: i64) -> Result<i64> {
    Ok(advance(ctx, tx, code, year, count).await? - count + 1)
}

/// The years of a series and the last number that was taken in each: for those who check that none is missing.
pub async fn counters(ctx: &Ctx, source: &Source, series: Series) -> Result<Vec<(i32, i64)>> {
    counters_of(ctx, source, series.code).await
}

/// As [`counters`], of a series whose code is data.
pub async fn counters_of(ctx: &Ctx, source: &Source, code: &str) -> Result<Vec<(i32, i64)>> {
    let scope = Scope::company(ctx.company_id());
    let rows = source
        .select::<row::Entity>(&scope)
        .filter(row::Column::Code.eq(code))
        .order_by(row::Column::Year)
        .all()
        .await?;
    Ok(rows.into_iter().map(|row| (row.year, row.last)).collect())
}

/// Moves a counter on by `by` and gives the new last number.
async fn advance(ctx: &Ctx, tx: &Tx<'_>, code: &str, year: i32, by: i64) -> Result<i64> {
    let scope = Scope::company(ctx.company_id());
    let of_series = || row::Column::Code.eq(code).and(row::Column::Year.eq(year));
    let met = tx
        .update::<row::Entity>(&scope)
        .set(row::Column::Last, Expr::col(row::Column::Last).add(by))
        .filter(of_series())
        .exec()
        .await?;
    if met == 0 {
        let first =
            row::Model { id: ctx.id(), company_id: ctx.company_id(), code: code.to_owned(), year, last: by };
        // Somebody else may open the series at the same time: the loser runs again and finds it open.
        let opened = tx.insert::<row::Entity>(&scope, first).await;
        return match opened {
            Err(error) if error.is(db::CONFLICT_UNIQUE) => Err(db::RETRY.error()),
            other => other.map(|()| by),
        };
    }
    let counter = tx.select::<row::Entity>(&scope).filter(of_series()).expect().await?;
    Ok(counter.last)
}

/// The blocks that this process holds.
#[derive(Default)]
pub struct Blocks {
    held: Mutex<HashMap<(Id, Series, i32), Block>>,
    /// Those of which a command wanted a number and found none.
    missed: Mutex<HashSet<(Id, Series, i32)>>,
}

#[derive(Clone, Copy)]
struct Block {
    next: i64,
    last: i64,
}

impl Blocks {
    /// The next number of a block series.
    ///
    /// # Errors
    /// [`EMPTY`] when the block is used up: the pipeline fetches one and runs the command again.
    pub fn take(&self, ctx: &Ctx, series: Series, day: Day) -> Result<Number> {
        let (year, key) = (day.year(), (ctx.company_id(), series, day.year()));
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        match held.get_mut(&key) {
            Some(block) if block.next <= block.last => {
                block.next += 1;
                Ok(series.number(year, block.next - 1))
            }
            _ => {
                self.missed.lock().unwrap_or_else(PoisonError::into_inner).insert(key);
                Err(EMPTY.error())
            }
        }
    }

    /// What the company's commands have found empty since this was asked last.
    fn missed(&self, company: Id) -> Vec<(Series, i32)> {
        let mut missed = self.missed.lock().unwrap_or_else(PoisonError::into_inner);
        let of_company = missed.extract_if(|(of, ..)| *of == company);
        of_company.map(|(_, series, year)| (series, year)).collect()
    }

    pub(crate) fn left(&self, company: Id, series: Series, year: i32) -> i64 {
        let held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        held.get(&(company, series, year)).map_or(0, |block| block.last - block.next + 1)
    }

    fn put(&self, company: Id, series: Series, year: i32, block: Block) {
        self.held.lock().unwrap_or_else(PoisonError::into_inner).insert((company, series, year), block);
    }
}

/// The block of a series is used up.
pub const EMPTY: kernel::Code = kernel::Code::new(
    "numbering.block_empty",
    kernel::Kind::Unavailable,
    "No number is left in the block; try again",
);

/// Fetches a block of each series that a command of the company has found empty.
pub(crate) async fn refill_missed(ctx: &Ctx) -> Result<()> {
    for (series, year) in ctx.runtime().numbers.missed(ctx.company_id()) {
        refill(ctx, series, year, 1).await?;
    }
    Ok(())
}

/// Fetches a block in a transaction of its own, unless enough is left.
pub(crate) async fn refill(ctx: &Ctx, series: Series, year: i32, wanted: i64) -> Result<()> {
    let blocks = &ctx.runtime().numbers;
    let enough = Ord::max(wanted, 1);
    if blocks.left(ctx.company_id(), series, year) >= enough {
        return Ok(());
    }
    let _one_at_a_time = ctx.runtime().refilling.lock().await;
    if blocks.left(ctx.company_id(), series, year) >= enough {
        return Ok(());
    }
    let size = Ord::max(BLOCK, wanted);
    let held = ctx.clone();
    let last = ctx
        .runtime()
        .db()
        .write(move |tx| {
            let ctx = held.clone();
            Box::pin(async move {
                let last = advance(&ctx, &Tx::new(tx), series.code, year, size).await?;
                Ok::<_, Error>(db::Outcome::Commit(last))
            })
        })
        .await?;
    blocks.put(ctx.company_id(), series, year, Block { next: last - size + 1, last });
    Ok(())
}
