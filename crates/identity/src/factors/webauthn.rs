//! WebAuthn (Web Authentication, level 3) as a relying party without attestation needs it: reading what an authenticator
//! says, and checking it by the rules of sections 7.1 and 7.2. Nothing here touches the database or the clock.
//!
//! Signatures are checked by `aws-lc-rs`, CBOR is read by `ciborium`. Attestation statements are not looked at (conveyance
//! `none`), which is what would need certificates, a list of makers and most of a library.

use aws_lc_rs::digest::{SHA256, digest};
use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_ASN1, ED25519, RSA_PKCS1_2048_8192_SHA256, RsaPublicKeyComponents, UnparsedPublicKey,
};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ciborium::Value;
use serde::{Deserialize, Serialize};
use subtle::ConstantTimeEq;

/// Bytes of a challenge: twice what the standard asks for at least.
pub const CHALLENGE_BYTES: usize = 32;
/// Bytes of a credential's id at most (section 4).
const CREDENTIAL_ID_BYTES_MAX: usize = 1_023;

/// The algorithms that are offered and taken, by their COSE numbers, the preferred first: ES256, EdDSA, RS256.
pub const ALGORITHMS: [i64; 3] = [ES256, EDDSA, RS256];
const ES256: i64 = -7;
const EDDSA: i64 = -8;
const RS256: i64 = -257;

/// Flags of the authenticator data (section 6.1).
const PRESENT: u8 = 0x01;
const VERIFIED: u8 = 0x04;
const BACKUP_ELIGIBLE: u8 = 0x08;
const BACKED_UP: u8 = 0x10;
const ATTESTED: u8 = 0x40;

/// To whom passkeys are bound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// The relying party's id: the host.
    pub host: String,
    /// Scheme, host and port as a browser writes them.
    pub origin: String,
}

/// A credential as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Credential {
    /// In base64url.
    pub id: String,
    pub key: Key,
    /// How often it has signed, if it counts.
    pub counter: u32,
    /// Whether its device may copy it to others of its owner. That never changes.
    pub backup_eligible: bool,
}

/// A public key; binary parts in base64url.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Key {
    /// The uncompressed point on P-256.
    Es256(String),
    Ed25519(String),
    /// Modulus and exponent, big-endian.
    Rs256(String, String),
}

/// Why something was refused; for the log, not for the caller.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    Unreadable,
    Ceremony,
    Challenge,
    Origin,
    Host,
    NotPresent,
    NotVerified,
    Key,
    Credential,
    Backup,
    Signature,
    Counter,
}

impl std::fmt::Display for Refused {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "passkey: {self:?}")
    }
}

type Result<T> = std::result::Result<T, Refused>;

/// What a browser says of a ceremony (section 5.8.1).
#[derive(Deserialize)]
struct ClientData {
    #[serde(rename = "type")]
    kind: String,
    challenge: String,
    origin: String,
    #[serde(rename = "crossOrigin", default)]
    cross_origin: bool,
}

/// Checks what a browser made for `navigator.credentials.create` (section 7.1) and gives the new credential.
pub fn register(
    party: &Party,
    challenge: &str,
    client_data: &[u8],
    attestation_object: &[u8],
) -> Result<Credential> {
    check_client(party, "webauthn.create", challenge, client_data)?;
    let object: Value = ciborium::from_reader(attestation_object).map_err(|_| Refused::Unreadable)?;
    let data = text_entry(&object, "authData").and_then(Value::as_bytes).ok_or(Refused::Unreadable)?;
    let (head, rest) = read_head(party, data)?;
    if head.flags & ATTESTED == 0 {
        return Err(Refused::Credential);
    }
    // 16 bytes name the maker's model, which is not asked for.
    let (length, rest) =
        rest.get(16..).and_then(|rest| rest.split_first_chunk::<2>()).ok_or(Refused::Unreadable)?;
    let length = usize::from(u16::from_be_bytes(*length));
    let (id, key) = rest.split_at_checked(length).ok_or(Refused::Unreadable)?;
    if !(1..=CREDENTIAL_ID_BYTES_MAX).contains(&id.len()) {
        return Err(Refused::Credential);
    }
    // Extensions may follow the key; nothing of them is used.
    let key: Value = ciborium::from_reader(key).map_err(|_| Refused::Unreadable)?;
    Ok(Credential {
        id: URL_SAFE_NO_PAD.encode(id),
        key: read_key(&key)?,
        counter: head.counter,
        backup_eligible: head.flags & BACKUP_ELIGIBLE != 0,
    })
}

/// Checks what a browser made for `navigator.credentials.get` (section 7.2) and gives the credential with its new counter.
pub fn authenticate(
    party: &Party,
    challenge: &str,
    credential: &Credential,
    client_data: &[u8],
    data: &[u8],
    signature: &[u8],
) -> Result<Credential> {
    check_client(party, "webauthn.get", challenge, client_data)?;
    let (head, _) = read_head(party, data)?;
    if (head.flags & BACKUP_ELIGIBLE != 0) != credential.backup_eligible {
        return Err(Refused::Backup);
    }
    let signed = [data, digest(&SHA256, client_data).as_ref()].concat();
    verify(&credential.key, &signed, signature)?;
    // Those that do not count stay at zero; whichever does, counts upwards, or there are two of it.
    let counts = head.counter != 0 || credential.counter != 0;
    if counts && head.counter <= credential.counter {
        return Err(Refused::Counter);
    }
    Ok(Credential { counter: head.counter, ..credential.clone() })
}

