//! A new address, confirmed by the token that was mailed there. It is bound to the person and to the address that they
//! had when it was asked for, and is good once.

use garde::Validate;
use kernel::{Error, Result};
use platform::{Ctx, Request, Response, Subject, Tx, pipeline};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::change_address::Change;
use super::update_user::subject;
use crate::errors::CHALLENGE_INVALID;
use crate::events::MemberUpdated;
use crate::model::{challenge, user};
use crate::notices::{self, Notice};
use crate::throttle::Watch;
use crate::{challenges, factors, people};

#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct Input {
    #[garde(length(chars, max = 200))]
    pub token: String,
}

#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
pub struct Confirmed {
    /// Sign in with the new address from now on.
    pub changed: bool,
}

/// Runs outside the pipeline's transaction: a guess at a token is counted whatever comes of it.
pub async fn confirm_address(ctx: Ctx, request: Request, input: Input) -> Result<Response<Confirmed>> {
    let watch = Watch::address(request.address.as_deref());
    watch.charge(&ctx).await?;
    let begun = challenges::shown(ctx.runtime(), &input.token, challenge::EMAIL).await?;
    let company = begun.for_company.ok_or_else(|| CHALLENGE_INVALID.error())?;
    let company = factors::company(ctx.runtime(), company).await?;
    let ctx = Ctx::system(ctx.runtime(), company, "identity.confirm_address");
    pipeline::write(&ctx, move |ctx, tx| {
        let (begun, watch) = (begun.clone(), watch.clone());
        Box::pin(async move {
            watch.clear(tx).await?;
            challenges::spend(ctx, tx, begun.id).await?;
            set(ctx, tx, &begun).await
        })
    })
    .await?;
    Ok(Response::ok(Confirmed { changed: true }))
}

async fn set(ctx: &Ctx, tx: &Tx<'_>, begun: &challenge::Model) -> Result<()> {
    let Change { old, new } = challenges::state(begun)?;
    let id = begun.user_id.ok_or_else(|| CHALLENGE_INVALID.error())?;
    let user = tx.select_global::<user::Entity>().id(id).locked().expect().await?;
    if user.email != old {
        return Err(CHALLENGE_INVALID.error());
    }
    let mut changed =
        user::Model { email: new.clone(), version: user.version + 1, updated_at: ctx.now(), ..user };
    changed.search = changed.search_text();
    // Somebody else has it: whoever confirms learns no more than that the token opens nothing.
    let taken = |error: Error| if error.is(db::CONFLICT_UNIQUE) { CHALLENGE_INVALID.error() } else { error };
    tx.save_global::<user::Entity>(changed.clone()).await.map_err(taken)?;
    notices::tell_at(ctx, tx, &changed, &old, &Notice::AddressChanged).await?;
    notices::tell(ctx, tx, &changed, &Notice::AddressChanged).await?;
    let member = people::member(tx, &ctx.whole(), id).await?;
    tx.emit(subject(&member), &MemberUpdated { user_id: id, changed: vec!["email"] })?;
    let personal = json!({"old": old, "new": new});
    tx.audit_personal(Subject::of("user", id), "identity.user.address", &json!({}), Some(personal))
}
