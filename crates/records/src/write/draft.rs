//! From a JSON object to the row that it asks for: every key known and writable, every value acceptable.

use kernel::{Error, FieldError};
use platform::Result;
use serde_json::{Map, Value as Json};

use super::Writer;
use crate::errors::field as code;
use crate::row::Row;
use crate::{Access, Datum, Form, input};

/// The places of the fields that were named, and the row with their new values.
pub(crate) struct Draft {
    pub(crate) named: Vec<usize>,
    pub(crate) row: Row,
}

impl Writer<'_> {
    /// `row` with the fields of `input` set.
    ///
    /// # Errors
    /// Every key and value at fault.
    pub(crate) fn draft(&self, row: &Row, input: &Map<String, Json>) -> Result<Draft> {
        let mut draft = Draft { named: Vec::new(), row: row.clone() };
        let mut faults = Vec::new();
        for (name, _) in input {
            match self.writable(name) {
                Ok(at) => draft.named.push(at),
                Err(fault) => faults.push(fault),
            }
        }
        // Amounts come last: how many decimals they have depends on a currency of the same row.
        let fields = self.kind.fields;
        draft.named.sort_by_key(|at| (fields[*at].form == Form::Amount, *at));
        for at in &draft.named {
            let field = &fields[*at];
            let currency = draft.row.currency(self.ctx, self.kind, field);
            match input::value(field, &input[field.name], currency) {
                Ok(value) => draft.row.values[*at] = value,
                Err(fault) => faults.push(fault),
            }
        }
        faults.extend(self.stranded_amounts(row, &draft));
        if faults.is_empty() { Ok(draft) } else { Err(Error::fields(faults)) }
    }

    fn writable(&self, name: &str) -> Result<usize, FieldError> {
        let kind = self.kind;
        let known = kind.position(name).filter(|at| self.trusted || kind.fields[*at].is_shown_to(self.ctx));
        let Some(at) = known else {
            return Err(FieldError::new(name, code::UNKNOWN, format!("{} has no such field", kind.label)));
        };
        if self.trusted || kind.fields[at].access == Access::Write {
            return Ok(at);
        }
        Err(FieldError::new(name, code::READ_ONLY, format!("{} cannot be set", kind.fields[at].label)))
    }

    /// Amounts that would keep their digits under another currency: 10.00 must not become 1000 yen.
    fn stranded_amounts(&self, before: &Row, draft: &Draft) -> Vec<FieldError> {
        let stranded = |at: &usize| {
            let field = &self.kind.fields[*at];
            field.form == Form::Amount
                && !before.values[*at].is_null()
                && !draft.named.contains(at)
                && before.currency(self.ctx, self.kind, field)
                    != draft.row.currency(self.ctx, self.kind, field)
        };
        let fault = |at: usize| {
            let field = &self.kind.fields[at];
            FieldError::new(
                field.name,
                code::MISSING,
                format!("{} is needed again in the new currency", field.label),
            )
        };
        (0..self.kind.fields.len()).filter(stranded).map(fault).collect()
    }

    /// Gives the fields of a new row that were not named their defaults.
    pub(crate) fn fill(&self, draft: &mut Draft) {
        for (at, field) in self.kind.fields.iter().enumerate() {
            let Some(default) = field.default.filter(|_| !draft.named.contains(&at)) else { continue };
            let json: Json =
                serde_json::from_str(default).expect("a declared default is JSON; tests read them all");
            let currency = draft.row.currency(self.ctx, self.kind, field);
            draft.row.values[at] = input::value(field, &json, currency).unwrap_or(Datum::Null);
        }
    }

    /// Refuses a row that lacks what every row has. `generated` says whether the module has had its turn to fill in
    /// what it generates.
    pub(crate) fn complete(&self, row: &Row, generated: bool) -> Result<()> {
        let lacks = |(at, field): &(usize, &crate::Field)| {
            let waits = !generated && (field.generated || field.access != Access::Write);
            row.values[*at].is_null() && !field.optional && !waits
        };
        let missing = self.kind.fields.iter().enumerate().filter(lacks);
        let faults: Vec<FieldError> = missing
            .map(|(_, field)| {
                FieldError::new(field.name, code::MISSING, format!("{} is needed", field.label))
            })
            .collect();
        if faults.is_empty() { Ok(()) } else { Err(Error::fields(faults)) }
    }
}
