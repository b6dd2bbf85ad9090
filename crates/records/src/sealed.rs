//! Sealed fields: plain in the engine's hands, ciphertext in the table.
//!
//! A row is opened when it is read and sealed when it is written. Of a sealed field nothing else is kept: no word in
//! the index of words, no value in the audit or in an event. A `blind` one has a keyed hash beside it, by which
//! filters and searches find equal values.

use platform::vault::{self, Blind, Place, SealedColumn, SealedTable};
use platform::{Ctx, Result, Source, Tx};

use crate::list::query::{Filter, Op, Test};
use crate::row::Row;
use crate::{Datum, Field, Form, RecordKind};

/// Characters that what was typed has at least, before it is looked up as an identifier.
const CODE_CHARS_MIN: usize = 4;
const PHONE_DIGITS_MIN: usize = 7;

/// What a module tells the platform of its records' sealed fields.
pub fn sealed_tables(kinds: &[RecordKind]) -> Vec<SealedTable> {
    let columns = |kind: &RecordKind| -> Vec<SealedColumn> {
        let sealed = kind.fields.iter().filter(|field| field.sealed);
        sealed.map(|field| SealedColumn { column: field.name, blind: blind_of(field) }).collect()
    };
    let tables = kinds.iter().map(|kind| SealedTable {
        table: kind.table,
        person: kind.person,
        columns: columns(kind),
    });
    tables.filter(|table| !table.columns.is_empty()).collect()
}

/// How a field is found, if it has a keyed hash.
pub(crate) fn blind_of(field: &Field) -> Option<Blind> {
    let column = field.blind?;
    let (purpose, normal): (_, fn(&str) -> String) = match field.form {
        Form::Email { .. } => ("email", email),
        Form::Phone { .. } => ("phone", digits),
        Form::Code { .. } => (field.name, letters_and_digits),
        _ => (field.name, kernel::text::fold),
    };
    Some(Blind { purpose, column, normal })
}

fn email(text: &str) -> String {
    text.trim().to_lowercase()
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// The normal forms that what was typed may have been stored in: telephone numbers are stored with their country code,
/// and typed as the company's country is used to.
pub(crate) fn normals(ctx: &Ctx, field: &Field, blind: &Blind, typed: &str) -> Vec<String> {
    match field.form {
        Form::Phone { .. } => kernel::Phone::meant(typed, ctx.company().country),
        _ => vec![(blind.normal)(typed)],
    }
}

fn letters_and_digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).map(|char| char.to_ascii_uppercase()).collect()
}

/// Whether it is worth looking for what was typed in this field.
pub(crate) fn could_be(field: &Field, typed: &str, normal: &str) -> bool {
    match field.form {
        Form::Email { .. } => typed.contains('@'),
        Form::Phone { .. } => normal.len() >= PHONE_DIGITS_MIN && !typed.chars().any(char::is_alphabetic),
        Form::Code { .. } => {
            normal.len() >= CODE_CHARS_MIN && normal.bytes().any(|byte| byte.is_ascii_digit())
        }
        _ => !normal.is_empty(),
    }
}

/// Opens the sealed fields of rows; what was sealed for a person who was erased is absent.
pub(crate) async fn open(ctx: &Ctx, kind: &RecordKind, source: &Source, rows: &mut [Row]) -> Result<()> {
    let sealed: Vec<usize> = (0..kind.fields.len()).filter(|at| kind.fields[*at].sealed).collect();
    if sealed.is_empty() || rows.is_empty() {
        return Ok(());
    }
    let mut found = Vec::new();
    let mut values = Vec::new();
    for (n, row) in rows.iter().enumerate() {
        for at in &sealed {
            if let Some(text) = row.values[*at].text() {
                found.push((n, *at));
                values.push((place(kind, row, *at), text));
            }
        }
    }
    let opened = vault::open_all(ctx, source, &values).await?;
    for ((n, at), plain) in found.into_iter().zip(opened) {
        rows[n].values[at] = plain.into();
    }
    Ok(())
}

/// Sees to the keys by which rows will be sealed, all persons' in one go.
pub(crate) async fn ready_keys<'r>(
    ctx: &Ctx,
    tx: &Tx<'_>,
    kind: &RecordKind,
    rows: impl Iterator<Item = &'r Row>,
) -> Result<()> {
    let Some(person) = kind.person else { return Ok(()) };
    let has_sealed =
        |row: &&Row| (0..kind.fields.len()).any(|at| kind.fields[at].sealed && !row.values[at].is_null());
    let persons: Vec<kernel::Id> =
        rows.filter(has_sealed).filter_map(|row| row.get(kind, person).id()).collect();
    if persons.len() > 1 { vault::ready_keys(ctx, tx, &persons).await } else { Ok(()) }
}

/// The row as the table keeps it: what changed is sealed anew, all of it when the row is another person's now. The
/// keyed hashes go into `row` too.
pub(crate) async fn seal(
    ctx: &Ctx,
    tx: &Tx<'_>,
    kind: &RecordKind,
    before: Option<&Row>,
    row: &mut Row,
) -> Result<Row> {
    let person = kind.person.and_then(|column| row.get(kind, column).id());
    let same_person =
        before.is_some_and(|before| kind.person.and_then(|column| before.get(kind, column).id()) == person);
    let mut stored = row.clone();
    for (at, field) in kind.fields.iter().enumerate().filter(|(_, field)| field.sealed) {
        if same_person && before.is_some_and(|before| before.values[at] == row.values[at]) {
            continue;
        }
        let text = row.values[at].text().map(str::to_owned);
        if let Some(plain) = &text {
            stored.values[at] = vault::seal(ctx, tx, person, &place(kind, row, at), plain).await?.into();
        }
        if let Some(blind) = blind_of(field) {
            let hash = match &text {
                Some(plain) => Some(vault::blind(ctx, tx, blind.purpose, &(blind.normal)(plain)).await?),
                None => None,
            };
            row.values[kind.at(blind.column)] = hash.clone().into();
            stored.values[kind.at(blind.column)] = hash.into();
        }
    }
    Ok(stored)
}

/// Filters on sealed fields as filters on their keyed hashes.
pub(crate) async fn resolve(
    ctx: &Ctx,
    source: &Source,
    kind: &RecordKind,
    filters: &[Filter],
) -> Result<Vec<Filter>> {
    let mut resolved = Vec::with_capacity(filters.len());
    for filter in filters {
        let Some(blind) = blind_of(&kind.fields[filter.at]) else {
            resolved.push(filter.clone());
            continue;
        };
        let wanted: Vec<&Datum> = match &filter.test {
            Test::Compare(Op::Eq, value) => vec![value],
            Test::In(values) => values.iter().collect(),
            _ => {
                resolved.push(filter.clone());
                continue;
            }
        };
        let mut hashes = Vec::new();
        for text in wanted.into_iter().filter_map(Datum::text) {
            for normal in normals(ctx, &kind.fields[filter.at], &blind, text) {
                let found = vault::blinds(ctx, source, blind.purpose, &normal).await?;
                hashes.extend(found.into_iter().map(Datum::Text));
            }
        }
        resolved.push(Filter { at: kind.at(blind.column), test: Test::In(hashes) });
    }
    Ok(resolved)
}

fn place(kind: &RecordKind, row: &Row, at: usize) -> Place {
    Place { table: kind.table, column: kind.fields[at].name, row: row.id(kind) }
}
