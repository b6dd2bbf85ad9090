//! Taking away a company that was founded to be taken away: the demo company, with its posted documents, people, files,
//! audit and links. The database itself lets go of frozen rows only where the company's mark says so, and the mark can
//! be set at the founding alone.
//!
//! Most rows go in many small transactions, so that others write on; what is left, the people who work nowhere else, and
//! the company itself go in one. Stopped anywhere and run again, it goes on.

use db::schema::Table;
use db::transfer::{Erasure, is_erasable};
use identity::erasing::{COMPANIES, DOORS, MEMBERS};
use kernel::{Id, Result};
use platform::files::shelf;
use platform::{Ctx, audit, pipeline};

use crate::errors::NOT_ERASABLE;
use crate::progress::Watch;
use crate::tables;

/// Erases the company. `ctx` works for another one, which stays.
///
/// # Errors
/// `upkeep.not_erasable` for a company that was not founded for it.
pub async fn company(ctx: &Ctx, company: Id, watch: &Watch<'_>) -> Result<()> {
    let runtime = ctx.runtime();
    let all = tables::all(runtime);
    if company == ctx.company_id() || !is_erasable(runtime.db().read(), &all, company).await? {
        return Err(NOT_ERASABLE.error());
    }
    let snapshot = runtime.db().snapshot().await?;
    let mut total = 0;
    for table in all.iter().filter(|table| table.is_owned_alone()) {
        total += u64::try_from(snapshot.count(table, Some(company)).await?).unwrap_or(0);
    }
    snapshot.close().await?;
    watch.total(total);
    for table in in_order(&all).into_iter().filter(|table| ![COMPANIES, MEMBERS].contains(&table.name())) {
        loop {
            let gone = some(ctx, company, table.clone()).await?;
            watch.rows(&table, usize::try_from(gone).unwrap_or(0));
            if gone == 0 {
                break;
            }
        }
    }
    the_rest(ctx, company, in_order(&all)).await?;
    shelf::erase(runtime, company).await?;
    audit::forget(runtime, company).await
}

/// Doors first, then children before their parents, and the company last.
fn in_order(all: &[Table]) -> Vec<Table> {
    let place = |table: &Table| match table.name() {
        name if DOORS.contains(&name) => 0,
        COMPANIES => 2,
        _ => 1,
    };
    let mut ordered: Vec<Table> = all.iter().rev().cloned().collect();
    ordered.sort_by_key(place);
    ordered
}

async fn some(ctx: &Ctx, company: Id, table: Table) -> Result<u64> {
    pipeline::write(ctx, move |_, tx| {
        let table = table.clone();
        Box::pin(async move { Erasure::of(tx, company).some(&table).await })
    })
    .await
}

/// What came while the rest went, the people who work nowhere else, and the company: all of it or nothing.
async fn the_rest(ctx: &Ctx, company: Id, tables: Vec<Table>) -> Result<()> {
    pipeline::write(ctx, move |_, tx| {
        let tables = tables.clone();
        Box::pin(async move {
            identity::erasing::people_of(tx, company).await?;
            platform::outbox::forget(tx, company).await?;
            for table in &tables {
                Erasure::of(tx, company).all(table).await?;
            }
            Ok(())
        })
    })
    .await
}
