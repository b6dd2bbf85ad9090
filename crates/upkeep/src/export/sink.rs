//! Where an export goes: an archive or a folder.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use kernel::{Error, Result};

use crate::archive::Writer;
use crate::errors::{EXISTS, FILE};

pub(super) enum Sink {
    Zip(Box<Writer>),
    Folder { folder: PathBuf, entry: Option<File> },
}

impl Sink {
    /// # Errors
    /// `upkeep.exists`: nothing is written over.
    pub(super) fn create(place: &Path) -> Result<Self> {
        if place.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zip")) {
            return Writer::create(place).map(|writer| Sink::Zip(Box::new(writer)));
        }
        if place.exists() {
            return Err(EXISTS.with("file", place));
        }
        fs::create_dir_all(place).map_err(|cause| FILE.with("file", place).inner(cause))?;
        Ok(Sink::Folder { folder: place.to_owned(), entry: None })
    }

    pub(super) fn open(&mut self, name: &str, compress: bool) -> Result<()> {
        match self {
            Sink::Zip(writer) => writer.open(name, compress),
            Sink::Folder { folder, entry } => {
                let path = folder.join(name);
                let made =
                    path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| File::create(&path));
                *entry = Some(made.map_err(|cause| FILE.with("file", path).inner(cause))?);
                Ok(())
            }
        }
    }

    pub(super) fn write(&mut self, bytes: &[u8]) -> Result<()> {
        match self {
            Sink::Zip(writer) => writer.write(bytes),
            Sink::Folder { folder, entry } => {
                let entry = entry
                    .as_mut()
                    .ok_or_else(|| Error::internal("an entry is begun before it is written"))?;
                entry.write_all(bytes).map_err(|cause| FILE.with("file", folder).inner(cause))
            }
        }
    }

    pub(super) fn finish(self) -> Result<()> {
        match self {
            Sink::Zip(writer) => writer.finish(),
            Sink::Folder { .. } => Ok(()),
        }
    }
}
