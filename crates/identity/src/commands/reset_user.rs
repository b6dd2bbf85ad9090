//! A token with which somebody who forgot their password chooses a new one. The administrator hands it over and
//! never learns the password.

use kernel::{Instant, Result};
use platform::{Ctx, NoInput, Request, Response, api, pipeline};
use schemars::JsonSchema;
use serde::Serialize;

use super::update_user::refuse_shared;
use crate::invitations::{self, RESET_LIFE};
use crate::{people, step_up};

#[derive(Clone, Serialize, JsonSchema)]
pub struct ResetToken {
    /// Hand it to the person; it is not shown again.
    pub token: String,
    pub expires_at: Instant,
}

/// Runs outside the pipeline's transaction so that the token is kept nowhere, not even as an idempotent answer.
pub async fn reset_user(ctx: Ctx, request: Request, _: NoInput) -> Result<Response<ResetToken>> {
    let target = api::target(&request)?;
    step_up::require(&ctx, ctx.runtime().db().read()).await?;
    let expires_at = ctx.now().plus(RESET_LIFE);
    let token = pipeline::write(&ctx, move |ctx, tx| {
        Box::pin(async move {
            let member = people::member(tx, ctx.scope(), target.id).await?;
            people::may_manage(ctx, tx, member.user_id).await?;
            let user = people::user(tx, member.user_id).await?;
            refuse_shared(tx, &user).await?;
            invitations::reset(ctx, tx, &user).await
        })
    })
    .await?;
    Ok(Response::ok(ResetToken { token, expires_at }))
}
