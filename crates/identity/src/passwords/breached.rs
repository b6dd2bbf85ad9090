//! Passwords that others had and that were stolen from somewhere: a Bloom filter in a file, looked into without a network.
//!
//! The file is made by `kontor breached build` from a list of SHA-1 hashes, a hash a line, which is how such lists are
//! given away. A look reads a few bytes of it, so that it may be larger than memory. It never misses a password that is
//! in the list, and takes one in a thousand for being in it that is not.

use std::fs::File;
use std::io::{BufRead, Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use aws_lc_rs::digest::{SHA1_FOR_LEGACY_USE_ONLY, digest};
use kernel::{Code, Error, Kind, Result};
use platform::Runtime;

use super::Password;
use crate::errors::WEAK_PASSWORD;

/// Looks into the file for each password. With fourteen or more bits an entry, one in a thousand is a false alarm.
const LOOKS: u64 = 10;
const BITS_PER_ENTRY: u64 = 15;
/// Begins the file: what it is, and the version of its form.
const MAGIC: &[u8; 8] = b"kontorB1";
/// The head: magic, and how many bits follow.
const HEAD_BYTES: u64 = 16;
/// Entries of a list at most: ten times as many as the largest that is known.
const ENTRIES_MAX: u64 = 10_000_000_000;

/// A file that is no filter, or a list that is none.
pub const BAD_FILE: Code =
    Code::new("identity.breached_file", Kind::Invalid, "The file of breached passwords cannot be used");

/// The filter in a file.
pub struct Breached {
    file: Mutex<File>,
    bits: u64,
}

impl Breached {
    /// Opens a file that [`build`] made.
    ///
    /// # Errors
    /// [`BAD_FILE`].
    pub fn open(path: &Path) -> Result<Breached> {
        let broken = |cause: &dyn std::fmt::Display| BAD_FILE.because(format!("{}: {cause}", path.display()));
        let mut file = File::open(path).map_err(|error| broken(&error))?;
        let mut head = [0; 16];
        file.read_exact(&mut head).map_err(|error| broken(&error))?;
        let (magic, bits) = head.split_at(8);
        let bits = u64::from_le_bytes(bits.try_into().expect("eight bytes"));
        let length = file.metadata().map_err(|error| broken(&error))?.len();
        if magic != MAGIC || bits == 0 || length != HEAD_BYTES + bits.div_ceil(8) {
            return Err(broken(&"it was not made by `kontor breached build`, or is cut short"));
        }
        Ok(Breached { file: Mutex::new(file), bits })
    }

    /// Whether a password is in the list, as far as the filter can tell.
    ///
    /// # Errors
    /// An internal one when the file cannot be read.
    pub fn contains(&self, password: &Password) -> Result<bool> {
        let hash = digest(&SHA1_FOR_LEGACY_USE_ONLY, password.0.as_bytes());
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        for bit in places(hash.as_ref(), self.bits) {
            let mut byte = [0];
            file.seek(SeekFrom::Start(HEAD_BYTES + bit / 8)).map_err(Error::internal)?;
            file.read_exact(&mut byte).map_err(Error::internal)?;
            if byte[0] & (1 << (bit % 8)) == 0 {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

/// Refuses a password of the list, where the program was given one.
///
/// # Errors
/// `identity.weak_password` at `path`, with the `reason` `breached`.
pub(crate) fn check(runtime: &Runtime, password: &Password, path: &str) -> Result<()> {
    for list in runtime.registry().ports::<Breached>() {
        if list.contains(password)? {
            let says = "This password was stolen from somewhere, and is tried wherever it might fit";
            return Err(WEAK_PASSWORD.because(says).at(path).with("reason", "breached"));
        }
    }
    Ok(())
}

/// Makes a filter of a list of SHA-1 hashes in hexadecimal, one a line; what follows a colon is ignored. The list is read
/// twice. Answers how many entries it has.
///
/// # Errors
/// [`BAD_FILE`] with the line at fault.
pub fn build(list: &Path, to: &Path) -> Result<u64> {
    let broken =
        |path: &Path, cause: &dyn std::fmt::Display| BAD_FILE.because(format!("{}: {cause}", path.display()));
    let lines = || {
        let file = File::open(list).map_err(|error| broken(list, &error))?;
        Ok::<_, Error>(std::io::BufReader::new(file).lines())
    };
    let entries = u64::try_from(lines()?.count()).unwrap_or(u64::MAX);
    if !(1..=ENTRIES_MAX).contains(&entries) {
        return Err(broken(list, &"an empty list, or no list").with("entries_max", ENTRIES_MAX));
    }
    let bits = entries * BITS_PER_ENTRY;
    let mut held = vec![0_u8; usize::try_from(bits.div_ceil(8)).map_err(Error::internal)?];
    for (at, line) in lines()?.enumerate() {
        let line = line.map_err(|error| broken(list, &error))?;
        let hash =
            hash_of(&line).ok_or_else(|| broken(list, &format!("line {} is no SHA-1 hash", at + 1)))?;
        for bit in places(&hash, bits) {
            held[usize::try_from(bit / 8).map_err(Error::internal)?] |= 1 << (bit % 8);
        }
    }
    let mut file = File::create(to).map_err(|error| broken(to, &error))?;
    let written = file.write_all(MAGIC).and_then(|()| file.write_all(&bits.to_le_bytes()));
    let written = written.and_then(|()| file.write_all(&held)).and_then(|()| file.sync_all());
    written.map_err(|error| broken(to, &error))?;
    Ok(entries)
}

fn hash_of(line: &str) -> Option<Vec<u8>> {
    let hash = hex::decode(line.split(':').next()?.trim()).ok()?;
    (hash.len() == 20).then_some(hash)
}

/// The bits of an entry, by double hashing.
fn places(hash: &[u8], bits: u64) -> impl Iterator<Item = u64> {
    let part = |at: usize| u64::from_be_bytes(hash[at..at + 8].try_into().expect("eight bytes"));
    let (first, step) = (part(0), part(8) | 1);
    (0..LOOKS).map(move |look| first.wrapping_add(look.wrapping_mul(step)) % bits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn v6_2_12_every_password_of_the_list_is_found_and_few_others() {
        let folder = tempfile::tempdir().unwrap();
        let (list, filter) = (folder.path().join("list"), folder.path().join("filter"));
        let hash = |text: &str| hex::encode_upper(digest(&SHA1_FOR_LEGACY_USE_ONLY, text.as_bytes()));
        let stolen: Vec<String> = (0..5_000).map(|at| format!("stolen password {at}")).collect();
        let lines: String = stolen.iter().map(|text| format!("{}:17\r\n", hash(text))).collect();
        std::fs::write(&list, lines).unwrap();
        assert_eq!(build(&list, &filter).unwrap(), 5_000);
        let breached = Breached::open(&filter).unwrap();
        for text in &stolen {
            assert!(breached.contains(&Password::new(text.clone())).unwrap(), "{text}");
        }
        let alarms = (0..5_000)
            .filter(|at| breached.contains(&Password::new(format!("another password {at}"))).unwrap());
        assert!(alarms.count() < 25);
    }

    #[test]
    fn what_is_no_filter_and_no_list_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let (list, filter) = (folder.path().join("list"), folder.path().join("filter"));
        for bad in ["", "password\n", "DEADBEEF\n"] {
            std::fs::write(&list, bad).unwrap();
            assert!(build(&list, &filter).unwrap_err().is(BAD_FILE), "{bad}");
        }
        std::fs::write(&list, format!("{}\n", "ab".repeat(20))).unwrap();
        build(&list, &filter).unwrap();
        let whole = std::fs::read(&filter).unwrap();
        for bad in [&whole[..whole.len() - 1], &whole[..7], b"PNG"] {
            std::fs::write(&filter, bad).unwrap();
            assert!(Breached::open(&filter).is_err_and(|error| error.is(BAD_FILE)));
        }
    }
}
