//! `DELETE /desk/files/{id}`: by who attached it, or a moderator; the bytes go, too.

use platform::{Ctx, NoInput, Result, Target, Tx};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::json;

use super::{locked, untie};
use crate::events::FileDetached;
use crate::me;
use crate::permissions::MODERATE;

/// What is gone.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
pub(crate) struct FileGone {
    id: kernel::Id,
}

pub(crate) async fn detach(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: NoInput) -> Result<FileGone> {
    let (row, about) = locked(ctx, tx, target.id).await?;
    if row.added_by != me(ctx)? {
        ctx.require(&MODERATE)?;
    }
    untie(ctx, tx, std::slice::from_ref(&row)).await?;
    tx.emit(about.seen.subject, &FileDetached { attachment_id: row.id, file_id: row.file_id })?;
    tx.audit(about.seen.subject, "desk.file.detach", &json!({ "file_id": row.file_id }))?;
    Ok(FileGone { id: row.id })
}
