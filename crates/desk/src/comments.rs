//! What people say to each other about a record or document: whoever may see that one reads along.

pub(crate) mod change;
pub(crate) mod create;
pub(crate) mod delete;
pub(crate) mod mentions;

use std::collections::BTreeMap;

use garde::Validate;
use kernel::luhn::{CARD_NUMBER, contains_card_number};
use kernel::{Error, Id, Instant};
use platform::{Ctx, Result, Source};
use schemars::JsonSchema;
use sea_orm::ColumnTrait;
use serde::{Deserialize, Serialize};

use crate::errors::BLANK;
use crate::files::{self, CommentFile};
use crate::me;
use crate::model::comment;
use crate::permissions::MODERATE;
use crate::subject::{self, KIND_CHARS_MAX};

/// Characters of a comment at most.
pub const COMMENT_CHARS_MAX: usize = 4_000;
/// Comments of a page at most, and when nobody says how many.
pub const COMMENTS_PAGE_MAX: u64 = 100;
const COMMENTS_PAGE_DEFAULT: u64 = 50;

#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub(crate) struct WhichComments {
    /// The kind of record or document: `order`.
    #[garde(length(chars, min = 1, max = KIND_CHARS_MAX))]
    subject_kind: String,
    subject_id: Id,
    /// `next` of the page before.
    cursor: Option<Id>,
    #[garde(range(min = 1, max = COMMENTS_PAGE_MAX))]
    limit: Option<u64>,
}

/// Comments, the latest first.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct Comments {
    items: Vec<CommentView>,
    next: Option<Id>,
}

/// A comment.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct CommentView {
    id: Id,
    author_id: Id,
    author_name: String,
    text: String,
    /// Users.
    mentions: Vec<Id>,
    files: Vec<CommentFile>,
    at: Instant,
    edited_at: Option<Instant>,
    version: i64,
    /// The caller may reword it.
    may_edit: bool,
    /// The caller may delete it.
    may_delete: bool,
}

/// `GET /desk/comments`.
pub(crate) async fn list(ctx: &Ctx, source: &Source, which: WhichComments) -> Result<Comments> {
    let about = subject::named(ctx, source, &which.subject_kind, which.subject_id).await?;
    let limit = which.limit.unwrap_or(COMMENTS_PAGE_DEFAULT);
    let mut rows = source
        .select::<comment::Entity>(&ctx.whole())
        .filter(comment::Column::SubjectId.eq(about.id))
        .filter(comment::Column::SubjectKind.eq(about.kind.kind))
        .filter(comment::Column::DeletedAt.is_null())
        .order_by_desc(comment::Column::Id)
        .limit(limit + 1);
    if let Some(cursor) = which.cursor {
        rows = rows.filter(comment::Column::Id.lt(cursor));
    }
    let mut rows = rows.all().await?;
    let more = rows.len() as u64 > limit;
    rows.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let next = rows.last().filter(|_| more).map(|row| row.id);
    Ok(Comments { items: shown(ctx, source, rows).await?, next })
}

/// Comments as their readers see them.
pub(crate) async fn shown(ctx: &Ctx, source: &Source, rows: Vec<comment::Model>) -> Result<Vec<CommentView>> {
    let me = me(ctx)?;
    let authors: Vec<Id> = rows.iter().map(|row| row.author_id).collect();
    let names: BTreeMap<Id, String> = match authors.is_empty() {
        true => BTreeMap::new(),
        false => identity::people::names(ctx, source, &authors).await?.into_iter().collect(),
    };
    let ids: Vec<Id> = rows.iter().map(|row| row.id).collect();
    let mut files = files::of_comments(ctx, source, &ids).await?;
    let show = |row: comment::Model| {
        let own = row.author_id == me;
        Ok(CommentView {
            author_name: names.get(&row.author_id).cloned().unwrap_or_default(),
            mentions: serde_json::from_str(&row.mentions).map_err(Error::internal)?,
            files: files.remove(&row.id).unwrap_or_default(),
            id: row.id,
            author_id: row.author_id,
            text: row.body,
            at: row.created_at,
            edited_at: row.edited_at,
            version: row.version,
            may_edit: own,
            may_delete: own || ctx.may(&MODERATE),
        })
    };
    rows.into_iter().map(show).collect()
}

/// The words of a comment without blanks around them.
///
/// # Errors
/// `desk.blank`, `kernel.card_number` at `text`.
fn words(text: &str) -> Result<String> {
    let text = text.trim();
    if text.is_empty() {
        return Err(BLANK.at("text"));
    }
    if contains_card_number(text) {
        return Err(CARD_NUMBER.at("text"));
    }
    Ok(text.to_owned())
}
