//! Statements without a type: for the record engine and the platform's own tables, where columns are data.
//!
//! *Architecture Invariant:* only `platform` and `records` use this module (`xtask tidy` holds it); they put the
//! scope's condition into every statement by [`crate::Scope::condition_on`].

use kernel::Result;
use sea_orm::sea_query::{Expr, Query};
use sea_orm::{ConnectionTrait, QueryResult, StatementBuilder, Value};

use crate::errors::of_db;
pub use crate::scope::Columns;
use crate::source::on_handle;
use crate::tx::statement_rows;
use crate::{BATCH_ROWS_MAX, BOUND_VALUES_MAX, Source, Tx};

/// Reads rows.
pub async fn rows<S: StatementBuilder>(source: &Source, statement: &S) -> Result<Vec<QueryResult>> {
    on_handle!(&source.handle, c => c.query_all(statement).await).map_err(of_db)
}

/// Reads the first row.
pub async fn row<S: StatementBuilder>(source: &Source, statement: &S) -> Result<Option<QueryResult>> {
    on_handle!(&source.handle, c => c.query_one(statement).await).map_err(of_db)
}

/// Writes, and tells how many rows were met.
pub async fn execute<S: StatementBuilder>(tx: &Tx, statement: &S) -> Result<u64> {
    let done = on_handle!(&tx.handle, c => c.execute(statement).await).map_err(of_db)?;
    Ok(done.rows_affected())
}

/// Writes new rows, cut into statements of a bounded size.
///
/// # Errors
/// `db.already_exists` when a unique key holds one of them already.
///
/// # Panics
/// If a row has not just as many values as there are columns: a slip in the caller's code.
pub async fn insert_all(
    tx: &Tx,
    table: &'static str,
    columns: &[&'static str],
    rows: Vec<Vec<Value>>,
) -> Result<()> {
    let size = BATCH_ROWS_MAX.min(BOUND_VALUES_MAX / columns.len().max(1)).max(1);
    let mut rows = rows.into_iter();
    while rows.len() > 0 {
        let count = statement_rows(rows.len(), size);
        let mut insert = Query::insert();
        insert.into_table(table).columns(columns.iter().copied());
        for row in rows.by_ref().take(count) {
            insert.values_panic(row.into_iter().map(Expr::val));
        }
        execute(tx, &insert).await?;
    }
    Ok(())
}
