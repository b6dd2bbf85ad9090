//! The language of lists: `?status=open&total[gte]=10&q=smith&sort=-name,code&limit=50&cursor=…&archived=all`.
//!
//! It compiles to places in [`RecordKind::fields`] and to enums. No text of a caller becomes a name in a statement.

use kernel::{Currency, FieldError};
use platform::{Ctx, Error, Result};

use super::tree::{self, Node};
use crate::errors::{BAD_QUERY, field as code};
use crate::kind::{ARCHIVED_AT, ID};
use crate::{Access, Datum, Field, Form, RecordKind, input};

/// Rows of a page at most, and when nobody says how many.
pub const LIMIT_MAX: u64 = 200;
pub const LIMIT_DEFAULT: u64 = 50;
/// Rows that a page may pass over at most: whoever drags a list's scrollbar jumps so far.
pub const SKIP_MAX: u64 = 1_000_000;
/// Conditions of a list at most.
pub const FILTERS_MAX: usize = 20;
/// Values of one `in` at most.
pub const IN_VALUES_MAX: usize = 200;
/// Sort keys at most.
pub const SORT_KEYS_MAX: usize = 4;
/// Characters of a search at most; more words than [`SEARCH_WORDS_MAX`] are not looked for.
pub const SEARCH_CHARS_MAX: usize = 200;
pub const SEARCH_WORDS_MAX: usize = 8;

/// A list as it was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ListQuery {
    pub(crate) filters: Vec<Filter>,
    pub(crate) links: Vec<LinkFilter>,
    /// Conditions with AND and OR, beside the others.
    pub(crate) tree: Option<Node>,
    pub(crate) sort: Vec<SortKey>,
    pub(crate) search: Option<Search>,
    pub(crate) limit: u64,
    pub(crate) cursor: Option<String>,
    /// Rows that are passed over, behind the cursor if there is one.
    pub(crate) skip: u64,
    pub(crate) archived: Archived,
    pub(crate) count: bool,
    /// Also what the references of the rows are called.
    pub(crate) labels: bool,
    /// Of a file: these fields in this order, by their places in [`RecordKind::fields`].
    pub(crate) columns: Option<Vec<usize>>,
}

/// What people type to find something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Search {
    /// As it was typed, for the numbers of documents.
    pub(crate) typed: String,
    /// Folded words, all of which must be met.
    pub(crate) words: Vec<String>,
}

/// One condition on one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Filter {
    /// Place in [`RecordKind::fields`].
    pub(crate) at: usize,
    pub(crate) test: Test,
}

