//! A record's values, by field.

use std::sync::{Mutex, PoisonError};

use kernel::{Currency, Id, Instant};
use platform::Ctx;
use serde_json::{Map, Value as Json};

use crate::kind::{ARCHIVED_AT, ID, VERSION};
use crate::{Access, Datum, Field, Form, RecordKind};

/// The stored values of one record, in the order of [`RecordKind::fields`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub(crate) values: Vec<Datum>,
}

impl Row {
    /// A row without values.
    pub(crate) fn empty(kind: &RecordKind) -> Row {
        Row { values: vec![Datum::Null; kind.fields.len()] }
    }

    pub(crate) fn get(&self, kind: &RecordKind, name: &str) -> &Datum {
        kind.position(name).map_or(&Datum::Null, |at| &self.values[at])
    }

    pub(crate) fn id(&self, kind: &RecordKind) -> Id {
        self.get(kind, ID).id().expect("every row has its id")
    }

    /// 0 for a document without one.
    pub(crate) fn version(&self, kind: &RecordKind) -> i64 {
        self.get(kind, VERSION).int().unwrap_or(0)
    }

    pub(crate) fn is_archived(&self, kind: &RecordKind) -> bool {
        !self.get(kind, ARCHIVED_AT).is_null()
    }

    /// The currency in which an amount of this row counts.
    pub(crate) fn currency(&self, ctx: &Ctx, kind: &RecordKind, field: &Field) -> Currency {
        let named = field.amount_in.and_then(|column| self.get(kind, column).text());
        named.and_then(|code| Currency::parse(code).ok()).unwrap_or(ctx.company().currency)
    }

    /// One value as JSON shows it.
    pub(crate) fn json_of(&self, ctx: &Ctx, kind: &RecordKind, at: usize) -> Json {
        let field = &kind.fields[at];
        self.values[at].json(field.form, self.currency(ctx, kind, field))
    }

    /// One value as text.
    pub(crate) fn text_of(&self, ctx: &Ctx, kind: &RecordKind, at: usize) -> String {
        let field = &kind.fields[at];
        self.values[at].show(field.form, self.currency(ctx, kind, field))
    }

    /// The record as callers see it.
    pub(crate) fn json(&self, ctx: &Ctx, kind: &RecordKind) -> Json {
        let shown =
            kind.shown_to(ctx).map(|(at, field)| (field.name.to_owned(), self.json_of(ctx, kind, at)));
        Json::Object(shown.collect::<Map<_, _>>())
    }
}

/// A change that is about to be saved, or was: what a module's `check` and `after` functions get.
pub struct Change<'a> {
    pub(crate) kind: &'a RecordKind,
    pub(crate) before: Option<&'a Row>,
    pub(crate) row: &'a mut Row,
    pub(crate) warnings: &'a Mutex<Vec<Json>>,
    pub(crate) heard: bool,
}

impl Change<'_> {
    /// Whether somebody will read warnings: not in imports, nor in what programs do.
    pub fn is_heard(&self) -> bool {
        self.heard
    }

    /// Says something that people should look at, beside the answer; the change is made all the same.
    pub fn warn(&self, code: &str, message: &str, details: Json) {
        let warning = serde_json::json!({ "code": code, "message": message, "details": details });
        self.warnings.lock().unwrap_or_else(PoisonError::into_inner).push(warning);
    }

    /// The record's id.
    pub fn id(&self) -> Id {
        self.row.id(self.kind)
    }

    /// The record is being created.
    pub fn is_new(&self) -> bool {
        self.before.is_none()
    }

    /// The record is archived now.
    pub fn is_archived(&self) -> bool {
        self.row.is_archived(self.kind)
    }

    /// The new value of a field.
    ///
    /// # Panics
    /// If the record has no such field: a slip in the module's code.
    pub fn get(&self, field: &str) -> &Datum {
        &self.row.values[self.kind.at(field)]
    }

    /// The value of a field before the change; nothing when the record is new.
    pub fn before(&self, field: &str) -> Option<&Datum> {
        self.before.map(|row| &row.values[self.kind.at(field)])
    }

    /// The field gets another value than it had (for a new record: any value).
    pub fn changes(&self, field: &str) -> bool {
        let at = self.kind.at(field);
        match self.before {
            Some(before) => before.values[at] != self.row.values[at],
            None => !self.row.values[at].is_null(),
        }
    }

    /// The text of a field.
    pub fn text(&self, field: &str) -> Option<&str> {
        self.get(field).text()
    }

    /// The id in a field.
    pub fn reference(&self, field: &str) -> Option<Id> {
        self.get(field).id()
    }

    /// The number in a field, as it is stored.
    pub fn int(&self, field: &str) -> Option<i64> {
        self.get(field).int()
    }

    /// Whether a yes-or-no field says yes.
    pub fn flag(&self, field: &str) -> bool {
        *self.get(field) == Datum::Bool(true)
    }

    /// Sets a field, also one that callers do not write. Of use in `check` only: after saving it changes nothing.
    ///
    /// # Panics
    /// If the record has no such field, or the field is of another kind: a slip in the module's code.
    pub fn set(&mut self, field: &str, value: Datum) {
        let at = self.kind.at(field);
        let fits = match (&value, self.kind.fields[at].form) {
            (Datum::Null, _) => true,
            (Datum::Bool(_), form) => form == Form::Bool,
            (Datum::Int(_), form) => form.is_number(),
            (Datum::Id(_), form) => form == Form::Id,
            (Datum::Text(_), form) => form.is_text(),
        };
        assert!(fits, "{field} of {} takes no {value:?}", self.kind.kind);
        self.row.values[at] = value;
    }
}

impl From<Instant> for Datum {
    fn from(at: Instant) -> Datum {
        Datum::Int(at.0)
    }
}

impl From<Id> for Datum {
    fn from(id: Id) -> Datum {
        Datum::Id(id)
    }
}

impl From<i64> for Datum {
    fn from(number: i64) -> Datum {
        Datum::Int(number)
    }
}

impl From<bool> for Datum {
    fn from(flag: bool) -> Datum {
        Datum::Bool(flag)
    }
}

impl From<&str> for Datum {
    fn from(text: &str) -> Datum {
        Datum::Text(text.to_owned())
    }
}

impl From<String> for Datum {
    fn from(text: String) -> Datum {
        Datum::Text(text)
    }
}

impl<T: Into<Datum>> From<Option<T>> for Datum {
    fn from(value: Option<T>) -> Datum {
        value.map_or(Datum::Null, Into::into)
    }
}

/// The fields in which two rows differ, as callers know them.
pub(crate) fn changed(kind: &RecordKind, before: &Row, after: &Row) -> Vec<usize> {
    let differs = |at: &usize| before.values[*at] != after.values[*at];
    let fields = (0..kind.fields.len()).filter(differs);
    fields
        .filter(|at| kind.fields[*at].access != Access::Hidden && !is_bookkeeping(kind.fields[*at].name))
        .collect()
}

/// Columns that move with every change and tell nothing about it.
pub(crate) fn is_bookkeeping(name: &str) -> bool {
    use crate::kind::{COMPANY_ID, CREATED_AT, UPDATED_AT};
    [ID, COMPANY_ID, VERSION, CREATED_AT, UPDATED_AT, ARCHIVED_AT].contains(&name)
}
