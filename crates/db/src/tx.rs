//! Writing inside an open transaction.

use std::ops::Deref;

use kernel::{Code, Error, Id, Kind, Result};
use sea_orm::sea_query::{IntoCondition, SimpleExpr};
use sea_orm::{
    ActiveModelBehavior, ActiveModelTrait, ActiveValue, ColumnTrait, DatabaseTransaction, DeleteMany,
    EntityTrait, IntoActiveModel, Iterable, PrimaryKeyToColumn, QueryFilter, UpdateMany, Value,
};

use crate::errors::of_db;
use crate::source::{Handle, missing, on_handle};
use crate::{BATCH_ROWS_MAX, BOUND_VALUES_MAX, Engine, Global, Owned, Scope, Source};

const FOREIGN_ROW: Code =
    Code::new("db.foreign_row", Kind::Internal, "A row of another company was about to be written");

/// Rows up to which every count has its own statement: documents have so many lines.
const EXACT_ROWS_MAX: usize = 32;

/// How many of the rows that are left go into the next statement, at most `size`. Long batches end in powers of two,
/// because each count is another statement to prepare and to keep.
pub(crate) fn statement_rows(left: usize, size: usize) -> usize {
    match left.min(size) {
        rows if rows == size || rows <= EXACT_ROWS_MAX => rows,
        rows => 1 << rows.ilog2(),
    }
}

/// An open transaction. Everything that a [`Source`] can read, it can read too, with its own writes visible.
pub struct Tx {
    source: Source,
}

impl Deref for Tx {
    type Target = Source;

    fn deref(&self) -> &Source {
        &self.source
    }
}

impl Tx {
    pub(crate) fn new(transaction: DatabaseTransaction, engine: Engine) -> Self {
        Tx { source: Source { handle: Handle::Tx(transaction), engine } }
    }

    pub(crate) fn into_transaction(self) -> DatabaseTransaction {
        match self.source.handle {
            Handle::Tx(transaction) => transaction,
            Handle::Pool(_) => unreachable!("a Tx is only ever made around a transaction"),
        }
    }

    /// Writes new rows of a company's table, cut into statements of a bounded size.
    ///
    /// # Errors
    /// `db.already_exists` when a unique key holds one of them already.
    pub async fn insert_all<E>(&self, scope: &Scope, rows: Vec<E::Model>) -> Result<()>
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
        self.insert_rows::<E>(rows).await
    }

    /// Writes one new row of a company's table.
    pub async fn insert<E>(&self, scope: &Scope, row: E::Model) -> Result<()>
    where
        E: Owned,
        E::Model: IntoActiveModel<E::ActiveModel>,
        E::ActiveModel: ActiveModelBehavior + Send,
    {
        self.insert_all::<E>(scope, vec![row]).await
    }

    /// Writes new rows of a table above all companies.
    pub async fn insert_global<E>(&self, rows: Vec<E::Model>) -> Result<()>
    where
        E: Global,
        E::Model: IntoActiveModel<E::ActiveModel>,
        E::ActiveModel: ActiveModelBehavior + Send,
    {
        self.insert_rows::<E>(rows.into_iter().map(|row| row.into_active_model().reset_all()).collect()).await
    }

    async fn insert_rows<E>(&self, rows: Vec<E::ActiveModel>) -> Result<()>
    where
        E: EntityTrait,
        E::ActiveModel: ActiveModelBehavior + Send,
    {
        let columns = E::Column::iter().count().max(1);
        let size = BATCH_ROWS_MAX.min(BOUND_VALUES_MAX / columns).max(1);
        let mut rows = rows.into_iter();
        while rows.len() > 0 {
            let count = statement_rows(rows.len(), size);
            let batch: Vec<_> = rows.by_ref().take(count).collect();
            let insert = E::insert_many(batch);
            on_handle!(&self.source.handle, c => insert.exec_without_returning(c).await).map_err(of_db)?;
        }
        Ok(())
    }

    /// Writes every column of a row that exists already, found by its primary key within the scope.
    ///
    /// # Errors
    /// `record.not_found` when the scope holds no such row.
    pub async fn save<E>(&self, scope: &Scope, row: E::Model) -> Result<()>
    where
        E: Owned,
        E::Model: IntoActiveModel<E::ActiveModel>,
        E::ActiveModel: ActiveModelBehavior + Send,
    {
        let row = row.into_active_model();
        assert_company::<E>(scope, &row)?;
        let update = E::update_many().filter(scope.condition::<E>());
        self.save_row::<E>(update, row).await
    }

    /// As [`Tx::save`], for a table above all companies.
    pub async fn save_global<E>(&self, row: E::Model) -> Result<()>
    where
        E: Global,
        E::Model: IntoActiveModel<E::ActiveModel>,
        E::ActiveModel: ActiveModelBehavior + Send,
    {
        self.save_row::<E>(E::update_many(), row.into_active_model()).await
    }

    async fn save_row<E>(&self, mut update: UpdateMany<E>, row: E::ActiveModel) -> Result<()>
    where
        E: EntityTrait,
        E::ActiveModel: ActiveModelBehavior + Send,
    {
        for key in E::PrimaryKey::iter() {
            let column = key.into_column();
            update = update.filter(column.eq(value_of(&row, column)?));
        }
        let keys: Vec<String> = E::PrimaryKey::iter()
            .map(|key| sea_orm::IdenStatic::as_str(&key.into_column()).to_owned())
            .collect();
        for column in E::Column::iter() {
            if !keys.iter().any(|key| key == sea_orm::IdenStatic::as_str(&column)) {
                let value = value_of(&row, column)?;
                update = update.col_expr(column, sea_orm::sea_query::Expr::val(value));
            }
        }
        let done = on_handle!(&self.source.handle, c => update.exec(c).await).map_err(of_db)?;
        // MySQL counts changed rows only through CLIENT_FOUND_ROWS, which the driver sets: 0 means absent everywhere.
        if done.rows_affected == 0 { Err(missing()) } else { Ok(()) }
    }

    /// Begins a change of a company's rows.
    pub fn update<E: Owned>(&self, scope: &Scope) -> ScopedUpdate<'_, E> {
        ScopedUpdate { tx: self, update: E::update_many().filter(scope.condition::<E>()) }
    }

    /// Begins a change of rows above all companies.
    pub fn update_global<E: Global>(&self) -> ScopedUpdate<'_, E> {
        ScopedUpdate { tx: self, update: E::update_many() }
    }

    /// Begins a removal of a company's rows. Facts are never removed; drafts, leases and sessions are.
    pub fn delete<E: Owned>(&self, scope: &Scope) -> ScopedDelete<'_, E> {
        ScopedDelete { tx: self, delete: E::delete_many().filter(scope.condition::<E>()) }
    }

    /// Begins a removal of rows above all companies.
    pub fn delete_global<E: Global>(&self) -> ScopedDelete<'_, E> {
        ScopedDelete { tx: self, delete: E::delete_many() }
    }
}

