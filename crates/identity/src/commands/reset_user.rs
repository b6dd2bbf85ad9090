//! A token with which somebody who forgot their password chooses a new one. It is mailed to them; without a mail server
//! the administrator hands it over. Either way they never learn the password.

use kernel::{Instant, Result};
use platform::{Ctx, NoInput, Request, Response, Tx, api, pipeline};
use schemars::JsonSchema;
use serde::Serialize;

use super::update_user::refuse_shared;
use crate::invitations::{self, RESET_LIFE};
use crate::letters::{self, Asked};
use crate::model::user;
use crate::{people, step_up};

#[derive(Clone, Serialize, JsonSchema)]
pub struct ResetToken {
    /// Only where there is no mail server: hand it to the person; it is not shown again.
    pub token: Option<String>,
    /// Whether the person was mailed the link.
    pub mailed: bool,
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
            grant(ctx, tx, &user).await
        })
    })
    .await?;
    Ok(Response::ok(ResetToken { mailed: token.is_none(), token, expires_at }))
}

/// Makes a token and mails it, or gives it out where nothing can be mailed.
pub(super) async fn grant(ctx: &Ctx, tx: &Tx<'_>, user: &user::Model) -> Result<Option<String>> {
    let token = invitations::reset(ctx, tx, user).await?;
    let mailed = letters::new_password(ctx, tx, user, &token, Asked::AnAdministrator).await?;
    Ok(Some(token).filter(|_| !mailed))
}
