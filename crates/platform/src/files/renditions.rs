//! Another form of a stored file, made when it is first asked for and kept beside it: a picture in a smaller size.
//!
//! A rendition has no row. It lies under the file's own id, so that the job that deletes the bytes of files that are
//! gone deletes it too; lost, it is made again.

use tokio::sync::Semaphore;

use super::of_company;
use crate::{Ctx, Error, FileReply, Result, Source};

/// Renditions that are made at once: each takes a processor and many times the file's bytes.
const MAKING_MAX: usize = 2;
static MAKING: Semaphore = Semaphore::const_new(MAKING_MAX);

/// The rendition called `form` of a file of the company, whoever uploaded it. `make` runs where it may take its time.
///
/// # Errors
/// What `make` refuses; `record.not_found`.
pub async fn rendition(
    ctx: &Ctx,
    source: &Source,
    id: crate::Id,
    form: &'static str,
    make: impl FnOnce(&[u8]) -> Result<Vec<u8>> + Send + 'static,
) -> Result<FileReply> {
    let (files, path) = (ctx.runtime().files(), format!("{}/renditions/{form}/{id}", ctx.company_id()));
    let row = super::company_row(ctx, source, id).await?;
    let reply =
        |bytes| FileReply { content_type: row.content_type.clone(), file_name: row.name.clone(), bytes };
    if let Some(bytes) = files.find(&path).await? {
        return Ok(reply(bytes));
    }
    let _turn = MAKING.acquire().await.map_err(Error::internal)?;
    let whole = of_company(ctx, source, id).await?.bytes;
    let made = tokio::task::spawn_blocking(move || make(&whole)).await.map_err(Error::internal)??;
    files.put(&path, made.clone()).await?;
    Ok(reply(made))
}
