//! Sessions: begun at sign-in, looked at on every request, ended for good.
//!
//! A session belongs to one company; switching ends it and begins another, so that nobody keeps a credential from
//! before a change of rights.

use std::time::Duration;

use kernel::{Id, Instant, Result};
use platform::{Ctx, Request, Subject, Tx};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Expr;
use serde_json::json;

use crate::events::SessionEnded;
use crate::model::{refresh_token, session};
use crate::tokens::access::{self, Holder};
use crate::tokens::secret::{self, Use};

/// A browser that is not used for so long must sign in again.
pub const BROWSER_IDLE: Duration = Duration::from_secs(4 * 3_600);
/// A browser must sign in again after so long, however busy it is.
pub const BROWSER_LIFE: Duration = Duration::from_secs(24 * 3_600);
/// A program that does not ask for a new token for so long must sign in again: the life of a refresh token.
pub const TOKEN_IDLE: Duration = Duration::from_secs(30 * 86_400);
/// A program must sign in again after so long.
pub const TOKEN_LIFE: Duration = Duration::from_secs(90 * 86_400);
/// A session's last use is written down at most this often.
pub const SEEN_EVERY: Duration = Duration::from_secs(60);
/// Open sessions of one user; the next one ends the oldest.
pub const SESSIONS_MAX: usize = 50;

const ADDRESS_CHARS_MAX: usize = 64;
const AGENT_CHARS_MAX: usize = 200;

/// What the caller keeps of a session that was begun.
#[derive(Clone, PartialEq, Eq)]
pub enum Kept {
    /// The value of the browser's cookie.
    Cookie(String),
    /// A program's tokens.
    Tokens { access: String, refresh: String },
}

/// A session that was begun.
#[derive(Clone)]
pub struct Begun {
    pub id: Id,
    pub kept: Kept,
}

/// Whose session is to begin, and where.
#[derive(Clone)]
pub struct Begin {
    pub user: Id,
    pub company: Id,
    /// For a browser; otherwise for a program.
    pub cookie: bool,
    pub address: Option<String>,
    pub agent: Option<String>,
    /// When the person proved who they are.
    pub proved_at: Instant,
}

impl Begin {
    /// For the caller of a request.
    pub fn of(request: &Request, user: Id, company: Id, cookie: bool, proved_at: Instant) -> Self {
        let cut = |text: &Option<String>, max| text.as_ref().map(|text| text.chars().take(max).collect());
        let (address, agent) =
            (cut(&request.address, ADDRESS_CHARS_MAX), cut(&request.agent, AGENT_CHARS_MAX));
        Begin { user, company, cookie, address, agent, proved_at }
    }
}

/// Begins a session.
pub async fn begin(ctx: &Ctx, tx: &Tx<'_>, begin: Begin) -> Result<Begun> {
    make_room(ctx, tx, begin.user).await?;
    let now = ctx.now();
    let clock = ctx.runtime().clock();
    let id = ctx.id();
    let cookie = begin.cookie.then(|| secret::fresh(clock, Use::Session));
    let row = session::Model {
        id,
        company_id: begin.company,
        user_id: begin.user,
        kind: if begin.cookie { session::BROWSER } else { session::TOKEN }.to_owned(),
        secret_hash: cookie.as_ref().map(|(_, hash)| hash.clone()),
        address: begin.address,
        agent: begin.agent,
        created_at: now,
        proved_at: begin.proved_at,
        seen_at: now,
        expires_at: now.plus(if begin.cookie { BROWSER_LIFE } else { TOKEN_LIFE }),
        ended_at: None,
        ended_why: None,
    };
    tx.insert_global::<session::Entity>(vec![row.clone()]).await?;
    let kept = match cookie {
        Some((value, _)) => Kept::Cookie(value),
        None => tokens(ctx, tx, &row).await?,
    };
    Ok(Begun { id, kept })
}

/// The next pair of tokens of a program's session.
pub async fn tokens(ctx: &Ctx, tx: &Tx<'_>, session: &session::Model) -> Result<Kept> {
    let (refresh, secret_hash) = secret::fresh(ctx.runtime().clock(), Use::Refresh);
    let row = refresh_token::Model {
        id: ctx.id(),
        session_id: session.id,
        secret_hash,
        created_at: ctx.now(),
        expires_at: ctx.now().plus(TOKEN_IDLE).min(session.expires_at),
        used_at: None,
    };
    tx.insert_global::<refresh_token::Entity>(vec![row]).await?;
    let holder = Holder { user: session.user_id, session: session.id, company: session.company_id };
    let access = access::sign(ctx.runtime().settings(), holder, ctx.id(), ctx.now())?;
    Ok(Kept::Tokens { access, refresh })
}

/// Ends sessions. Those that have ended already stay as they are.
pub async fn end(ctx: &Ctx, tx: &Tx<'_>, sessions: &[session::Model], why: &'static str) -> Result<()> {
    let open: Vec<&session::Model> = sessions.iter().filter(|session| session.ended_at.is_none()).collect();
    if open.is_empty() {
        return Ok(());
    }
    tx.update_global::<session::Entity>()
        .set(session::Column::EndedAt, Expr::val(Some(ctx.now())))
        .set(session::Column::EndedWhy, Expr::val(Some(why)))
        .filter(session::Column::Id.is_in(open.iter().map(|session| session.id)))
        .filter(session::Column::EndedAt.is_null())
        .exec()
        .await?;
    for session in open {
        let subject = Subject::of("session", session.id).within(None, None, Some(session.user_id));
        tx.emit(subject, &SessionEnded { session_id: session.id, user_id: session.user_id, why })?;
        tx.audit(subject, "identity.session.end", &json!({"why": why, "user_id": session.user_id}))?;
    }
    Ok(())
}

/// The open sessions of a user, oldest first, in every company.
pub async fn open_of(tx: &Tx<'_>, user: Id, now: Instant) -> Result<Vec<session::Model>> {
    tx.select_global::<session::Entity>()
        .filter(session::Column::UserId.eq(user))
        .filter(session::Column::EndedAt.is_null())
        .filter(session::Column::ExpiresAt.gt(now))
        .order_by(session::Column::CreatedAt)
        .order_by(session::Column::Id)
        .all()
        .await
}

/// Ends every open session of a user but one: after a change of password.
pub async fn end_others(ctx: &Ctx, tx: &Tx<'_>, user: Id, but: Option<Id>, why: &'static str) -> Result<()> {
    let open = open_of(tx, user, ctx.now()).await?;
    let others: Vec<session::Model> = open.into_iter().filter(|session| Some(session.id) != but).collect();
    end(ctx, tx, &others, why).await
}

async fn make_room(ctx: &Ctx, tx: &Tx<'_>, user: Id) -> Result<()> {
    let open = open_of(tx, user, ctx.now()).await?;
    let excess = (open.len() + 1).saturating_sub(SESSIONS_MAX);
    end(ctx, tx, &open[..excess], "too_many").await
}

/// When a session that was last used then ends by itself.
pub fn ends_at(session: &session::Model) -> Instant {
    let idle = if session.kind == session::BROWSER { BROWSER_IDLE } else { TOKEN_IDLE };
    session.seen_at.plus(idle).min(session.expires_at)
}

/// Whether a session opens anything now.
pub fn is_open(session: &session::Model, now: Instant) -> bool {
    session.ended_at.is_none() && now < ends_at(session)
}