/// One condition on a [`Link`](crate::Link).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct LinkFilter {
    /// Place in [`RecordKind::links`].
    pub(crate) at: usize,
    pub(crate) ids: Vec<kernel::Id>,
    /// Tied to all of them, not to any.
    pub(crate) all: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Test {
    Compare(Op, Datum),
    In(Vec<Datum>),
    /// Begins with.
    Like(String),
    Null(bool),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Op {
    Eq,
    Ne,
    Gt,
    Gte,
    Lt,
    Lte,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SortKey {
    /// Place in [`RecordKind::fields`].
    pub(crate) at: usize,
    pub(crate) descending: bool,
}

/// Which rows, by whether they are archived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Archived {
    No,
    Yes,
    All,
}

/// Names of parameters that are no fields. A field of such a name is asked for as `limit[eq]`.
const RESERVED: [&str; 14] = [
    "q", "sort", "limit", "cursor", "skip", "archived", "count", "dry_run", "where", "labels", "columns",
    "heads", "titles", "group",
];

impl ListQuery {
    /// Reads a caller's query string, in which there are only the fields that the caller sees.
    ///
    /// # Errors
    /// Every parameter at fault.
    pub(crate) fn parse_for(ctx: &Ctx, kind: &RecordKind, query: &str) -> Result<ListQuery> {
        let seen = |field: &Field| field.is_shown_to(ctx);
        ListQuery::parse(ctx.company().currency, kind, &seen, query)
    }

    /// `currency` is the company's.
    fn parse(
        currency: Currency,
        kind: &RecordKind,
        seen: &dyn Fn(&Field) -> bool,
        query: &str,
    ) -> Result<ListQuery> {
        let pairs: Vec<(String, String)> = serde_urlencoded::from_str(query)
            .map_err(|cause| BAD_QUERY.because("The query string cannot be read").inner(cause))?;
        let mut list = ListQuery::of_all();
        let mut faults = Vec::new();
        for (index, (name, value)) in pairs.iter().enumerate() {
            let twice = || pairs.iter().take(index).any(|(before, _)| before == name);
            let taken = match is_reserved(name) {
                // Two conditions on a field both hold; of two limits nobody knows which is meant.
                true if twice() => {
                    Err(FieldError::new(name, code::INVALID, "this stands in the query twice".to_owned()))
                }
                true if name == "where" => {
                    let terms = Terms { currency, kind, seen };
                    let read = tree::read(&terms, value);
                    read.map(|tree| list.take_tree(kind, tree)).map_err(|wrong| faults.extend(wrong)).ok();
                    Ok(())
                }
                true => list.option(kind, seen, name, value),
                false => list.filter(currency, kind, seen, name, value),
            };
            faults.extend(taken.err());
        }
        if list.filters.len() + list.links.len() > FILTERS_MAX {
            return Err(BAD_QUERY.because("Too many conditions").with("filters_max", FILTERS_MAX));
        }
        if list.sort.is_empty() {
            list.sort =
                sort_keys(kind, &|_| true, kind.sort).expect("the declared order names fields of the record");
        }
        if faults.is_empty() { Ok(list) } else { Err(Error::fields(faults)) }
    }

    /// A list that asks for nothing: every row that is not archived, in no order yet.
    pub(crate) fn of_all() -> ListQuery {
        ListQuery {
            filters: Vec::new(),
            links: Vec::new(),
            tree: None,
            sort: Vec::new(),
            search: None,
            limit: LIMIT_DEFAULT,
            cursor: None,
            skip: 0,
            archived: Archived::No,
            count: false,
            labels: false,
            columns: None,
        }
    }

    /// Refuses columns where whole rows are told.
    pub(crate) fn without_columns(self) -> Result<ListQuery> {
        let text = "columns are those of a file: text/csv or XLSX";
        match self.columns {
            None => Ok(self),
            Some(_) => Err(Error::fields(vec![FieldError::new("columns", code::INVALID, text)])),
        }
    }

    /// Whoever asks when rows were archived wants to see such rows.
    pub(crate) fn take_tree(&mut self, kind: &RecordKind, tree: Node) {
        if tree.filters().iter().any(|filter| kind.fields[filter.at].name == ARCHIVED_AT) {
            self.archived = Archived::All;
        }
        self.tree = Some(tree);
    }

    fn option(
        &mut self,
        kind: &RecordKind,
        seen: &dyn Fn(&Field) -> bool,
        name: &str,
        value: &str,
    ) -> Result<(), FieldError> {
        let wrong = |text: String| FieldError::new(name, code::INVALID, text);
        match name {
            "q" => self.search = Search::parse(value).map_err(wrong)?,
            "sort" => self.sort = sort_keys(kind, seen, value)?,
            "limit" => match value.parse() {
                Ok(limit) if (1..=LIMIT_MAX).contains(&limit) => self.limit = limit,
                _ => return Err(wrong(format!("a page has 1 to {LIMIT_MAX} rows"))),
            },
            "cursor" => self.cursor = Some(value.to_owned()),
            "skip" => match value.parse() {
                Ok(skip) if skip <= SKIP_MAX => self.skip = skip,
                _ => return Err(wrong(format!("0 to {SKIP_MAX} rows can be passed over"))),
            },
            "archived" => {
                self.archived =
                    Archived::parse(value).ok_or_else(|| wrong("expected true, false or all".to_owned()))?;
            }
            "count" => self.count = flag(name, value)?,
            "labels" => self.labels = flag(name, value)?,
            "columns" => self.columns = Some(columns(kind, seen, value)?),
            // Whoever takes them has read them before.
            "heads" | "titles" => return Err(wrong(format!("{name} are those of a file: text/csv or XLSX"))),
            "group" => return Err(wrong("a group is a file's or a summary's".to_owned())),
            // The web crate's.
            _ => {}
        }
        Ok(())
    }

    fn filter(
        &mut self,
        currency: Currency,
        kind: &RecordKind,
        seen: &dyn Fn(&Field) -> bool,
        name: &str,
        value: &str,
    ) -> Result<(), FieldError> {
        let (field_name, op) = match name.strip_suffix(']').and_then(|name| name.split_once('[')) {
            Some((field, op)) => (field, op),
            None => (name, "eq"),
        };
        let terms = Terms { currency, kind, seen };
        if let Some(linked) = terms.link(field_name, op, &value.split(',').collect::<Vec<_>>()) {
            self.links.push(linked.map_err(|fault| FieldError { path: name.to_owned(), ..fault })?);
            return Ok(());
        }
        let values = if op == "in" { value.split(',').collect() } else { vec![value] };
        let filter = terms.filter(field_name, op, &values);
        let filter = filter.map_err(|fault| FieldError { path: name.to_owned(), ..fault })?;
        if kind.fields[filter.at].name == ARCHIVED_AT {
            self.archived = Archived::All;
        }
        self.filters.push(filter);
        Ok(())
    }
}

/// What the conditions of a list are read by.
pub(crate) struct Terms<'a> {
    /// The company's.
    pub(crate) currency: Currency,
    pub(crate) kind: &'a RecordKind,
    /// The fields that the caller knows of.
    pub(crate) seen: &'a dyn Fn(&Field) -> bool,
}

