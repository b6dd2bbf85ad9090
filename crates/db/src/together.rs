//! Rows of several tables that are written at once, at the end of a transaction.
//!
//! Where each statement is a journey to the server and back, a document with its lines, events and audit is one
//! journey: PostgreSQL takes all of them in one statement (a `WITH` of insertions), SQLite one after the other without
//! being asked again. MariaDB is asked for each.

use sea_orm::sea_query::{CommonTableExpression, InsertStatement, SqliteQueryBuilder, Values, WithClause};
use sea_orm::{
    ActiveModelBehavior, ActiveModelTrait, ConnectionTrait, DbBackend, IntoActiveModel, Iterable, QueryTrait,
    Statement,
};

use kernel::Result;

use crate::errors::of_db;
use crate::source::on_handle;
use crate::tx::{assert_company, statement_rows};
use crate::{BATCH_ROWS_MAX, BOUND_VALUES_MAX, Engine, Owned, Scope, Tx};

/// Rows to be written together. Nothing reads them before: they are not there until [`Tx::insert_together`].
#[derive(Default)]
pub struct Together {
    statements: Vec<(InsertStatement, usize)>,
}

impl Together {
    /// Adds new rows of a company's table.
    ///
    /// # Errors
    /// `db.foreign_row` for a row of another company.
    pub fn add<E>(&mut self, scope: &Scope, rows: Vec<E::Model>) -> Result<()>
    where
        E: Owned,
        E::Model: IntoActiveModel<E::ActiveModel>,
        E::ActiveModel: ActiveModelBehavior + Send,
    {
        let rows: Vec<E::ActiveModel> =
            rows.into_iter().map(|row| row.into_active_model().reset_all()).collect();
        for row in &rows {
            assert_company::<E>(scope, row)?;
        }
        let columns = E::Column::iter().count().max(1);
        let size = BATCH_ROWS_MAX.min(BOUND_VALUES_MAX / columns).max(1);
        let mut rows = rows.into_iter();
        while rows.len() > 0 {
            let count = statement_rows(rows.len(), size);
            let batch: Vec<_> = rows.by_ref().take(count).collect();
            self.statements.push((E::insert_many(batch).into_query(), count * columns));
        }
        Ok(())
    }

    /// Adds what others are.
    pub fn append(&mut self, other: Together) {
        self.statements.extend(other.statements);
    }

    /// As many statements as bind no more values than one may.
    fn next(&mut self) -> Vec<InsertStatement> {
        let mut bound = 0;
        let fits = self.statements.iter().take_while(|(_, values)| {
            bound += values;
            bound <= BOUND_VALUES_MAX
        });
        let count = fits.count().max(1).min(self.statements.len());
        self.statements.drain(..count).map(|(statement, _)| statement).collect()
    }
}

impl Tx {
    /// Writes them all.
    ///
    /// # Errors
    /// `db.already_exists` when a unique key holds one of them already: its inner text names the table.
    pub async fn insert_together(&self, mut rows: Together) -> Result<()> {
        while !rows.statements.is_empty() {
            let statements = rows.next();
            match self.engine() {
                Engine::Postgres => self.insert_in_one(statements).await?,
                Engine::Sqlite => self.insert_in_a_row(statements).await?,
                Engine::MySql => {
                    for statement in statements {
                        on_handle!(&self.handle, c => c.execute(&statement).await).map_err(of_db)?;
                    }
                }
            }
        }
        Ok(())
    }

    async fn insert_in_one(&self, mut statements: Vec<InsertStatement>) -> Result<()> {
        let Some(last) = statements.pop() else { return Ok(()) };
        if statements.is_empty() {
            on_handle!(&self.handle, c => c.execute(&last).await).map_err(of_db)?;
            return Ok(());
        }
        let mut with = WithClause::new();
        for (index, statement) in statements.into_iter().enumerate() {
            let mut part = CommonTableExpression::new();
            part.table_name(format!("w{index}")).query(statement);
            with.cte(part);
        }
        let all = last.with(with);
        on_handle!(&self.handle, c => c.execute(&all).await).map_err(of_db)?;
        Ok(())
    }

    async fn insert_in_a_row(&self, statements: Vec<InsertStatement>) -> Result<()> {
        let (mut text, mut values) = (String::new(), Vec::new());
        for statement in statements {
            let (sql, Values(bound)) = statement.build(SqliteQueryBuilder);
            text.push_str(&sql);
            text.push(';');
            values.extend(bound);
        }
        let all = Statement::from_sql_and_values(DbBackend::Sqlite, text, values);
        on_handle!(&self.handle, c => c.execute_raw(all).await).map_err(of_db)?;
        Ok(())
    }
}
