//! Somebody has lost their second factor and their recovery codes. An administrator takes all factors away, and the
//! password with them: it may be one that was only good enough beside a factor. The person chooses a new one with the
//! token, and gets a new factor where one is required. They are told by mail, and the audit keeps who did it.

use kernel::Result;
use platform::{Ctx, NoInput, Request, Response, Subject, Tx, api, pipeline};
use serde_json::json;

use super::reset_user::{ResetToken, grant};
use super::update_user::{refuse_shared, subject};
use crate::events::MemberUpdated;
use crate::invitations::RESET_LIFE;
use crate::model::user;
use crate::notices::{self, Notice};
use crate::passwords::hash;
use crate::{factors, people, sessions, step_up};

/// Runs outside the pipeline's transaction so that the token is kept nowhere, not even as an idempotent answer.
pub async fn reset_factors(ctx: Ctx, request: Request, _: NoInput) -> Result<Response<ResetToken>> {
    let target = api::target(&request)?;
    step_up::require(&ctx, ctx.runtime().db().read()).await?;
    let expires_at = ctx.now().plus(RESET_LIFE);
    let token = pipeline::write(&ctx, move |ctx, tx| {
        Box::pin(async move {
            let member = people::member(tx, ctx.scope(), target.id).await?;
            people::may_manage(ctx, tx, member.user_id).await?;
            let user = people::user(tx, member.user_id).await?;
            refuse_shared(tx, &user).await?;
            tx.emit(subject(&member), &MemberUpdated { user_id: user.id, changed: vec!["factors"] })?;
            take_away(ctx, tx, &user).await?;
            grant(ctx, tx, &user).await
        })
    })
    .await?;
    Ok(Response::ok(ResetToken { mailed: token.is_none(), token, expires_at }))
}

/// Takes every factor of a user away, puts the password out of use and ends the sessions.
pub(crate) async fn take_away(ctx: &Ctx, tx: &Tx<'_>, user: &user::Model) -> Result<()> {
    factors::remove_all(tx, user.id).await?;
    let user = tx.select_global::<user::Entity>().id(user.id).locked().expect().await?;
    notices::tell(ctx, tx, &user, &Notice::FactorsReset).await?;
    let (id, version) = (user.id, user.version + 1);
    let changed =
        user::Model { password_hash: hash::NOBODY.to_owned(), updated_at: ctx.now(), version, ..user };
    tx.save_global::<user::Entity>(changed).await?;
    sessions::end_others(ctx, tx, id, None, "factors_reset").await?;
    tx.audit(Subject::of("user", id), "identity.factor.reset", &json!({}))
}
