//! Talking to a provider: what it says of itself, its keys, and a code for a token. Every call goes through the one door
//! to the outside.

use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use jsonwebtoken::jwk::JwkSet;
use kernel::{Error, Result};
use platform::outbound::{Answer, Call};
use platform::{Ctx, Method};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::id_token::Userinfo;
use crate::errors::{PROVIDER_REFUSED, PROVIDER_UNREADABLE, PROVIDER_UNTRUE};

/// What a provider may take for one answer.
const TIMEOUT: Duration = Duration::from_secs(10);
/// Bytes of one answer.
const ANSWER_BYTES_MAX: usize = 256 * 1024;
const WELL_KNOWN: &str = "/.well-known/openid-configuration";

/// What a provider says of itself (OpenID Connect Discovery 3), as far as it matters here.
#[derive(Debug, Deserialize)]
pub(crate) struct Metadata {
    pub(crate) issuer: String,
    pub(crate) authorization_endpoint: String,
    pub(crate) token_endpoint: String,
    pub(crate) jwks_uri: String,
    /// OpenID Connect Core 5.3: it says more of people there than in its tokens.
    pub(crate) userinfo_endpoint: Option<String>,
    #[serde(default)]
    pub(crate) token_endpoint_auth_methods_supported: Vec<String>,
    #[serde(default)]
    pub(crate) code_challenge_methods_supported: Vec<String>,
    /// RFC 9207: it names itself when it sends people back.
    #[serde(default)]
    pub(crate) authorization_response_iss_parameter_supported: bool,
}

/// What a provider gives for a code.
#[derive(Deserialize)]
pub(crate) struct Tokens {
    pub(crate) id_token: String,
    pub(crate) access_token: Option<String>,
}

/// Who we are to a provider.
pub(crate) struct Client<'a> {
    pub(crate) id: &'a str,
    pub(crate) secret: Option<&'a str>,
}

/// What a provider says of itself, asked at its own address.
///
/// # Errors
/// `identity.provider_untrue` where it calls itself by another name; `identity.provider_unreadable`; what the door to
/// the outside refuses.
pub(super) async fn ask(ctx: &Ctx, issuer: &str) -> Result<Metadata> {
    let url = format!("{}{WELL_KNOWN}", issuer.trim_end_matches('/'));
    let metadata: Metadata = read(&get(ctx, &url).await?)?;
    if metadata.issuer != issuer {
        return Err(PROVIDER_UNTRUE.with("check", "issuer"));
    }
    // What people are sent to is looked at like what we call ourselves.
    ctx.runtime().outbound().target(&metadata.authorization_endpoint)?;
    Ok(metadata)
}

/// The keys by which a provider signs.
pub(super) async fn ask_keys(ctx: &Ctx, metadata: &Metadata) -> Result<JwkSet> {
    read(&get(ctx, &metadata.jwks_uri).await?)
}

/// Gives a code back for what it stands for.
///
/// # Errors
/// `identity.provider_refused` for a code that it does not know (any more).
pub(crate) async fn exchange(
    ctx: &Ctx,
    metadata: &Metadata,
    client: Client<'_>,
    code: &str,
    verifier: &str,
    redirect_uri: &str,
) -> Result<Tokens> {
    let mut form = vec![
        ("grant_type", "authorization_code"),
        ("code", code),
        ("redirect_uri", redirect_uri),
        ("code_verifier", verifier),
    ];
    let mut headers = vec![
        ("content-type".to_owned(), "application/x-www-form-urlencoded".to_owned()),
        ("accept".to_owned(), "application/json".to_owned()),
    ];
    let methods = &metadata.token_endpoint_auth_methods_supported;
    let basic = methods.is_empty() || methods.iter().any(|method| method == "client_secret_basic");
    match client.secret {
        Some(secret) if basic => headers.push(("authorization".to_owned(), basic_auth(client.id, secret))),
        Some(secret) => form.extend([("client_id", client.id), ("client_secret", secret)]),
        None => form.push(("client_id", client.id)),
    }
    let body = form_of(&form).into_bytes();
    let answer = send(ctx, Method::Post, &metadata.token_endpoint, headers, body).await?;
    if answer.status != 200 {
        return Err(PROVIDER_REFUSED.with("status", answer.status));
    }
    read(&answer)
}

/// What a provider says of somebody whom it gave us an access token for. A signed answer (`application/jwt`), which has
/// to be asked for, is not.
///
/// # Errors
/// `identity.provider_unreadable`; what the door to the outside refuses.
pub(crate) async fn ask_userinfo(ctx: &Ctx, url: &str, access_token: &str) -> Result<Userinfo> {
    if !access_token.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err(PROVIDER_UNREADABLE.with("field", "access_token"));
    }
    let headers = vec![
        ("accept".to_owned(), "application/json".to_owned()),
        ("authorization".to_owned(), format!("Bearer {access_token}")),
    ];
    let answer = send(ctx, Method::Get, url, headers, Vec::new()).await?;
    if answer.status == 200 { read(&answer) } else { Err(PROVIDER_UNREADABLE.with("status", answer.status)) }
}

/// RFC 6749 2.3.1: both parts are form-encoded before they are joined.
fn basic_auth(id: &str, secret: &str) -> String {
    let encoded = |text: &str| url::form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
    format!("Basic {}", STANDARD.encode(format!("{}:{}", encoded(id), encoded(secret))))
}

fn form_of(pairs: &[(&str, &str)]) -> String {
    url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
}

async fn get(ctx: &Ctx, url: &str) -> Result<Answer> {
    let headers = vec![("accept".to_owned(), "application/json".to_owned())];
    let answer = send(ctx, Method::Get, url, headers, Vec::new()).await?;
    if answer.status == 200 { Ok(answer) } else { Err(PROVIDER_UNREADABLE.with("status", answer.status)) }
}

async fn send(
    ctx: &Ctx,
    method: Method,
    url: &str,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
) -> Result<Answer> {
    let outbound = ctx.runtime().outbound();
    let target = outbound.target(url)?;
    let call = Call { method, target, headers, body, timeout: TIMEOUT, answer_bytes_max: ANSWER_BYTES_MAX };
    outbound.send(call).await
}

fn read<T: DeserializeOwned>(answer: &Answer) -> Result<T> {
    if answer.cut {
        return Err(PROVIDER_UNREADABLE.with("bytes_max", ANSWER_BYTES_MAX));
    }
    serde_json::from_slice(&answer.body)
        .map_err(|error: serde_json::Error| -> Error { PROVIDER_UNREADABLE.error().inner(error) })
}
