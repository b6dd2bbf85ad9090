//! Signing in with a passkey, which is two factors: the device, and what unlocks it.

use garde::Validate;
use kernel::Result;
use platform::{Ctx, Request, Response, pipeline};
use schemars::JsonSchema;
use serde::Deserialize;

use super::login::place_of;
use crate::challenges;
use crate::errors::LOGIN_FAILED;
use crate::factors::passkeys::{self, Asserted};
use crate::model::challenge;
use crate::sign_in::{self, SignedIn, Way};
use crate::throttle::Watch;

#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct Input {
    /// What the ceremony began with.
    #[garde(length(chars, max = 200))]
    pub challenge: String,
    #[garde(dive)]
    pub credential: Asserted,
    /// The code of the company to work for; the last one, when absent.
    #[garde(inner(length(chars, max = 20)))]
    #[schemars(length(max = 20))]
    pub company: Option<String>,
    /// For a browser: a session cookie instead of tokens.
    #[serde(default)]
    pub cookie: bool,
}

/// Runs outside a transaction: an attempt is counted whatever comes of it.
pub async fn passkey_sign_in(ctx: Ctx, request: Request, input: Input) -> Result<Response<SignedIn>> {
    let watch = Watch::address(request.address.as_deref());
    watch.charge(&ctx).await?;
    let begun = challenges::shown(ctx.runtime(), &input.challenge, challenge::PASSKEY).await?;
    challenges::attempt(&ctx, begun.id).await?;
    let passkey = passkeys::prove(&ctx, &begun, &input.credential).await?;
    let known = place_of(&ctx, passkey.user_id, input.company.as_deref()).await?;
    let known = known.ok_or_else(|| LOGIN_FAILED.error())?;
    let way = Way { cookie: input.cookie, replaces: sign_in::carried(&ctx), by: "passkey", proved_at: None };
    let ctx = ctx.signed_in(known.principal(None));
    pipeline::write(&ctx, move |ctx, tx| {
        let row = passkey.clone();
        Box::pin(async move {
            challenges::spend(ctx, tx, begun.id).await?;
            passkeys::used(tx, row).await
        })
    })
    .await?;
    sign_in::sign_in(&ctx, &request, way, Some(watch)).await
}
