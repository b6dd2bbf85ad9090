//! Every table as it was at one moment.

use kernel::{Error, Id, Result};
use sea_orm::sea_query::{Condition, Expr, ExprTrait, Order, Query, SelectStatement, SimpleExpr};
use sea_orm::{
    AccessMode, ConnectionTrait, DatabaseTransaction, IsolationLevel, StatementBuilder, TransactionTrait,
};

use super::{Cell, PAGE_ROWS_MAX, Row};
use crate::errors::of_db;
use crate::migrate::LEDGER;
use crate::schema::Table;
use crate::source::Handle;
use crate::{Database, Engine, Source};

/// A transaction that reads, held open. Everything that it reads is as it was when it began.
///
/// On SQLite the write-ahead log grows while it lives; elsewhere old versions of rows are kept.
pub struct Snapshot {
    source: Source,
}

impl Database {
    /// Takes a snapshot. Nobody waits for it, and it waits for nobody.
    ///
    /// # Errors
    /// When the database has no table of migrations: it is empty.
    pub async fn snapshot(&self) -> Result<Snapshot> {
        let Handle::Pool(readers) = &self.read().handle else { unreachable!("a database reads from a pool") };
        let begun = match self.engine() {
            Engine::Sqlite => readers.begin().await,
            Engine::Postgres | Engine::MySql => {
                let level = Some(IsolationLevel::RepeatableRead);
                readers.begin_with_config(level, Some(AccessMode::ReadOnly)).await
            }
        };
        let handle = Handle::Tx(begun.map_err(of_db)?);
        let snapshot = Snapshot { source: Source { handle, engine: self.engine() } };
        // The moment is that of the first read.
        let first = Query::select().expr(Expr::val(1)).from(LEDGER).limit(1).to_owned();
        snapshot.rows(&first).await?;
        Ok(snapshot)
    }
}

impl Snapshot {
    /// Reads as everybody else does, in the snapshot's moment: for what has to be looked up beside the rows.
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// How many rows a table has.
    pub async fn count(&self, table: &Table, company: Option<Id>) -> Result<i64> {
        count(self.transaction(), self.source.engine, table, company).await
    }

    /// The rows behind `after`, in the order of the primary key, at most [`PAGE_ROWS_MAX`]; with a `company`, of
    /// its rows alone.
    pub async fn page(&self, table: &Table, company: Option<Id>, after: Option<&Row>) -> Result<Vec<Row>> {
        page(self.transaction(), table, company, after).await
    }

    /// The primary key of the last row, if there is one: moves when rows are added.
    pub async fn last_key(&self, table: &Table) -> Result<Option<Row>> {
        let mut select = Query::select();
        select.from(table.name()).limit(1);
        for key in table.primary_key() {
            select.column(*key).order_by(*key, Order::Desc);
        }
        let columns: Vec<_> = table.primary_key().iter().filter_map(|key| table.place_of(key)).collect();
        let found = self.rows(&select).await?;
        let read = |row: &sea_orm::QueryResult| {
            let cells = columns.iter().enumerate();
            cells.map(|(at, place)| Cell::read(row, at, &table.columns()[*place])).collect()
        };
        found.first().map(read).transpose()
    }

    /// Ends it.
    pub async fn close(self) -> Result<()> {
        match self.source.handle {
            Handle::Tx(transaction) => transaction.rollback().await.map_err(of_db),
            Handle::Pool(_) => Ok(()),
        }
    }

    fn transaction(&self) -> &DatabaseTransaction {
        match &self.source.handle {
            Handle::Tx(transaction) => transaction,
            Handle::Pool(_) => unreachable!("a snapshot is only ever made around a transaction"),
        }
    }

    async fn rows<S: StatementBuilder>(&self, statement: &S) -> Result<Vec<sea_orm::QueryResult>> {
        self.transaction().query_all(statement).await.map_err(of_db)
    }
}

pub(super) async fn count(
    transaction: &DatabaseTransaction,
    engine: Engine,
    table: &Table,
    company: Option<Id>,
) -> Result<i64> {
    let mut select = Query::select();
    select.expr(engine.integer(Expr::val(1).count())).from(table.name());
    if let Some(company) = company {
        select.and_where(table.of_company(company));
    }
    let row = transaction.query_one(&select).await.map_err(of_db)?;
    let row = row.ok_or_else(|| Error::internal("a count has a row"))?;
    row.try_get_by_index(0).map_err(of_db)
}

pub(super) async fn page(
    transaction: &DatabaseTransaction,
    table: &Table,
    company: Option<Id>,
    after: Option<&Row>,
) -> Result<Vec<Row>> {
    let mut select: SelectStatement = Query::select();
    select.columns(table.columns().iter().map(crate::schema::Column::name)).from(table.name());
    select.limit(PAGE_ROWS_MAX);
    for key in table.primary_key() {
        select.order_by(*key, Order::Asc);
    }
    if let Some(company) = company {
        select.and_where(table.of_company(company));
    }
    if let Some(after) = after {
        select.cond_where(behind(table, after)?);
    }
    let rows = transaction.query_all(&select).await.map_err(of_db)?;
    let read = |row: &sea_orm::QueryResult| {
        let columns = table.columns().iter().enumerate();
        columns.map(|(at, column)| Cell::read(row, at, column)).collect::<Result<Row>>()
    };
    rows.iter().map(read).collect()
}

/// The rows whose key comes after that of `row`. Its first part stands alone too, so that an index can be used.
fn behind(table: &Table, row: &Row) -> Result<Condition> {
    let mut any = Condition::any();
    let mut equal: Vec<SimpleExpr> = Vec::new();
    for key in table.primary_key() {
        let place = table.place_of(key).ok_or_else(|| Error::internal("a key is made of columns"))?;
        let value = row[place].clone().bind(&table.columns()[place])?;
        let this = equal.iter().cloned().fold(Condition::all(), Condition::add);
        any = any.add(this.add(Expr::col(*key).gt(value.clone())));
        equal.push(Expr::col(*key).eq(value));
    }
    let first = table.primary_key()[0];
    let place = table.place_of(first).ok_or_else(|| Error::internal("a key is made of columns"))?;
    let least = row[place].clone().bind(&table.columns()[place])?;
    Ok(Condition::all().add(Expr::col(first).gte(least)).add(any))
}
