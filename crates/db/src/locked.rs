//! Rows that are locked, read and, if all of them bear it, changed.
//!
//! Where each statement is a journey to the server and back, this is one: PostgreSQL takes the locks, looks and changes
//! in one statement. The others lock and read, and the caller changes what it then knows to bear it.

use kernel::Result;
use sea_orm::sea_query::{
    CommonTableExpression, Condition, Expr, IntoCondition, Order, Query, SelectStatement, SimpleExpr,
    SubQueryStatement, UpdateStatement, WithClause,
};
use sea_orm::{ConnectionTrait, FromQueryResult, Iterable, QueryFilter, QueryOrder, QuerySelect, QueryTrait};

use crate::errors::of_db;
use crate::source::on_handle;
use crate::{Engine, Owned, Scope, Tx};

const LOCKED: &str = "locked";
const CHANGED: &str = "changed";

/// What [`LockedChange::exec`] found and did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Locked<M> {
    /// The rows as they were, locked until the transaction ends, in the order of their locks.
    pub rows: Vec<M>,
    /// Whether they are changed now. If not, either they did not all bear it, which the rows show, or the engine leaves
    /// it to the caller.
    pub changed: bool,
}

/// A change of rows that are locked first.
#[must_use = "a change does nothing until it is run"]
pub struct LockedChange<'t, E: Owned> {
    tx: &'t Tx,
    which: Condition,
    order: E::Column,
    sets: Vec<(E::Column, SimpleExpr)>,
}

impl Tx {
    /// Begins a change of those of a company's rows that meet `which`. They are locked in the order of a column, which
    /// every transaction does in the same order.
    pub fn lock_and_change<E: Owned>(
        &self,
        scope: &Scope,
        which: impl IntoCondition,
        order: E::Column,
    ) -> LockedChange<'_, E> {
        let which = Condition::all().add(scope.condition::<E>()).add(which.into_condition());
        LockedChange { tx: self, which, order, sets: Vec::new() }
    }
}

impl<E: Owned> LockedChange<'_, E> {
    /// Sets `column` to a value or to an expression over the row as it was.
    pub fn set(mut self, column: E::Column, value: impl Into<SimpleExpr>) -> Self {
        self.sets.push((column, value.into()));
        self
    }

    /// Locks and reads the rows and, where that can be done in the same statement, changes them if there are `count` of
    /// them that meet `bears`.
    pub async fn exec(self, count: usize, bears: SimpleExpr) -> Result<Locked<E::Model>> {
        let tx = self.tx;
        let select = E::find().filter(self.which.clone()).order_by(self.order, Order::Asc);
        let select = select.lock(sea_orm::sea_query::LockType::Update);
        if tx.engine() != Engine::Postgres {
            let rows = on_handle!(&tx.handle, c => select.all(c).await).map_err(of_db)?;
            return Ok(Locked { rows, changed: false });
        }
        let order = self.order;
        let update = self.update(count, bears)?;
        let mut with = WithClause::new();
        with.cte(part(LOCKED, select.into_query().into())).cte(part(CHANGED, update.into()));
        let all = found::<E>(order).with(with);
        let found = on_handle!(&tx.handle, c => c.query_all(&all).await).map_err(of_db)?;
        let mut changed = false;
        let mut rows = Vec::with_capacity(found.len());
        for row in &found {
            changed = row.try_get::<i64>("", CHANGED).map_err(of_db)? > 0;
            rows.push(E::Model::from_query_result(row, "").map_err(of_db)?);
        }
        Ok(Locked { rows, changed })
    }

    /// The condition looks at the locked rows, all of which are locked before the first is changed.
    fn update(self, count: usize, bears: SimpleExpr) -> Result<UpdateStatement> {
        let count = i64::try_from(count).map_err(kernel::Error::internal)?;
        let bearing = Query::select().expr(Expr::cust("COUNT(*)")).from(LOCKED).and_where(bears).take();
        let mut update = E::update_many().filter(self.which);
        for (column, value) in self.sets {
            update = update.col_expr(column, value);
        }
        let mut update = update.into_query();
        update.and_where(sea_orm::sea_query::ExprTrait::eq(nested(bearing), count));
        update.returning(Query::returning().expr(Expr::val(1)));
        Ok(update)
    }
}

/// The locked rows, each with how many were changed.
fn found<E: Owned>(order: E::Column) -> SelectStatement {
    let mut found = Query::select();
    found.columns(E::Column::iter()).from(LOCKED).order_by(order, Order::Asc);
    let changed = Query::select().expr(Expr::cust("COUNT(*)")).from(CHANGED).take();
    found.expr_as(nested(changed), CHANGED);
    found
}

fn nested(select: SelectStatement) -> SimpleExpr {
    SubQueryStatement::from(select).into()
}

fn part(name: &'static str, query: SubQueryStatement) -> CommonTableExpression {
    let mut part = CommonTableExpression::new();
    part.table_name(name).query(query);
    part
}
