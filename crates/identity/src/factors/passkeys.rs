//! Passkeys: what a browser is asked for, and what is kept of what it brings. The rules are in [`webauthn`](super::webauthn).
//!
//! A passkey lies in the device under a name (discoverable), so that nobody types who they are; the device verifies its
//! owner each time, so that one passkey is two factors. What a ceremony has to remember lies in its challenge, on the
//! server, and is good once.

use aws_lc_rs::digest::{SHA256, digest};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use garde::Validate;
use kernel::{Error, Id, Result};
use platform::{Clock, Ctx, Settings, Source, Tx};
use schemars::JsonSchema;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::webauthn::{self, ALGORITHMS, CHALLENGE_BYTES, Credential, Party};
use crate::challenges;
use crate::commands::begin_passkey::CEREMONY_LIFE;
use crate::errors::{CHALLENGE_INVALID, PASSKEY_REFUSED, PASSKEYS_UNAVAILABLE};
use crate::model::{challenge, passkey, user};

/// Passkeys of one person.
pub const PASSKEYS_MAX: i64 = 20;
/// Characters of each part of what a browser brings: attestation included, a few thousand are usual.
pub const PART_CHARS_MAX: usize = 20_000;

/// What a browser makes of `navigator.credentials.create`; all parts in base64url without padding.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct Attested {
    #[garde(length(chars, max = PART_CHARS_MAX))]
    pub client_data_json: String,
    #[garde(length(chars, max = PART_CHARS_MAX))]
    pub attestation_object: String,
}

/// What a browser makes of `navigator.credentials.get`; all parts in base64url without padding.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct Asserted {
    #[garde(length(chars, max = PART_CHARS_MAX))]
    pub id: String,
    #[garde(length(chars, max = PART_CHARS_MAX))]
    pub client_data_json: String,
    #[garde(length(chars, max = PART_CHARS_MAX))]
    pub authenticator_data: String,
    #[garde(length(chars, max = PART_CHARS_MAX))]
    pub signature: String,
    #[garde(length(chars, max = PART_CHARS_MAX))]
    pub user_handle: String,
}

/// A ceremony's half for the browser, and its half that stays here.
pub struct Begun {
    /// For `navigator.credentials.create` or `get`.
    pub options: Value,
    pub state: Asked,
}

/// What a ceremony remembers: the random bytes that the device signs, in base64url.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Asked {
    random: String,
}

impl Asked {
    fn fresh(clock: &Clock) -> Self {
        Asked { random: URL_SAFE_NO_PAD.encode(clock.secret::<CHALLENGE_BYTES>()) }
    }
}

/// The host of the address by which people reach the program.
///
/// # Errors
/// `identity.passkeys_unavailable` when that is an address of numbers, which browsers bind no passkey to.
fn party(settings: &Settings) -> Result<Party> {
    let url = url::Url::parse(&settings.public_url).map_err(|error| PASSKEYS_UNAVAILABLE.inner(error))?;
    let host = url.domain().ok_or_else(|| PASSKEYS_UNAVAILABLE.error())?.to_owned();
    Ok(Party { host, origin: url.origin().ascii_serialization() })
}

/// The passkeys of a user, oldest first.
pub async fn of_user(source: &Source, user: Id) -> Result<Vec<passkey::Model>> {
    let theirs = source.select_global::<passkey::Entity>().filter(passkey::Column::UserId.eq(user));
    theirs.order_by(passkey::Column::Id).all().await
}

/// Begins to register one. Those that the user has already are named, so that no device makes a second.
pub fn begin_registration(ctx: &Ctx, user: &user::Model, known: &[passkey::Model]) -> Result<Begun> {
    let party = party(ctx.runtime().settings())?;
    let state = Asked::fresh(ctx.runtime().clock());
    let known: Vec<Credential> = known.iter().map(read).collect::<Result<_>>()?;
    let known = known.iter().map(|one| json!({"type": "public-key", "id": one.id}));
    let algorithms = ALGORITHMS.iter().map(|number| json!({"type": "public-key", "alg": number}));
    let options = json!({"publicKey": {
        "rp": {"id": party.host, "name": "Kontor"},
        "user": {
            "id": URL_SAFE_NO_PAD.encode(user.id.as_bytes()), "name": user.email, "displayName": user.name(),
        },
        "challenge": state.random,
        "pubKeyCredParams": algorithms.collect::<Vec<_>>(),
        "timeout": CEREMONY_LIFE.as_secs() * 1_000,
        "excludeCredentials": known.collect::<Vec<_>>(),
        "authenticatorSelection": {
            "residentKey": "required", "requireResidentKey": true, "userVerification": "required",
        },
        "attestation": "none",
    }});
    Ok(Begun { options, state })
}

