//! Finding records by what people write of them, for imports: by keys and names, many at once.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{FieldError, Id, Instant};
use platform::{Ctx, Result, Scope, Source, Tx};
use sea_orm::QueryResult;
use sea_orm::sea_query::{Expr, ExprTrait, LockType, Query, SelectStatement};
use serde_json::Value as Json;

use crate::kind::{ARCHIVED_AT, COMPANY_ID, CREATED_AT, ID};
use crate::table::{self, column, padded};
use crate::write::bulk::Stored;
use crate::{Access, Datum, Field, Form, RecordKind, input};

/// A value of a field as it is stored: what a caller would have sent, in its one normal form.
///
/// # Errors
/// What is wrong with it.
pub fn stored_value(ctx: &Ctx, field: &Field, json: &Json) -> Result<Datum, FieldError> {
    input::value(field, json, ctx.company().currency)
}

/// The records in the caller's reach that have one of these values in a field, archived ones too. Nobody else changes
/// them until this transaction ends.
///
/// # Panics
/// If the record has no such field: a slip in the caller's code.
pub async fn locked_by(
    ctx: &Ctx,
    tx: &Tx<'_>,
    kind: &RecordKind,
    field: &str,
    values: &BTreeSet<Datum>,
) -> Result<Vec<Stored>> {
    if values.is_empty() {
        return Ok(Vec::new());
    }
    let field = &kind.fields[kind.at(field)];
    let bound = padded(values.iter().collect()).into_iter().map(|value| Expr::val(value.bind(field.form)));
    let mut select = table::select(kind, ctx.scope());
    select
        .and_where(column(kind, field.name).is_in(bound))
        .order_by((kind.table, ID), sea_orm::Order::Asc)
        .lock(LockType::Update);
    let rows = table::rows(ctx, kind, tx, &select).await?;
    Ok(rows.into_iter().map(|row| Stored { row }).collect())
}

/// The ids of the records since an instant, none of them archived, that agree with one of these in all these fields;
/// these are among them.
///
/// # Panics
/// If the record has no such field: a slip in the caller's code.
pub async fn alike(
    ctx: &Ctx,
    source: &Source,
    kind: &RecordKind,
    fields: &[&'static Field],
    of: &[Id],
    since: Instant,
) -> Result<BTreeSet<Id>> {
    let mut select = Query::select();
    select
        .column((kind.table, ID))
        .columns(fields.iter().map(|field| (kind.table, field.name)))
        .from(kind.table)
        .cond_where(ctx.whole().condition_on(kind.columns()))
        .and_where(column(kind, ARCHIVED_AT).is_null());
    let read = |row: &QueryResult| {
        let id = row.try_get_by_index::<Id>(0).map_err(db::of_db)?;
        let values = fields.iter().enumerate().map(|(at, field)| Datum::read(row, at + 1, field.form));
        Ok((id, values.collect::<Result<Vec<_>>>()?))
    };
    let mut own = select.clone();
    own.and_where(column(kind, ID).is_in(padded(of.to_vec())));
    let own = db::raw::rows(source, &own).await?.iter().map(read).collect::<Result<Vec<_>>>()?;
    let keys: BTreeSet<Vec<Datum>> = own.into_iter().map(|(_, key)| key).collect();
    let Some(first) = fields.first().filter(|_| !keys.is_empty()) else { return Ok(BTreeSet::new()) };
    let values: BTreeSet<&Datum> = keys.iter().filter_map(|key| key.first()).collect();
    let bound =
        padded(values.into_iter().collect()).into_iter().map(|value| Expr::val(value.bind(first.form)));
    select
        .and_where(column(kind, first.name).is_in(bound))
        .and_where(column(kind, CREATED_AT).gte(Expr::val(since)));
    let near = db::raw::rows(source, &select).await?.iter().map(read).collect::<Result<Vec<_>>>()?;
    Ok(near.into_iter().filter(|(_, key)| keys.contains(key)).map(|(id, _)| id).collect())
}

/// The fields by which people tell one record of a kind from another: identifiers first, then its name.
pub fn handles(kind: &RecordKind) -> Vec<&'static Field> {
    let open = |field: &&Field| !field.sealed && field.access != Access::Hidden && field.view.is_none();
    let fields = || kind.fields.iter().filter(open);
    let keys = fields().filter(|field| {
        field.unique && field.form.is_text() || matches!(field.form, Form::Code { .. } | Form::Barcode { .. })
    });
    let names = fields().filter(|field| field.name == "name" && field.form.is_text());
    keys.chain(names).collect()
}

/// A record that a text means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Meant {
    pub id: Id,
    pub archived: bool,
    /// What was asked for beside it.
    pub along: Option<Id>,
}