impl Terms<'_> {
    /// A condition on a field, by the words of a caller.
    pub(crate) fn filter(&self, name: &str, op: &str, values: &[&str]) -> Result<Filter, FieldError> {
        let unknown =
            || FieldError::new(name, code::UNKNOWN, format!("{} has no such field", self.kind.label));
        let mut shown = self.kind.shown().filter(|(_, field)| (self.seen)(field));
        let (at, field) = shown.find(|(_, field)| field.name == name).ok_or_else(unknown)?;
        let op = operators(field).iter().find(|known| **known == op).ok_or_else(|| {
            let known = operators(field).join(", ");
            FieldError::new(name, code::INVALID, format!("{name} can be asked for by {known}"))
        })?;
        Ok(Filter { at, test: test(self.currency, field, op, values)? })
    }

    /// A condition on a table of pairs, if it is one's name.
    pub(crate) fn link(
        &self,
        name: &str,
        op: &str,
        values: &[&str],
    ) -> Option<Result<LinkFilter, FieldError>> {
        let at = self.kind.links.iter().position(|link| link.name == name)?;
        Some(link_filter(at, name, op, values))
    }
}

impl Search {
    /// What somebody typed; nothing when it is blank.
    ///
    /// # Errors
    /// Why it is refused.
    pub(crate) fn parse(text: &str) -> Result<Option<Search>, String> {
        if text.chars().count() > SEARCH_CHARS_MAX {
            return Err(format!("a search has at most {SEARCH_CHARS_MAX} characters"));
        }
        let typed = text.trim().to_owned();
        Ok((!typed.is_empty()).then(|| Search { typed, words: search_words(text) }))
    }
}

impl Archived {
    pub(crate) fn parse(word: &str) -> Option<Archived> {
        match word {
            "false" => Some(Archived::No),
            "true" => Some(Archived::Yes),
            "all" => Some(Archived::All),
            _ => None,
        }
    }
}

fn flag(name: &str, value: &str) -> Result<bool, FieldError> {
    match value {
        "true" => Ok(true),
        "false" => Ok(false),
        _ => Err(FieldError::new(name, code::INVALID, "expected true or false".to_owned())),
    }
}

pub(crate) fn is_reserved(name: &str) -> bool {
    RESERVED.contains(&name)
}

/// `tag=…`, `tag[in]=…,…` (any of them), `tag[all]=…,…`.
fn link_filter(at: usize, name: &str, op: &str, values: &[&str]) -> Result<LinkFilter, FieldError> {
    let wrong = |text: String| FieldError::new(name, code::INVALID, text);
    if !LINK_OPERATORS.contains(&op) {
        return Err(wrong(format!("can be asked for by {}", LINK_OPERATORS.join(", "))));
    }
    let ids: Result<Vec<kernel::Id>, _> = values.iter().map(|id| id.trim().parse()).collect();
    let ids = ids.map_err(|_| wrong("expected ids".to_owned()))?;
    if ids.len() > if op == "all" { LINKED_ALL_MAX } else { IN_VALUES_MAX } {
        return Err(wrong(format!("at most {IN_VALUES_MAX} ids, {LINKED_ALL_MAX} of them together")));
    }
    Ok(LinkFilter { at, ids, all: op == "all" })
}

/// The operators of a link.
pub(crate) const LINK_OPERATORS: [&str; 3] = ["eq", "in", "all"];
/// Others to which a record can be asked to be tied at once.
const LINKED_ALL_MAX: usize = 10;

