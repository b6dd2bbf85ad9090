//! Writing an archive: beside its place first, and into it when it is whole.

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

use kernel::{Error, Result};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::errors::{EXISTS, FILE};

pub(crate) struct Writer {
    /// Absent once it is finished.
    zip: Option<ZipWriter<File>>,
    place: PathBuf,
    unfinished: PathBuf,
    finished: bool,
}

impl Writer {
    /// # Errors
    /// `upkeep.exists`: nothing is written over.
    pub(crate) fn create(place: &Path) -> Result<Self> {
        if place.exists() {
            return Err(EXISTS.with("file", place));
        }
        let name = place.file_name().ok_or_else(|| FILE.with("file", place))?.to_string_lossy();
        let unfinished = place.with_file_name(format!(".{name}.part"));
        let file = private(&unfinished).map_err(|cause| FILE.with("file", place).inner(cause))?;
        Ok(Writer { zip: Some(ZipWriter::new(file)), place: place.to_owned(), unfinished, finished: false })
    }

    /// Begins an entry; what is compressed already is stored as it is.
    pub(crate) fn open(&mut self, entry: &str, compress: bool) -> Result<()> {
        let method = if compress { CompressionMethod::Deflated } else { CompressionMethod::Stored };
        // Fast rather than small: the disk waits for the processor here.
        let level = compress.then_some(3);
        let options =
            SimpleFileOptions::default().compression_method(method).compression_level(level).large_file(true);
        let begun = self.zip.as_mut().map_or(Ok(()), |zip| zip.start_file(entry, options));
        begun.map_err(|cause| self.failed(cause))
    }

    pub(crate) fn write(&mut self, bytes: &[u8]) -> Result<()> {
        let written = self.zip.as_mut().map_or(Ok(()), |zip| zip.write_all(bytes));
        written.map_err(|cause| self.failed(cause))
    }

    pub(crate) fn entry(&mut self, entry: &str, bytes: &[u8], compress: bool) -> Result<()> {
        self.open(entry, compress)?;
        self.write(bytes)
    }

    /// Puts the archive in its place once it is on the disk.
    pub(crate) fn finish(mut self) -> Result<()> {
        let Some(zip) = self.zip.take() else { return Ok(()) };
        let file = zip.finish().map_err(|cause| self.failed(cause))?;
        file.sync_all().map_err(|cause| self.failed(cause))?;
        std::fs::rename(&self.unfinished, &self.place).map_err(|cause| self.failed(cause))?;
        self.finished = true;
        Ok(())
    }

    fn failed(&self, cause: impl std::fmt::Display) -> Error {
        FILE.with("file", &self.place).inner(cause)
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        if !self.finished {
            // What cannot be removed is known by its name.
            let _ = std::fs::remove_file(&self.unfinished);
        }
    }
}

/// A backup holds what the database holds: nobody else on the machine reads it.
#[cfg(unix)]
fn private(path: &Path) -> std::io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;
    File::options().read(true).write(true).create(true).truncate(true).mode(0o600).open(path)
}

#[cfg(not(unix))]
fn private(path: &Path) -> std::io::Result<File> {
    File::options().read(true).write(true).create(true).truncate(true).open(path)
}
