//! Files of a record or document. A file is handed out through what it is attached to only: who may not see that does
//! not get it, whoever uploaded it.

pub(crate) mod attach;
pub(crate) mod detach;

use std::collections::BTreeMap;

use garde::Validate;
use kernel::{Id, Instant};
use platform::api::ById;
use platform::{Ctx, FileReply, Result, Source, Tx, files};
use records::NOT_FOUND;
use schemars::JsonSchema;
use sea_orm::ColumnTrait;
use serde::{Deserialize, Serialize};

use crate::errors::{ATTACHED, TOO_MANY_FILES};
use crate::events::FileAttached;
use crate::me;
use crate::model::file;
use crate::permissions::MODERATE;
use crate::subject::{self, About, KIND_CHARS_MAX};

/// Files of a comment at most.
pub const COMMENT_FILES_MAX: usize = 10;
/// Files of a record or document at most, those of its comments among them.
pub const SUBJECT_FILES_MAX: u64 = 500;

#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub(crate) struct WhichFiles {
    /// The kind of record or document: `order`.
    #[garde(length(chars, min = 1, max = KIND_CHARS_MAX))]
    subject_kind: String,
    subject_id: Id,
}

/// All files of a record or document, the latest first.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct Attached {
    items: Vec<AttachedFile>,
}

/// A file of a record or document; its bytes are at `/desk/files/{id}`.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct AttachedFile {
    id: Id,
    name: String,
    /// The content type.
    r#type: String,
    /// Bytes.
    size: i64,
    /// The comment with which it came.
    comment_id: Option<Id>,
    at: Instant,
    added_by: Id,
    /// The caller may delete it.
    may_delete: bool,
}

/// A file of a comment; its bytes are at `/desk/files/{id}`.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct CommentFile {
    id: Id,
    name: String,
    /// The content type.
    r#type: String,
    /// Bytes.
    size: i64,
}

/// `GET /desk/files`.
pub(crate) async fn list(ctx: &Ctx, source: &Source, which: WhichFiles) -> Result<Attached> {
    let me = me(ctx)?;
    let about = subject::named(ctx, source, &which.subject_kind, which.subject_id).await?;
    let rows = source
        .select::<file::Entity>(&ctx.whole())
        .filter(file::Column::SubjectId.eq(about.id))
        .filter(file::Column::SubjectKind.eq(about.kind.kind))
        .order_by_desc(file::Column::Id)
        .limit(SUBJECT_FILES_MAX)
        .all()
        .await?;
    Ok(Attached { items: rows.into_iter().map(|row| shown(ctx, me, row)).collect() })
}

/// `GET /desk/files/{id}`.
pub(crate) async fn download(ctx: &Ctx, source: &Source, input: ById) -> Result<FileReply> {
    let row = source.select::<file::Entity>(&ctx.whole()).id(input.id).expect().await?;
    subject::of(ctx, source, &row.subject_kind, row.subject_id).await?;
    files::of_company(ctx, source, row.file_id).await
}

fn shown(ctx: &Ctx, me: Id, row: file::Model) -> AttachedFile {
    AttachedFile {
        may_delete: row.added_by == me || ctx.may(&MODERATE),
        id: row.id,
        name: row.name,
        r#type: row.content_type,
        size: row.size,
        comment_id: row.comment_id,
        at: row.added_at,
        added_by: row.added_by,
    }
}

/// The files of comments.
pub(crate) async fn of_comments(
    ctx: &Ctx,
    source: &Source,
    comments: &[Id],
) -> Result<BTreeMap<Id, Vec<CommentFile>>> {
    let mut found: BTreeMap<Id, Vec<CommentFile>> = BTreeMap::new();
    if comments.is_empty() {
        return Ok(found);
    }
    let of = file::Column::CommentId.is_in(db::padded(comments.to_vec()));
    let rows =
        source.select::<file::Entity>(&ctx.whole()).filter(of).order_by(file::Column::Id).all().await?;
    for row in rows {
        let Some(comment) = row.comment_id else { continue };
        let shown = CommentFile { id: row.id, name: row.name, r#type: row.content_type, size: row.size };
        found.entry(comment).or_default().push(shown);
    }
    Ok(found)
}

/// Attaches a file. One attaches what one has uploaded oneself, and once: it goes with what it is attached to, and
/// nobody is to lose a file of theirs by it.
///
/// # Errors
/// `files.no_such_file`, `desk.file_attached`, `desk.too_many_files`.
pub(crate) async fn tie(
    ctx: &Ctx,
    tx: &Tx<'_>,
    about: &About,
    file_id: Id,
    comment_id: Option<Id>,
) -> Result<file::Model> {
    let added_by = me(ctx)?;
    let found = tx.select::<files::row::Entity>(&ctx.whole()).id(file_id).one().await?;
    let uploaded = found.filter(|file| file.owner_id == Some(added_by));
    let uploaded = uploaded.ok_or_else(|| files::NO_SUCH_FILE.error())?;
    let all = || tx.select::<file::Entity>(&ctx.whole());
    if all().filter(file::Column::FileId.eq(file_id)).one().await?.is_some() {
        return Err(ATTACHED.error());
    }
    if all().filter(file::Column::SubjectId.eq(about.id)).count().await? >= SUBJECT_FILES_MAX as i64 {
        return Err(TOO_MANY_FILES.with("files_max", SUBJECT_FILES_MAX));
    }
    let row = file::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        subject_kind: about.kind.kind.to_owned(),
        subject_id: about.id,
        customer_id: about.customer_id(),
        comment_id,
        file_id,
        name: uploaded.name,
        content_type: uploaded.content_type,
        size: uploaded.size,
        added_at: ctx.now(),
        added_by,
    };
    tx.insert::<file::Entity>(&ctx.whole(), row.clone()).await?;
    tx.emit(about.seen.subject, &FileAttached { attachment_id: row.id, file_id, added_by })?;
    Ok(row)
}

/// The files of comments go, with their bytes.
pub(crate) async fn untie_comments(ctx: &Ctx, tx: &Tx<'_>, comments: &[Id]) -> Result<u64> {
    let of = file::Column::CommentId.is_in(comments.iter().copied());
    let rows = tx.select::<file::Entity>(&ctx.whole()).filter(of).all().await?;
    untie(ctx, tx, &rows).await
}

/// Files go, with their bytes.
pub(crate) async fn untie(ctx: &Ctx, tx: &Tx<'_>, rows: &[file::Model]) -> Result<u64> {
    if rows.is_empty() {
        return Ok(0);
    }
    let ids = || rows.iter().map(|row| row.id);
    tx.delete::<file::Entity>(&ctx.whole()).filter(file::Column::Id.is_in(ids())).exec().await?;
    let bytes: Vec<Id> = rows.iter().map(|row| row.file_id).collect();
    files::discard(ctx, tx, &bytes).await
}

/// A file of something that the caller sees, under its lock.
///
/// # Errors
/// `record.not_found`.
async fn locked(ctx: &Ctx, tx: &Tx<'_>, id: Id) -> Result<(file::Model, About)> {
    let row = tx.select::<file::Entity>(&ctx.whole()).id(id).locked().one().await?;
    let row = row.ok_or_else(|| NOT_FOUND.error())?;
    let about = subject::of(ctx, tx, &row.subject_kind, row.subject_id).await?;
    Ok((row, about))
}
