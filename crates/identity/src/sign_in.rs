//! The end of every way in: a session begins, and the caller gets what opens it.

use kernel::{Id, Result};
use platform::{Actor, Ctx, Request, Response, Subject, pipeline};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::json;

use crate::cookies;
use crate::errors::NOT_FOR_PROGRAMS;
use crate::model::session;
use crate::sessions::{self, Begin, Begun, Kept};
use crate::throttle::Watch;
use crate::tokens::access::ACCESS_TOKEN_LIFE;

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

/// How somebody comes in.
#[derive(Clone, Copy, Debug)]
pub struct Way {
    /// For a browser: a cookie instead of tokens.
    pub cookie: bool,
    /// The session that this one takes the place of.
    pub replaces: Option<Id>,
    /// For the audit: `password`, `invitation`, …
    pub by: &'static str,
}

/// Begins a session for the caller of `ctx`, who has proved who they are, and takes back what was counted.
pub async fn sign_in(
    ctx: &Ctx,
    request: &Request,
    way: Way,
    watch: Option<Watch>,
) -> Result<Response<SignedIn>> {
    let Some(user) = ctx.user_id() else { return Err(NOT_FOR_PROGRAMS.error()) };
    let begin = Begin::of(request, user, ctx.company_id(), way.cookie);
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
