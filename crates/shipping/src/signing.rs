//! How carriers sign what they tell, and whether a message was signed so.
//!
//! Two schemes: Standard Webhooks, whose signature covers an id and a time, and the plain one that many carriers use: the
//! HMAC-SHA-256 of the body under a shared secret, in a header that the carrier names. The plain one says neither who of
//! two equal messages is the copy nor when it was sent: the body itself is what is known again.

pub(crate) mod secrets;

use kernel::Result;
use platform::signing::{Encoding, fingerprint, is_signed, standard};
use platform::{Ctx, Request, Source};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::model::carrier;

/// How messages are signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Scheme {
    /// `webhook-id`, `webhook-timestamp`, `webhook-signature`.
    StandardWebhooks,
    /// The HMAC of the body in a header of its own.
    HmacSha256,
}

impl Scheme {
    /// As it is stored.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Scheme::StandardWebhooks => "standard_webhooks",
            Scheme::HmacSha256 => "hmac_sha256",
        }
    }
}

/// How the plain scheme writes a signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SignatureEncoding {
    Hex,
    Base64,
}

impl SignatureEncoding {
    /// As it is stored.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            SignatureEncoding::Hex => "hex",
            SignatureEncoding::Base64 => "base64",
        }
    }
}

/// A message that its carrier has signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Vouched {
    /// By which it is known again.
    pub(crate) fingerprint: String,
    /// When this attempt was signed, in seconds since 1970, where the scheme says so.
    pub(crate) at: Option<i64>,
}

/// What a carrier's signature vouches for; nothing where it does not hold or there is no secret to hold it against.
pub(crate) async fn verify(
    ctx: &Ctx,
    source: &Source,
    carrier: &carrier::Model,
    request: &Request,
) -> Result<Option<Vouched>> {
    let secrets = secrets::live(ctx, source, carrier.id).await?;
    Ok(match carrier.signing.as_deref() {
        Some("standard_webhooks") => {
            let keys: Vec<_> = secrets.iter().filter_map(|text| standard::Secret::parse(text)).collect();
            let signed = standard::verify(&keys, &request.headers, &request.bytes, ctx.now());
            signed.map(|it| Vouched { fingerprint: fingerprint(it.id.as_bytes()), at: Some(it.at) })
        }
        Some("hmac_sha256") => {
            let encoding = match carrier.signing_encoding.as_deref() {
                Some("base64") => Encoding::Base64,
                _ => Encoding::Hex,
            };
            let named = carrier.signing_header.as_deref().and_then(|name| request.headers.get(name));
            let fits = |text: &String| {
                secrets.iter().any(|key| is_signed(key.as_bytes(), &request.bytes, text, encoding))
            };
            named.is_some_and(fits).then(|| Vouched { fingerprint: fingerprint(&request.bytes), at: None })
        }
        _ => None,
    })
}
