//! Reading: [`Source`] is a pool of readers or an open transaction; [`Scoped`] is a query under a scope.

use kernel::{Code, Error, Kind, Result};
use sea_orm::sea_query::{IntoCondition, LockType, SimpleExpr};
use sea_orm::{
    ColumnTrait, DatabaseConnection, DatabaseTransaction, DbBackend, EntityTrait, FromQueryResult,
    IntoSimpleExpr, Order, PrimaryKeyToColumn, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select,
    Statement,
};

use crate::errors::of_db;
use crate::{Engine, Global, Owned, READ_ROWS_MAX, Scope};

const NOT_FOUND: Code = Code::new("record.not_found", Kind::NotFound, "There is no such record");
/// A read that should have been paged.
const TOO_MANY_ROWS: Code =
    Code::new("db.too_many_rows", Kind::TooLarge, "Too many rows for one answer; ask for a page");

pub(crate) enum Handle {
    Pool(DatabaseConnection),
    Tx(DatabaseTransaction),
}

/// Runs `$body` with `$conn` bound to whichever connection the handle holds.
macro_rules! on_handle {
    ($handle:expr, $conn:ident => $body:expr) => {
        match $handle {
            $crate::source::Handle::Pool($conn) => $body,
            $crate::source::Handle::Tx($conn) => $body,
        }
    };
}
pub(crate) use on_handle;

/// Something that can be read from.
pub struct Source {
    pub(crate) handle: Handle,
    pub(crate) engine: Engine,
}

impl Source {
    /// The engine behind this source: for building an aggregate that the engines type differently.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Whether this is an open transaction: what is read may be its own, and may never be committed.
    pub fn is_transaction(&self) -> bool {
        matches!(self.handle, Handle::Tx(_))
    }

    /// Begins a query on a company's table.
    pub fn select<E: Owned>(&self, scope: &Scope) -> Scoped<'_, E> {
        Scoped { source: self, select: E::find().filter(scope.condition::<E>()), limit: READ_ROWS_MAX }
    }

    /// Begins a query on a table above all companies.
    pub fn select_global<E: Global>(&self) -> Scoped<'_, E> {
        Scoped { source: self, select: E::find(), limit: READ_ROWS_MAX }
    }
}

/// A query that already carries its scope; more conditions can only narrow it.
#[must_use = "a query does nothing until it is run"]
pub struct Scoped<'s, E: EntityTrait> {
    pub(crate) source: &'s Source,
    pub(crate) select: Select<E>,
    limit: u64,
}

#[derive(FromQueryResult)]
struct Counted {
    n: i64,
}

/// The answer of [`Scoped::sum`].
#[derive(FromQueryResult, Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    pub total: i64,
}

