//! The second step of a sign-in: a code of the authenticator app, or a recovery code.

use garde::Validate;
use kernel::Result;
use platform::{Ctx, Request, Response, pipeline};
use schemars::JsonSchema;
use serde::Deserialize;

use crate::errors::{CHALLENGE_INVALID, WRONG_CODE};
use crate::factors::{self, CODE_CHARS_MAX};
use crate::model::challenge;
use crate::sign_in::{self, Pending, SignedIn, Way};
use crate::throttle::Watch;
use crate::{challenges, grants};

#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct Input {
    /// What the first step answered.
    #[garde(length(chars, max = 200))]
    pub challenge: String,
    /// Six digits, or a recovery code.
    #[garde(length(chars, max = CODE_CHARS_MAX))]
    pub code: String,
}

/// Runs outside a transaction: an attempt is counted, against the challenge and against the account, whatever comes of it.
pub async fn second_step(ctx: Ctx, request: Request, input: Input) -> Result<Response<SignedIn>> {
    let begun = challenges::shown(ctx.runtime(), &input.challenge, challenge::SIGN_IN).await?;
    let user = begun.user_id.ok_or_else(|| CHALLENGE_INVALID.error())?;
    let Pending { company, cookie } = challenges::state(&begun)?;
    let watch = Watch::account(Some(user), "", request.address.as_deref());
    watch.charge(&ctx).await?;
    challenges::attempt(&ctx, begun.id).await?;
    let source = ctx.runtime().db().read();
    let known = grants::load(ctx.runtime(), source, company, user).await?;
    let known = known.ok_or_else(|| CHALLENGE_INVALID.error())?;
    let held = factors::held(source, user).await?;
    let shown = factors::read(ctx.runtime(), &held, user, &input.code).await?;
    let person = known.user.clone();
    let way = Way { cookie, replaces: sign_in::carried(&ctx), by: "second_factor", proved_at: None };
    let inside = ctx.signed_in(known.principal(None));
    let fits = match shown {
        Some(shown) => {
            pipeline::write(&inside, move |ctx, tx| {
                let (shown, person) = (shown.clone(), person.clone());
                Box::pin(async move {
                    challenges::spend(ctx, tx, begun.id).await?;
                    factors::spend(ctx, tx, &person, &shown).await
                })
            })
            .await?
        }
        None => false,
    };
    if !fits {
        tracing::warn!(request = ctx.request_id(), address = request.address, account = ?user, "a second step failed");
        return Err(WRONG_CODE.at("code"));
    }
    sign_in::sign_in(&inside, &request, way, Some(watch)).await
}
