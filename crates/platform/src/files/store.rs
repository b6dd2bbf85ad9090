//! Where the bytes are: an object store, the file system by default.

use std::path::{Path as FsPath, PathBuf};
use std::sync::Arc;

use futures::TryStreamExt;
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::{MultipartUpload, ObjectStore, ObjectStoreExt};
use tokio::sync::OnceCell;

use crate::{Error, Result};

/// The object store; opened when it is first needed.
pub struct Files {
    folder: PathBuf,
    store: OnceCell<Arc<dyn ObjectStore>>,
}

impl Files {
    /// The folder `files` below the data directory.
    pub(crate) fn below(data_dir: &FsPath) -> Self {
        Files { folder: data_dir.join("files"), store: OnceCell::new() }
    }

    async fn store(&self) -> Result<&Arc<dyn ObjectStore>> {
        let open = async || {
            tokio::fs::create_dir_all(&self.folder).await.map_err(Error::internal)?;
            let store = LocalFileSystem::new_with_prefix(&self.folder).map_err(Error::internal)?;
            Ok::<_, Error>(Arc::new(store) as Arc<dyn ObjectStore>)
        };
        self.store.get_or_try_init(open).await
    }

    pub(super) async fn put(&self, path: &str, bytes: Vec<u8>) -> Result<()> {
        self.store().await?.put(&Path::from(path), bytes.into()).await.map(|_| ()).map_err(Error::internal)
    }

    /// Begins to write bytes piece by piece; they are there when the upload is complete.
    pub(super) async fn begin(&self, path: &str) -> Result<Box<dyn MultipartUpload>> {
        self.store().await?.put_multipart(&Path::from(path)).await.map_err(Error::internal)
    }

    pub(super) async fn range(&self, path: &str, bytes: std::ops::Range<u64>) -> Result<Vec<u8>> {
        let found = self.store().await?.get_range(&Path::from(path), bytes).await.map_err(Error::internal)?;
        Ok(found.to_vec())
    }

    /// How many bytes lie at a path, if there are any.
    pub(super) async fn size(&self, path: &str) -> Result<Option<u64>> {
        match self.store().await?.head(&Path::from(path)).await {
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            found => Ok(Some(found.map_err(Error::internal)?.size)),
        }
    }

    /// The paths below a folder; below the root, for an empty one.
    pub(super) async fn list(&self, folder: &str) -> Result<Vec<String>> {
        let folder = (!folder.is_empty()).then(|| Path::from(folder));
        let found = self.store().await?.list(folder.as_ref());
        found.map_ok(|object| object.location.to_string()).try_collect().await.map_err(Error::internal)
    }

    /// Removes bytes; those that are gone already are no trouble.
    pub(super) async fn delete(&self, path: &str) -> Result<()> {
        match self.store().await?.delete(&Path::from(path)).await {
            Err(object_store::Error::NotFound { .. }) => Ok(()),
            other => other.map_err(Error::internal),
        }
    }

    /// The bytes at a path, if there are any.
    pub(super) async fn find(&self, path: &str) -> Result<Option<Vec<u8>>> {
        match self.store().await?.get(&Path::from(path)).await {
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(Error::internal(error)),
            Ok(found) => Ok(Some(found.bytes().await.map_err(Error::internal)?.to_vec())),
        }
    }

    pub(super) async fn get(&self, path: &str) -> Result<Vec<u8>> {
        let found = self.store().await?.get(&Path::from(path)).await.map_err(Error::internal)?;
        Ok(found.bytes().await.map_err(Error::internal)?.to_vec())
    }
}
