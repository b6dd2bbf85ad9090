//! Files that people upload: the bytes in an object store, everything else in a row.
//!
//! The bytes are written first, under a name that the server makes, and the row after: a crash between the two
//! leaves bytes that nobody can reach and that a job deletes (`orphans`), never a row without bytes. What is handed out is always a download: the web
//! crate sends a [`FileReply`](crate::FileReply) as an attachment with `nosniff`.

mod endpoints;
pub mod guard;
mod kinds;
mod orphans;
mod renditions;
pub mod shelf;
mod store;
mod stream;

use kernel::luhn::{CARD_NUMBER, contains_card_number};
use kernel::{Code, Kind};
use sea_orm::entity::prelude::*;

use crate::{Ctx, FileReply, Result, Source, Subject, Tx, pipeline};

pub(crate) use endpoints::register;
pub use kinds::ALLOWED;
pub use orphans::ORPHANS_KEPT;
pub(crate) use orphans::job as orphans_job;
pub use renditions::rendition;
pub use store::Files;
pub use stream::{Sink, pieces, row_of, sink, window};

/// Bytes of a file at most.
pub const FILE_BYTES_MAX: usize = 10 * 1024 * 1024;
/// Characters of a file's name at most; a longer one is cut.
const NAME_CHARS_MAX: usize = 120;

const TOO_LARGE: Code = Code::new("files.too_large", Kind::TooLarge, "The file is too large");
/// A field names a file that is not there, or that the caller may not see.
pub const NO_SUCH_FILE: Code = Code::new("files.no_such_file", Kind::Invalid, "There is no such file");
/// A field wants a picture.
pub const NOT_A_PICTURE: Code = Code::new("files.not_a_picture", Kind::Invalid, "This file is no picture");
const EMPTY: Code = Code::new("files.empty", Kind::Invalid, "The file is empty");

/// A stored file.
pub mod row {
    use super::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "platform_file")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub company_id: Uuid,
        /// For people; the store knows it by `path`.
        pub name: String,
        pub content_type: String,
        /// Bytes.
        pub size: i64,
        /// Of the bytes, hex.
        pub sha256: String,
        /// In the object store.
        pub path: String,
        /// Who uploaded it.
        pub owner_id: Option<Uuid>,
        pub created_at: kernel::Instant,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}

    impl db::Owned for Entity {
        fn company() -> Column {
            Column::CompanyId
        }
        fn owner() -> Option<Column> {
            Some(Column::OwnerId)
        }
    }
    // A backup takes the files of all companies.
    impl db::Global for Entity {}
}

/// Bytes that were checked and are in the store, but of which no row tells yet.
#[derive(Clone, Debug)]
pub struct Stored {
    row: row::Model,
}

impl Stored {
    /// What the file's row will say.
    pub fn row(&self) -> &row::Model {
        &self.row
    }
}

/// Checks a file and writes its bytes to the store. Call it outside a transaction; [`keep`] follows inside one.
///
/// # Errors
/// `files.too_large`, `files.empty`, `files.type_not_allowed`, `files.content_differs`, `kernel.card_number` in a text;
/// `files.infected`, `files.not_scanned`.
pub async fn store(ctx: &Ctx, name: &str, content_type: &str, bytes: Vec<u8>) -> Result<Stored> {
    let content_type = check(content_type, &bytes)?;
    guard::scan(ctx, &bytes).await?;
    let id = ctx.id();
    let row = row::Model {
        id,
        company_id: ctx.company_id(),
        name: clean_name(name, content_type),
        content_type: content_type.to_owned(),
        size: i64::try_from(bytes.len()).expect("bounded by FILE_BYTES_MAX"),
        sha256: sha256(&bytes),
        path: format!("{}/{}/{id}", ctx.company_id(), ctx.today().year()),
        owner_id: ctx.user_id(),
        created_at: ctx.now(),
    };
    ctx.runtime().files().put(&row.path, bytes).await?;
    Ok(Stored { row })
}

/// Makes stored bytes a file of the company.
pub async fn keep(ctx: &Ctx, tx: &Tx<'_>, stored: &Stored) -> Result<row::Model> {
    let row = stored.row.clone();
    guard::take(ctx, tx, row.size).await?;
    tx.insert::<row::Entity>(&ctx.whole(), row.clone()).await?;
    let facts =
        serde_json::json!({ "content_type": row.content_type, "size": row.size, "sha256": row.sha256 });
    tx.audit(Subject::new("file", row.id), "platform.file.upload", &facts)?;
    Ok(row)
}

/// Stores and keeps a file, in a transaction of its own.
pub async fn put(ctx: &Ctx, name: &str, content_type: &str, bytes: Vec<u8>) -> Result<row::Model> {
    let stored = store(ctx, name, content_type, bytes).await?;
    pipeline::write(ctx, move |ctx, tx| {
        let stored = stored.clone();
        Box::pin(async move { keep(ctx, tx, &stored).await })
    })
    .await
}

/// A file of the company with its bytes, seen through the caller's scope.
pub async fn get(ctx: &Ctx, source: &Source, id: crate::Id) -> Result<FileReply> {
    let row = source.select::<row::Entity>(ctx.scope()).id(id).expect().await?;
    let bytes = ctx.runtime().files().get(&row.path).await?;
    Ok(FileReply { content_type: row.content_type, file_name: row.name, bytes })
}

