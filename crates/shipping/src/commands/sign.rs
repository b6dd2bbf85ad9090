//! `POST /shipping/carriers/{id}/signing` and `…/stop-signing`: how a carrier signs what it tells by itself.

use std::sync::Arc;
use std::time::Duration;

use garde::Validate;
use kernel::{Id, Instant, Result};
use platform::signing::standard;
use platform::{Ctx, NoInput, Request, Response, Subject, Target, Tx, api, pipeline};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::model::carrier;
use crate::signing::{Scheme, SignatureEncoding, secrets};
use crate::{BAD_SIGNING, NOT_SIGNING};

/// Hours that the former secret may stay good: a week.
pub const KEEP_HOURS_MAX: u32 = 168;
/// And does, if nothing else is said.
const KEEP_HOURS: u32 = 24;
/// Headers that carry something else.
const TAKEN: [&str; 6] =
    ["authorization", "proxy-authorization", "cookie", "content-type", "content-length", "host"];

/// How a carrier signs.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct SignCarrier {
    pub scheme: Scheme,
    /// What the carrier has given for it: of Standard Webhooks `whsec_` and base64, else 16 characters or more. When
    /// absent one is made, and shown this once.
    #[garde(inner(length(chars, min = 16, max = 128)))]
    #[schemars(length(min = 16, max = 128))]
    pub secret: Option<String>,
    /// The header that bears the signature: needed for `hmac_sha256`, and for nothing else.
    #[garde(inner(length(chars, min = 1, max = 64)))]
    #[schemars(length(min = 1, max = 64))]
    pub header: Option<String>,
    /// How `hmac_sha256` is written, `hex` when absent.
    pub encoding: Option<SignatureEncoding>,
    /// Hours that the former secret of the same scheme stays good, 24 when absent; 0 after it was lost.
    #[garde(inner(range(max = KEEP_HOURS_MAX)))]
    #[schemars(range(max = KEEP_HOURS_MAX))]
    pub keep_hours: Option<u32>,
}

/// How it signs from now on.
#[derive(Clone, Serialize, JsonSchema)]
pub struct CarrierSigning {
    pub id: Id,
    pub version: i64,
    pub scheme: Scheme,
    pub header: Option<String>,
    pub encoding: Option<SignatureEncoding>,
    /// Where the carrier sends its messages, below the address of the program.
    pub path: String,
    /// The secret that was made. It is not shown again.
    pub secret: Option<String>,
    /// Until then the former secret is good too.
    pub former_until: Option<Instant>,
}

/// A carrier of which no messages are taken any more.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
pub struct CarrierUnsigned {
    pub id: Id,
    pub version: i64,
}

/// What is to be kept, checked.
#[derive(Clone)]
struct Wanted {
    scheme: Scheme,
    header: Option<String>,
    encoding: Option<SignatureEncoding>,
    secret: String,
    keep: Duration,
}

/// Runs outside the pipeline's transaction so that the secret is kept nowhere in the clear, not even as an idempotent
/// answer.
///
/// # Errors
/// `shipping.bad_signing` at `secret`, `header` or `encoding`.
pub async fn sign(ctx: Ctx, request: Request, input: SignCarrier) -> Result<Response<CarrierSigning>> {
    let target = api::target(&request)?;
    let made = input.secret.is_none();
    let wanted = Arc::new(wanted(&ctx, input)?);
    let kept = wanted.clone();
    let (version, former_until) = pipeline::write(&ctx, move |ctx, tx| {
        let wanted = kept.clone();
        Box::pin(async move { keep(ctx, tx, target, &wanted).await })
    })
    .await?;
    Ok(Response::ok(CarrierSigning {
        id: target.id,
        version,
        scheme: wanted.scheme,
        header: wanted.header.clone(),
        encoding: wanted.encoding,
        path: format!("/api/v1/shipping/carriers/{}/tracking", target.id),
        secret: made.then(|| wanted.secret.clone()),
        former_until,
    }))
}

