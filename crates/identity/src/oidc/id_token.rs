//! What a provider says of somebody: the ID token, and everything that must hold before it is believed
//! (OpenID Connect Core 3.1.3.7).
//!
//! Keys come from the provider's own address alone: what a token's header names (`jku`, `jwk`, `x5u`) is never looked
//! at. Signatures with shared secrets and none at all are refused whatever the provider says it can do: the public key
//! must never be taken for a secret.

use aws_lc_rs::digest::{SHA256, SHA384, SHA512, digest};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::jwk::{AlgorithmParameters, EllipticCurve, Jwk, JwkSet, PublicKeyUse};
use jsonwebtoken::{Algorithm, DecodingKey, Validation};
use kernel::{Instant, Result};
use serde::Deserialize;
use serde_json::Value;
use subtle::ConstantTimeEq;

use crate::errors::PROVIDER_UNTRUE;

/// How far a provider's clock may be from ours.
const SKEW_SECONDS: i64 = 120;
/// A token is taken within this time of being made.
const AGE_SECONDS_MAX: i64 = 600;
/// Characters of a token.
const TOKEN_CHARS_MAX: usize = 16_000;
/// Characters of a subject (OpenID Connect Core 2).
const SUBJECT_CHARS_MAX: usize = 255;
/// Keys of a provider that are looked at.
const KEYS_MAX: usize = 100;

/// Signatures that are believed.
const ALGORITHMS: [Algorithm; 9] = [
    Algorithm::RS256,
    Algorithm::RS384,
    Algorithm::RS512,
    Algorithm::PS256,
    Algorithm::PS384,
    Algorithm::PS512,
    Algorithm::ES256,
    Algorithm::ES384,
    Algorithm::EdDSA,
];

/// What must stand in a token.
#[derive(Clone, Copy)]
pub(crate) struct Expected<'a> {
    pub(crate) issuer: &'a str,
    pub(crate) client_id: &'a str,
    pub(crate) nonce: &'a str,
    /// The access token that came with it.
    pub(crate) access_token: Option<&'a str>,
    /// The person must have shown the provider who they are since then.
    pub(crate) authenticated_since: Option<Instant>,
    pub(crate) now: Instant,
}

/// Who it is, as the provider says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Person {
    /// With the issuer, who it is for ever.
    pub(crate) subject: String,
    /// An address of which the provider says that it is theirs.
    pub(crate) email: Option<String>,
    /// Whether its token named any address, verified or not.
    pub(crate) names_address: bool,
    pub(crate) first_name: Option<String>,
    pub(crate) last_name: Option<String>,
    /// When they showed the provider who they are, where it says so.
    pub(crate) authenticated_at: Option<Instant>,
}

/// What a provider says of somebody beside its token (OpenID Connect Core 5.3.2).
#[derive(Deserialize)]
pub(crate) struct Userinfo {
    sub: String,
    email: Option<String>,
    /// As a token's.
    email_verified: Option<Value>,
    given_name: Option<String>,
    family_name: Option<String>,
}

impl Person {
    /// With the address that the provider says beside its token; of names, those that the token did not say.
    ///
    /// # Errors
    /// `identity.provider_untrue` where it speaks of somebody else.
    pub(crate) fn told_more(self, more: Userinfo) -> Result<Person> {
        if more.sub != self.subject {
            return Err(PROVIDER_UNTRUE.with("check", "sub of the userinfo"));
        }
        Ok(Person {
            email: self.email.or(verified(more.email, more.email_verified.as_ref())),
            first_name: self.first_name.or(more.given_name),
            last_name: self.last_name.or(more.family_name),
            ..self
        })
    }
}

/// An address that the provider says is theirs.
fn verified(email: Option<String>, verified: Option<&Value>) -> Option<String> {
    email.filter(|_| verified == Some(&Value::Bool(true)))
}

