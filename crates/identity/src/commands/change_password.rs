//! A new password, by somebody who knows the present one. Every session ends and a new one begins.

use garde::Validate;
use kernel::Result;
use platform::{Ctx, Request, Response, Subject, pipeline};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::json;

use crate::errors::WRONG_PASSWORD;
use crate::model::user;
use crate::notices::{self, Notice};
use crate::passwords::{Password, breached, hash, rules};
use crate::sign_in::{self, SignedIn, Way};
use crate::throttle::Watch;
use crate::{factors, people, sessions, step_up};

#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct Input {
    /// The present password.
    pub current: Password,
    /// The new one.
    pub password: Password,
}

/// Runs outside a transaction: an attempt is counted whatever comes of it, and hashing must not hold the writer.
pub async fn change_password(ctx: Ctx, request: Request, input: Input) -> Result<Response<SignedIn>> {
    let (user_id, session) = sign_in::person(&ctx)?;
    let user = people::user(ctx.runtime().db().read(), user_id).await?;
    let watch = Watch::account(Some(user_id), "", request.address.as_deref());
    watch.charge(&ctx).await?;
    // Whoever has a second factor has shown it lately: the old password alone makes no new one.
    if factors::held(ctx.runtime().db().read(), user_id).await?.any() {
        step_up::require(&ctx, ctx.runtime().db().read()).await?;
    }
    if !hash::verify(&input.current, Some(user.password_hash.clone())).await? {
        return Err(WRONG_PASSWORD.at("current"));
    }
    let accepted = accepted(&ctx, &user, &ctx.company().name, &input.password).await?;
    let cookie = sign_in::is_browser(&ctx, session).await?;
    pipeline::write(&ctx, move |ctx, tx| {
        let accepted = accepted.clone();
        Box::pin(async move {
            replace(ctx, tx, user_id, accepted, &Notice::PasswordChanged).await?;
            sessions::end_others(ctx, tx, user_id, None, "password_changed").await
        })
    })
    .await?;
    let way = Way { cookie, replaces: None, by: "password_change", proved_at: None };
    sign_in::sign_in(&ctx, &request, way, Some(watch)).await
}

/// A password that may take the place of the one before.
#[derive(Clone)]
pub(super) struct Accepted {
    hash: String,
    /// Whether it is long enough without a second factor.
    alone: bool,
}

/// The hash of a user's new password, if it is one that is accepted of them.
pub(super) async fn accepted(
    ctx: &Ctx,
    user: &user::Model,
    company: &str,
    password: &Password,
) -> Result<Accepted> {
    let name = user.name();
    let about = [user.email.as_str(), &name, company, user.username.as_deref().unwrap_or_default()];
    let alone = match rules::check(password, &about, "password") {
        Ok(()) => true,
        Err(refused) => {
            if !factors::held(ctx.runtime().db().read(), user.id).await?.any() {
                return Err(refused);
            }
            rules::check_beside_factor(password, &about, "password")?;
            false
        }
    };
    breached::check(ctx.runtime(), password, "password")?;
    Ok(Accepted { hash: hash::hash(password, ctx.runtime().clock().secret()).await?, alone })
}

/// Writes a new hash for a user, and tells them.
pub(super) async fn replace(
    ctx: &Ctx,
    tx: &platform::Tx<'_>,
    user_id: kernel::Id,
    accepted: Accepted,
    notice: &Notice,
) -> Result<()> {
    let user = tx.select_global::<user::Entity>().id(user_id).locked().expect().await?;
    notices::tell(ctx, tx, &user, notice).await?;
    let version = user.version + 1;
    let changed = user::Model {
        password_hash: accepted.hash,
        password_alone: accepted.alone,
        password_changed_at: ctx.now(),
        updated_at: ctx.now(),
        version,
        ..user
    };
    tx.save_global::<user::Entity>(changed).await?;
    tx.audit(Subject::of("user", user_id), "identity.user.password", &json!({}))
}
