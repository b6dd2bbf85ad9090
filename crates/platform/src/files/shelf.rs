//! Files as they lie in the store, of every company: for backups and what restores them.
//!
//! *Architecture Invariant:* only `upkeep` uses this module; everybody else sees files through a scope.

use std::io::Read;

use sea_orm::entity::prelude::*;

use super::row;
use super::stream::PART_BYTES;
use crate::{Error, Id, Result, Runtime, Source};

/// Rows that are read at once.
const PAGE_ROWS_MAX: u64 = 1_000;

/// What the database says of bytes in the store.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Shelved {
    pub path: String,
    /// Bytes.
    pub size: i64,
    /// Of the bytes, hex.
    pub sha256: String,
}

/// Every file that the database tells of, or those of one company, by id.
pub async fn list(source: &Source, company: Option<Id>) -> Result<Vec<Shelved>> {
    let (mut found, mut after) = (Vec::new(), Id::nil());
    loop {
        let mut page = source.select_global::<row::Entity>().filter(row::Column::Id.gt(after));
        if let Some(company) = company {
            page = page.filter(row::Column::CompanyId.eq(company));
        }
        let rows = page.order_by(row::Column::Id).limit(PAGE_ROWS_MAX).all().await?;
        let Some(last) = rows.last() else { return Ok(found) };
        after = last.id;
        let shelved = |file: row::Model| Shelved { path: file.path, size: file.size, sha256: file.sha256 };
        found.extend(rows.into_iter().map(shelved));
    }
}

/// The bytes at a path; nothing when they are gone.
pub async fn read(runtime: &Runtime, path: &str) -> Result<Option<Vec<u8>>> {
    runtime.files().find(path).await
}

/// Puts bytes at a path, over those that are there.
pub async fn write(runtime: &Runtime, path: &str, bytes: Vec<u8>) -> Result<()> {
    runtime.files().put(path, bytes).await
}

/// How many bytes lie at a path; nothing when they are gone.
pub async fn size(runtime: &Runtime, path: &str) -> Result<Option<u64>> {
    runtime.files().size(path).await
}

/// As [`write`], of a source that may be larger than memory. Until all of it is there, nothing is.
pub async fn copy(runtime: &Runtime, path: &str, from: &mut (dyn Read + Send)) -> Result<()> {
    let mut upload = runtime.files().begin(path).await?;
    loop {
        let mut part = Vec::new();
        from.take(PART_BYTES as u64).read_to_end(&mut part).map_err(Error::internal)?;
        if part.is_empty() {
            break;
        }
        upload.put_part(part.into()).await.map_err(Error::internal)?;
    }
    upload.complete().await.map(drop).map_err(Error::internal)
}

/// Removes the bytes at a path.
pub async fn remove(runtime: &Runtime, path: &str) -> Result<()> {
    runtime.files().delete(path).await
}

/// Every path in the store, told of by the database or not.
pub async fn paths(runtime: &Runtime) -> Result<Vec<String>> {
    runtime.files().list("").await
}

/// Removes all bytes of a company, those that no row tells of among them.
pub async fn erase(runtime: &Runtime, company: Id) -> Result<()> {
    for path in runtime.files().list(&company.to_string()).await? {
        runtime.files().delete(&path).await?;
    }
    Ok(())
}
