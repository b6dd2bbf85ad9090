//! Statements without a type: for the record engine and the platform's own tables, where columns are data.
//!
//! *Architecture Invariant:* only `platform` and `records` use this module (`xtask tidy` holds it); they put the
//! scope's condition into every statement by [`crate::Scope::condition_on`].

use kernel::Result;
use sea_orm::{ConnectionTrait, QueryResult, StatementBuilder};

use crate::errors::of_db;
pub use crate::scope::Columns;
use crate::source::on_handle;
use crate::{Source, Tx};

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