/// A change under a scope.
#[must_use = "a change does nothing until it is run"]
pub struct ScopedUpdate<'t, E: EntityTrait> {
    tx: &'t Tx,
    update: UpdateMany<E>,
}

impl<E: EntityTrait> ScopedUpdate<'_, E> {
    /// Sets `column` to a value or to an expression over the row as it was.
    pub fn set(mut self, column: E::Column, value: impl Into<SimpleExpr>) -> Self {
        self.update = self.update.col_expr(column, value.into());
        self
    }

    /// Changes only the rows that meet `condition`.
    pub fn filter(mut self, condition: impl IntoCondition) -> Self {
        self.update = self.update.filter(condition.into_condition());
        self
    }

    /// Runs the change and tells how many rows met it.
    pub async fn exec(self) -> Result<u64> {
        let done = on_handle!(&self.tx.source.handle, c => self.update.exec(c).await).map_err(of_db)?;
        Ok(done.rows_affected)
    }
}

/// A removal under a scope.
#[must_use = "a removal does nothing until it is run"]
pub struct ScopedDelete<'t, E: EntityTrait> {
    tx: &'t Tx,
    delete: DeleteMany<E>,
}

impl<E: EntityTrait> ScopedDelete<'_, E> {
    /// Removes only the rows that meet `condition`.
    pub fn filter(mut self, condition: impl IntoCondition) -> Self {
        self.delete = self.delete.filter(condition.into_condition());
        self
    }

    /// Runs the removal and tells how many rows it took.
    pub async fn exec(self) -> Result<u64> {
        let done = on_handle!(&self.tx.source.handle, c => self.delete.exec(c).await).map_err(of_db)?;
        Ok(done.rows_affected)
    }
}

fn value_of<A: ActiveModelTrait>(row: &A, column: <A::Entity as EntityTrait>::Column) -> Result<Value> {
    match row.get(column) {
        ActiveValue::Set(value) | ActiveValue::Unchanged(value) => Ok(value),
        ActiveValue::NotSet => Err(Error::internal("a row without a value for one of its columns")),
    }
}

pub(crate) fn assert_company<E: Owned>(scope: &Scope, row: &E::ActiveModel) -> Result<()>
where
    E::ActiveModel: ActiveModelBehavior,
{
    let company = value_of(row, E::company())?;
    if company == Value::from(scope.company_id()) || company == Value::from(Some(scope.company_id())) {
        return Ok(());
    }
    Err(FOREIGN_ROW.error().inner(format!("{company:?} is not {}", scope.company_id() as Id)))
}

#[cfg(test)]
mod tests {
    use super::statement_rows;

    #[test]
    fn long_batches_are_few_statements_of_few_sizes() {
        let cut = |mut left: usize| {
            let mut sizes = Vec::new();
            while left > 0 {
                sizes.push(statement_rows(left, 200));
                left -= sizes[sizes.len() - 1];
            }
            sizes
        };
        assert_eq!(cut(0), Vec::<usize>::new());
        assert_eq!(cut(5), [5]);
        assert_eq!(cut(32), [32]);
        assert_eq!(cut(200), [200]);
        assert_eq!(cut(450), [200, 200, 32, 18]);
        assert_eq!(cut(199), [128, 64, 7]);
    }
}
