//! The columns of a file: which field each one holds.

use kernel::{Error, FieldError};
use platform::{Ctx, Result};
use serde_json::{Map, Value as Json};

use super::Mode;
use crate::errors::field as code;
use crate::kind::ID;
use crate::{Access, RecordKind, input, meant_by_title};

/// The fields of the columns, in the file's order. Columns that nobody writes (a version, a date of creation) come
/// along in every export; they are passed over.
pub(crate) struct Columns {
    /// Place in the file → place in [`RecordKind::fields`].
    fields: Vec<Option<usize>>,
    /// Place in the file of the id.
    id: Option<usize>,
}

/// # Errors
/// Every column that is no field of the record, or is one twice.
pub(crate) fn read(ctx: &Ctx, kind: &RecordKind, header: &[String], mode: Mode) -> Result<Columns> {
    let mut columns = Columns { fields: Vec::new(), id: None };
    let mut faults = Vec::new();
    let titles = meant_by_title(kind, ctx.words(), header);
    for (place, name) in header.iter().enumerate() {
        let called = |wanted: &str| kind.shown_to(ctx).find(|(_, field)| field.name == wanted);
        let labelled = || kind.shown_to(ctx).find(|(_, field)| field.label.eq_ignore_ascii_case(name));
        let titled = || titles[place].and_then(|field| called(field.name));
        let found = called(name).or_else(titled).or_else(labelled);
        match found {
            None => faults.push(fault(name, format!("{} has no such field", kind.label))),
            Some((at, _)) if columns.fields.contains(&Some(at)) => {
                faults.push(fault(name, "the column is there twice".to_owned()));
            }
            Some((_, field)) if field.name == ID => columns.id = (mode == Mode::Upsert).then_some(place),
            Some((at, field)) if field.access == Access::Write => {
                columns.fields.resize(place, None);
                columns.fields.push(Some(at));
            }
            Some(_) => {}
        }
    }
    columns.fields.resize(header.len(), None);
    if faults.is_empty() { Ok(columns) } else { Err(Error::fields(faults)) }
}

fn fault(name: &str, text: String) -> FieldError {
    FieldError::new(name, code::UNKNOWN, text)
}

impl Columns {
    /// The text of the row's id, if the file has one.
    pub(crate) fn id<'r>(&self, row: &'r [String]) -> Option<&'r str> {
        self.id.map(|place| row[place].as_str()).filter(|text| !text.is_empty())
    }

    /// The text of a field, if the file has it.
    pub(crate) fn text<'r>(&self, field: usize, row: &'r [String]) -> Option<&'r str> {
        let place = self.fields.iter().position(|at| *at == Some(field))?;
        Some(row[place].as_str()).filter(|text| !text.is_empty())
    }

    /// The row as a caller would have sent it. An empty cell says nothing about a new record, and clears the field
    /// of one that is there.
    pub(crate) fn input(&self, kind: &RecordKind, row: &[String], exists: bool) -> Map<String, Json> {
        let mut input = Map::new();
        for (at, cell) in self.fields.iter().zip(row).filter_map(|(at, cell)| at.map(|at| (at, cell))) {
            let field = &kind.fields[at];
            if !cell.is_empty() {
                input.insert(field.name.to_owned(), input::json_of_text(field.form, cell));
            } else if exists && field.optional {
                input.insert(field.name.to_owned(), Json::Null);
            }
        }
        input
    }
}