/// Not the records that are found are meant, but those that they refer to.
#[derive(Clone, Copy, Debug)]
pub struct Answer {
    /// The field that names them.
    pub names: &'static str,
    /// Another reference that is told beside.
    pub along: Option<&'static str>,
}

/// Records by the values of a field; with `answer`, those that they refer to.
pub async fn by_text(
    source: &Source,
    scope: &Scope,
    kind: &RecordKind,
    field: &Field,
    answer: Option<Answer>,
    texts: &[&str],
) -> Result<BTreeMap<String, BTreeSet<Meant>>> {
    if texts.is_empty() {
        return Ok(BTreeMap::new());
    }
    let mut select = meant(scope, kind, &[field.name], answer);
    let bound = padded(texts.to_vec()).into_iter().map(|text| Expr::val(text.to_owned()));
    select.and_where(column(kind, field.name).is_in(bound));
    let mut found: BTreeMap<String, BTreeSet<Meant>> = BTreeMap::new();
    for row in db::raw::rows(source, &select).await? {
        let Some(text) = text(&row, 0)? else { continue };
        let mut meant = read(&row, 1)?;
        if answer.is_some_and(|answer| answer.along.is_some()) {
            meant.along = row.try_get_by_index::<Option<Id>>(3).map_err(db::of_db)?;
        }
        found.entry(text).or_default().insert(meant);
    }
    Ok(found)
}

/// All records of a kind with the texts of these fields, when there are at most so many.
pub async fn all_texts(
    source: &Source,
    scope: &Scope,
    kind: &RecordKind,
    fields: &[&'static Field],
    rows_max: u64,
) -> Result<Option<Vec<(Vec<Option<String>>, Meant)>>> {
    let names: Vec<&'static str> = fields.iter().map(|field| field.name).collect();
    let mut select = meant(scope, kind, &names, None);
    select.limit(rows_max + 1);
    let rows = db::raw::rows(source, &select).await?;
    if rows.len() as u64 > rows_max {
        return Ok(None);
    }
    let read_row = |row: &QueryResult| {
        let texts = (0..names.len()).map(|at| text(row, at)).collect::<Result<Vec<_>>>()?;
        Ok((texts, read(row, names.len())?))
    };
    rows.iter().map(read_row).collect::<Result<Vec<_>>>().map(Some)
}

/// These columns, then the id and when it was archived, then what is told beside.
fn meant(
    scope: &Scope,
    kind: &RecordKind,
    names: &[&'static str],
    answer: Option<Answer>,
) -> SelectStatement {
    let mut select = Query::select();
    select
        .columns(names.iter().map(|name| (kind.table, *name)))
        .column((kind.table, answer.map_or(ID, |answer| answer.names)))
        .from(kind.table)
        .cond_where(scope.condition_on(kind.columns()));
    match kind.archives() {
        true => select.column((kind.table, ARCHIVED_AT)),
        false => select.expr(Expr::val(None::<i64>)),
    };
    if let Some(along) = answer.and_then(|answer| answer.along) {
        select.column((kind.table, along));
    }
    select
}

fn text(row: &QueryResult, at: usize) -> Result<Option<String>> {
    row.try_get_by_index::<Option<String>>(at).map_err(db::of_db)
}

fn read(row: &QueryResult, at: usize) -> Result<Meant> {
    let id = row.try_get_by_index::<Id>(at).map_err(db::of_db)?;
    let archived = row.try_get_by_index::<Option<i64>>(at + 1).map_err(db::of_db)?.is_some();
    Ok(Meant { id, archived, along: None })
}

/// A column of any table of the program that names records of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    pub table: &'static str,
    pub column: &'static str,
    /// Its rows can be archived; archived ones do not count.
    pub archives: bool,
}

/// Which of these ids the company's rows mention.
pub async fn mentioned(
    ctx: &Ctx,
    source: &Source,
    mentions: &[Mention],
    ids: &[Id],
) -> Result<BTreeMap<Id, &'static str>> {
    let mut found = BTreeMap::new();
    if ids.is_empty() {
        return Ok(found);
    }
    for mention in mentions {
        let at = |name: &'static str| Expr::col((mention.table, name));
        let mut select = Query::select();
        select
            .distinct()
            .column((mention.table, mention.column))
            .from(mention.table)
            .and_where(at(COMPANY_ID).eq(ctx.company_id()))
            .and_where(at(mention.column).is_in(padded(ids.to_vec())));
        if mention.archives {
            select.and_where(at(ARCHIVED_AT).is_null());
        }
        for row in db::raw::rows(source, &select).await? {
            found.insert(row.try_get_by_index::<Id>(0).map_err(db::of_db)?, mention.table);
        }
    }
    Ok(found)
}
