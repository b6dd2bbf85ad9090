//! AES-256-GCM and the text that a sealed value is. Pure.

use aws_lc_rs::aead::{AES_256_GCM, Aad, NONCE_LEN, Nonce, RandomizedNonceKey};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;

use crate::{Error, Id, Result};

/// The algorithm byte of AES-256-GCM with a random 96-bit nonce. Another algorithm gets another number.
const AES_256_GCM_V1: u8 = 1;
/// Bytes before the nonce: the algorithm and the key's id.
const HEAD_BYTES: usize = 1 + 16;

/// A key that seals and opens.
pub(crate) struct Cipher(RandomizedNonceKey);

/// What a sealed text says of itself.
pub(crate) struct Sealed {
    pub(crate) key_id: Id,
    nonce: [u8; NONCE_LEN],
    body: Vec<u8>,
}

impl Cipher {
    pub(crate) fn new(key: &[u8; 32]) -> Self {
        Cipher(RandomizedNonceKey::new(&AES_256_GCM, key).expect("the key has 256 bits"))
    }

    /// Seals bytes under a bound context. The key's id goes along in the clear.
    pub(crate) fn seal(&self, key_id: Id, context: &[u8], plain: &[u8]) -> Result<String> {
        let mut body = plain.to_vec();
        let nonce = self
            .0
            .seal_in_place_append_tag(Aad::from(context), &mut body)
            .map_err(|_| Error::internal("a value could not be sealed"))?;
        let head = [&[AES_256_GCM_V1][..], key_id.as_bytes(), nonce.as_ref()].concat();
        Ok(BASE64_URL_SAFE_NO_PAD.encode([head, body].concat()))
    }

    /// Opens what was sealed by this key under the same context; nothing when either differs.
    pub(crate) fn open(&self, context: &[u8], sealed: &Sealed) -> Option<Vec<u8>> {
        let mut body = sealed.body.clone();
        let nonce = Nonce::assume_unique_for_key(sealed.nonce);
        let plain = self.0.open_in_place(nonce, Aad::from(context), &mut body).ok()?;
        Some(plain.to_vec())
    }
}

impl Sealed {
    /// Reads a sealed text; nothing when it is none, or of an algorithm that this program does not know.
    pub(crate) fn read(text: &str) -> Option<Sealed> {
        let bytes = BASE64_URL_SAFE_NO_PAD.decode(text).ok()?;
        let (head, rest) = bytes.split_at_checked(HEAD_BYTES)?;
        let (nonce, body) = rest.split_at_checked(NONCE_LEN)?;
        (head[0] == AES_256_GCM_V1).then_some(())?;
        Some(Sealed {
            key_id: Id::from_slice(&head[1..]).ok()?,
            nonce: nonce.try_into().ok()?,
            body: body.to_vec(),
        })
    }
}

/// Parts as one context that cannot be cut differently: each with its length before it.
pub(crate) fn context(parts: &[&[u8]]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for part in parts {
        bytes.extend((part.len() as u64).to_be_bytes());
        bytes.extend_from_slice(part);
    }
    bytes
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn v11_3_what_was_sealed_opens_in_its_own_context_and_nowhere_else(
            plain in prop::collection::vec(any::<u8>(), 0..300), key: [u8; 32], other: [u8; 32],
            here in ".{0,20}", there in ".{0,20}"
        ) {
            prop_assume!(key != other && here != there);
            let id = Id::from_u128(9);
            let text = Cipher::new(&key).seal(id, here.as_bytes(), &plain).unwrap();
            let sealed = Sealed::read(&text).unwrap();
            prop_assert_eq!(sealed.key_id, id);
            prop_assert_eq!(Cipher::new(&key).open(here.as_bytes(), &sealed), Some(plain));
            prop_assert_eq!(Cipher::new(&key).open(there.as_bytes(), &sealed), None);
            prop_assert_eq!(Cipher::new(&other).open(here.as_bytes(), &sealed), None);
        }

        #[test]
        fn v11_3_a_sealed_text_with_any_byte_changed_does_not_open(
            plain in "[a-z]{1,40}", at in any::<prop::sample::Index>(), by in 1_u8..=255
        ) {
            let cipher = Cipher::new(&[3; 32]);
            let text = cipher.seal(Id::from_u128(9), b"here", plain.as_bytes()).unwrap();
            let mut bytes = BASE64_URL_SAFE_NO_PAD.decode(&text).unwrap();
            let at = at.index(bytes.len());
            bytes[at] ^= by;
            let read = Sealed::read(&BASE64_URL_SAFE_NO_PAD.encode(&bytes));
            // Another algorithm is not read at all, another key's id is somebody else's value, the rest does not open.
            match read {
                None => prop_assert_eq!(at, 0),
                Some(sealed) if sealed.key_id != Id::from_u128(9) => prop_assert!((1..17).contains(&at)),
                Some(sealed) => prop_assert_eq!(cipher.open(b"here", &sealed), None),
            }
        }

        #[test]
        fn any_text_is_read_or_not(text in ".{0,80}") {
            let _ = Sealed::read(&text);
        }
    }

    #[test]
    fn v11_2_the_same_value_never_looks_the_same_and_names_its_algorithm() {
        let cipher = Cipher::new(&[3; 32]);
        let seal = || cipher.seal(Id::from_u128(9), b"here", b"+254700123456").unwrap();
        assert_ne!(seal(), seal());
        assert_eq!(BASE64_URL_SAFE_NO_PAD.decode(seal()).unwrap()[0], AES_256_GCM_V1);
        assert_ne!(context(&[b"ab", b"c"]), context(&[b"a", b"bc"]));
    }
}