/// Refuses a picture that the caller names in a field unless it is a file of the company that the caller may see: for
/// everybody else it does not exist.
///
/// # Errors
/// `files.no_such_file`, `files.not_a_picture` at the field.
pub async fn assert_picture(ctx: &Ctx, source: &Source, id: crate::Id, field: &str) -> Result<()> {
    let visible = ctx.scope_of(&crate::permissions::FILE_VIEW).map_err(|_| NO_SUCH_FILE.at(field))?;
    let found = source.select::<row::Entity>(&visible).id(id).one().await?;
    let file = found.ok_or_else(|| NO_SUCH_FILE.at(field))?;
    if file.content_type.starts_with("image/") { Ok(()) } else { Err(NOT_A_PICTURE.at(field)) }
}

/// A file that a document of the company shows, whoever uploaded it: the logo on an invoice.
pub async fn of_company(ctx: &Ctx, source: &Source, id: crate::Id) -> Result<FileReply> {
    let row = company_row(ctx, source, id).await?;
    let bytes = ctx.runtime().files().get(&row.path).await?;
    Ok(FileReply { content_type: row.content_type, file_name: row.name, bytes })
}

async fn company_row(ctx: &Ctx, source: &Source, id: crate::Id) -> Result<row::Model> {
    source.select::<row::Entity>(&ctx.whole()).id(id).expect().await
}

/// What is known of a file that the caller may see, without its bytes: before a document takes it up.
///
/// # Errors
/// `record.not_found`; `auth.forbidden` for who may see no files.
pub async fn about(ctx: &Ctx, source: &Source, id: crate::Id) -> Result<row::Model> {
    source.select::<row::Entity>(&ctx.scope_of(&crate::permissions::FILE_VIEW)?).id(id).expect().await
}

/// Removes files for good: the rows in this transaction, the bytes by a job after it has committed.
pub async fn discard(ctx: &Ctx, tx: &Tx<'_>, ids: &[crate::Id]) -> Result<u64> {
    let found = tx
        .select::<row::Entity>(&ctx.whole())
        .filter(row::Column::Id.is_in(ids.iter().copied()))
        .all()
        .await?;
    let paths: Vec<&str> = found.iter().map(|file| file.path.as_str()).collect();
    if paths.is_empty() {
        return Ok(0);
    }
    crate::jobs::enqueue(ctx, tx, DISCARD_JOB, &serde_json::json!({ "paths": paths }), ctx.now(), None)
        .await?;
    guard::give_back(ctx, tx, found.iter().map(|file| file.size).sum()).await?;
    tx.delete::<row::Entity>(&ctx.whole())
        .filter(row::Column::Id.is_in(found.iter().map(|file| file.id)))
        .exec()
        .await
}

const DISCARD_JOB: &str = "platform.discard_files";

/// Removes the bytes of files whose rows are gone; to do it twice does no harm.
pub(crate) fn discard_job() -> crate::JobKind {
    let handler = crate::free_job(|ctx, payload: serde_json::Value| async move {
        for path in payload["paths"].as_array().into_iter().flatten().filter_map(|path| path.as_str()) {
            ctx.runtime().files().delete(path).await?;
        }
        Ok(())
    });
    crate::JobKind { name: DISCARD_JOB, schedule: None, handler }
}

/// The allowed content type that the bytes really have.
fn check(content_type: &str, bytes: &[u8]) -> Result<&'static str> {
    if bytes.is_empty() {
        return Err(EMPTY.error());
    }
    if bytes.len() > FILE_BYTES_MAX {
        return Err(TOO_LARGE.with("file_bytes_max", FILE_BYTES_MAX));
    }
    let content_type = kinds::check(content_type, bytes)?;
    if content_type.starts_with("text/") && contains_card_number(&String::from_utf8_lossy(bytes)) {
        return Err(CARD_NUMBER.error());
    }
    Ok(content_type)
}

/// A name that is safe in every file system and header: no path, no control characters, with the type's own ending.
fn clean_name(name: &str, content_type: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let ending = kinds::ending(content_type);
    let stem = last.strip_suffix(&format!(".{ending}")).unwrap_or(last);
    let safe =
        |c: char| if c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | '.' | '(' | ')') { c } else { '_' };
    let stem: String = stem.chars().map(safe).take(NAME_CHARS_MAX).collect();
    let stem = stem.trim_matches([' ', '.']);
    format!("{}.{ending}", if stem.is_empty() { "file" } else { stem })
}

fn sha256(bytes: &[u8]) -> String {
    hex::encode(aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn v5_4_1_names_are_made_harmless() {
        let pdf = "application/pdf";
        assert_eq!(clean_name("../../etc/passwd", pdf), "passwd.pdf");
        assert_eq!(clean_name("C:\\temp\\Rechnung Ä1.pdf", pdf), "Rechnung Ä1.pdf");
        assert_eq!(clean_name("a\r\nSet-Cookie: x.pdf", pdf), "a__Set-Cookie_ x.pdf");
        assert_eq!(clean_name("page.html", pdf), "page.html.pdf");
        assert_eq!(clean_name("...", pdf), "file.pdf");
        assert_eq!(clean_name(&"x".repeat(500), pdf).chars().count(), NAME_CHARS_MAX + 4);
    }
}
