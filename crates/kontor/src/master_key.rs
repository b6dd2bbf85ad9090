//! The master key: made once, at the first start.
//!
//! The file holds one key of 64 hexadecimal digits to a line. The first is for ever: the audit chain and the tokens
//! hang on it. To change the key that wraps the data keys, a line is added: the last one wraps them from then on,
//! those between are needed until `kontor doctor` finds every value opened without them.
//!
//! There is no default key. A key that is missing though the database has been in use is refused and not made anew:
//! the audit chain and everybody's tokens hang on the old one.

use std::io::Write;
use std::path::Path;

use kernel::{Code, Error, Kind, Result};

const BYTES: usize = 32;

const LOST: Code = Code::new(
    "config.master_key_missing",
    Kind::Invalid,
    "The database has been in use, but its master key is not here; put the key's file back",
);
const UNREADABLE: Code = Code::new(
    "config.master_key_invalid",
    Kind::Invalid,
    "The master key's file does not hold lines of 64 hexadecimal digits",
);

/// Reads the key, or makes it when the database is new.
pub(crate) fn load(file: &Path, database_is_new: bool) -> Result<Vec<u8>> {
    match std::fs::read_to_string(file) {
        Ok(text) => {
            warn_if_open(file);
            read(&text).ok_or_else(|| UNREADABLE.with("file", file))
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound && database_is_new => make(file),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Err(LOST.with("file", file)),
        Err(error) => Err(UNREADABLE.with("file", file).inner(error)),
    }
}

/// The keys, one behind the other.
fn read(text: &str) -> Option<Vec<u8>> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let keys: Option<Vec<Vec<u8>>> =
        lines.map(|line| hex::decode(line).ok().filter(|key| key.len() == BYTES)).collect();
    keys.map(|keys| keys.concat()).filter(|keys| !keys.is_empty())
}

/// Adds a new key to the file, which becomes another one in a single step: whoever reads it sees all of it or none.
pub(crate) fn add(file: &Path) -> Result<()> {
    let known = load(file, false)?;
    let keys: Vec<String> = known.chunks(BYTES).map(hex::encode).chain([hex::encode(fresh()?)]).collect();
    let own = file.with_extension(format!("new-{}", std::process::id()));
    let written = write_private(&own, &format!("{}\n", keys.join("\n")));
    written.and_then(|()| std::fs::rename(&own, file)).map_err(|error| unwritten(file, error))
}

fn fresh() -> Result<[u8; BYTES]> {
    let mut key = [0; BYTES];
    let filled = aws_lc_rs::rand::fill(&mut key);
    filled.map_err(|_| Error::internal("the operating system gives no random bytes")).map(|()| key)
}

fn unwritten(file: &Path, error: std::io::Error) -> Error {
    UNREADABLE.because("The master key cannot be written").with("file", file).inner(error)
}

/// Two processes that start at once make one key: the file is created by one of them, and the other one reads it.
fn make(file: &Path) -> Result<Vec<u8>> {
    let key = fresh()?.to_vec();
    let failed = |error| unwritten(file, error);
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder).map_err(failed)?;
    }
    let own = file.with_extension(format!("new-{}", std::process::id()));
    write_private(&own, &format!("{}\n", hex::encode(&key))).map_err(failed)?;
    let linked = std::fs::hard_link(&own, file);
    std::fs::remove_file(&own).map_err(failed)?;
    match linked {
        Ok(()) => {
            tracing::info!(file = %file.display(), "made the master key; back it up apart from the database");
            Ok(key)
        }
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => load(file, false),
        Err(error) => Err(failed(error)),
    }
}

#[cfg(unix)]
fn write_private(file: &Path, text: &str) -> std::io::Result<()> {
    use std::os::unix::fs::OpenOptionsExt;
    let mut open = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(file)?;
    open.write_all(text.as_bytes())?;
    open.sync_all()
}

#[cfg(not(unix))]
fn write_private(file: &Path, text: &str) -> std::io::Result<()> {
    let mut open = std::fs::OpenOptions::new().write(true).create_new(true).open(file)?;
    open.write_all(text.as_bytes())?;
    open.sync_all()
}

#[cfg(unix)]
fn warn_if_open(file: &Path) {
    use std::os::unix::fs::MetadataExt;
    if std::fs::metadata(file).is_ok_and(|about| about.mode() & 0o077 != 0) {
        tracing::warn!(file = %file.display(), "others on this machine can read the master key");
    }
}

#[cfg(not(unix))]
fn warn_if_open(_: &Path) {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn v13_3_the_key_is_made_once_private_and_never_anew() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("deep/master.key");
        let made = load(&file, true).unwrap();
        assert_eq!(made.len(), BYTES);
        assert_eq!(load(&file, true).unwrap(), made);
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt;
            assert_eq!(std::fs::metadata(&file).unwrap().mode() & 0o777, 0o600);
        }
        assert_eq!(std::fs::read_dir(folder.path().join("deep")).unwrap().count(), 1);
        std::fs::remove_file(&file).unwrap();
        assert!(load(&file, false).unwrap_err().is(LOST));
        let second = format!("{}\n{}\n", hex::encode(&made), "ab".repeat(BYTES));
        std::fs::write(&file, second).unwrap();
        let two = load(&file, false).unwrap();
        assert_eq!((&two[..BYTES], &two[BYTES..]), (&made[..], &[0xab; BYTES][..]));
        add(&file).unwrap();
        let three = load(&file, false).unwrap();
        assert_eq!((&three[..2 * BYTES], three.len()), (&two[..], 3 * BYTES), "what was there stays");
        #[cfg(unix)]
        assert_eq!(std::os::unix::fs::MetadataExt::mode(&std::fs::metadata(&file).unwrap()) & 0o777, 0o600);
        std::fs::write(&file, "secret").unwrap();
        assert!(add(&file).unwrap_err().is(UNREADABLE));
        assert!(load(&file, true).unwrap_err().is(UNREADABLE));
    }
}
