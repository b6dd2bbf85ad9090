//! `PATCH /desk/comments/{id}`: one rewords what one has said oneself. Who was told before is not told again.

use garde::Validate;
use kernel::{Error, Id};
use platform::{Ctx, FORBIDDEN, Result, Target, Tx};
use schemars::JsonSchema;
use sea_orm::ColumnTrait;
use serde::Deserialize;
use serde_json::json;

use super::create::one;
use super::mentions::{self, MENTIONS_MAX};
use super::{COMMENT_CHARS_MAX, CommentView, shown, words};
use crate::events::CommentUpdated;
use crate::me;
use crate::model::comment;
use crate::subject::{self, About};

/// What changes of a comment; what is absent stays.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields, default)]
#[garde(allow_unvalidated)]
pub(crate) struct CommentChange {
    #[garde(length(chars, min = 1, max = COMMENT_CHARS_MAX))]
    text: Option<String>,
    /// Users.
    #[garde(length(max = MENTIONS_MAX))]
    mentions: Option<Vec<Id>>,
}

pub(crate) async fn change(
    ctx: &Ctx,
    tx: &Tx<'_>,
    target: Target,
    new: CommentChange,
) -> Result<CommentView> {
    let (mut row, about) = locked(ctx, tx, target).await?;
    if row.author_id != me(ctx)? {
        return Err(FORBIDDEN.because("Only who has said it rewords it"));
    }
    let before: Vec<Id> = serde_json::from_str(&row.mentions).map_err(Error::internal)?;
    let mut mentioned = before.clone();
    if let Some(text) = new.text {
        row.body = words(&text)?;
    }
    if let Some(people) = new.mentions {
        mentioned = mentions::check(ctx, tx, &about, &people).await?;
        row.mentions = serde_json::to_string(&mentioned).map_err(Error::internal)?;
    }
    row.edited_at = Some(ctx.now());
    row.version += 1;
    tx.save::<comment::Entity>(&ctx.whole(), row.clone()).await?;
    let fresh: Vec<Id> = mentioned.iter().filter(|id| !before.contains(id)).copied().collect();
    mentions::tell(ctx, tx, &about, &row, &fresh).await?;
    let event = CommentUpdated { comment_id: row.id, author_id: row.author_id, mentions: mentioned };
    tx.emit(about.seen.subject, &event)?;
    tx.audit(about.seen.subject, "desk.comment.update", &json!({ "comment_id": row.id }))?;
    one(shown(ctx, tx, vec![row]).await?)
}

/// A comment on what the caller sees, under its lock.
///
/// # Errors
/// `record.not_found`.
pub(super) async fn locked(ctx: &Ctx, tx: &Tx<'_>, target: Target) -> Result<(comment::Model, About)> {
    let there = comment::Column::DeletedAt.is_null();
    let row =
        tx.select::<comment::Entity>(&ctx.whole()).id(target.id).filter(there).locked().expect().await?;
    let about = subject::of(ctx, tx, &row.subject_kind, row.subject_id).await?;
    target.check(row.version)?;
    Ok((row, about))
}
