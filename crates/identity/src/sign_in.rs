//! The end of every way in: a session begins, and the caller gets what opens it.

use std::time::Duration;

use kernel::{Id, Instant, Result};
use platform::{Actor, Ctx, Request, Response, Subject, Tx, pipeline};
use schemars::JsonSchema;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::errors::NOT_FOR_PROGRAMS;
use crate::model::{challenge, session};
use crate::notices::{self, Notice};
use crate::sessions::{self, Begin, Begun, Kept};
use crate::throttle::Watch;
use crate::tokens::access::ACCESS_TOKEN_LIFE;
use crate::{challenges, cookies, factors, people};

/// The company that a session works for.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct InCompany {
    pub id: Id,
    pub code: String,
    pub name: String,
}

/// The answer to whoever has signed in. A browser gets a cookie instead of tokens.
#[derive(Clone, Serialize, JsonSchema)]
pub struct SignedIn {
    pub user_id: Id,
    pub name: String,
    pub company: InCompany,
    pub session_id: Id,
    #[serde(flatten)]
    pub tokens: Option<Tokens>,
}

/// What a program keeps.
#[derive(Clone, Serialize, JsonSchema)]
pub struct Tokens {
    /// For `Authorization: Bearer`.
    pub access_token: String,
    /// Always `Bearer`.
    pub token_type: &'static str,
    /// Seconds for which the access token is good.
    pub expires_in: u64,
    /// Gives the next pair of tokens, once.
    pub refresh_token: String,
}

/// The answer to whoever has shown their password: a session, or the question for a second factor.
#[derive(Clone, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Entered {
    In(SignedIn),
    Asked(FactorAsked),
}

/// The password was right, and is not enough.
#[derive(Clone, Serialize, JsonSchema)]
pub struct FactorAsked {
    /// For `POST /identity/login/factor`, once, within minutes.
    pub challenge: String,
    /// Ways to take the second step: `totp`, `recovery_code`, `passkey` (by `POST /identity/passkeys/sign-in`).
    pub methods: Vec<&'static str>,
    pub expires_at: Instant,
}

/// What a challenge of a sign-in remembers.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Pending {
    pub(crate) company: Id,
    pub(crate) cookie: bool,
}

/// How long the second step may take.
pub const SECOND_STEP_LIFE: Duration = Duration::from_secs(5 * 60);

/// Lets somebody in who has shown their password: at once, or after a second factor if they have one. What was counted
/// against the account is taken back only when they are in.
pub async fn enter(
    ctx: &Ctx,
    request: &Request,
    way: Way,
    watch: Option<Watch>,
) -> Result<Response<Entered>> {
    let Some(user) = ctx.user_id() else { return Err(NOT_FOR_PROGRAMS.error()) };
    let held = factors::held(ctx.runtime().db().read(), user).await?;
    if !held.any() {
        let Response { status, body, headers } = sign_in(ctx, request, way, watch).await?;
        return Ok(Response { status, body: Entered::In(body), headers });
    }
    let pending = Pending { company: ctx.company_id(), cookie: way.cookie };
    let challenge = pipeline::write(ctx, move |ctx, tx| {
        let pending = pending.clone();
        Box::pin(async move {
            let (company, life) = (Some(pending.company), SECOND_STEP_LIFE);
            let new = challenges::New {
                purpose: challenge::SIGN_IN,
                user: Some(user),
                company,
                state: &pending,
                life,
            };
            challenges::begin(ctx, tx, new).await
        })
    })
    .await?;
    let expires_at = ctx.now().plus(SECOND_STEP_LIFE);
    Ok(Response::ok(Entered::Asked(FactorAsked { challenge, methods: held.methods(), expires_at })))
}

/// How somebody comes in.
#[derive(Clone, Copy, Debug)]
pub struct Way {
    /// For a browser: a cookie instead of tokens.
    pub cookie: bool,
    /// The session that this one takes the place of.
    pub replaces: Option<Id>,
    /// For the audit: `password`, `invitation`, …
    pub by: &'static str,
    /// When they last proved who they are, where that was not just now.
    pub proved_at: Option<Instant>,
}

