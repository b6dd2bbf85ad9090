//! Standard Webhooks (standardwebhooks.com): how a message is signed, and how a signature is checked.
//!
//! The signed text is `<webhook-id>.<webhook-timestamp>.<body>`; a signature is `v1,` with the base64 of its
//! HMAC-SHA-256. While a secret is rotated a message carries one signature for each, separated by a blank.

use std::collections::BTreeMap;
use std::time::Duration;

use aws_lc_rs::hmac;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use kernel::Instant;

use crate::Clock;

/// The header with the message's id.
pub const ID: &str = "webhook-id";
/// The header with the seconds since 1970 at which it was signed.
pub const TIMESTAMP: &str = "webhook-timestamp";
/// The header with its signatures.
pub const SIGNATURE: &str = "webhook-signature";
/// All of them: what an endpoint that checks signatures asks for.
pub const HEADERS: &[&str] = &[ID, TIMESTAMP, SIGNATURE];

/// How far the clocks of sender and receiver may be apart, and how long a message that was overheard can be played
/// again (the inbox takes each once anyway).
pub const TOLERANCE: Duration = Duration::from_secs(300);
/// Signatures of one message that are looked at.
const SIGNATURES_MAX: usize = 10;
const PREFIX: &str = "whsec_";
const VERSION: &str = "v1";
/// Bytes that a secret may have.
const SECRET_BYTES: std::ops::RangeInclusive<usize> = 24..=64;

/// A secret key, in the clear.
pub struct Secret(Vec<u8>);

impl Secret {
    /// 256 random bits.
    pub fn fresh(clock: &Clock) -> Self {
        Secret(clock.secret::<32>().to_vec())
    }

    /// Reads a secret as it is shown: `whsec_` and base64.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = STANDARD.decode(text.strip_prefix(PREFIX)?).ok()?;
        SECRET_BYTES.contains(&bytes.len()).then_some(Secret(bytes))
    }

    /// As [`Secret::parse`] reads it: for the one time that a person gets to see it, and for the vault.
    pub fn show(&self) -> String {
        format!("{PREFIX}{}", STANDARD.encode(&self.0))
    }

    /// The signature of a message.
    pub fn sign(&self, id: &str, timestamp: i64, body: &[u8]) -> String {
        let tag = hmac::sign(&self.key(), &signed(id, timestamp, body));
        format!("{VERSION},{}", STANDARD.encode(tag))
    }

    fn key(&self) -> hmac::Key {
        hmac::Key::new(hmac::HMAC_SHA256, &self.0)
    }

    /// In constant time.
    fn fits(&self, message: &[u8], tag: &[u8]) -> bool {
        hmac::verify(&self.key(), message, tag).is_ok()
    }
}

fn signed(id: &str, timestamp: i64, body: &[u8]) -> Vec<u8> {
    [format!("{id}.{timestamp}.").as_bytes(), body].concat()
}

/// What a signature vouches for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    /// The same whenever the message is sent again.
    pub id: String,
    /// When this attempt was signed, in seconds since 1970.
    pub at: i64,
}

/// Checks that a message was signed with one of these secrets, lately; why it was not, nobody is told.
pub fn verify(
    secrets: &[Secret],
    headers: &BTreeMap<String, String>,
    body: &[u8],
    now: Instant,
) -> Option<Signed> {
    let (id, signatures) = (headers.get(ID)?, headers.get(SIGNATURE)?);
    let at: i64 = headers.get(TIMESTAMP)?.parse().ok()?;
    // A dot would let the parts of the signed text be cut differently.
    if id.is_empty() || id.contains('.') || !is_fresh(at, now) {
        return None;
    }
    let message = signed(id, at, body);
    let tags = signatures.split(' ').take(SIGNATURES_MAX).filter_map(|one| {
        let (version, tag) = one.split_once(',')?;
        STANDARD.decode(tag).ok().filter(|_| version == VERSION)
    });
    let fits = |tag: Vec<u8>| secrets.iter().any(|secret| secret.fits(&message, &tag));
    tags.into_iter().any(fits).then(|| Signed { id: id.clone(), at })
}