fn wanted(ctx: &Ctx, input: SignCarrier) -> Result<Wanted> {
    let clock = ctx.runtime().clock();
    let fresh = || standard::Secret::fresh(clock).show();
    let bad = |field: &str, why: &str| Err(BAD_SIGNING.because(why).at(field));
    let secret = input.secret.unwrap_or_else(fresh);
    if !secret.bytes().all(|byte| byte.is_ascii_graphic()) {
        return bad("secret", "A secret has printed characters and no blanks");
    }
    let (header, encoding) = match input.scheme {
        Scheme::StandardWebhooks if standard::Secret::parse(&secret).is_none() => {
            return bad("secret", "A secret of Standard Webhooks is whsec_ and the base64 of 24 to 64 bytes");
        }
        Scheme::StandardWebhooks if input.header.is_some() => {
            return bad("header", "Standard Webhooks names its headers itself");
        }
        Scheme::StandardWebhooks if input.encoding.is_some() => {
            return bad("encoding", "Standard Webhooks says itself how a signature is written");
        }
        Scheme::StandardWebhooks => (None, None),
        Scheme::HmacSha256 => {
            let name = input.header.unwrap_or_default().to_ascii_lowercase();
            let is_name = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
            if name.is_empty() || !is_name || TAKEN.contains(&name.as_str()) {
                return bad("header", "Name the header that bears the signature");
            }
            (Some(name), Some(input.encoding.unwrap_or(SignatureEncoding::Hex)))
        }
    };
    let hours = u64::from(input.keep_hours.unwrap_or(KEEP_HOURS));
    Ok(Wanted { scheme: input.scheme, header, encoding, secret, keep: Duration::from_secs(hours * 3_600) })
}

async fn keep(ctx: &Ctx, tx: &Tx<'_>, target: Target, wanted: &Wanted) -> Result<(i64, Option<Instant>)> {
    let row = tx.select::<carrier::Entity>(ctx.scope()).id(target.id).locked().expect().await?;
    // The former secret was for the former scheme: under another one it would be another kind of key.
    let same = row.signing.as_deref() == Some(wanted.scheme.as_str());
    let keep = if same { wanted.keep } else { Duration::ZERO };
    let until = secrets::put(ctx, tx, row.id, &wanted.secret, keep).await?;
    let encoding = wanted.encoding.map(SignatureEncoding::as_str);
    let version = change(ctx, tx, target, Some(wanted.scheme), wanted.header.as_deref(), encoding).await?;
    tx.audit(subject(row.id), "shipping.carrier.sign", &json!({ "code": row.code, "secret": "changed" }))?;
    Ok((version, until))
}

/// From now on nothing that the carrier sends is taken.
///
/// # Errors
/// `shipping.not_signing`.
pub async fn stop(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: NoInput) -> Result<CarrierUnsigned> {
    let row = tx.select::<carrier::Entity>(ctx.scope()).id(target.id).locked().expect().await?;
    if row.signing.is_none() {
        return Err(NOT_SIGNING.error());
    }
    secrets::end(ctx, tx, row.id).await?;
    let version = change(ctx, tx, target, None, None, None).await?;
    tx.audit(subject(row.id), "shipping.carrier.sign", &json!({ "code": row.code, "secret": "ended" }))?;
    Ok(CarrierUnsigned { id: row.id, version })
}

/// Through the record's own gate, so that its version, history and event go along.
async fn change(
    ctx: &Ctx,
    tx: &Tx<'_>,
    target: Target,
    scheme: Option<Scheme>,
    header: Option<&str>,
    encoding: Option<&str>,
) -> Result<i64> {
    let fields: Map<String, Value> = [
        ("signing", json!(scheme.map(Scheme::as_str))),
        ("signing_header", json!(header)),
        ("signing_encoding", json!(encoding)),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .into_iter()
    .collect();
    let row = records::patch(ctx, tx, &carrier::Model::record(), target, fields).await?;
    Ok(row["version"].as_i64().unwrap_or_default())
}

fn subject(carrier: Id) -> Subject {
    Subject::new("carrier", carrier)
}