fn check_client(party: &Party, kind: &str, challenge: &str, client_data: &[u8]) -> Result<()> {
    let client: ClientData = serde_json::from_slice(client_data).map_err(|_| Refused::Unreadable)?;
    if client.kind != kind {
        return Err(Refused::Ceremony);
    }
    if !bool::from(client.challenge.as_bytes().ct_eq(challenge.as_bytes())) {
        return Err(Refused::Challenge);
    }
    if client.origin != party.origin || client.cross_origin {
        return Err(Refused::Origin);
    }
    Ok(())
}

/// The fixed part of the authenticator data.
struct Head {
    flags: u8,
    counter: u32,
}

/// Reads it and checks what holds for every ceremony: for this party, with somebody there whom the device has verified.
fn read_head<'d>(party: &Party, data: &'d [u8]) -> Result<(Head, &'d [u8])> {
    let (host, rest) = data.split_first_chunk::<32>().ok_or(Refused::Unreadable)?;
    let (flags, rest) = rest.split_first().ok_or(Refused::Unreadable)?;
    let (counter, rest) = rest.split_first_chunk::<4>().ok_or(Refused::Unreadable)?;
    if host[..] != *digest(&SHA256, party.host.as_bytes()).as_ref() {
        return Err(Refused::Host);
    }
    if flags & PRESENT == 0 {
        return Err(Refused::NotPresent);
    }
    if flags & VERIFIED == 0 {
        return Err(Refused::NotVerified);
    }
    if flags & BACKED_UP != 0 && flags & BACKUP_ELIGIBLE == 0 {
        return Err(Refused::Backup);
    }
    Ok((Head { flags: *flags, counter: u32::from_be_bytes(*counter) }, rest))
}

/// Reads a COSE key (RFC 9053): of an algorithm that was offered, with the type and curve that go with it.
fn read_key(key: &Value) -> Result<Key> {
    let number = |label| entry(key, label).and_then(Value::as_integer).and_then(|n| i64::try_from(n).ok());
    let bytes = |label, lengths: std::ops::RangeInclusive<usize>| {
        let found =
            entry(key, label).and_then(Value::as_bytes).filter(|bytes| lengths.contains(&bytes.len()));
        found.ok_or(Refused::Key)
    };
    match (number(1), number(3), number(-1)) {
        (Some(2), Some(ES256), Some(1)) => {
            let (x, y) = (bytes(-2, 32..=32)?, bytes(-3, 32..=32)?);
            let point = [&[4][..], x, y].concat();
            Ok(Key::Es256(URL_SAFE_NO_PAD.encode(point)))
        }
        (Some(1), Some(EDDSA), Some(6)) => Ok(Key::Ed25519(URL_SAFE_NO_PAD.encode(bytes(-2, 32..=32)?))),
        (Some(3), Some(RS256), _) => {
            let (n, e) = (bytes(-1, 256..=1_024)?, bytes(-2, 1..=8)?);
            Ok(Key::Rs256(URL_SAFE_NO_PAD.encode(n), URL_SAFE_NO_PAD.encode(e)))
        }
        _ => Err(Refused::Key),
    }
}

fn verify(key: &Key, signed: &[u8], signature: &[u8]) -> Result<()> {
    let bytes = |text: &String| URL_SAFE_NO_PAD.decode(text).map_err(|_| Refused::Key);
    let verified = match key {
        Key::Es256(point) => {
            UnparsedPublicKey::new(&ECDSA_P256_SHA256_ASN1, bytes(point)?).verify(signed, signature)
        }
        Key::Ed25519(point) => UnparsedPublicKey::new(&ED25519, bytes(point)?).verify(signed, signature),
        Key::Rs256(n, e) => RsaPublicKeyComponents { n: bytes(n)?, e: bytes(e)? }.verify(
            &RSA_PKCS1_2048_8192_SHA256,
            signed,
            signature,
        ),
    };
    verified.map_err(|_| Refused::Signature)
}

/// The entry of a CBOR map under a number. A label that stands twice is taken for none.
fn entry(map: &Value, label: i64) -> Option<&Value> {
    only(map, |key| key.as_integer().and_then(|n| i64::try_from(n).ok()) == Some(label))
}

fn text_entry<'v>(map: &'v Value, name: &str) -> Option<&'v Value> {
    only(map, |key| key.as_text() == Some(name))
}

fn only(map: &Value, is: impl Fn(&Value) -> bool) -> Option<&Value> {
    let mut found = map.as_map()?.iter().filter(|(key, _)| is(key));
    let (_, value) = found.next()?;
    found.next().is_none().then_some(value)
}

#[cfg(test)]
mod tests;
