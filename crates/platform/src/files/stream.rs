//! Files that are too large for memory: written piece by piece, and read by windows.
//!
//! Only programs make them, of what they have checked themselves; what people upload as an attachment goes through
//! [`store`](super::store).

use aws_lc_rs::digest::{Context, SHA256};
use futures::stream::BoxStream;
use object_store::MultipartUpload;

use super::{Stored, TOO_LARGE, clean_name, row};
use crate::{Ctx, Error, Result, Runtime};

/// Bytes that are gathered before they go to the store.
pub(super) const PART_BYTES: usize = 8 << 20;
/// Bytes that are handed out at once.
const PIECE_BYTES: u64 = 1 << 20;

/// A file that is being written.
pub struct Sink {
    row: row::Model,
    upload: Box<dyn MultipartUpload>,
    part: Vec<u8>,
    hash: Context,
    bytes_max: u64,
}

/// Begins a file of at most so many bytes. Call it outside a transaction; [`keep`](super::keep) follows inside one.
pub async fn sink(ctx: &Ctx, name: &str, content_type: &str, bytes_max: u64) -> Result<Sink> {
    let id = ctx.id();
    let row = row::Model {
        id,
        company_id: ctx.company_id(),
        name: clean_name(name, content_type),
        content_type: content_type.to_owned(),
        size: 0,
        sha256: String::new(),
        path: format!("{}/{}/{id}", ctx.company_id(), ctx.today().year()),
        owner_id: ctx.user_id(),
        created_at: ctx.now(),
    };
    let upload = ctx.runtime().files().begin(&row.path).await?;
    Ok(Sink { row, upload, part: Vec::new(), hash: Context::new(&SHA256), bytes_max })
}

impl Sink {
    /// Adds bytes.
    ///
    /// # Errors
    /// `files.too_large`.
    pub async fn write(&mut self, bytes: &[u8]) -> Result<()> {
        self.row.size += i64::try_from(bytes.len()).map_err(Error::internal)?;
        if self.row.size.unsigned_abs() > self.bytes_max {
            return Err(TOO_LARGE.with("file_bytes_max", self.bytes_max));
        }
        self.hash.update(bytes);
        self.part.extend_from_slice(bytes);
        if self.part.len() < PART_BYTES { Ok(()) } else { self.put().await }
    }

    /// The bytes are in the store.
    pub async fn finish(mut self) -> Result<Stored> {
        if !self.part.is_empty() {
            self.put().await?;
        }
        self.upload.complete().await.map_err(Error::internal)?;
        let sha256 = hex::encode(self.hash.finish());
        Ok(Stored { row: row::Model { sha256, ..self.row } })
    }

    /// Nothing of it stays.
    pub async fn abandon(mut self) -> Result<()> {
        self.upload.abort().await.map_err(Error::internal)
    }

    async fn put(&mut self) -> Result<()> {
        let part = std::mem::take(&mut self.part);
        self.upload.put_part(part.into()).await.map_err(Error::internal)
    }
}

/// At most so many bytes of a file from a place on; fewer at its end.
pub async fn window(ctx: &Ctx, file: &row::Model, from: u64, bytes: u64) -> Result<Vec<u8>> {
    let size = file.size.unsigned_abs();
    let to = from.saturating_add(bytes).min(size);
    if from >= to {
        return Ok(Vec::new());
    }
    ctx.runtime().files().range(&file.path, from..to).await
}

/// A file of the company, for work on behalf of somebody who has been let in already.
pub async fn row_of(ctx: &Ctx, source: &crate::Source, id: crate::Id) -> Result<row::Model> {
    source.select::<row::Entity>(&ctx.whole()).id(id).expect().await
}

/// The bytes of a file of the store, piece by piece.
pub fn pieces(runtime: &Runtime, path: &str, size: u64) -> BoxStream<'static, Result<Vec<u8>>> {
    let (runtime, path) = (runtime.clone(), path.to_owned());
    let next = move |from: u64| {
        let (runtime, path) = (runtime.clone(), path.clone());
        async move {
            if from >= size {
                return Ok(None);
            }
            let to = from.saturating_add(PIECE_BYTES).min(size);
            let piece = runtime.files().range(&path, from..to).await?;
            Ok(Some((piece, to)))
        }
    };
    Box::pin(futures::stream::try_unfold(0, next))
}
