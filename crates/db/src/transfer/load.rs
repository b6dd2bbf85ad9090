//! Filling an empty database, all of it or nothing.

use kernel::Result;
use sea_orm::sea_query::{Query, SimpleExpr};
use sea_orm::{
    ConnectionTrait, DatabaseTransaction, SqliteTransactionMode, Statement, TransactionOptions,
    TransactionTrait,
};

use super::snapshot::{count, page};
use super::{Cell, Row, STATEMENT_BYTES_MAX};
use crate::errors::of_db;
use crate::schema::Table;
use crate::{BATCH_ROWS_MAX, BOUND_VALUES_MAX, Database, Engine};

/// The one transaction that fills a database. It is rolled back unless it is committed. On servers it holds the lock
/// of the migrations, so that two loads do not meet.
pub struct Load {
    transaction: DatabaseTransaction,
    engine: Engine,
}

impl Database {
    /// Begins to fill the database.
    pub async fn load(&self) -> Result<Load> {
        let (engine, writers) = (self.engine(), self.writers());
        if engine == Engine::Sqlite {
            let options = TransactionOptions {
                sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
                ..TransactionOptions::default()
            };
            let transaction = writers.begin_with_options(options).await.map_err(of_db)?;
            return Ok(Load { transaction, engine });
        }
        let transaction = writers.begin().await.map_err(of_db)?;
        if engine == Engine::Postgres {
            let lock = Statement::from_string(engine.backend(), "SELECT pg_advisory_xact_lock(7215002)");
            transaction.query_one_raw(lock).await.map_err(of_db)?;
        }
        Ok(Load { transaction, engine })
    }
}

impl Load {
    /// How many rows a table has, those written here among them.
    pub async fn count(&self, table: &Table) -> Result<i64> {
        count(&self.transaction, self.engine, table, None).await
    }

    /// Reads back what was written, as [`super::Snapshot::page`] does.
    pub async fn page(&self, table: &Table, after: Option<&Row>) -> Result<Vec<Row>> {
        page(&self.transaction, table, None, after).await
    }

    /// Writes rows as they are, in statements of a bounded size.
    pub async fn insert(&self, table: &Table, rows: Vec<Row>) -> Result<()> {
        let rows_max = BATCH_ROWS_MAX.min(BOUND_VALUES_MAX / table.columns().len().max(1)).max(1);
        let (mut batch, mut bytes) = (Vec::new(), 0);
        for row in rows {
            let size: usize = row.iter().map(Cell::size).sum();
            if batch.len() == rows_max || (bytes + size > STATEMENT_BYTES_MAX && !batch.is_empty()) {
                self.insert_batch(table, std::mem::take(&mut batch)).await?;
                bytes = 0;
            }
            bytes += size;
            batch.push(row);
        }
        if batch.is_empty() { Ok(()) } else { self.insert_batch(table, batch).await }
    }

    async fn insert_batch(&self, table: &Table, rows: Vec<Row>) -> Result<()> {
        let mut insert = Query::insert();
        insert.into_table(table.name()).columns(table.columns().iter().map(crate::schema::Column::name));
        for row in rows {
            let cells = row.into_iter().zip(table.columns());
            let values: Vec<SimpleExpr> =
                cells.map(|(cell, column)| cell.bind(column).map(SimpleExpr::from)).collect::<Result<_>>()?;
            insert.values_panic(values);
        }
        self.transaction.execute(&insert).await.map(drop).map_err(of_db)
    }

    /// Keeps everything.
    pub async fn commit(self) -> Result<()> {
        self.transaction.commit().await.map_err(of_db)
    }

    /// Keeps nothing.
    pub async fn rollback(self) -> Result<()> {
        self.transaction.rollback().await.map_err(of_db)
    }
}
