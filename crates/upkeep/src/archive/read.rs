//! Reading an archive: nothing of it is believed before all of it was checked.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

use aws_lc_rs::constant_time::verify_slices_are_equal;
use aws_lc_rs::digest::{Context, SHA256};
use kernel::{Error, Result};
use platform::Settings;
use zip::ZipArchive;

use super::manifest::{FORM, key_name, seal};
use super::{ANCHORS, MANIFEST, MANIFEST_MAC, Manifest, file_entry, table_entry};
use crate::digest::{sha256, whole};
use crate::errors::{DAMAGED, FILE, NEWER, NO_ARCHIVE, OTHER_KEY};

/// Bytes of a manifest at most: a hundred million files would not fit, ten million do.
const MANIFEST_BYTES_MAX: u64 = 2 * 1024 * 1024 * 1024;
/// Bytes of an entry that are hashed at once.
const CHUNK_BYTES: usize = 64 * 1024;

/// An opened archive.
pub struct Archive {
    zip: ZipArchive<BufReader<File>>,
    pub manifest: Manifest,
}

impl Archive {
    /// Opens it and reads the manifest.
    ///
    /// # Errors
    /// `upkeep.no_archive`, `upkeep.newer`, `upkeep.other_master_key`, `upkeep.damaged`.
    pub fn open(path: &Path, settings: &Settings) -> Result<Archive> {
        let file = File::open(path).map_err(|cause| FILE.with("file", path).inner(cause))?;
        let mut zip = ZipArchive::new(BufReader::new(file))
            .map_err(|cause| NO_ARCHIVE.with("file", path).inner(cause))?;
        let text = entry(&mut zip, MANIFEST, MANIFEST_BYTES_MAX).map_err(|error| NO_ARCHIVE.inner(error))?;
        let form: Form = serde_json::from_slice(&text).map_err(|cause| NO_ARCHIVE.inner(cause))?;
        if form.form != FORM {
            let known = form.form.starts_with("kontor-backup/");
            return Err(if known { NEWER.with("form", form.form) } else { NO_ARCHIVE.error() });
        }
        let manifest: Manifest = serde_json::from_slice(&text).map_err(|cause| DAMAGED.inner(cause))?;
        if manifest.master_key != key_name(settings) {
            return Err(OTHER_KEY.with("needed", manifest.master_key).with("here", key_name(settings)));
        }
        let mac = entry(&mut zip, MANIFEST_MAC, 64)?;
        let ours = hex::encode(seal(settings, &text));
        verify_slices_are_equal(ours.as_bytes(), &mac).map_err(|_| DAMAGED.with("entry", MANIFEST))?;
        Ok(Archive { zip, manifest })
    }

    /// Reads every entry and compares it with the manifest. Tells of each entry that is through.
    ///
    /// # Errors
    /// `upkeep.damaged`, with the entry.
    pub fn check(&mut self, mut through: impl FnMut()) -> Result<()> {
        let hashes: Vec<_> = self.manifest.tables.iter().map(|table| table.hash.clone()).collect();
        if whole(&hashes) != self.manifest.content {
            return Err(DAMAGED.with("entry", MANIFEST));
        }
        let tables = hashes.into_iter().map(|hash| (table_entry(&hash.table), hash.sha256));
        let files = self.manifest.files.iter().map(|file| (file_entry(&file.path), file.sha256.clone()));
        let anchors = self.manifest.anchors.iter().map(|hash| (ANCHORS.to_owned(), hash.clone()));
        let expected: Vec<(String, String)> = tables.chain(files).chain(anchors).collect();
        for (name, hash) in expected {
            if self.hash_of(&name)? != hash {
                return Err(DAMAGED.with("entry", name));
            }
            through();
        }
        Ok(())
    }

    fn hash_of(&mut self, name: &str) -> Result<String> {
        let damaged = |cause: &dyn std::fmt::Display| DAMAGED.with("entry", name).inner(cause);
        let mut entry = self.zip.by_name(name).map_err(|cause| damaged(&cause))?;
        let (mut context, mut chunk) = (Context::new(&SHA256), vec![0; CHUNK_BYTES]);
        loop {
            let read = entry.read(&mut chunk).map_err(|cause| damaged(&cause))?;
            if read == 0 {
                return Ok(hex::encode(context.finish()));
            }
            context.update(&chunk[..read]);
        }
    }

    /// The lines of a table.
    pub(crate) fn lines(&mut self, table: &str) -> Result<impl Iterator<Item = Result<String>>> {
        let name = table_entry(table);
        let entry = self.zip.by_name(&name).map_err(|cause| DAMAGED.with("entry", &name).inner(cause))?;
        let damaged = move |cause| DAMAGED.with("entry", &name).inner(cause);
        Ok(BufReader::new(entry).lines().map(move |line| line.map_err(&damaged)))
    }

    /// The bytes of a stored file.
    pub(crate) fn file(&mut self, path: &str, size: i64, hash: &str) -> Result<Vec<u8>> {
        let bytes = entry(&mut self.zip, &file_entry(path), u64::try_from(size).unwrap_or(0))?;
        if sha256(&bytes) == hash { Ok(bytes) } else { Err(DAMAGED.with("entry", file_entry(path))) }
    }

    /// The heads of the audit chains.
    pub(crate) fn anchors(&mut self) -> Result<Option<Vec<u8>>> {
        match self.manifest.anchors {
            Some(_) => entry(&mut self.zip, ANCHORS, MANIFEST_BYTES_MAX).map(Some),
            None => Ok(None),
        }
    }
}

/// What every manifest says, of whatever form.
#[derive(serde::Deserialize)]
struct Form {
    form: String,
}

fn entry(zip: &mut ZipArchive<BufReader<File>>, name: &str, bytes_max: u64) -> Result<Vec<u8>> {
    let damaged = |cause: &dyn std::fmt::Display| -> Error { DAMAGED.with("entry", name).inner(cause) };
    let entry = zip.by_name(name).map_err(|cause| damaged(&cause))?;
    let mut bytes = Vec::new();
    entry.take(bytes_max + 1).read_to_end(&mut bytes).map_err(|cause| damaged(&cause))?;
    if bytes.len() as u64 > bytes_max { Err(damaged(&"it is too long")) } else { Ok(bytes) }
}