#[derive(Deserialize)]
struct Claims {
    iss: String,
    sub: String,
    aud: Audience,
    exp: i64,
    iat: i64,
    nbf: Option<i64>,
    nonce: Option<String>,
    /// Seconds; what is no whole number is as good as none.
    auth_time: Option<Value>,
    azp: Option<String>,
    at_hash: Option<String>,
    email: Option<String>,
    /// A truth value; some providers write it as text, which is not believed.
    email_verified: Option<Value>,
    given_name: Option<String>,
    family_name: Option<String>,
    name: Option<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Audience {
    One(String),
    Many(Vec<String>),
}

impl Audience {
    fn all(&self) -> &[String] {
        match self {
            Audience::One(one) => std::slice::from_ref(one),
            Audience::Many(many) => many,
        }
    }
}

/// Believes a token, or says which of all that must hold does not.
///
/// # Errors
/// `identity.provider_untrue` with `check`.
pub(crate) fn verify(keys: &JwkSet, token: &str, expected: Expected<'_>) -> Result<Person> {
    let untrue = |check: &'static str| PROVIDER_UNTRUE.with("check", check);
    if token.len() > TOKEN_CHARS_MAX {
        return Err(untrue("size"));
    }
    let header = jsonwebtoken::decode_header(token).map_err(|error| untrue("header").inner(error))?;
    if header.crit.is_some() || !ALGORITHMS.contains(&header.alg) {
        return Err(untrue("alg"));
    }
    let candidates = fitting(keys, header.kid.as_deref(), header.alg);
    let claims = candidates.iter().find_map(|key| signed(key, token, header.alg));
    let claims = claims.ok_or_else(|| untrue("signature"))?;
    match lie(&claims, header.alg, expected) {
        Some(check) => Err(untrue(check)),
        None => Ok(person(claims)),
    }
}

/// Whether a token may be signed by a key that the provider has only now: by its key's id, or because it names none.
pub(crate) fn may_be_of_a_newer_key(keys: &JwkSet, token: &str) -> bool {
    let Ok(header) = jsonwebtoken::decode_header(token) else { return false };
    header.kid.is_none_or(|kid| keys.keys.iter().all(|key| key.common.key_id.as_ref() != Some(&kid)))
}

/// The provider's keys that can have made a signature: by the key's id where the token has one.
fn fitting<'k>(keys: &'k JwkSet, kid: Option<&str>, alg: Algorithm) -> Vec<&'k Jwk> {
    let by_id = |key: &&Jwk| kid.is_none_or(|kid| key.common.key_id.as_deref() == Some(kid));
    let for_signing = |key: &&Jwk| {
        key.common.public_key_use.as_ref().is_none_or(|used| *used == PublicKeyUse::Signature)
            && key.common.key_algorithm.as_ref().is_none_or(|named| named.to_string() == format!("{alg:?}"))
            && is_of(&key.algorithm, alg)
    };
    keys.keys.iter().take(KEYS_MAX).filter(by_id).filter(for_signing).collect()
}

/// Whether a key is of the kind that an algorithm needs: a public one, always.
fn is_of(key: &AlgorithmParameters, alg: Algorithm) -> bool {
    match (key, alg) {
        (
            AlgorithmParameters::RSA(_),
            Algorithm::RS256
            | Algorithm::RS384
            | Algorithm::RS512
            | Algorithm::PS256
            | Algorithm::PS384
            | Algorithm::PS512,
        ) => true,
        (AlgorithmParameters::EllipticCurve(key), Algorithm::ES256) => key.curve == EllipticCurve::P256,
        (AlgorithmParameters::EllipticCurve(key), Algorithm::ES384) => key.curve == EllipticCurve::P384,
        (AlgorithmParameters::OctetKeyPair(key), Algorithm::EdDSA) => key.curve == EllipticCurve::Ed25519,
        _ => false,
    }
}

