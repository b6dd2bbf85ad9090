//! A new password, by somebody who shows the token of a link that they asked for, or that was made for them. It replaces the
//! password only: a second factor is asked for as before.

use garde::Validate;
use kernel::Result;
use platform::{Ctx, Request, Response, pipeline};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::change_password::{accepted, replace};
use crate::errors::INVITATION_INVALID;
use crate::model::invitation;
use crate::notices::Notice;
use crate::passwords::Password;
use crate::throttle::{self, Watch};
use crate::{grants, invitations, people, sessions};

#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct Input {
    #[garde(length(chars, max = 200))]
    pub token: String,
    pub password: Password,
}

#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
pub struct Reset {
    /// Sign in with the new password now.
    pub changed: bool,
}

/// Runs outside a transaction, because hashing must not hold the writer.
pub async fn reset_password(ctx: Ctx, request: Request, input: Input) -> Result<Response<Reset>> {
    let watch = Watch::address(request.address.as_deref());
    watch.charge(&ctx).await?;
    let invitation = invitations::shown(ctx.runtime(), &input.token, invitation::RESET).await?;
    // Bound to the address that it was made for: a token from before a change of address opens nothing.
    let user = people::by_login(ctx.runtime(), invitation.email.as_str()).await?;
    let user = user.ok_or_else(|| INVITATION_INVALID.error())?;
    let source = ctx.runtime().db().read();
    let known = grants::load(ctx.runtime(), source, invitation.company_id, user.id).await?;
    let known = known.ok_or_else(|| INVITATION_INVALID.error())?;
    let accepted = accepted(&ctx, &user, &known.company.name, &input.password).await?;
    let user_id = user.id;
    let ctx = ctx.signed_in(known.principal(None));
    pipeline::write(&ctx, move |ctx, tx| {
        let (accepted, watch, invitation) = (accepted.clone(), watch.clone(), invitation.clone());
        Box::pin(async move {
            invitations::spend(ctx, tx, invitation.id).await?;
            invitations::withdraw_resets(ctx, tx, &invitation.email).await?;
            replace(ctx, tx, user_id, accepted, &Notice::PasswordReset).await?;
            watch.clear(tx).await?;
            throttle::unlock(tx, user_id).await?;
            sessions::end_others(ctx, tx, user_id, None, "password_changed").await
        })
    })
    .await?;
    Ok(Response::ok(Reset { changed: true }))
}
