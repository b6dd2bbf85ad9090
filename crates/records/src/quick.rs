//! Finding a record of any kind by a few typed characters: what a command palette asks.

use kernel::Id;
use platform::{Ctx, Result, Source, Subject};
use schemars::JsonSchema;
use serde::Serialize;

use crate::describe::importance;
use crate::kind::ARCHIVED_AT;
use crate::list::query::{ListQuery, Search, sort_keys};
use crate::row::Row;
use crate::{Form, RecordKind, labels, list, table};

/// Parts of a second line at most.
const SUBTITLE_PARTS_MAX: usize = 2;

/// A record that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Hit {
    /// `order`.
    pub kind: &'static str,
    /// The kind as people read it.
    pub label: &'static str,
    pub id: Id,
    /// What people call it.
    pub title: String,
    /// What tells it from others; may be empty.
    pub subtitle: String,
    /// Where it is, below `/api/v1`.
    pub path: String,
}

/// Whether anything of a kind is found by words.
pub fn is_searchable(kind: &RecordKind) -> bool {
    kind.number.is_some() || !kind.via.is_empty() || kind.fields.iter().any(|field| field.search)
}

/// The first records of a kind that what was typed finds, in the order of their list and in the caller's reach of the
/// kind's own permission; nothing where that is not held. Archived ones are left out.
///
/// # Errors
/// Trouble with the database.
pub async fn find(
    ctx: &Ctx,
    source: &Source,
    kind: &RecordKind,
    typed: &str,
    limit: u64,
) -> Result<Vec<Hit>> {
    let (Ok(ctx), Ok(Some(search))) = (ctx.using(kind.view), Search::parse(typed)) else {
        return Ok(Vec::new());
    };
    let sort = sort_keys(kind, &|_| true, kind.sort).expect("the declared order names fields of the record");
    let query = ListQuery { search: Some(search), sort, limit, ..ListQuery::of_all() };
    let rows = list::select(&ctx, source, kind, &query).await?;
    let page = list::page(&ctx, source, kind, &query, &rows, None).await?;
    let hit = |row: &Row| {
        let id = row.id(kind);
        Hit {
            kind: kind.kind,
            label: kind.label,
            id,
            title: labels::title(&ctx, kind, row),
            subtitle: subtitle(&ctx, kind, row),
            path: format!("{}/{id}", kind.path),
        }
    };
    Ok(page.rows.iter().map(hit).collect())
}

/// What people call a record, if it is there and the caller may see it, archived or not.
///
/// # Errors
/// Trouble with the database.
pub async fn title(ctx: &Ctx, source: &Source, kind: &RecordKind, id: Id) -> Result<Option<String>> {
    let found = labels::titles(ctx, source, kind, vec![id]).await?;
    Ok(found.into_iter().next().map(|(_, title)| title))
}

/// A record or document that the caller sees.
pub struct Seen {
    /// What people call it.
    pub title: String,
    /// As events and audit entries about it name it.
    pub subject: Subject,
    kind: RecordKind,
    row: Row,
}

impl Seen {
    /// The id in a field, if it has such a field.
    pub fn id_in(&self, field: &str) -> Option<Id> {
        self.row.get(&self.kind, field).id()
    }
}

/// A record of a kind, archived or not, if it is there and the caller may see it.
///
/// # Errors
/// Trouble with the database.
pub async fn seen(ctx: &Ctx, source: &Source, kind: &RecordKind, id: Id) -> Result<Option<Seen>> {
    let Ok(scope) = ctx.scope_of(kind.view) else { return Ok(None) };
    let Some(row) = table::find(ctx, kind, source, &scope, id).await? else { return Ok(None) };
    let in_column = |column: Option<&str>| column.and_then(|column| row.get(kind, column).id());
    let subject = Subject::of(kind.kind, id).within(
        in_column(kind.store),
        in_column(kind.region),
        in_column(kind.owner),
    );
    Ok(Some(Seen { title: labels::title(ctx, kind, &row), subject, kind: *kind, row }))
}

/// Names that a document keeps of others, codes and states, those that screens show first.
fn subtitle(ctx: &Ctx, kind: &RecordKind, row: &Row) -> String {
    let titles = labels::title_fields(kind);
    let telling = |at: usize| {
        let field = &kind.fields[at];
        let name = matches!(field.form, Form::Text { .. }) && field.name.ends_with("_name");
        let state = matches!(field.form, Form::OneOf(_)) && importance(kind, field) <= 2;
        name || state || matches!(field.form, Form::Code { .. } | Form::Barcode { .. } | Form::Email { .. })
    };
    let shown = kind.shown_to(ctx).filter(|(at, field)| {
        !titles.contains(at) && !field.sealed && field.name != ARCHIVED_AT && telling(*at)
    });
    let mut parts: Vec<(bool, String)> = shown
        .filter(|(at, _)| !row.values[*at].is_null())
        .map(|(at, field)| {
            let text = row.text_of(ctx, kind, at);
            let name = matches!(field.form, Form::Text { .. });
            (!name, labels::of_word(field, &text).unwrap_or(text))
        })
        .collect();
    parts.sort_by_key(|(later, _)| *later);
    parts.truncate(SUBTITLE_PARTS_MAX);
    parts.into_iter().map(|(_, text)| text).collect::<Vec<_>>().join(" · ")
}
