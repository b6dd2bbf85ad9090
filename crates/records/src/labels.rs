//! What people call a row, and what they call the rows that it refers to: `labels=true` on lists and single records.
//!
//! A record that the caller may not see has no label. The names of people are the exception: whoever sees a row may know
//! whose it is.

mod document;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use kernel::Id;
use platform::{BoxFuture, Ctx, Port, Result, Source};
use sea_orm::sea_query::{ExprTrait, Query};

use crate::kind::ID;
use crate::row::Row;
use crate::table::{self, column};
use crate::{Datum, Field, Form, Named, RecordKind};

pub use document::with_labels;

/// The names of the company's people, present and former, of these ids.
pub type PeopleNames =
    for<'a> fn(&'a Ctx, &'a Source, ids: &'a [Id]) -> BoxFuture<'a, Result<Vec<(Id, String)>>>;

struct People(PeopleNames);

/// The value for `Module::ports` of the module that knows people.
pub fn people_names(names: PeopleNames) -> Port {
    Arc::new(People(names))
}

struct Above(Named);

/// The value for `Module::ports` of a module whose documents are named by modules below it (`names = "order"`).
pub fn named_above(named: Named) -> Port {
    Arc::new(Above(named))
}

/// The record that a field refers to, be it of a module below or above.
pub(crate) fn named_by(ctx: &Ctx, field: &Field) -> Option<Named> {
    let above = |kind: &'static str| {
        let known = ctx.runtime().registry().ports::<Above>();
        known.into_iter().find(|port| port.0.kind == kind).map(|port| port.0)
    };
    field.refers.and_then(|refers| refers().named).or_else(|| field.names.and_then(above))
}

/// Where people are found, below `/api/v1`, and what they are called there.
pub(crate) const PERSON: (&str, &str) = ("user", "/identity/users");

/// Whether a field names a person: whose a row is, and columns such as `released_by`.
pub(crate) fn is_person(kind: &RecordKind, field: &Field) -> bool {
    let named_so = kind.owner == Some(field.name) || field.name == "owner_id" || field.name.ends_with("_by");
    field.form == Form::Id && field.refers.is_none() && field.names.is_none() && named_so
}

/// The fields of a kind whose values have labels.
pub(crate) fn is_labelled(kind: &RecordKind, field: &Field) -> bool {
    is_person(kind, field)
        || field.names.is_some()
        || field.refers.is_some_and(|refers| refers().named.is_some())
}

/// Labels of what some rows refer to.
pub(crate) async fn of_rows(
    ctx: &Ctx,
    source: &Source,
    kind: &RecordKind,
    rows: &[Row],
) -> Result<BTreeMap<Id, String>> {
    let labelled: Vec<usize> =
        kind.shown_to(ctx).filter(|(_, field)| is_labelled(kind, field)).map(|(at, _)| at).collect();
    let ids = rows.iter().flat_map(|row| labelled.iter().filter_map(|at| Some((*at, row.values[*at].id()?))));
    of(ctx, source, kind, &ids.collect::<Vec<_>>()).await
}

/// Labels of ids, each with the place of the field that holds it. One statement for each table.
pub(crate) async fn of(
    ctx: &Ctx,
    source: &Source,
    kind: &RecordKind,
    ids: &[(usize, Id)],
) -> Result<BTreeMap<Id, String>> {
    let mut people = BTreeSet::new();
    let mut others: BTreeMap<&str, (RecordKind, BTreeSet<Id>)> = BTreeMap::new();
    for (at, id) in ids {
        let field = &kind.fields[*at];
        if is_person(kind, field) {
            people.insert(*id);
        } else if let Some(named) = named_by(ctx, field) {
            let entry = others.entry(named.kind);
            entry.or_insert_with(|| ((named.record)(), BTreeSet::new())).1.insert(*id);
        }
    }
    let mut labels = BTreeMap::new();
    if !people.is_empty() {
        let ids: Vec<Id> = people.into_iter().collect();
        for port in ctx.runtime().registry().ports::<People>() {
            labels.extend((port.0)(ctx, source, &ids).await?);
        }
    }
    for (other, ids) in others.into_values() {
        labels.extend(titles(ctx, source, &other, ids.into_iter().collect()).await?);
    }
    Ok(labels)
}

/// What the records of these ids are called, as far as the caller may see them.
pub(crate) async fn titles(
    ctx: &Ctx,
    source: &Source,
    kind: &RecordKind,
    ids: Vec<Id>,
) -> Result<Vec<(Id, String)>> {
    let Ok(scope) = ctx.scope_of(kind.view) else { return Ok(Vec::new()) };
    let named = table::padded(ids);
    let fields = title_fields(kind);
    if fields.iter().any(|at| kind.fields[*at].sealed) {
        let mut select = table::select(kind, &scope);
        select.and_where(column(kind, ID).is_in(named));
        let rows = table::rows(ctx, kind, source, &select).await?;
        return Ok(rows.iter().map(|row| (row.id(kind), title(ctx, kind, row))).collect());
    }
    let mut places = vec![kind.at(ID)];
    places.extend(fields.into_iter().filter(|at| kind.fields[*at].name != ID));
    let mut select = Query::select();
    select
        .columns(places.iter().map(|at| (kind.table, kind.fields[*at].name)))
        .from(kind.table)
        .cond_where(scope.condition_on(kind.columns()))
        .and_where(column(kind, ID).is_in(named));
    let mut titles = Vec::new();
    for found in db::raw::rows(source, &select).await? {
        let mut row = Row::empty(kind);
        for (n, at) in places.iter().enumerate() {
            row.values[*at] = Datum::read(&found, n, kind.fields[*at].form)?;
        }
        titles.push((row.id(kind), title(ctx, kind, &row)));
    }
    Ok(titles)
}

/// What people call a row.
pub(crate) fn title(ctx: &Ctx, kind: &RecordKind, row: &Row) -> String {
    let parts = parts(kind.title());
    let mut text = String::new();
    for part in parts {
        match part {
            Part::Text(between) => text.push_str(between),
            Part::Field(name) => {
                let at = kind.position(name).filter(|at| kind.fields[*at].is_shown_to(ctx));
                text.extend(at.map(|at| row.text_of(ctx, kind, at)));
            }
        }
    }
    text.trim().to_owned()
}

/// The places of the fields of a title.
pub(crate) fn title_fields(kind: &RecordKind) -> Vec<usize> {
    let field = |part| match part {
        Part::Field(name) => kind.position(name),
        Part::Text(_) => None,
    };
    parts(kind.title()).into_iter().filter_map(field).collect()
}

enum Part {
    Text(&'static str),
    Field(&'static str),
}

/// `{code} {name}` by its parts; a text without braces is a field's name.
fn parts(title: &'static str) -> Vec<Part> {
    if !title.contains('{') {
        return vec![Part::Field(title)];
    }
    let mut parts = Vec::new();
    for piece in title.split('{') {
        match piece.split_once('}') {
            Some((name, behind)) => parts.extend([Part::Field(name), Part::Text(behind)]),
            None => parts.push(Part::Text(piece)),
        }
    }
    parts
}

/// The word of a fixed set as people read it: `partly_shipped` → `Partly shipped`.
pub(crate) fn of_word(field: &Field, word: &str) -> Option<String> {
    matches!(field.form, Form::OneOf(_)).then(|| spoken(word))
}

/// `cancel-rest` → `Cancel rest`.
pub(crate) fn spoken(word: &str) -> String {
    let words = word.replace(['_', '-'], " ");
    let mut chars = words.chars();
    let first = chars.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    first + chars.as_str()
}
