//! Statements without a type: for the record engine and the platform's own tables, where columns are data.
//!
//! *Architecture Invariant:* only `platform` and `records` use this module (`xtask tidy` holds it); they put the
//! scope's condition into every statement by [`crate::Scope::condition_on`].

use std::collections::BTreeMap;

use kernel::{Id, Result};
use sea_orm::sea_query::{CaseStatement, Condition, Expr, ExprTrait, Query, UpdateStatement};
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

/// Rows changed in one statement: each is held against each branch of its `CASE`, so that a statement's cost grows with
/// the square.
const UPDATED_ROWS_MAX: usize = 64;

/// What becomes of one row.
#[derive(Clone, Debug)]
pub struct Changed {
    pub id: Id,
    pub values: Vec<(&'static str, Value)>,
}

/// Changes rows that are found by their `id`, each to its own values and all of them to `same`, in statements of a
/// bounded size. Tells how many rows were met.
///
/// # Errors
/// `db.already_exists` when a unique key holds one of the new values already.
pub async fn update_each(
    tx: &Tx,
    table: &'static str,
    scope: &Condition,
    same: &[(&'static str, Expr)],
    rows: &[Changed],
) -> Result<u64> {
    let mut met = 0;
    let mut left = rows;
    while !left.is_empty() {
        let (some, rest) = left.split_at(statement_rows(left.len(), UPDATED_ROWS_MAX));
        left = rest;
        let ids: Vec<Id> = some.iter().map(|row| row.id).collect();
        let mut update = Query::update();
        update.table(table).cond_where(scope.clone()).and_where(Expr::col((table, "id")).is_in(ids));
        for (column, value) in same {
            update.value(*column, value.clone());
        }
        set_each(&mut update, some);
        met += execute(tx, &update).await?;
    }
    Ok(met)
}

fn set_each(update: &mut UpdateStatement, rows: &[Changed]) {
    let mut columns: BTreeMap<&'static str, Vec<(Id, &Value)>> = BTreeMap::new();
    for row in rows {
        for (column, value) in &row.values {
            columns.entry(column).or_default().push((row.id, value));
        }
    }
    for (column, values) in columns {
        let first = values[0].1;
        if values.len() == rows.len() && values.iter().all(|(_, value)| *value == first) {
            update.value(column, Expr::val(first.clone()));
            continue;
        }
        let mut case = CaseStatement::new();
        for (id, value) in values {
            case = case.case(Expr::col("id").eq(id), Expr::val(value.clone()));
        }
        update.value(column, case.finally(Expr::col(column)));
    }
}