impl<E: EntityTrait> Scoped<'_, E> {
    /// Keeps only the rows that meet `condition`.
    pub fn filter(mut self, condition: impl IntoCondition) -> Self {
        self.select = self.select.filter(condition.into_condition());
        self
    }

    /// Orders by `column`, lowest first.
    pub fn order_by(mut self, column: impl IntoSimpleExpr) -> Self {
        self.select = self.select.order_by(column, Order::Asc);
        self
    }

    /// Orders by `column`, highest first.
    pub fn order_by_desc(mut self, column: impl IntoSimpleExpr) -> Self {
        self.select = self.select.order_by(column, Order::Desc);
        self
    }

    /// Reads at most `rows` rows.
    pub fn limit(mut self, rows: u64) -> Self {
        self.limit = rows.min(READ_ROWS_MAX);
        self
    }

    /// Locks the rows found until the transaction ends. Callers order their query so that every transaction takes
    /// its locks in the same order. (SQLite has one writer and needs no row locks.)
    pub fn locked(mut self) -> Self {
        self.select = self.select.lock(sea_orm::sea_query::LockType::Update);
        self
    }

    /// Locks the rows found and passes over those that another transaction holds.
    pub fn claimed(mut self) -> Self {
        self.select = self.select.lock_with_behavior(
            sea_orm::sea_query::LockType::Update,
            sea_orm::sea_query::LockBehavior::SkipLocked,
        );
        self
    }

    /// Any further shape (joins, groups, expressions) by SeaORM's own builder; the scope stays on the query.
    pub fn shape(mut self, shape: impl FnOnce(Select<E>) -> Select<E>) -> Self {
        self.select = shape(self.select);
        self
    }

    /// All rows, at most [`READ_ROWS_MAX`].
    pub async fn all(self) -> Result<Vec<E::Model>> {
        let select = self.select.limit(self.limit);
        whole(on_handle!(&self.source.handle, c => select.all(c).await).map_err(of_db)?)
    }

    /// As [`Scoped::all`]; in a transaction the rows are there until it ends, beside others who keep them, too: whoever
    /// locked one to archive or remove it has done so before, or waits and then sees what this transaction did. Callers
    /// order their query as for [`Scoped::locked`].
    pub async fn all_kept(self) -> Result<Vec<E::Model>> {
        if !self.source.is_transaction() {
            return self.all().await;
        }
        let select = match self.source.engine {
            // One writer: nobody changes anything meanwhile.
            Engine::Sqlite => return self.all().await,
            // As foreign keys do: it stands in nobody's way but theirs who lock a row to change it by hand.
            Engine::Postgres => self.select.lock(LockType::KeyShare).limit(self.limit),
            Engine::MySql => {
                // The builder writes `FOR SHARE`, which MariaDB does not know; both know this.
                let plain = self.select.limit(self.limit).build(DbBackend::MySql);
                let sql = format!("{} LOCK IN SHARE MODE", plain.sql);
                let values = plain.values.map_or_else(Vec::new, |values| values.0);
                let shared = Statement::from_sql_and_values(DbBackend::MySql, sql, values);
                let select = E::find().from_raw_sql(shared);
                return whole(on_handle!(&self.source.handle, c => select.all(c).await).map_err(of_db)?);
            }
        };
        whole(on_handle!(&self.source.handle, c => select.all(c).await).map_err(of_db)?)
    }

    /// The first row as [`Scoped::all_kept`] keeps it, or `record.not_found`.
    pub async fn expect_kept(self) -> Result<E::Model> {
        self.all_kept().await?.into_iter().next().ok_or_else(missing)
    }

    /// The first row, if there is one.
    pub async fn one(self) -> Result<Option<E::Model>> {
        on_handle!(&self.source.handle, c => self.select.one(c).await).map_err(of_db)
    }

    /// The first row, or `record.not_found`: rows out of scope do not exist for the caller.
    pub async fn expect(self) -> Result<E::Model> {
        self.one().await?.ok_or_else(|| NOT_FOUND.error())
    }

    /// All rows as another shape, matched by column names.
    pub async fn all_as<T: FromQueryResult + Send>(self) -> Result<Vec<T>> {
        let select = self.select.limit(self.limit).into_model::<T>();
        whole(on_handle!(&self.source.handle, c => select.all(c).await).map_err(of_db)?)
    }

    /// The first row as another shape, matched by column names.
    pub async fn one_as<T: FromQueryResult + Send>(self) -> Result<Option<T>> {
        let select = self.select.into_model::<T>();
        on_handle!(&self.source.handle, c => select.one(c).await).map_err(of_db)
    }

    /// How many rows there are.
    pub async fn count(self) -> Result<i64> {
        let count = self.select.select_only().column_as(sea_orm::sea_query::Expr::cust("COUNT(*)"), "n");
        let found = on_handle!(&self.source.handle, c => count.into_model::<Counted>().one(c).await);
        Ok(found.map_err(of_db)?.map_or(0, |counted| counted.n))
    }

    /// The exact sum of an integer expression over the rows, 0 over none.
    pub async fn sum(self, expr: impl Into<SimpleExpr>) -> Result<i64> {
        let sum = self.select.select_only().column_as(self.source.engine.sum(expr), "total");
        let found = on_handle!(&self.source.handle, c => sum.into_model::<Count>().one(c).await);
        Ok(found.map_err(of_db)?.map_or(0, |sum| sum.total))
    }
}

impl<E: EntityTrait> Scoped<'_, E> {
    /// The row with this primary key (tables here have a single-column key).
    pub fn id(self, id: kernel::Id) -> Self {
        let key = <E::PrimaryKey as sea_orm::Iterable>::iter().next().expect("every table has a primary key");
        self.filter(key.into_column().eq(id))
    }
}

pub(crate) fn missing() -> Error {
    NOT_FOUND.error()
}

pub(crate) fn whole<T>(rows: Vec<T>) -> Result<Vec<T>> {
    if rows.len() as u64 >= READ_ROWS_MAX {
        return Err(TOO_MANY_ROWS.with("read_rows_max", READ_ROWS_MAX));
    }
    Ok(rows)
}
