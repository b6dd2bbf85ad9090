//! Rows that are kept until a transaction ends, read with others in one journey to the server.
//!
//! See [`Scoped::all_kept`] for what keeping is. SQLite needs no locks and MariaDB is asked for each table; PostgreSQL
//! answers all of it in one statement.

use kernel::{Id, Result};
use sea_orm::sea_query::{
    Asterisk, CommonTableExpression, Condition, Expr, ExprTrait, IntoCondition, IntoIden, LockType, Query,
    SelectStatement, WithClause,
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, JoinType, ModelTrait, QueryFilter,
    QuerySelect, QueryTrait, SelectTwo,
};

use crate::errors::of_db;
use crate::source::{missing, on_handle, whole};
use crate::{Engine, Owned, READ_ROWS_MAX, Scoped};

/// As SeaORM calls the columns of a first and a second table, and as we go on.
const FIRST: &str = "A_";
const SECOND: &str = "B_";
const THIRD: &str = "C_";

/// A row with what belongs to it.
type Found<E, F> = (<E as EntityTrait>::Model, Vec<<F as EntityTrait>::Model>);

/// A row that is kept, with rows of another table, which are only read.
#[must_use = "a query does nothing until it is run"]
pub struct KeptWith<'s, E: Owned, F: Owned> {
    row: Scoped<'s, E>,
    id: Id,
    to: F::Column,
    which: Condition,
}

impl<'s, E: Owned> Scoped<'s, E> {
    /// The row with this primary key, and the rows of another table of its company whose `to` is that key and that meet
    /// `which`.
    pub fn kept_with<F: Owned>(self, id: Id, to: F::Column, which: impl IntoCondition) -> KeptWith<'s, E, F> {
        KeptWith { row: self.id(id), id, to, which: which.into_condition() }
    }
}

impl<E: Owned, F: Owned> KeptWith<'_, E, F> {
    /// Reads them.
    ///
    /// # Errors
    /// `record.not_found`.
    pub async fn expect(self) -> Result<Found<E, F>> {
        let source = self.row.source;
        if source.engine == Engine::MySql {
            return self.expect_apart().await;
        }
        let select = self.select();
        let found = whole(on_handle!(&source.handle, c => select.all(c).await).map_err(of_db)?)?;
        let mut rows = found.into_iter();
        let (row, first) = rows.next().ok_or_else(missing)?;
        Ok((row, first.into_iter().chain(rows.filter_map(|(_, other)| other)).collect()))
    }

    /// Reads them, and beside them what another query keeps.
    ///
    /// # Errors
    /// `record.not_found` for the row.
    pub async fn expect_beside<G: Owned>(
        self,
        others: Scoped<'_, G>,
    ) -> Result<(Found<E, F>, Vec<G::Model>)> {
        let source = self.row.source;
        if source.engine != Engine::Postgres {
            return Ok((self.expect().await?, others.all_kept().await?));
        }
        let mut others = others.select.limit(READ_ROWS_MAX).into_query();
        name_after(THIRD, &mut others);
        if source.is_transaction() {
            others.lock(LockType::KeyShare);
        }
        let mut with = WithClause::new();
        with.cte(part("mine", self.select().into_query())).cte(part("others", others));
        let both = Query::select()
            .column(Asterisk)
            .from("mine")
            .join(JoinType::FullOuterJoin, "others", Expr::cust("FALSE"))
            .take();
        let both = both.with(with);
        let rows = whole(on_handle!(&source.handle, c => c.query_all(&both).await).map_err(of_db)?)?;
        let (mut row, mut mine, mut others) = (None, Vec::new(), Vec::new());
        for one in &rows {
            row = row.or(E::Model::from_query_result_optional(one, FIRST).map_err(of_db)?);
            mine.extend(F::Model::from_query_result_optional(one, SECOND).map_err(of_db)?);
            others.extend(G::Model::from_query_result_optional(one, THIRD).map_err(of_db)?);
        }
        Ok(((row.ok_or_else(missing)?, mine), others))
    }

    fn select(self) -> SelectTwo<E, F> {
        let source = self.row.source;
        let same = Condition::all()
            .add(Expr::col(F::company().as_column_ref()).equals(E::company().as_column_ref()))
            .add(self.to.eq(self.id))
            .add(self.which);
        let mut select = self.row.select;
        QuerySelect::query(&mut select).join(JoinType::LeftJoin, F::default().table_ref(), same);
        let mut select = select.select_also(F::default()).limit(READ_ROWS_MAX);
        if source.is_transaction() && source.engine == Engine::Postgres {
            QuerySelect::query(&mut select).lock_with_tables(LockType::KeyShare, [E::default().table_ref()]);
        }
        select
    }

    async fn expect_apart(self) -> Result<Found<E, F>> {
        let source = self.row.source;
        let row = self.row.expect_kept().await?;
        let company = Expr::col(F::company().as_column_ref()).eq(row.get(E::company()));
        let others =
            F::find().filter(company).filter(self.to.eq(self.id)).filter(self.which).limit(READ_ROWS_MAX);
        let others = on_handle!(&source.handle, c => others.all(c).await).map_err(of_db)?;
        Ok((row, whole(others)?))
    }
}

/// Names the columns of a query of one table.
fn name_after(prefix: &str, select: &mut SelectStatement) {
    select.exprs_mut_for_each(|one| {
        if let Expr::Column(column) = &one.expr
            && let Some(column) = column.column()
        {
            one.alias = Some(format!("{prefix}{column}").into_iden());
        }
    });
}

fn part(name: &'static str, query: SelectStatement) -> CommonTableExpression {
    let mut part = CommonTableExpression::new();
    part.table_name(name).query(query);
    part
}
