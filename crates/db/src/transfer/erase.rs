//! Taking a company away that was founded to be taken away.

use kernel::{Error, Id, Result};
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{ConnectionTrait, Value};

use crate::errors::of_db;
use crate::schema::Table;
use crate::source::on_handle;
use crate::{Source, Tx};

/// Rows that go in one statement at most.
const ERASED_ROWS_MAX: u64 = 1_000;

/// Whether the company bears the mark with which alone it can be erased, by the one table that knows marks.
pub async fn is_erasable(source: &Source, tables: &[Table], company: Id) -> Result<bool> {
    let Some((table, flag)) = tables.iter().find_map(|table| Some((table, table.erasable?))) else {
        return Ok(false);
    };
    let mut select = Query::select();
    select.expr(Expr::val(1)).from(table.name());
    select.and_where(table.of_company(company)).and_where(Expr::col(flag).eq(true));
    let found = on_handle!(&source.handle, c => c.query_one(&select).await).map_err(of_db)?;
    Ok(found.is_some())
}

/// Deletes rows of one company. What is frozen goes by the database's own leave, which looks at the company's mark:
/// without it the statement fails.
pub struct Erasure<'t> {
    tx: &'t Tx,
    company: Id,
}

impl<'t> Erasure<'t> {
    /// Of a company, in a transaction of the caller.
    pub fn of(tx: &'t Tx, company: Id) -> Self {
        Erasure { tx, company }
    }

    /// Deletes some of the company's rows in a table and tells how many; none are left when it is 0. A table whose
    /// rows are nobody's or shared is left as it is.
    pub async fn some(&self, table: &Table) -> Result<u64> {
        let [key] = table.primary_key() else { return self.all(table).await };
        let Some(place) = table.place_of(key).filter(|_| table.is_owned_alone()) else { return Ok(0) };
        let mut select = Query::select();
        select
            .column(*key)
            .from(table.name())
            .and_where(table.of_company(self.company))
            .limit(ERASED_ROWS_MAX);
        let rows = on_handle!(&self.tx.handle, c => c.query_all(&select).await).map_err(of_db)?;
        if rows.is_empty() {
            return Ok(0);
        }
        let column = &table.columns()[place];
        let keys = rows.iter().map(|row| super::Cell::read(row, 0, column)?.bind(column));
        let keys = keys.collect::<Result<Vec<Value>>>()?;
        let mut delete = Query::delete();
        delete.from_table(table.name()).and_where(Expr::col(*key).is_in(keys.into_iter().map(Expr::val)));
        self.run(delete).await
    }

    /// Deletes all of the company's rows in a table.
    pub async fn all(&self, table: &Table) -> Result<u64> {
        if !table.is_owned_alone() {
            return Ok(0);
        }
        let mut delete = Query::delete();
        delete.from_table(table.name()).and_where(table.of_company(self.company));
        self.run(delete).await
    }

    /// Deletes the rows of a table without a company whose `column` holds one of these ids.
    pub async fn named(&self, table: &Table, column: &'static str, ids: &[Id]) -> Result<u64> {
        if table.place_of(column).is_none() {
            return Err(Error::internal(format!("{} has no {column}", table.name())));
        }
        let mut gone = 0;
        for ids in ids.chunks(500) {
            let mut delete = Query::delete();
            delete.from_table(table.name()).and_where(Expr::col(column).is_in(ids.iter().copied()));
            gone += self.run(delete).await?;
        }
        Ok(gone)
    }

    async fn run(&self, delete: sea_orm::sea_query::DeleteStatement) -> Result<u64> {
        let done = on_handle!(&self.tx.handle, c => c.execute(&delete).await).map_err(of_db)?;
        Ok(done.rows_affected())
    }
}
