//! Another address for a person: asked for by themselves or by an administrator, and set when whoever reads the mail
//! that goes there confirms it (`confirm_address`).
//!
//! Nobody learns here whether the address belongs to somebody already: the answer is the same, and so is the mail.

use std::time::Duration;

use garde::Validate;
use kernel::{Email, Id, Instant, Result};
use platform::mail::NOT_CONFIGURED;
use platform::{Ctx, Request, Response, Subject, Tx, api, pipeline};
use schemars::JsonSchema;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::update_user::refuse_shared;
use crate::errors::TOO_MANY;
use crate::model::{challenge, user};
use crate::notices::{self, Notice};
use crate::{challenges, letters, people, sign_in, step_up};

/// How long the token is good.
pub const CONFIRMATION_LIFE: Duration = Duration::from_secs(3_600);
/// Changes that may be asked for one person in a day: nobody's mailbox is filled from here.
pub const ASKED_MAX: i64 = 10;
const DAY: Duration = Duration::from_secs(86_400);

#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct Input {
    /// The new address.
    pub email: Email,
}

#[derive(Clone, Serialize, JsonSchema)]
pub struct AddressAsked {
    /// Until then it can be confirmed: `POST /identity/email/confirm`.
    pub expires_at: Instant,
    /// Only for an administrator whose program has no mail server: to hand over to the person. It is not shown again.
    pub token: Option<String>,
}

/// From which address to which.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Change {
    pub(super) old: Email,
    pub(super) new: Email,
}

/// Asks for one's own.
///
/// Runs outside the pipeline's transaction so that no answer with a token is kept.
pub async fn change_my_address(ctx: Ctx, _: Request, input: Input) -> Result<Response<AddressAsked>> {
    let (user_id, _) = sign_in::person(&ctx)?;
    step_up::require(&ctx, ctx.runtime().db().read()).await?;
    if ctx.runtime().mailer().is_none() {
        return Err(NOT_CONFIGURED.error());
    }
    let expires_at = ctx.now().plus(CONFIRMATION_LIFE);
    pipeline::write(&ctx, move |ctx, tx| {
        let email = input.email.clone();
        Box::pin(async move {
            let user = people::user(tx, user_id).await?;
            ask(ctx, tx, &user, email).await.map(drop)
        })
    })
    .await?;
    Ok(Response::ok(AddressAsked { expires_at, token: None }))
}

/// Asks for somebody else's, who works here and nowhere else.
pub async fn change_address(ctx: Ctx, request: Request, input: Input) -> Result<Response<AddressAsked>> {
    let target = api::target(&request)?;
    step_up::require(&ctx, ctx.runtime().db().read()).await?;
    let expires_at = ctx.now().plus(CONFIRMATION_LIFE);
    let token = pipeline::write(&ctx, move |ctx, tx| {
        let email = input.email.clone();
        Box::pin(async move {
            let member = people::member(tx, ctx.scope(), target.id).await?;
            people::may_manage(ctx, tx, member.user_id).await?;
            let user = people::user(tx, member.user_id).await?;
            refuse_shared(tx, &user).await?;
            ask(ctx, tx, &user, email).await
        })
    })
    .await?;
    let token = Some(token).filter(|_| ctx.runtime().mailer().is_none());
    Ok(Response::ok(AddressAsked { expires_at, token }))
}

/// Begins a change in the place of what was asked for before, mails the token to the new address and tells the old one.
async fn ask(ctx: &Ctx, tx: &Tx<'_>, user: &user::Model, new: Email) -> Result<String> {
    refuse_too_many(ctx, tx, user.id).await?;
    challenges::withdraw(ctx, tx, user.id, challenge::EMAIL).await?;
    let change = Change { old: user.email.clone(), new };
    let begun = challenges::New {
        purpose: challenge::EMAIL,
        user: Some(user.id),
        company: Some(ctx.company_id()),
        state: &change,
        life: CONFIRMATION_LIFE,
    };
    let token = challenges::begin(ctx, tx, begun).await?;
    letters::confirm_address(ctx, tx, user, &change.new, &token).await?;
    notices::tell(ctx, tx, user, &Notice::AddressAsked).await?;
    let personal = json!({"old": change.old, "new": change.new});
    tx.audit_personal(
        Subject::of("user", user.id),
        "identity.user.address_asked",
        &json!({}),
        Some(personal),
    )?;
    Ok(token)
}

async fn refuse_too_many(ctx: &Ctx, tx: &Tx<'_>, user: Id) -> Result<()> {
    let asked = tx
        .select_global::<challenge::Entity>()
        .filter(challenge::Column::UserId.eq(user))
        .filter(challenge::Column::Purpose.eq(challenge::EMAIL))
        .filter(challenge::Column::CreatedAt.gt(ctx.now().minus(DAY)))
        .count()
        .await?;
    if asked >= ASKED_MAX { Err(TOO_MANY.with("address_changes_max", ASKED_MAX)) } else { Ok(()) }
}
