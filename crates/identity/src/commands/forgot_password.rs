//! `POST /identity/password/forgot`: whoever has forgotten their password is mailed a link to choose a new one.
//!
//! The answer is the same for everybody and takes the same work: one look for the name, one job. Whether there is such
//! an account, and whether it gets a letter, is nobody's to learn. What was typed is not kept: people type passwords
//! into the wrong field.

use std::time::Duration;

use garde::Validate;
use kernel::{Error, Id, Result};
use platform::mail::{self, NOT_CONFIGURED};
use platform::{Ctx, JobKind, Request, Response, Tx, free_job, jobs, pipeline};
use schemars::JsonSchema;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::login::place_of;
use crate::letters::{self, Asked};
use crate::model::{invitation, user};
use crate::throttle::Watch;
use crate::{invitations, people};

const KIND: &str = "identity.password.forgot";
/// Nobody is mailed a link more often than this.
pub const PAUSE: Duration = Duration::from_secs(5 * 60);
/// Links that one person is mailed in a day: nobody's mailbox is filled from here.
pub const LINKS_MAX: i64 = 5;
const DAY: Duration = Duration::from_secs(86_400);

#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct Input {
    /// E-mail address or user name.
    #[garde(length(chars, min = 1, max = 254))]
    pub login: String,
}

/// What is answered in any case.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
pub struct Forgotten {
    /// If somebody has this name, a link is on its way to their address.
    pub accepted: bool,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
struct Payload {
    user: Option<Id>,
    letter: Id,
}

/// Counts against the address who asks, whatever comes of it.
///
/// # Errors
/// `identity.too_many_attempts`; `mail.not_configured`, for everybody alike.
pub async fn forgot_password(ctx: Ctx, request: Request, input: Input) -> Result<Response<Forgotten>> {
    if ctx.runtime().mailer().is_none() {
        return Err(NOT_CONFIGURED.error());
    }
    Watch::address(request.address.as_deref()).charge(&ctx).await?;
    let user = people::by_login(ctx.runtime(), &input.login).await?.map(|user| user.id);
    // Any company's, because the job looks where the person works; without one there is nobody.
    if let Some(company) = ctx.runtime().companies().await?.into_iter().next() {
        let ctx = Ctx::system(ctx.runtime(), company, KIND);
        let payload = Payload { user, letter: ctx.id() };
        pipeline::write(&ctx, move |ctx, tx| {
            Box::pin(async move { jobs::enqueue(ctx, tx, KIND, &payload, ctx.now(), None).await })
        })
        .await?;
    }
    Ok(Response { status: 202, body: Forgotten { accepted: true }, headers: Vec::new() })
}

/// Writes the letter.
pub(crate) fn job() -> JobKind {
    let handler = free_job(|ctx: Ctx, payload: Value| async move {
        let payload = Payload::deserialize(&payload).map_err(Error::internal)?;
        match payload.user {
            Some(user) => write(&ctx, user, payload.letter).await,
            None => Ok(()),
        }
    });
    JobKind { name: KIND, schedule: None, handler }
}

async fn write(ctx: &Ctx, user: Id, letter: Id) -> Result<()> {
    // Whoever may sign in nowhere gets no password.
    let Some(known) = place_of(ctx, user, None).await? else { return Ok(()) };
    let ctx = Ctx::system(ctx.runtime(), known.company, KIND);
    pipeline::write(&ctx, move |ctx, tx| Box::pin(async move { put_on_record(ctx, tx, user, letter).await }))
        .await
}

async fn put_on_record(ctx: &Ctx, tx: &Tx<'_>, user: Id, letter: Id) -> Result<()> {
    let user = tx.select_global::<user::Entity>().id(user).locked().expect().await?;
    if mail::is_on_record(ctx, tx, letter).await? || is_often_enough(ctx, tx, &user).await? {
        return Ok(());
    }
    let token = invitations::reset(ctx, tx, &user).await?;
    letters::new_password(ctx, tx, &user, &token, Asked::Themselves(letter)).await.map(drop)
}

/// Whether a link was made a moment ago, or as many today as one gets.
async fn is_often_enough(ctx: &Ctx, tx: &Tx<'_>, user: &user::Model) -> Result<bool> {
    let since = |span| {
        tx.select_global::<invitation::Entity>()
            .filter(invitation::Column::Purpose.eq(invitation::RESET))
            .filter(invitation::Column::Email.eq(user.email.clone()))
            .filter(invitation::Column::CreatedAt.gt(ctx.now().minus(span)))
            .count()
    };
    Ok(since(PAUSE).await? > 0 || since(DAY).await? >= LINKS_MAX)
}
