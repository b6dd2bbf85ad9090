//! Keys derived from the one master key, each for one purpose: whoever learns one learns nothing of the others.

use aws_lc_rs::hmac;

use crate::Settings;

/// A key for computing and checking keyed hashes (HMAC-SHA-256).
#[derive(Clone)]
pub struct MacKey(hmac::Key);

/// Bytes of one master key.
const MASTER_KEY_BYTES: usize = 32;

/// A keyed hash.
pub type Mac = [u8; 32];

impl Settings {
    /// The 256-bit key for a purpose (`audit.chain`, `identity.token`), derived by HMAC-SHA-256 from the master key.
    pub fn subkey(&self, purpose: &str) -> [u8; 32] {
        MacKey::new(self.root()).mac(&[b"kontor/v1/", purpose.as_bytes()])
    }

    /// The first of the master keys: the audit chain and the tokens hang on it for ever.
    fn root(&self) -> &[u8] {
        self.master_key.get(..MASTER_KEY_BYTES).unwrap_or(&self.master_key)
    }

    /// The master keys that wrap data keys, the newest last.
    pub(crate) fn wrapping_keys(&self) -> impl Iterator<Item = MacKey> {
        let keys = self.master_key.chunks(MASTER_KEY_BYTES);
        keys.map(|key| MacKey::new(&MacKey::new(key).mac(&[b"kontor/v1/", b"vault.master"])))
    }

    /// As [`Settings::subkey`], ready for keyed hashes.
    pub fn mac_key(&self, purpose: &str) -> MacKey {
        MacKey::new(&self.subkey(purpose))
    }
}

impl MacKey {
    pub(crate) fn new(key: &[u8]) -> Self {
        MacKey(hmac::Key::new(hmac::HMAC_SHA256, key))
    }

    /// The keyed hash of the parts, one after the other. The caller sees to it that they cannot be cut differently.
    pub fn mac(&self, parts: &[&[u8]]) -> Mac {
        let mut context = hmac::Context::with_key(&self.0);
        for part in parts {
            context.update(part);
        }
        context.sign().as_ref().try_into().expect("HMAC-SHA-256 has 32 bytes")
    }
}
