//! The statements of a summary.
//!
//! Engines differ in what a sum of 64-bit integers is and in what they do when it does not fit. So each value is cut into
//! billions and the rest; the sums of both fit into 64 bits for as many rows as a table can have, and
//! `billions * 10^9 + rest` is the sum. Keys are named in an inner statement, because what is bound twice is not the
//! same expression twice.

use std::collections::{BTreeMap, BTreeSet};

use kernel::Result;
use platform::{Ctx, Source};
use sea_orm::QueryResult;
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Func, Query, SelectStatement};

use super::total::Total;
use crate::table::column;
use crate::{Datum, Field, Form, RecordKind};

const BILLION: i64 = 1_000_000_000;

/// Names within the statements.
const INNER: &str = "summed";
pub(super) const KEY: &str = "group_key";
const CURRENCY: &str = "sum_currency";

/// What rows are grouped by: an expression, and how its values are read.
#[derive(Clone)]
pub(super) struct Key {
    pub(super) expr: Expr,
    pub(super) form: Form,
    /// Groups that are read at most; one more than that tells that there are more.
    pub(super) max: Option<u64>,
}

/// Counts and sums of rows by key; by [`Datum::Null`] of all of them when there is none.
pub(super) async fn totals(
    ctx: &Ctx,
    source: &Source,
    kind: &RecordKind,
    rows: &SelectStatement,
    sums: &[usize],
    key: Option<&Key>,
) -> Result<BTreeMap<Datum, Total>> {
    let mut totals: BTreeMap<Datum, Total> = BTreeMap::new();
    if sums.is_empty() {
        for (key, _, row, at) in read(source, kind, rows, &[], None, key).await? {
            totals.entry(key).or_default().count += int(&row, at)?;
        }
        return Ok(totals);
    }
    // Amounts that count in the same column's currency are summed up together.
    let columns: BTreeSet<Option<&str>> = sums.iter().map(|at| currency_of(&kind.fields[*at])).collect();
    for (nth, currency) in columns.into_iter().enumerate() {
        let of_it: Vec<usize> =
            (0..sums.len()).filter(|at| currency_of(&kind.fields[sums[*at]]) == currency).collect();
        let fields: Vec<&Field> = of_it.iter().map(|at| &kind.fields[sums[*at]]).collect();
        for (key, code, row, first) in read(source, kind, rows, &fields, currency, key).await? {
            let total = totals.entry(key).or_default();
            // Each statement counts the same rows.
            if nth == 0 {
                total.count += int(&row, first)?;
            }
            for (n, (at, field)) in of_it.iter().zip(&fields).enumerate() {
                let (billions, rest) = (int(&row, first + 1 + 2 * n)?, int(&row, first + 2 + 2 * n)?);
                let code = match field.form {
                    Form::Amount => Some(code.clone().unwrap_or_else(|| ctx.company().currency.to_string())),
                    _ => None,
                };
                total.add(*at, code, i128::from(billions) * i128::from(BILLION) + i128::from(rest));
            }
        }
    }
    Ok(totals)
}

/// The column with a field's currency, named as the table has it.
fn currency_of(field: &Field) -> Option<&'static str> {
    field.amount_in.filter(|_| field.form == Form::Amount)
}

