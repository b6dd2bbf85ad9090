//! Proving again who one is: see the module [`step_up`](crate::step_up).

use garde::Validate;
use kernel::{Id, Instant, Result};
use platform::{Ctx, Request, Response, Subject, pipeline};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::errors::{FACTOR_NEEDED, PROOF_WRONG};
use crate::factors::passkeys::{self, Asserted};
use crate::factors::{self, CODE_CHARS_MAX, Held, Shown};
use crate::model::{challenge, passkey, user};
use crate::passwords::{Password, hash};
use crate::throttle::Watch;
use crate::{challenges, people, sign_in, step_up};

/// One of them. Somebody with a second factor shows that; the password is for those who have nothing else.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields, default)]
#[garde(allow_unvalidated)]
pub struct Input {
    pub password: Option<Password>,
    /// Six digits of the authenticator app, or a recovery code.
    #[garde(inner(length(chars, max = CODE_CHARS_MAX)))]
    #[schemars(length(max = CODE_CHARS_MAX))]
    pub code: Option<String>,
    #[garde(dive)]
    pub passkey: Option<PasskeyProof>,
}

/// A passkey, shown for `POST /identity/passkeys/challenge`.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct PasskeyProof {
    #[garde(length(chars, max = 200))]
    pub challenge: String,
    #[garde(dive)]
    pub credential: Asserted,
}

/// What is used up when it is taken.
#[derive(Clone)]
enum Proof {
    Password,
    Code(Shown),
    Passkey { challenge: Id, row: passkey::Model },
}

#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
pub struct Proved {
    /// Until then nothing asks again.
    pub until: Instant,
}

/// Runs outside a transaction: an attempt is counted whatever comes of it, and hashing must not hold the writer.
pub async fn step_up(ctx: Ctx, request: Request, input: Input) -> Result<Response<Proved>> {
    let (user_id, session) = sign_in::person(&ctx)?;
    let source = ctx.runtime().db().read();
    let user = people::user(source, user_id).await?;
    let held = factors::held(source, user_id).await?;
    let watch = Watch::account(Some(user_id), "", request.address.as_deref());
    watch.charge(&ctx).await?;
    let proof = prove(&ctx, &user, &held, &input).await?;
    let fits = pipeline::write(&ctx, move |ctx, tx| {
        let (user, watch, proof) = (user.clone(), watch.clone(), proof.clone());
        Box::pin(async move {
            match proof {
                Proof::Code(shown) if !factors::spend(ctx, tx, &user, &shown).await? => return Ok(false),
                Proof::Passkey { challenge, row } => {
                    challenges::spend(ctx, tx, challenge).await?;
                    passkeys::used(tx, row).await?;
                }
                Proof::Code(_) | Proof::Password => {}
            }
            watch.clear(tx).await?;
            step_up::proved(ctx, tx, session).await?;
            let subject = Subject::of("session", session).within(None, None, Some(user.id));
            tx.audit(subject, "identity.session.step_up", &json!({"user_id": user.id}))?;
            Ok(true)
        })
    })
    .await?;
    if !fits {
        return Err(PROOF_WRONG.at("code"));
    }
    Ok(Response::ok(Proved { until: step_up::until(ctx.now()) }))
}

/// What shows who they are, not used up yet.
async fn prove(ctx: &Ctx, user: &user::Model, held: &Held, input: &Input) -> Result<Proof> {
    if let Some(PasskeyProof { challenge, credential }) = &input.passkey {
        let begun = challenges::shown(ctx.runtime(), challenge, challenge::PASSKEY).await?;
        challenges::attempt(ctx, begun.id).await?;
        let row = passkeys::prove(ctx, &begun, credential).await?;
        let own = row.user_id == user.id;
        return own
            .then_some(Proof::Passkey { challenge: begun.id, row })
            .ok_or_else(|| PROOF_WRONG.at("passkey"));
    }
    if !held.any() {
        let password = input.password.as_ref().ok_or_else(|| PROOF_WRONG.at("password"))?;
        let fits = hash::verify(password, Some(user.password_hash.clone())).await?;
        return if fits { Ok(Proof::Password) } else { Err(PROOF_WRONG.at("password")) };
    }
    let code = input.code.as_deref().ok_or_else(|| FACTOR_NEEDED.at("code"))?;
    let shown = factors::read(ctx.runtime(), held, user.id, code).await?;
    shown.map(Proof::Code).ok_or_else(|| PROOF_WRONG.at("code"))
}
