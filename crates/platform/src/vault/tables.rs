//! Which columns of which tables are sealed: told by the modules as data, so that rotation and erasure reach them.

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Condition, Expr, ExprTrait, Query, SelectStatement};

use super::{row, state};
use crate::{Ctx, Id, Result, Tx};

/// A table with sealed columns. It has the columns `id` and `company_id`.
#[derive(Clone, Debug)]
pub struct SealedTable {
    pub table: &'static str,
    /// The column that names the person by whose key a row is sealed; where it is empty, the company's key is.
    pub person: Option<&'static str>,
    pub columns: Vec<SealedColumn>,
}

/// A sealed column; it may be empty.
#[derive(Clone, Copy, Debug)]
pub struct SealedColumn {
    pub column: &'static str,
    pub blind: Option<Blind>,
}

/// How a sealed value is found.
#[derive(Clone, Copy, Debug)]
pub struct Blind {
    /// Values of one purpose are compared across tables: `email`.
    pub purpose: &'static str,
    /// The column of the keyed hash.
    pub column: &'static str,
    /// The one form of equal values.
    pub normal: fn(&str) -> String,
}

pub(super) const ID: &str = "id";
pub(super) const COMPANY_ID: &str = "company_id";

impl SealedTable {
    /// The rows of the company behind `after`: id, person, sealed columns, blind indexes.
    pub(super) fn page(&self, ctx: &Ctx, after: Id, rows: u64) -> SelectStatement {
        let mut select = Query::select();
        select.column(ID);
        match self.person {
            Some(person) => select.column(person),
            None => select.expr(Expr::val(None::<Uuid>)),
        };
        for one in &self.columns {
            select.column(one.column);
            match one.blind {
                Some(blind) => select.column(blind.column),
                None => select.expr(Expr::val(None::<String>)),
            };
        }
        select
            .from(self.table)
            .cond_where(self.of_company(ctx))
            .and_where(Expr::col(ID).gt(after))
            .order_by(ID, sea_orm::Order::Asc)
            .limit(rows);
        select
    }

    /// How many rows the company has.
    pub(super) fn count(&self, ctx: &Ctx) -> SelectStatement {
        let mut select = Query::select();
        select.expr(Expr::col(ID).count()).from(self.table).cond_where(self.of_company(ctx));
        select
    }

    pub(super) fn of_company(&self, ctx: &Ctx) -> Condition {
        Condition::all().add(Expr::col(COMPANY_ID).eq(ctx.company_id()))
    }
}

/// One row of a [`SealedTable::page`].
pub(super) struct SealedRow {
    pub(super) id: Id,
    pub(super) person: Option<Id>,
    /// The sealed text and the blind index of each column.
    pub(super) values: Vec<(Option<String>, Option<String>)>,
}

impl SealedRow {
    pub(super) fn read(table: &SealedTable, row: &sea_orm::QueryResult) -> Result<SealedRow> {
        let text = |at: usize| row.try_get_by_index::<Option<String>>(at).map_err(db::of_db);
        let values = (0..table.columns.len()).map(|at| Ok((text(2 + 2 * at)?, text(3 + 2 * at)?)));
        Ok(SealedRow {
            id: row.try_get_by_index(0).map_err(db::of_db)?,
            person: match table.person {
                Some(_) => row.try_get_by_index(1).map_err(db::of_db)?,
                None => None,
            },
            values: values.collect::<Result<_>>()?,
        })
    }
}

/// Destroys the keys of persons and empties what they sealed in every table of the program. Nobody reads it again,
/// in backups neither, once those that still hold the keys are gone. Tells how many rows were emptied.
pub async fn forget(ctx: &Ctx, tx: &Tx<'_>, persons: &[Id]) -> Result<u64> {
    let keys = tx
        .select::<row::Entity>(&ctx.whole())
        .filter(row::Column::SubjectId.is_in(persons.iter().copied()))
        .filter(row::Column::SubjectId.ne(Id::nil()))
        .order_by(row::Column::Id)
        .locked()
        .all()
        .await?;
    for key in keys {
        tx.learned(|learned| learned.destroy(key.subject_id, key.id));
        let gone = row::Model {
            state: state::DESTROYED.to_owned(),
            wrapped: String::new(),
            destroyed_at: Some(ctx.now()),
            ..key
        };
        tx.save::<row::Entity>(&ctx.whole(), gone).await?;
    }
    let mut emptied = 0;
    for table in ctx.runtime().registry().sealed() {
        let Some(person) = table.person else { continue };
        let mut update = Query::update();
        update
            .table(table.table)
            .cond_where(table.of_company(ctx))
            .and_where(Expr::col(person).is_in(persons.iter().copied()));
        for one in &table.columns {
            update.value(one.column, Expr::val(None::<String>));
            if let Some(blind) = one.blind {
                update.value(blind.column, Expr::val(None::<String>));
            }
        }
        emptied += db::raw::execute(tx, &update).await?;
    }
    Ok(emptied)
}
