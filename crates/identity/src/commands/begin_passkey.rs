//! The first half of every ceremony with a passkey: what the browser is asked for.

use std::time::Duration;

use kernel::{Instant, Result};
use platform::{Ctx, NoInput, Request, Response, pipeline};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use crate::errors::TOO_MANY;
use crate::factors::passkeys::{self, Begun, PASSKEYS_MAX};
use crate::model::challenge;
use crate::{challenges, people, sign_in, step_up};

/// How long the person has.
pub const CEREMONY_LIFE: Duration = Duration::from_secs(5 * 60);

#[derive(Clone, Serialize, JsonSchema)]
pub struct PasskeyAsked {
    /// To come back with what the browser made.
    pub challenge: String,
    /// For `navigator.credentials.create` or `get`; binary parts are base64url.
    pub options: Value,
    pub expires_at: Instant,
}

/// Asks for a new passkey.
pub async fn begin_registration(ctx: Ctx, _: Request, _: NoInput) -> Result<Response<PasskeyAsked>> {
    let (user_id, _) = sign_in::person(&ctx)?;
    let source = ctx.runtime().db().read();
    step_up::require(&ctx, source).await?;
    let user = people::user(source, user_id).await?;
    let known = passkeys::of_user(source, user_id).await?;
    if i64::try_from(known.len()).unwrap_or(i64::MAX) >= PASSKEYS_MAX {
        return Err(TOO_MANY.with("passkeys_max", PASSKEYS_MAX));
    }
    let begun = passkeys::begin_registration(&ctx, &user, &known)?;
    keep(&ctx, challenge::PASSKEY_NEW, Some(user_id), begun).await
}

/// Asks for any passkey, of nobody in particular: to sign in, or to prove again who one is.
pub async fn begin_authentication(ctx: Ctx, _: Request, _: NoInput) -> Result<Response<PasskeyAsked>> {
    let begun = passkeys::begin_authentication(&ctx)?;
    keep(&ctx, challenge::PASSKEY, None, begun).await
}

async fn keep(
    ctx: &Ctx,
    purpose: &'static str,
    user: Option<kernel::Id>,
    begun: Begun,
) -> Result<Response<PasskeyAsked>> {
    let Begun { options, state } = begun;
    let challenge = pipeline::write(ctx, move |ctx, tx| {
        let state = state.clone();
        Box::pin(async move {
            let new = challenges::New { purpose, user, company: None, state: &state, life: CEREMONY_LIFE };
            challenges::begin(ctx, tx, new).await
        })
    })
    .await?;
    let expires_at = ctx.now().plus(CEREMONY_LIFE);
    Ok(Response::ok(PasskeyAsked { challenge, options, expires_at }))
}
