//! The statements of the engine. Names in them come from [`RecordKind`] alone, values are always bound, and every
//! statement carries a scope.

use std::collections::BTreeMap;

pub(crate) use db::padded;
use kernel::Id;
use platform::{Ctx, Result, Scope, Source, Tx};
use sea_orm::sea_query::{Expr, ExprTrait, LockType, Query, SelectStatement};

use crate::kind::{ID, UPDATED_AT, VERSION};
use crate::row::Row;
use crate::{Datum, RecordKind, sealed};

/// Names of ids that were found first, and of the table that they make.
pub(crate) const FOUND: &str = "found";
pub(crate) const FOUND_ID: &str = "found_id";

/// A field of a row: the column of its name, or the difference of two.
pub(crate) fn column(kind: &RecordKind, name: &'static str) -> Expr {
    let field = kind.fields.iter().find(|field| field.name == name);
    match field.and_then(|field| field.difference) {
        Some((of, less)) => Expr::col((kind.table, of)).sub(Expr::col((kind.table, less))),
        None => Expr::col((kind.table, name)),
    }
}

fn columns(kind: &RecordKind) -> impl Iterator<Item = Expr> {
    kind.fields.iter().map(|field| column(kind, field.name))
}

/// All columns of the rows in scope.
pub(crate) fn select(kind: &RecordKind, scope: &Scope) -> SelectStatement {
    let mut select = Query::select();
    select.exprs(columns(kind)).from(kind.table).cond_where(scope.condition_on(kind.columns()));
    select
}

/// As [`select`], of the rows with these ids; they come as [`FOUND_ID`], each once.
///
/// The ids are found first and the rows fetched by them. A cross join is what it takes to be sure: planners that know
/// little of a table would rather walk a whole company's rows and look each one up among the ids.
pub(crate) fn select_of(kind: &RecordKind, scope: &Scope, ids: SelectStatement) -> SelectStatement {
    let mut select = Query::select();
    select
        .exprs(columns(kind))
        .from_subquery(ids, FOUND)
        .cross_join(kind.table)
        .and_where(column(kind, ID).eq(Expr::col((FOUND, FOUND_ID))))
        .cond_where(scope.condition_on(kind.columns()));
    select
}

/// Runs a [`select`], and opens what is sealed.
pub(crate) async fn rows(
    ctx: &Ctx,
    kind: &RecordKind,
    source: &Source,
    select: &SelectStatement,
) -> Result<Vec<Row>> {
    let found = db::raw::rows(source, select).await?;
    let read = |row| {
        let fields = kind.fields.iter().enumerate();
        let values =
            fields.map(|(at, field)| Datum::read(row, at, field.form)).collect::<Result<Vec<_>>>()?;
        Ok(Row { values })
    };
    let mut rows = found.iter().map(read).collect::<Result<Vec<_>>>()?;
    sealed::open(ctx, kind, source, &mut rows).await?;
    Ok(rows)
}

/// The row of this id, if the scope holds it.
pub(crate) async fn find(
    ctx: &Ctx,
    kind: &RecordKind,
    source: &Source,
    scope: &Scope,
    id: Id,
) -> Result<Option<Row>> {
    let mut select = select(kind, scope);
    select.and_where(column(kind, ID).eq(id));
    Ok(rows(ctx, kind, source, &select).await?.pop())
}

/// As [`find`], and nobody else changes it until this transaction ends.
pub(crate) async fn find_locked(
    ctx: &Ctx,
    kind: &RecordKind,
    tx: &Tx<'_>,
    scope: &Scope,
    id: Id,
) -> Result<Option<Row>> {
    let mut select = select(kind, scope);
    select.and_where(column(kind, ID).eq(id)).lock(LockType::Update);
    Ok(rows(ctx, kind, tx, &select).await?.pop())
}

/// Records as their callers see them, sealed fields opened, of which a field holds one of these ids: for modules that
/// hand out what they know. Archived ones too, in the order of their ids.
///
/// # Errors
/// `vault.cannot_open`.
///
/// # Panics
/// If the record has no such field: a slip in the module's code.
pub async fn rows_of(
    ctx: &Ctx,
    source: &Source,
    kind: &RecordKind,
    field: &str,
    ids: &[Id],
    max: u64,
) -> Result<Vec<serde_json::Value>> {
    let field = kind.fields[kind.at(field)].name;
    let mut select = select(kind, &ctx.whole());
    select
        .and_where(column(kind, field).is_in(ids.iter().copied()))
        .order_by((kind.table, ID), sea_orm::Order::Asc)
        .limit(max);
    Ok(rows(ctx, kind, source, &select).await?.iter().map(|row| row.json(ctx, kind)).collect())
}

/// Writes new rows, as [`sealed::seal`] made them.
pub(crate) async fn insert_all(kind: &RecordKind, tx: &Tx<'_>, rows: &[Row]) -> Result<()> {
    let columns: Vec<&'static str> = kind.fields.iter().map(|field| field.name).collect();
    let bind = |row: &Row| {
        kind.fields.iter().zip(&row.values).map(|(field, value)| value.bind(field.form)).collect()
    };
    db::raw::insert_all(tx, kind.table, &columns, rows.iter().map(bind).collect()).await
}

/// Writes the columns in which rows, as [`sealed::seal`] made them, differ from what they were, and the next version.
///
/// # Errors
/// [`db::RETRY`] when one of them is not at its former version any more.
pub(crate) async fn update_all(
    ctx: &Ctx,
    kind: &RecordKind,
    tx: &Tx<'_>,
    scope: &Scope,
    rows: &[(&Row, &Row)],
) -> Result<()> {
    let bookkeeping = [VERSION, UPDATED_AT];
    let changed = |before: &Row, after: &Row| {
        let fields = kind.fields.iter().enumerate();
        let differ = fields.filter(|(at, field)| {
            before.values[*at] != after.values[*at] && !bookkeeping.contains(&field.name)
        });
        differ.map(|(at, field)| (field.name, after.values[at].bind(field.form))).collect()
    };
    let same = [(VERSION, Expr::col(VERSION).add(1)), (UPDATED_AT, Expr::val(ctx.now()))];
    // Those of one version together: who has another one meanwhile is not met.
    let mut by_version: BTreeMap<i64, Vec<db::raw::Changed>> = BTreeMap::new();
    for (before, after) in rows {
        let one = db::raw::Changed { id: before.id(kind), values: changed(before, after) };
        by_version.entry(before.version(kind)).or_default().push(one);
    }
    for (version, rows) in by_version {
        let unchanged = scope.condition_on(kind.columns()).add(column(kind, VERSION).eq(version));
        let met = db::raw::update_each(tx, kind.table, &unchanged, &same, &rows).await?;
        if met != rows.len() as u64 {
            return Err(db::RETRY.error());
        }
    }
    Ok(())
}
