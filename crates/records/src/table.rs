//! The statements of the engine. Names in them come from [`RecordKind`] alone, values are always bound, and every
//! statement carries a scope.

use kernel::Id;
use platform::{Ctx, Result, Scope, Source, Tx};
use sea_orm::sea_query::{Condition, Expr, ExprTrait, LockType, Query, SelectStatement};

use crate::kind::{ID, VERSION};
use crate::row::Row;
use crate::{Datum, RecordKind, sealed};

/// Names of ids that were found first, and of the table that they make.
pub(crate) const FOUND: &str = "found";
pub(crate) const FOUND_ID: &str = "found_id";

/// A column of the record's table.
pub(crate) fn column(kind: &RecordKind, name: &'static str) -> Expr {
    Expr::col((kind.table, name))
}

/// Repeats the last value until their number is a power of two: a statement for each length, not for each number of
/// values, is what the connections keep prepared.
pub(crate) fn padded<T: Clone>(mut values: Vec<T>) -> Vec<T> {
    if let Some(last) = values.last().cloned() {
        values.resize(values.len().next_power_of_two(), last);
    }
    values
}

/// All columns of the rows in scope.
pub(crate) fn select(kind: &RecordKind, scope: &Scope) -> SelectStatement {
    let mut select = Query::select();
    select
        .columns(kind.fields.iter().map(|field| (kind.table, field.name)))
        .from(kind.table)
        .cond_where(scope.condition_on(kind.columns()));
    select
}

/// As [`select`], of the rows with these ids; they come as [`FOUND_ID`], each once.
///
/// The ids are found first and the rows fetched by them. A cross join is what it takes to be sure: planners that know
/// little of a table would rather walk a whole company's rows and look each one up among the ids.
pub(crate) fn select_of(kind: &RecordKind, scope: &Scope, ids: SelectStatement) -> SelectStatement {
    let mut select = Query::select();
    select
        .columns(kind.fields.iter().map(|field| (kind.table, field.name)))
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

/// Writes a new row, as [`sealed::seal`] made it.
pub(crate) async fn insert(kind: &RecordKind, tx: &Tx<'_>, row: &Row) -> Result<()> {
    let mut insert = Query::insert();
    let values = kind.fields.iter().zip(&row.values).map(|(field, value)| Expr::val(value.bind(field.form)));
    insert.into_table(kind.table).columns(kind.fields.iter().map(|field| field.name)).values_panic(values);
    db::raw::execute(tx, &insert).await.map(drop)
}

/// As [`insert`], many at once.
pub(crate) async fn insert_all(kind: &RecordKind, tx: &Tx<'_>, rows: &[Row]) -> Result<()> {
    let columns: Vec<&'static str> = kind.fields.iter().map(|field| field.name).collect();
    let bind = |row: &Row| {
        kind.fields.iter().zip(&row.values).map(|(field, value)| value.bind(field.form)).collect()
    };
    db::raw::insert_all(tx, kind.table, &columns, rows.iter().map(bind).collect()).await
}

/// Writes the columns in which `after`, as [`sealed::seal`] made it, differs from `before`.
///
/// # Errors
/// [`db::RETRY`] when the row is not at `before`'s version any more.
pub(crate) async fn update(
    kind: &RecordKind,
    tx: &Tx<'_>,
    scope: &Scope,
    before: &Row,
    after: &Row,
) -> Result<()> {
    let mut update = Query::update();
    update.table(kind.table).cond_where(whole_row(kind, scope, before));
    for (at, field) in kind.fields.iter().enumerate() {
        if before.values[at] != after.values[at] {
            update.value(field.name, Expr::val(after.values[at].bind(field.form)));
        }
    }
    match db::raw::execute(tx, &update).await? {
        0 => Err(db::RETRY.error()),
        _ => Ok(()),
    }
}

fn whole_row(kind: &RecordKind, scope: &Scope, row: &Row) -> Condition {
    scope
        .condition_on(kind.columns())
        .add(column(kind, ID).eq(row.id(kind)))
        .add(column(kind, VERSION).eq(row.version(kind)))
}