/// The operators that a field understands. Of a sealed one only a keyed hash is known.
pub(crate) fn operators(field: &Field) -> &'static [&'static str] {
    match field.form {
        _ if field.blind.is_some() => &["eq", "in", "null"],
        _ if field.sealed => &["null"],
        Form::Bool => &["eq", "ne", "null"],
        Form::Id | Form::OneOf(_) | Form::Currency | Form::Country => &["eq", "ne", "in", "null"],
        form if form.is_text() => &["eq", "ne", "gt", "gte", "lt", "lte", "in", "like", "null"],
        _ => &["eq", "ne", "gt", "gte", "lt", "lte", "in", "null"],
    }
}

/// `in` has several values, every other operator one.
fn test(currency: Currency, field: &Field, op: &str, values: &[&str]) -> Result<Test, FieldError> {
    // An amount in a filter counts in the company's currency: rows of other currencies have another scale anyhow.
    let value = |text: &str| input::filter_value(field, text, currency);
    let wrong = |text: String| FieldError::new(field.name, code::INVALID, text);
    let text = values.first().copied().unwrap_or_default();
    Ok(match op {
        "eq" => Test::Compare(Op::Eq, value(text)?),
        "ne" => Test::Compare(Op::Ne, value(text)?),
        "gt" => Test::Compare(Op::Gt, value(text)?),
        "gte" => Test::Compare(Op::Gte, value(text)?),
        "lt" => Test::Compare(Op::Lt, value(text)?),
        "lte" => Test::Compare(Op::Lte, value(text)?),
        "in" => {
            if values.len() > IN_VALUES_MAX {
                return Err(wrong(format!("at most {IN_VALUES_MAX} values")));
            }
            Test::In(values.iter().map(|text| value(text)).collect::<Result<Vec<_>, _>>()?)
        }
        "like" => {
            value(text)?;
            Test::Like(text.to_owned())
        }
        _ => match text {
            "true" => Test::Null(true),
            "false" => Test::Null(false),
            _ => return Err(wrong("expected true or false".to_owned())),
        },
    })
}

/// `-placed_at,number` → keys; the id always comes last, so that no two rows are equal.
pub(crate) fn sort_keys(
    kind: &RecordKind,
    seen: &dyn Fn(&Field) -> bool,
    text: &str,
) -> Result<Vec<SortKey>, FieldError> {
    let wrong = |text: String| FieldError::new("sort", code::INVALID, text);
    let mut keys: Vec<SortKey> = Vec::new();
    for part in text.split(',') {
        let (name, descending) = part.strip_prefix('-').map_or((part, false), |name| (name, true));
        let visible = |field: &Field| field.access != Access::Hidden && seen(field);
        let known = kind.fields.iter().position(|field| field.name == name && visible(field));
        let at = known.ok_or_else(|| wrong(format!("{} has no field `{name}`", kind.label)))?;
        if kind.fields[at].sealed {
            return Err(wrong(format!("`{name}` is sealed and has no order")));
        }
        if keys.iter().any(|key| key.at == at) {
            return Err(wrong(format!("`{name}` is named twice")));
        }
        keys.push(SortKey { at, descending });
    }
    if keys.len() > SORT_KEYS_MAX {
        return Err(wrong(format!("at most {SORT_KEYS_MAX} keys")));
    }
    let id = kind.at(ID);
    if !keys.iter().any(|key| key.at == id) {
        let descending = keys.last().is_some_and(|key| key.descending);
        keys.push(SortKey { at: id, descending });
    }
    Ok(keys)
}

/// `number,placed_at` → places.
fn columns(kind: &RecordKind, seen: &dyn Fn(&Field) -> bool, text: &str) -> Result<Vec<usize>, FieldError> {
    let mut places = Vec::new();
    for name in text.split(',') {
        let mut shown = kind.shown().filter(|(_, field)| seen(field));
        let found = shown.find(|(_, field)| field.name == name);
        let (at, _) = found.ok_or_else(|| {
            FieldError::new("columns", code::UNKNOWN, format!("{} has no field `{name}`", kind.label))
        })?;
        if places.contains(&at) {
            return Err(FieldError::new("columns", code::INVALID, format!("`{name}` is named twice")));
        }
        places.push(at);
    }
    Ok(places)
}

/// The folded words of a search, each once, the longest first: it is likely to be the rarest.
fn search_words(text: &str) -> Vec<String> {
    let mut words = kernel::text::words(text);
    words.sort_by(|a, b| b.chars().count().cmp(&a.chars().count()).then_with(|| a.cmp(b)));
    words.dedup();
    words.truncate(SEARCH_WORDS_MAX);
    words
}

#[cfg(test)]
mod tests;