fn signed(key: &Jwk, token: &str, alg: Algorithm) -> Option<Claims> {
    let key = DecodingKey::from_jwk(key).ok()?;
    let mut validation = Validation::new(alg);
    // Everything else is looked at below, against the program's own clock.
    validation.required_spec_claims.clear();
    validation.validate_exp = false;
    validation.validate_aud = false;
    jsonwebtoken::decode::<Claims>(token, &key, &validation).ok().map(|token| token.claims)
}

/// What of a token that bears the provider's signature is not as it must be.
fn lie(claims: &Claims, alg: Algorithm, expected: Expected<'_>) -> Option<&'static str> {
    let now = expected.now.seconds();
    let audiences = claims.aud.all();
    let subject_is_sound = (1..=SUBJECT_CHARS_MAX).contains(&claims.sub.len())
        && claims.sub.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_control());
    let checks = [
        ("iss", claims.iss == expected.issuer),
        ("aud", audiences.iter().any(|one| one == expected.client_id)),
        ("azp", authorised(claims, audiences, expected.client_id)),
        ("exp", now < claims.exp.saturating_add(SKEW_SECONDS)),
        ("iat", claims.iat <= now + SKEW_SECONDS && now - AGE_SECONDS_MAX <= claims.iat),
        ("nbf", claims.nbf.is_none_or(|from| from <= now + SKEW_SECONDS)),
        ("nonce", claims.nonce.as_deref().is_some_and(|nonce| same(nonce, expected.nonce))),
        ("at_hash", belongs(claims, alg, expected.access_token)),
        ("sub", subject_is_sound),
        ("auth_time", authenticated(claims, expected)),
    ];
    checks.into_iter().find(|(_, holds)| !holds).map(|(check, _)| check)
}

/// A token for several is for us only if we are the one whom it was made for.
fn authorised(claims: &Claims, audiences: &[String], client_id: &str) -> bool {
    match &claims.azp {
        Some(azp) => azp == client_id,
        None => audiences.len() == 1,
    }
}

impl Claims {
    fn authenticated_at(&self) -> Option<i64> {
        self.auth_time.as_ref().and_then(Value::as_i64)
    }
}

/// Whether the person showed who they are when they had to: not before, and not in the future.
fn authenticated(claims: &Claims, expected: Expected<'_>) -> bool {
    let not_before = expected.authenticated_since.map(|since| since.seconds() - SKEW_SECONDS);
    match claims.authenticated_at() {
        Some(at) => at <= expected.now.seconds() + SKEW_SECONDS && not_before.is_none_or(|since| since <= at),
        None => not_before.is_none(),
    }
}

fn same(one: &str, other: &str) -> bool {
    one.as_bytes().ct_eq(other.as_bytes()).into()
}

/// Whether the access token beside it is the one that it was made with.
fn belongs(claims: &Claims, alg: Algorithm, access_token: Option<&str>) -> bool {
    let (Some(claimed), Some(token)) = (&claims.at_hash, access_token) else {
        return claims.at_hash.is_none();
    };
    let by = match alg {
        Algorithm::RS384 | Algorithm::PS384 | Algorithm::ES384 => &SHA384,
        Algorithm::RS512 | Algorithm::PS512 | Algorithm::EdDSA => &SHA512,
        _ => &SHA256,
    };
    let whole = digest(by, token.as_bytes());
    let half = &whole.as_ref()[..whole.as_ref().len() / 2];
    same(claimed, &URL_SAFE_NO_PAD.encode(half))
}

fn person(claims: Claims) -> Person {
    let authenticated_at = claims.authenticated_at().filter(|at| *at >= 0).map(Instant::from_seconds);
    Person {
        authenticated_at,
        subject: claims.sub,
        names_address: claims.email.is_some(),
        email: verified(claims.email, claims.email_verified.as_ref()),
        first_name: claims.given_name.or(claims.name),
        last_name: claims.family_name,
    }
}
