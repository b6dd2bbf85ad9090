//! Giving the authenticator app up, by its owner, who shows their password.

use garde::Validate;
use kernel::Result;
use platform::{Ctx, Request, Response, Subject, pipeline};
use schemars::JsonSchema;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::errors::{NO_FACTOR, WRONG_PASSWORD};
use crate::factors;
use crate::model::totp as app;
use crate::notices::Notice;
use crate::passwords::{Password, hash, rules};
use crate::throttle::Watch;
use crate::{people, sign_in, step_up};

#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct Input {
    /// The present password. If nothing else stands beside it any more, it must be long enough to stand alone.
    pub password: Password,
}

#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
pub struct Removed {
    pub removed: bool,
}

/// Runs outside a transaction: an attempt is counted whatever comes of it, and hashing must not hold the writer.
pub async fn disable_totp(ctx: Ctx, request: Request, input: Input) -> Result<Response<Removed>> {
    let (user_id, session) = sign_in::person(&ctx)?;
    let source = ctx.runtime().db().read();
    step_up::require(&ctx, source).await?;
    let user = people::user(source, user_id).await?;
    let watch = Watch::account(Some(user_id), "", request.address.as_deref());
    watch.charge(&ctx).await?;
    if !hash::verify(&input.password, Some(user.password_hash.clone())).await? {
        return Err(WRONG_PASSWORD.at("password"));
    }
    let held = factors::held(source, user_id).await?;
    if held.app.is_none() {
        return Err(NO_FACTOR.error());
    }
    let stays = factors::Held { app: None, ..held };
    if !stays.any() {
        // Eight characters were enough beside a factor: alone they are not.
        let name = user.name();
        let about = [user.email.as_str(), &name, user.username.as_deref().unwrap_or_default()];
        rules::check(&input.password, &about, "password")?;
    }
    pipeline::write(&ctx, move |ctx, tx| {
        let (user, watch, stays) = (user.clone(), watch.clone(), stays.any());
        Box::pin(async move {
            watch.clear(tx).await?;
            tx.delete_global::<app::Entity>().filter(app::Column::UserId.eq(user.id)).exec().await?;
            if !stays {
                factors::recovery::forget(tx, user.id).await?;
            }
            tx.audit(Subject::of("user", user.id), "identity.factor.remove", &json!({"kind": "totp"}))?;
            let notice = Notice::FactorRemoved("letter-factor-app");
            factors::changed(ctx, tx, &user, Some(session), &notice).await
        })
    })
    .await?;
    Ok(Response::ok(Removed { removed: true }))
}
