//! Which fields a screen shows first.

use platform::Ctx;

use crate::kind::ID;
use crate::labels::{is_labelled, title_fields};
use crate::row::is_bookkeeping;
use crate::{Access, Field, Form, RecordKind};

/// Columns of a list that nobody has arranged.
const COLUMNS_DEFAULT: usize = 8;

pub(super) fn default_columns(ctx: &Ctx, kind: &RecordKind) -> Vec<&'static str> {
    let mut fields: Vec<(u8, usize, &'static str)> = kind
        .shown_to(ctx)
        .filter(|(_, field)| field.name != ID && (field.form.is_one_line() || !field.form.is_text()))
        .map(|(at, field)| (importance(kind, field), at, field.name))
        .filter(|(importance, ..)| *importance <= 3)
        .collect();
    fields.sort_unstable();
    fields.truncate(COLUMNS_DEFAULT);
    fields.into_iter().map(|(.., name)| name).collect()
}

/// How prominently a field is shown, 1 (head) to 4 (behind "more"): as declared, or by what it is.
pub(crate) fn importance(kind: &RecordKind, field: &Field) -> u8 {
    let titles = title_fields(kind);
    let sorted = kind.sort.split(',').next().is_some_and(|key| key.trim_start_matches('-') == field.name);
    let refers = field.refers.is_some_and(|refers| refers().named.is_some());
    match field.form {
        _ if field.importance > 0 => field.importance,
        _ if titles.iter().any(|at| kind.fields[*at].name == field.name) => 1,
        Form::OneOf(_) if matches!(field.name, "status" | "state") => 2,
        Form::Amount if matches!(field.name, "total" | "balance" | "open" | "amount" | "paid") => 2,
        Form::Instant | Form::Day | Form::Int if sorted && !is_bookkeeping(field.name) => 2,
        Form::Id if refers && !field.optional => 2,
        Form::Email { .. } | Form::Phone { .. } | Form::Barcode { .. } => 2,
        Form::Code { .. } if field.unique => 2,
        Form::Id if !is_labelled(kind, field) => 4,
        Form::Exchange => 4,
        _ if is_bookkeeping(field.name) || field.access == Access::Hidden => 4,
        _ => 3,
    }
}