/// Ends a registration: the row of the new passkey.
///
/// # Errors
/// `identity.passkey_refused`.
pub fn end_registration(
    ctx: &Ctx,
    begun: &challenge::Model,
    user: Id,
    name: String,
    made: &Attested,
) -> Result<passkey::Model> {
    let Asked { random } = challenges::state(begun)?;
    let (client, object) = (binary(&made.client_data_json)?, binary(&made.attestation_object)?);
    let credential = webauthn::register(&party(ctx.runtime().settings())?, &random, &client, &object)
        .map_err(|refused| PASSKEY_REFUSED.inner(refused))?;
    Ok(passkey::Model {
        id: ctx.id(),
        user_id: user,
        name,
        credential_hash: hash(&binary(&credential.id)?),
        credential: write(&credential)?,
        created_at: ctx.now(),
        used_at: None,
    })
}

/// Begins to sign in, or to prove again, with whichever passkey the device has.
pub fn begin_authentication(ctx: &Ctx) -> Result<Begun> {
    let party = party(ctx.runtime().settings())?;
    let state = Asked::fresh(ctx.runtime().clock());
    let options = json!({"publicKey": {
        "rpId": party.host,
        "challenge": state.random,
        "timeout": CEREMONY_LIFE.as_secs() * 1_000,
        "allowCredentials": [],
        "userVerification": "required",
    }});
    Ok(Begun { options, state })
}

/// Whether what a browser brought answers a challenge: the passkey, with its new counter, which [`used`] writes.
///
/// # Errors
/// `identity.passkey_refused`, whatever is wrong with it.
pub async fn prove(ctx: &Ctx, begun: &challenge::Model, shown: &Asserted) -> Result<passkey::Model> {
    let Asked { random } = challenges::state(begun)?;
    let by_hash = passkey::Column::CredentialHash.eq(hash(&binary(&shown.id)?));
    let found = ctx.runtime().db().read().select_global::<passkey::Entity>().filter(by_hash).one().await?;
    let row = found.ok_or_else(|| PASSKEY_REFUSED.error())?;
    if binary(&shown.user_handle)? != row.user_id.as_bytes() {
        return Err(PASSKEY_REFUSED.error());
    }
    let proved = webauthn::authenticate(
        &party(ctx.runtime().settings())?,
        &random,
        &read(&row)?,
        &binary(&shown.client_data_json)?,
        &binary(&shown.authenticator_data)?,
        &binary(&shown.signature)?,
    )
    .map_err(|refused| PASSKEY_REFUSED.inner(refused))?;
    Ok(passkey::Model { credential: write(&proved)?, used_at: Some(ctx.now()), ..row })
}

/// Writes down that a passkey was used, with its counter.
///
/// # Errors
/// `identity.challenge_invalid` when it was taken away, or used, in the meantime.
pub async fn used(tx: &Tx<'_>, proved: passkey::Model) -> Result<()> {
    let now = tx.select_global::<passkey::Entity>().id(proved.id).locked().one().await?;
    let now = now.ok_or_else(|| CHALLENGE_INVALID.error())?;
    let (before, after) = (read(&now)?.counter, read(&proved)?.counter);
    if (before != 0 || after != 0) && after <= before {
        return Err(CHALLENGE_INVALID.error());
    }
    tx.save_global::<passkey::Entity>(passkey::Model { name: now.name, ..proved }).await
}

fn read(row: &passkey::Model) -> Result<Credential> {
    serde_json::from_str(&row.credential).map_err(Error::internal)
}

fn write(credential: &Credential) -> Result<String> {
    serde_json::to_string(credential).map_err(Error::internal)
}

fn binary(text: &str) -> Result<Vec<u8>> {
    URL_SAFE_NO_PAD.decode(text).map_err(|_| PASSKEY_REFUSED.error())
}

fn hash(credential_id: &[u8]) -> String {
    hex::encode(digest(&SHA256, credential_id))
}