/// Rows of a grouped statement: key, currency, and the row with the place of its count, behind which the sums stand.
async fn read(
    source: &Source,
    kind: &RecordKind,
    rows: &SelectStatement,
    fields: &[&Field],
    currency: Option<&'static str>,
    key: Option<&Key>,
) -> Result<Vec<(Datum, Option<String>, QueryResult, usize)>> {
    let engine = source.engine();
    let named = |part: &str, n: usize| Alias::new(format!("{part}{n}"));
    let mut inner = rows.clone();
    inner.clear_selects();
    let mut outer = Query::select();
    let mut count_at = 0;
    let mut by = |outer: &mut SelectStatement, name: &'static str| {
        outer.column((INNER, name)).add_group_by([Expr::col((INNER, name))]);
        count_at += 1;
    };
    if let Some(key) = key {
        inner.expr_as(key.expr.clone(), KEY);
        by(&mut outer, KEY);
    }
    if let Some(currency) = currency {
        inner.expr_as(column(kind, currency), CURRENCY);
        by(&mut outer, CURRENCY);
    }
    outer.expr(Func::count(Expr::val(1)));
    for (n, field) in fields.iter().enumerate() {
        let value = || column(kind, field.name);
        let rest = || value().modulo(BILLION);
        inner.expr_as(engine.integer(value().sub(rest()).div(BILLION)), named("billions", n));
        inner.expr_as(rest(), named("rest", n));
        for part in ["billions", "rest"] {
            outer.expr(engine.sum(Expr::col((Alias::new(INNER), named(part, n)))));
        }
    }
    if key.is_none() && currency.is_none() && fields.is_empty() {
        // Nothing to name: an inner statement has one column at least.
        inner.expr_as(Expr::val(1), KEY);
    }
    outer.from_subquery(inner, INNER);
    if let Some(max) = key.and_then(|key| key.max) {
        outer.limit(max + 1);
    }
    let read = |row: QueryResult| {
        let value = key.map_or(Ok(Datum::Null), |key| Datum::read(&row, 0, key.form))?;
        let code = match currency {
            Some(_) => row.try_get_by_index::<Option<String>>(count_at - 1).map_err(db::of_db)?,
            None => None,
        };
        Ok((value, code, row, count_at))
    };
    db::raw::rows(source, &outer).await?.into_iter().map(read).collect()
}

/// The values of a key with the most rows, at most so many, and how many rows each has.
pub(super) async fn largest(
    source: &Source,
    rows: &SelectStatement,
    key: &Key,
    max: usize,
) -> Result<Vec<(Datum, i64)>> {
    let count = || Expr::from(Func::count(Expr::val(1)));
    let mut counts = Query::select();
    counts
        .column((INNER, KEY))
        .expr(count())
        .from_subquery(keys(rows, key), INNER)
        .add_group_by([Expr::col((INNER, KEY))])
        .order_by_expr(count(), sea_orm::Order::Desc)
        .order_by((INNER, KEY), sea_orm::Order::Asc)
        .limit(max as u64);
    let read = |row: QueryResult| Ok((Datum::read(&row, 0, key.form)?, int(&row, 1)?));
    db::raw::rows(source, &counts).await?.into_iter().map(read).collect()
}

/// How many values a key has; absent is one of them.
pub(super) async fn how_many(source: &Source, rows: &SelectStatement, key: &Key) -> Result<i64> {
    let mut distinct = keys(rows, key);
    distinct.distinct();
    let mut count = Query::select();
    count.expr(Func::count(Expr::val(1))).from_subquery(distinct, INNER);
    match db::raw::row(source, &count).await? {
        Some(row) => int(&row, 0),
        None => Ok(0),
    }
}

/// The first and the last instant of rows in a column; nothing when there is none.
pub(super) async fn span(
    source: &Source,
    rows: &SelectStatement,
    column: Expr,
) -> Result<Option<(i64, i64)>> {
    let mut select = rows.clone();
    select.clear_selects().expr(column.clone().min()).expr(column.max());
    let Some(row) = db::raw::row(source, &select).await? else { return Ok(None) };
    let at = |at: usize| row.try_get_by_index::<Option<i64>>(at).map_err(db::of_db);
    Ok(at(0)?.zip(at(1)?))
}

fn keys(rows: &SelectStatement, key: &Key) -> SelectStatement {
    let mut keys = rows.clone();
    keys.clear_selects().expr_as(key.expr.clone(), KEY);
    keys
}

fn int(row: &QueryResult, at: usize) -> Result<i64> {
    row.try_get_by_index::<i64>(at).map_err(db::of_db)
}
