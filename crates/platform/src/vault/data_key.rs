//! One data key in memory, and how it is wrapped.

use super::cipher::{Cipher, Sealed, context};
use super::{CANNOT_OPEN, WRONG_MASTER_KEY, row};
use crate::keys::MacKey;
use crate::{Id, Result, Settings};

/// A key with everything that is derived from it. The secret itself is not kept.
pub(crate) struct DataKey {
    pub(crate) id: Id,
    pub(crate) company: Id,
    pub(crate) generation: i32,
    /// Seals values.
    pub(crate) values: Cipher,
    /// Wraps the keys of persons.
    wraps: Cipher,
    /// Makes blind indexes.
    pub(crate) blinds: MacKey,
}

/// A master key: wraps the companies' keys.
pub(crate) struct Master {
    /// Tells master keys apart without telling anything of them.
    pub(crate) name: String,
    wraps: Cipher,
}

impl Master {
    /// All of a process, the newest last.
    pub(crate) fn all(settings: &Settings) -> Vec<Master> {
        settings.wrapping_keys().map(|key| Master::of(&key)).collect()
    }

    fn of(key: &MacKey) -> Master {
        let name = hex::encode(&key.mac(&[b"vault.name"])[..8]);
        Master { name, wraps: Cipher::new(&key.mac(&[b"vault.wrap"])) }
    }
}

impl DataKey {
    fn derive(row: &row::Model, secret: &[u8; 32]) -> DataKey {
        let secret = MacKey::new(secret);
        DataKey {
            id: row.id,
            company: row.company_id,
            generation: row.generation,
            values: Cipher::new(&secret.mac(&[b"vault.values"])),
            wraps: Cipher::new(&secret.mac(&[b"vault.keys"])),
            blinds: MacKey::new(&secret.mac(&[b"vault.blinds"])),
        }
    }

    /// Makes a key for `row` of random bytes, and fills in how it is wrapped.
    pub(crate) fn make(row: &mut row::Model, secret: [u8; 32], by: &Wrapper<'_>) -> Result<DataKey> {
        by.wrap(row, &secret)?;
        Ok(DataKey::derive(row, &secret))
    }
}

/// What wraps a key: a master key, or the company's.
pub(crate) enum Wrapper<'a> {
    Master(&'a Master),
    Company(&'a DataKey),
}

impl Wrapper<'_> {
    /// The name under which a wrapped key says who wraps it.
    pub(crate) fn name(&self) -> String {
        match self {
            Wrapper::Master(master) => master.name.clone(),
            Wrapper::Company(key) => key.id.to_string(),
        }
    }

    fn cipher(&self) -> &Cipher {
        match self {
            Wrapper::Master(master) => &master.wraps,
            Wrapper::Company(key) => &key.wraps,
        }
    }

    fn wrap(&self, row: &mut row::Model, secret: &[u8; 32]) -> Result<()> {
        row.wrapped = self.cipher().seal(row.id, &bound(row), secret)?;
        row.wrapped_by = self.name();
        Ok(())
    }

    fn secret(&self, row: &row::Model) -> Result<[u8; 32]> {
        let refused = || match self {
            Wrapper::Master(_) => WRONG_MASTER_KEY.with("key_id", row.id),
            Wrapper::Company(_) => CANNOT_OPEN.with("key_id", row.id),
        };
        let sealed = Sealed::read(&row.wrapped).ok_or_else(refused)?;
        let secret = self.cipher().open(&bound(row), &sealed).ok_or_else(refused)?;
        secret.try_into().map_err(|_| refused())
    }

    /// Opens a wrapped key.
    pub(crate) fn open(&self, row: &row::Model) -> Result<DataKey> {
        Ok(DataKey::derive(row, &self.secret(row)?))
    }

    /// Wraps a key that `former` wraps; the key itself, and what it sealed, stay as they are.
    pub(crate) fn take_over(&self, former: &Wrapper<'_>, row: &mut row::Model) -> Result<()> {
        let secret = former.secret(row)?;
        self.wrap(row, &secret)
    }
}

/// A wrapped key opens as what it was made for only.
fn bound(row: &row::Model) -> Vec<u8> {
    context(&[
        b"kontor/v1/key",
        row.company_id.as_bytes(),
        row.subject_id.as_bytes(),
        row.id.as_bytes(),
        &row.generation.to_be_bytes(),
    ])
}