/// Begins a session for the caller of `ctx`, who has proved who they are, and takes back what was counted.
pub async fn sign_in(
    ctx: &Ctx,
    request: &Request,
    way: Way,
    watch: Option<Watch>,
) -> Result<Response<SignedIn>> {
    let Some(user) = ctx.user_id() else { return Err(NOT_FOR_PROGRAMS.error()) };
    let proved_at = way.proved_at.unwrap_or(ctx.now());
    let begin = Begin::of(request, user, ctx.company_id(), way.cookie, proved_at);
    let begun = pipeline::write(ctx, move |ctx, tx| {
        let (begin, watch) = (begin.clone(), watch.clone());
        Box::pin(async move {
            if let Some(watch) = watch {
                watch.clear(tx).await?;
            }
            if let Some(old) = way.replaces {
                let old = tx.select_global::<session::Entity>().id(old).all().await?;
                sessions::end(ctx, tx, &old, "replaced").await?;
            }
            tell_of_new_device(ctx, tx, &begin).await?;
            let begun = sessions::begin(ctx, tx, begin).await?;
            let subject = Subject::of("session", begun.id).within(None, None, Some(user));
            tx.audit(
                subject,
                "identity.session.begin",
                &json!({"user_id": user, "by": way.by, "cookie": way.cookie}),
            )?;
            Ok(begun)
        })
    })
    .await?;
    Ok(answer(ctx, user, begun))
}

/// Tells somebody of a sign-in with a program that none of the sessions on record had. The first one is no news.
async fn tell_of_new_device(ctx: &Ctx, tx: &Tx<'_>, begin: &Begin) -> Result<()> {
    if ctx.runtime().mailer().is_none() {
        return Ok(());
    }
    let Some(agent) = &begin.agent else { return Ok(()) };
    let theirs = || tx.select_global::<session::Entity>().filter(session::Column::UserId.eq(begin.user));
    let same = theirs().filter(session::Column::Agent.eq(agent)).count().await?;
    if same > 0 || theirs().count().await? == 0 {
        return Ok(());
    }
    let user = people::user(tx, begin.user).await?;
    let plain: String = agent.chars().filter(|c| !c.is_control()).collect();
    notices::tell(ctx, tx, &user, &Notice::NewDevice(plain)).await
}

/// The answer for a session that was begun or goes on.
pub fn answer(ctx: &Ctx, user_id: Id, begun: Begun) -> Response<SignedIn> {
    let company = ctx.company();
    let company = InCompany { id: company.id, code: company.code.clone(), name: company.name.clone() };
    let signed_in = SignedIn {
        user_id,
        name: ctx.actor().label().to_owned(),
        company,
        session_id: begun.id,
        tokens: None,
    };
    match begun.kept {
        Kept::Cookie(value) => {
            Response::ok(signed_in).header("Set-Cookie", cookies::set(ctx.runtime().settings(), &value))
        }
        Kept::Tokens { access, refresh } => {
            let tokens = Tokens {
                access_token: access,
                token_type: "Bearer",
                expires_in: ACCESS_TOKEN_LIFE.as_secs(),
                refresh_token: refresh,
            };
            Response::ok(SignedIn { tokens: Some(tokens), ..signed_in })
        }
    }
}

/// The user and session of a person who is signed in; programs with a key are none.
///
/// # Errors
/// `identity.not_for_programs`.
pub fn person(ctx: &Ctx) -> Result<(Id, Id)> {
    match (ctx.actor(), ctx.principal().session) {
        (Actor::User { id, .. }, Some(session)) => Ok((*id, session)),
        _ => Err(NOT_FOR_PROGRAMS.error()),
    }
}

/// The session that a request already carried: the new one takes its place, so that nobody signs in with a session
/// that somebody else began.
pub fn carried(ctx: &Ctx) -> Option<Id> {
    person(ctx).ok().map(|(_, session)| session)
}

/// Whether the session of `ctx` is a browser's.
pub async fn is_browser(ctx: &Ctx, session: Id) -> Result<bool> {
    let found = ctx.runtime().db().read().select_global::<session::Entity>().id(session).expect().await?;
    Ok(found.kind == session::BROWSER)
}
