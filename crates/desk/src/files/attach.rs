//! `POST /desk/files`: a file that was uploaded before belongs to a record or document from now on.

use garde::Validate;
use kernel::Id;
use platform::{Ctx, Result, Tx};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::json;

use super::{AttachedFile, shown, tie};
use crate::me;
use crate::subject::{self, KIND_CHARS_MAX};

/// Which file, and of what.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub(crate) struct NewFile {
    /// The kind of record or document: `order`.
    #[garde(length(chars, min = 1, max = KIND_CHARS_MAX))]
    subject_kind: String,
    subject_id: Id,
    /// A file that the caller has uploaded.
    file_id: Id,
}

pub(crate) async fn attach(ctx: &Ctx, tx: &Tx<'_>, new: NewFile) -> Result<AttachedFile> {
    let about = subject::named(ctx, tx, &new.subject_kind, new.subject_id).await?;
    let row = tie(ctx, tx, &about, new.file_id, None).await.map_err(|error| error.at("file_id"))?;
    tx.audit(about.seen.subject, "desk.file.attach", &json!({ "file_id": row.file_id }))?;
    Ok(shown(ctx, me(ctx)?, row))
}
