//! `POST /desk/comments`.

use garde::Validate;
use kernel::{Error, Id};
use platform::{Ctx, Result, Tx};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::json;

use super::mentions::{self, MENTIONS_MAX};
use super::{COMMENT_CHARS_MAX, CommentView, shown, words};
use crate::events::CommentCreated;
use crate::files::{self, COMMENT_FILES_MAX};
use crate::me;
use crate::model::comment;
use crate::subject::{self, KIND_CHARS_MAX};

/// A new comment.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub(crate) struct NewComment {
    /// The kind of record or document: `order`.
    #[garde(length(chars, min = 1, max = KIND_CHARS_MAX))]
    subject_kind: String,
    subject_id: Id,
    #[garde(length(chars, min = 1, max = COMMENT_CHARS_MAX))]
    text: String,
    /// Users who are told of it.
    #[garde(length(max = MENTIONS_MAX))]
    #[serde(default)]
    mentions: Vec<Id>,
    /// Files that the caller has uploaded.
    #[garde(length(max = COMMENT_FILES_MAX))]
    #[serde(default)]
    files: Vec<Id>,
}

pub(crate) async fn create(ctx: &Ctx, tx: &Tx<'_>, new: NewComment) -> Result<CommentView> {
    let author_id = me(ctx)?;
    let about = subject::named(ctx, tx, &new.subject_kind, new.subject_id).await?;
    let body = words(&new.text)?;
    let mentioned = mentions::check(ctx, tx, &about, &new.mentions).await?;
    let row = comment::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        subject_kind: about.kind.kind.to_owned(),
        subject_id: about.id,
        customer_id: about.customer_id(),
        author_id,
        body,
        mentions: serde_json::to_string(&mentioned).map_err(Error::internal)?,
        version: 1,
        created_at: ctx.now(),
        edited_at: None,
        deleted_at: None,
    };
    tx.insert::<comment::Entity>(&ctx.whole(), row.clone()).await?;
    for (at, file) in new.files.iter().enumerate() {
        let tied = files::tie(ctx, tx, &about, *file, Some(row.id)).await;
        tied.map_err(|error| error.at(format!("files[{at}]")))?;
    }
    mentions::tell(ctx, tx, &about, &row, &mentioned).await?;
    let event = CommentCreated { comment_id: row.id, author_id, mentions: mentioned };
    tx.emit(about.seen.subject, &event)?;
    tx.audit(about.seen.subject, "desk.comment.create", &json!({ "comment_id": row.id }))?;
    one(shown(ctx, tx, vec![row]).await?)
}

/// The one that was asked for.
pub(super) fn one(mut shown: Vec<CommentView>) -> Result<CommentView> {
    shown.pop().ok_or_else(|| Error::internal("as many comments are shown as there are"))
}
