//! What a summary is asked for: a list's own parameters, and `sums` and `group`.

use kernel::FieldError;
use platform::{Ctx, Error, Result};

use super::SUMS_MAX;
use crate::errors::{BAD_QUERY, field as code};
use crate::kind::{ARCHIVED_AT, ID};
use crate::list::query::ListQuery;
use crate::{Field, Form, RecordKind};

/// Characters of a text field by which rows are grouped at most: names of towns, not notes.
const GROUP_CHARS_MAX: u32 = 80;

pub(crate) struct Ask {
    pub(crate) list: ListQuery,
    /// Places in [`RecordKind::fields`].
    pub(crate) sums: Vec<usize>,
    pub(crate) group: Option<(usize, Cut)>,
}

/// How finely a group's key is cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cut {
    /// Rows of the same value.
    Value,
    Day,
    Month,
    Year,
}

impl Cut {
    const TIMES: [(&'static str, Cut); 3] = [("day", Cut::Day), ("month", Cut::Month), ("year", Cut::Year)];
}

impl Ask {
    /// # Errors
    /// Every parameter at fault.
    pub(crate) fn parse_for(ctx: &Ctx, kind: &RecordKind, text: &str) -> Result<Ask> {
        let pairs: Vec<(String, String)> = serde_urlencoded::from_str(text)
            .map_err(|cause| BAD_QUERY.because("The query string cannot be read").inner(cause))?;
        let (own, rest): (Vec<_>, Vec<_>) =
            pairs.into_iter().partition(|(name, _)| matches!(name.as_str(), "sums" | "group"));
        let rest = serde_urlencoded::to_string(rest).map_err(Error::internal)?;
        let list = ListQuery::parse_for(ctx, kind, &rest)?.without_columns()?;
        let mut ask = Ask { list, sums: Vec::new(), group: None };
        let mut faults = Vec::new();
        for (at, (name, value)) in own.iter().enumerate() {
            let twice = own.iter().take(at).any(|(before, _)| before == name);
            let read = match name.as_str() {
                _ if twice => Err("this stands in the query twice".to_owned()),
                "sums" => sums(ctx, kind, value).map(|sums| ask.sums = sums),
                _ => read_group(ctx, kind, value).map(|group| ask.group = Some(group)),
            };
            faults.extend(read.err().map(|text| FieldError::new(name, code::INVALID, text)));
        }
        if faults.is_empty() { Ok(ask) } else { Err(Error::fields(faults)) }
    }
}

/// Whether a field's values add up to something.
pub(crate) fn can_sum(field: &Field) -> bool {
    matches!(field.form, Form::Amount | Form::Qty)
}

/// Whether rows are grouped by a field's values.
pub(crate) fn can_group(field: &Field) -> bool {
    let one_each = field.name == ID || field.unique || field.sealed;
    match field.form {
        _ if one_each || field.name == ARCHIVED_AT => false,
        Form::OneOf(_) | Form::Bool | Form::Id | Form::Currency | Form::Country => true,
        Form::Day | Form::Instant => true,
        Form::Text { max } => max <= GROUP_CHARS_MAX,
        _ => false,
    }
}

/// The values of `group` that a field allows.
pub(crate) fn groupings(field: &Field) -> Vec<String> {
    match field.form {
        _ if !can_group(field) => Vec::new(),
        Form::Day | Form::Instant => {
            Cut::TIMES.iter().map(|(word, _)| format!("{}:{word}", field.name)).collect()
        }
        _ => vec![field.name.to_owned()],
    }
}

fn place(ctx: &Ctx, kind: &RecordKind, name: &str) -> Result<usize, String> {
    let mut shown = kind.shown_to(ctx);
    let found = shown.find(|(_, field)| field.name == name);
    found.map(|(at, _)| at).ok_or_else(|| format!("{} has no field `{name}`", kind.label))
}

fn sums(ctx: &Ctx, kind: &RecordKind, text: &str) -> Result<Vec<usize>, String> {
    let mut sums = Vec::new();
    for name in text.split(',').filter(|name| !name.is_empty()) {
        let at = place(ctx, kind, name)?;
        if !can_sum(&kind.fields[at]) {
            return Err(format!("`{name}` is neither an amount nor a quantity"));
        }
        if sums.contains(&at) {
            return Err(format!("`{name}` is named twice"));
        }
        sums.push(at);
    }
    if sums.len() > SUMS_MAX { Err(format!("at most {SUMS_MAX} fields")) } else { Ok(sums) }
}

/// `status`, `placed_at:month`: the place of a field, and how finely its values are cut.
pub(crate) fn read_group(ctx: &Ctx, kind: &RecordKind, text: &str) -> Result<(usize, Cut), String> {
    let (name, word) = text.split_once(':').map_or((text, None), |(name, word)| (name, Some(word)));
    let at = place(ctx, kind, name)?;
    let known = groupings(&kind.fields[at]);
    if !known.iter().any(|grouping| grouping == text) {
        return Err(match known.is_empty() {
            true => format!("rows are not grouped by `{name}`"),
            false => format!("expected {}", known.join(" or ")),
        });
    }
    let cut = word.and_then(|word| Cut::TIMES.iter().find(|(known, _)| *known == word));
    Ok((at, cut.map_or(Cut::Value, |(_, cut)| *cut)))
}