fn is_fresh(timestamp: i64, now: Instant) -> bool {
    let now = now.0.div_euclid(1_000_000);
    now.checked_sub(timestamp).is_some_and(|age| age.unsigned_abs() <= TOLERANCE.as_secs())
}

#[cfg(test)]
mod tests {
    use super::*;

    // The vector that the specification's own libraries are tested with.
    const SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    const MESSAGE: &str = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    const AT: i64 = 1_614_265_330;
    const BODY: &[u8] = br#"{"test": 2432232314}"#;
    const SIGNED: &str = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    fn headers(id: &str, at: &str, signature: &str) -> BTreeMap<String, String> {
        [(ID, id), (TIMESTAMP, at), (SIGNATURE, signature)].map(|(k, v)| (k.to_owned(), v.to_owned())).into()
    }

    fn check(headers: &BTreeMap<String, String>, body: &[u8], now: i64) -> Option<Signed> {
        verify(&[Secret::parse(SECRET).unwrap()], headers, body, Instant::from_seconds(now))
    }

    #[test]
    fn the_specification_s_vector_is_signed_as_published() {
        let secret = Secret::parse(SECRET).unwrap();
        assert_eq!(secret.show(), SECRET);
        assert_eq!(secret.sign(MESSAGE, AT, BODY), SIGNED);
        assert_eq!(check(&headers(MESSAGE, &AT.to_string(), SIGNED), BODY, AT).unwrap().id, MESSAGE);
    }

    #[test]
    fn b11_a_signature_holds_for_its_message_its_time_and_its_secret_only() {
        let at = AT.to_string();
        let good = || headers(MESSAGE, &at, SIGNED);
        for (headers, body, now) in [
            (good(), &b"{\"test\": 2432232315}"[..], AT),
            (headers("msg_other", &at, SIGNED), BODY, AT),
            (headers(MESSAGE, &(AT + 1).to_string(), SIGNED), BODY, AT),
            (headers(MESSAGE, "yesterday", SIGNED), BODY, AT),
            (headers(MESSAGE, &at, SIGNED), BODY, AT + 301),
            (headers(MESSAGE, &at, SIGNED), BODY, AT - 301),
            (headers(MESSAGE, &i64::MIN.to_string(), SIGNED), BODY, AT),
            (headers(MESSAGE, &at, ""), BODY, AT),
            (headers(MESSAGE, &at, "v1,"), BODY, AT),
            (headers(MESSAGE, &at, "v1a,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="), BODY, AT),
            (headers(MESSAGE, &at, &SIGNED[3..]), BODY, AT),
            (headers(MESSAGE, &at, &SIGNED.replace('g', "G")), BODY, AT),
            (headers("", &at, SIGNED), BODY, AT),
            (BTreeMap::new(), BODY, AT),
        ] {
            assert_eq!(check(&headers, body, now), None, "{headers:?}");
        }
        let other = Secret::parse("whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD").unwrap();
        assert!(verify(&[other], &good(), BODY, Instant::from_seconds(AT)).is_none());
    }

    #[test]
    fn one_of_several_signatures_is_enough() {
        let several = format!("v1,AAAA v2,xyz {SIGNED}");
        assert!(check(&headers(MESSAGE, &AT.to_string(), &several), BODY, AT + 299).is_some());
    }

    #[test]
    fn a_secret_has_the_specified_form() {
        for bad in ["", "whsec_", "whsec_AAAA", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_!!!"] {
            assert!(Secret::parse(bad).is_none(), "{bad}");
        }
        let clock = Clock::fixed(Instant(0));
        let fresh = Secret::fresh(&clock);
        assert_ne!(fresh.show(), Secret::fresh(&clock).show());
        assert!(Secret::parse(&fresh.show()).is_some());
    }
}
