//! Signatures of messages that come in or go out: Standard Webhooks ([`standard`]), and the plain keyed hash over the
//! body that many send in a header of their own ([`is_signed`]).

pub mod standard;

use aws_lc_rs::{digest, hmac};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// What some write before a signature, to say how it was made.
const NAMED: &str = "sha256=";

/// How a signature is written as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// In letters of either case.
    Hex,
    /// The standard alphabet, with padding.
    Base64,
}

/// Whether a text (with or without `sha256=` before it) is the HMAC-SHA-256 of a body under a key. In constant time.
pub fn is_signed(key: &[u8], body: &[u8], signature: &str, encoding: Encoding) -> bool {
    let text = signature.trim();
    let text = text.strip_prefix(NAMED).unwrap_or(text);
    let tag = match encoding {
        Encoding::Hex => hex::decode(text).ok(),
        Encoding::Base64 => STANDARD.decode(text).ok(),
    };
    let key = hmac::Key::new(hmac::HMAC_SHA256, key);
    tag.is_some_and(|tag| hmac::verify(&key, body, &tag).is_ok())
}

/// The SHA-256 of something, in hex: by which it is known again without being kept.
pub fn fingerprint(bytes: &[u8]) -> String {
    hex::encode(digest::digest(&digest::SHA256, bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    // RFC 4231, test case 2.
    const KEY: &[u8] = b"Jefe";
    const BODY: &[u8] = b"what do ya want for nothing?";
    const HEX: &str = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
    const BASE64: &str = "W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM=";

    #[test]
    fn b11_a_plain_signature_is_the_rfcs() {
        assert!(is_signed(KEY, BODY, HEX, Encoding::Hex));
        assert!(is_signed(KEY, BODY, &format!(" sha256={} ", HEX.to_uppercase()), Encoding::Hex));
        assert!(is_signed(KEY, BODY, BASE64, Encoding::Base64));
    }

    #[test]
    fn b11_a_plain_signature_holds_for_its_key_and_its_body_only() {
        assert!(!is_signed(b"jefe", BODY, HEX, Encoding::Hex));
        assert!(!is_signed(KEY, b"what do ya want for nothing", HEX, Encoding::Hex));
        for bad in ["", "sha256=", &HEX[2..], &format!("{HEX}00"), BASE64, "sha1=5bdc", "é"] {
            assert!(!is_signed(KEY, BODY, bad, Encoding::Hex), "{bad}");
        }
        for bad in ["", HEX, &BASE64[..43], "====", "sha256"] {
            assert!(!is_signed(KEY, BODY, bad, Encoding::Base64), "{bad}");
        }
    }

    #[test]
    fn a_fingerprint_is_sha_256() {
        assert_eq!(&fingerprint(b"")[..16], "e3b0c44298fc1c14");
    }
}
