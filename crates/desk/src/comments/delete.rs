//! `DELETE /desk/comments/{id}`: nobody is shown it any more, and its files are gone; the row stays for who must know
//! what was said.

use platform::{Ctx, NoInput, Result, Target, Tx};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::json;

use super::change::locked;
use crate::events::CommentDeleted;
use crate::model::comment;
use crate::permissions::MODERATE;
use crate::{files, me};

/// What is gone.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
pub(crate) struct CommentGone {
    id: kernel::Id,
}

pub(crate) async fn delete(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: NoInput) -> Result<CommentGone> {
    let (row, about) = locked(ctx, tx, target).await?;
    if row.author_id != me(ctx)? {
        ctx.require(&MODERATE)?;
    }
    files::untie_comments(ctx, tx, &[row.id]).await?;
    let (id, author_id) = (row.id, row.author_id);
    let gone = comment::Model { deleted_at: Some(ctx.now()), version: row.version + 1, ..row };
    tx.save::<comment::Entity>(&ctx.whole(), gone).await?;
    tx.emit(about.seen.subject, &CommentDeleted { comment_id: id, author_id })?;
    tx.audit(about.seen.subject, "desk.comment.delete", &json!({ "comment_id": id }))?;
    Ok(CommentGone { id })
}
