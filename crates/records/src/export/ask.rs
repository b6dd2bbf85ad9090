//! What a file is asked for beside a list's own parameters: `heads`, `titles` and `group`.

use std::collections::BTreeMap;

use kernel::FieldError;
use platform::{Ctx, Error, Result};

use crate::errors::{BAD_QUERY, field as code};
use crate::list::query::ListQuery;
use crate::summary::{Cut, read_group};
use crate::{RecordKind, titles};

/// Characters of a title at most.
const TITLE_CHARS_MAX: usize = 120;

pub(super) struct Ask {
    pub(super) list: ListQuery,
    heads: Heads,
    /// The place of the field by whose values the rows stand together.
    pub(super) group: Option<(usize, Cut)>,
}

/// How the columns are called.
enum Heads {
    /// As programs know them.
    Names,
    /// As people do, in the caller's language; some as the caller says.
    Titles(BTreeMap<String, String>),
}

impl Ask {
    /// # Errors
    /// Every parameter at fault.
    pub(super) fn parse_for(ctx: &Ctx, kind: &RecordKind, text: &str) -> Result<Ask> {
        let pairs: Vec<(String, String)> = serde_urlencoded::from_str(text)
            .map_err(|cause| BAD_QUERY.because("The query string cannot be read").inner(cause))?;
        let own = |name: &str| matches!(name, "heads" | "titles" | "group");
        let (own, rest): (Vec<_>, Vec<_>) = pairs.into_iter().partition(|(name, _)| own(name));
        let rest = serde_urlencoded::to_string(rest).map_err(Error::internal)?;
        let list = ListQuery::parse_for(ctx, kind, &rest)?;
        let mut ask = Ask { list, heads: Heads::Names, group: None };
        let (mut said, mut faults) = (BTreeMap::new(), Vec::new());
        for (at, (name, value)) in own.iter().enumerate() {
            let twice = own.iter().take(at).any(|(before, _)| before == name);
            let read = match (name.as_str(), value.as_str()) {
                _ if twice => Err("this stands in the query twice".to_owned()),
                ("heads", "names") => Ok(()),
                ("heads", "titles") => {
                    ask.heads = Heads::Titles(BTreeMap::new());
                    Ok(())
                }
                ("heads", _) => Err("expected names or titles".to_owned()),
                ("titles", _) => read_titles(ctx, kind, value).map(|titles| said = titles),
                _ => read_group(ctx, kind, value).map(|group| ask.group = Some(group)),
            };
            faults.extend(read.err().map(|text| FieldError::new(name, code::INVALID, text)));
        }
        match &mut ask.heads {
            Heads::Titles(titles) => *titles = said,
            Heads::Names if said.is_empty() => {}
            Heads::Names => {
                faults.push(FieldError::new("titles", code::INVALID, "titles go with heads=titles"));
            }
        }
        if faults.is_empty() { Ok(ask) } else { Err(Error::fields(faults)) }
    }

    /// Whether people read the file: what rows refer to is then called as people call it.
    pub(super) fn is_for_people(&self) -> bool {
        matches!(self.heads, Heads::Titles(_))
    }

    /// The heads of these columns.
    pub(super) fn heads(&self, ctx: &Ctx, kind: &RecordKind, columns: &[usize]) -> Vec<String> {
        let name = |at: &usize| kind.fields[*at].name.to_owned();
        let Heads::Titles(said) = &self.heads else { return columns.iter().map(name).collect() };
        let usual: BTreeMap<usize, String> = titles::titles(kind, ctx.words()).into_iter().collect();
        let head = |at: &usize| said.get(kind.fields[*at].name).or_else(|| usual.get(at)).cloned();
        columns.iter().map(|at| head(at).unwrap_or_else(|| name(at))).collect()
    }
}

/// `{"customer_name": "Customer"}`: what the caller's own screen calls columns.
fn read_titles(ctx: &Ctx, kind: &RecordKind, text: &str) -> Result<BTreeMap<String, String>, String> {
    let titles: BTreeMap<String, String> = serde_json::from_str(text)
        .map_err(|_| "expected a JSON object of fields and their titles".to_owned())?;
    for (name, title) in &titles {
        if !kind.shown_to(ctx).any(|(_, field)| field.name == name) {
            return Err(format!("{} has no field `{name}`", kind.label));
        }
        let long = title.chars().count() > TITLE_CHARS_MAX;
        if long || title.trim().is_empty() || title.chars().any(char::is_control) {
            return Err(format!("a title is a line of 1 to {TITLE_CHARS_MAX} characters"));
        }
    }
    Ok(titles)
}
