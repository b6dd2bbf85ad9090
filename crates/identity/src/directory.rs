//! Who shows this credential? The answer for every request.
//!
//! Answers are kept for a few seconds in a cache that forgets as soon as rights change anywhere (events), so that a
//! revoked session, key, role or person is refused at once here and within [`BELIEVED`] everywhere.

use std::sync::Arc;
use std::time::Duration;

use aws_lc_rs::digest::{SHA256, digest};
use kernel::{Code, Email, Instant, Kind, Result};
use platform::cache::{Cache, Forget};
use platform::{
    Actor, AnswersOf, BoxFuture, Company, Credential, Ctx, Directory, Principal, Runtime, Scope, Source,
    pipeline,
};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Expr;
use subtle::ConstantTimeEq;

use crate::model::{api_key, company, member, session, store, user};
use crate::sessions::{self, SEEN_EVERY};
use crate::tokens::secret::{self, Use};
use crate::tokens::{access, secret::SECRET_CHARS_MAX};
use crate::{events, grants};

/// How long an answer is believed without looking: the bound of PROPERTIES.md I14 is 5 seconds.
pub const BELIEVED: Duration = Duration::from_secs(3);

const PRINCIPALS: Cache<[u8; 32], Open> = Cache::new("identity.principals")
    .entries_max(20_000)
    .ttl(BELIEVED)
    .forgets(events::RIGHTS_CHANGED, Forget::All);

/// Nobody. It never leaves this file; it only keeps refusals out of the cache.
const NOBODY: Code = Code::new("identity.nobody", Kind::Unauthenticated, "Nobody");

/// A credential that opens something, until it ends by itself.
#[derive(Clone)]
struct Open {
    principal: Arc<Principal>,
    until: Instant,
}

/// The directory of the program: who is who, by this module's tables.
#[derive(Clone, Copy, Debug, Default)]
pub struct Identity;

impl Identity {
    /// The directory.
    pub fn new() -> Self {
        Identity
    }
}

impl Directory for Identity {
    fn authenticate<'a>(
        &'a self,
        runtime: &'a Runtime,
        credential: &'a Credential,
    ) -> BoxFuture<'a, Result<Option<Arc<Principal>>>> {
        Box::pin(authenticate(runtime, credential))
    }

    fn companies<'a>(&'a self, source: &'a Source) -> BoxFuture<'a, Result<Vec<Arc<Company>>>> {
        Box::pin(async move {
            let rows = source.select_global::<company::Entity>().order_by(company::Column::Id).all().await?;
            rows.iter().map(|row| row.to_company().map(Arc::new)).collect()
        })
    }

    fn rights_events(&self) -> &'static [&'static str] {
        events::RIGHTS_CHANGED
    }

    fn answers<'a>(&'a self, source: &'a Source, of: AnswersOf) -> BoxFuture<'a, Result<Option<Email>>> {
        Box::pin(answers(source, of))
    }
}

/// The store's address, else the company's, else that of the person who sends, if they still work there.
async fn answers(source: &Source, of: AnswersOf) -> Result<Option<Email>> {
    let scope = Scope::company(of.company);
    if let Some(id) = of.store {
        let store = source.select::<store::Entity>(&scope).id(id).one().await?;
        let open = store.filter(|store| store.archived_at.is_none());
        let address = open.and_then(|store| store.email).and_then(|email| Email::parse(&email).ok());
        if address.is_some() {
            return Ok(address);
        }
    }
    let company = source.select::<company::Entity>(&scope).id(of.company).one().await?;
    let Some(user) = of.user.filter(|_| company.as_ref().is_none_or(|company| company.email.is_none()))
    else {
        return Ok(company.and_then(|company| company.email));
    };
    let member =
        source.select::<member::Entity>(&scope).filter(member::Column::UserId.eq(user)).one().await?;
    if !member.is_some_and(|member| member.is_active()) {
        return Ok(None);
    }
    let user = source.select_global::<user::Entity>().id(user).one().await?;
    Ok(user.map(|user| user.email))
}

async fn authenticate(runtime: &Runtime, credential: &Credential) -> Result<Option<Arc<Principal>>> {
    let (kind, text) = match credential {
        Credential::Bearer(text) => (b'b', text),
        Credential::Session(text) => (b's', text),
    };
    if text.len() > SECRET_CHARS_MAX {
        return Ok(None);
    }
    let key: [u8; 32] =
        digest(&SHA256, &[&[kind], text.as_bytes()].concat()).as_ref().try_into().expect("32 bytes");
    let cache = PRINCIPALS.of(runtime);
    let now = runtime.clock().now();
    let found = cache.one(key, || open(runtime, credential)).await;
    let fresh = match found {
        // What has ended by itself may have been prolonged by another process: look again.
        Ok(known) if now >= known.until => {
            cache.forget(&key).await;
            open(runtime, credential).await
        }
        other => other,
    };
    match fresh {
        Ok(open) => Ok(Some(open.principal)),
        Err(error) if error.is(NOBODY) => Ok(None),
        Err(error) => Err(error),
    }
}

async fn open(runtime: &Runtime, credential: &Credential) -> Result<Open> {
    let opened = match credential {
        Credential::Session(cookie) => by_cookie(runtime, cookie).await,
        Credential::Bearer(token) => match secret::shown_key(token) {
            Some((id, hash)) => by_key(runtime, id, &hash).await,
            None => by_token(runtime, token).await,
        },
    }?;
    opened.ok_or_else(|| NOBODY.error())
}

async fn by_cookie(runtime: &Runtime, cookie: &str) -> Result<Option<Open>> {
    let Some(hash) = secret::shown(cookie, Use::Session) else { return Ok(None) };
    let source = runtime.db().read();
    let found =
        source.select_global::<session::Entity>().filter(session::Column::SecretHash.eq(hash)).one().await?;
    match found {
        Some(session) => by_session(runtime, session).await,
        None => Ok(None),
    }
}

async fn by_token(runtime: &Runtime, token: &str) -> Result<Option<Open>> {
    let Some(claims) = access::read(runtime.settings(), token, runtime.clock().now()) else {
        return Ok(None);
    };
    let found = runtime.db().read().select_global::<session::Entity>().id(claims.sid).one().await?;
    let session = found.filter(|session| session.user_id == claims.sub && session.company_id == claims.cid);
    let Some(session) = session.filter(|session| session.kind == session::TOKEN) else { return Ok(None) };
    let opened = by_session(runtime, session).await?;
    let end = Instant::from_seconds(claims.exp);
    Ok(opened.map(|open| Open { until: open.until.min(end), ..open }))
}

async fn by_session(runtime: &Runtime, session: session::Model) -> Result<Option<Open>> {
    let now = runtime.clock().now();
    if !sessions::is_open(&session, now) {
        return Ok(None);
    }
    let source = runtime.db().read();
    let Some(known) = grants::load(runtime, source, session.company_id, session.user_id).await? else {
        return Ok(None);
    };
    let principal = known.principal(Some(session.id));
    if now >= session.seen_at.plus(SEEN_EVERY) {
        seen(runtime, &principal, &session, now).await?;
    }
    Ok(Some(Open { principal, until: sessions::ends_at(&session) }))
}

/// Writes down that a session is in use, which keeps it from ending for idleness.
async fn seen(
    runtime: &Runtime,
    principal: &Principal,
    session: &session::Model,
    now: Instant,
) -> Result<()> {
    let ctx = Ctx::system(runtime, principal.company.clone(), "identity.seen");
    let id = session.id;
    pipeline::write(&ctx, move |_, tx| {
        Box::pin(async move {
            tx.update_global::<session::Entity>()
                .set(session::Column::SeenAt, Expr::val(now))
                .filter(session::Column::Id.eq(id))
                .exec()
                .await
        })
    })
    .await
    .map(|_| ())
}

async fn by_key(runtime: &Runtime, id: kernel::Id, hash: &str) -> Result<Option<Open>> {
    let now = runtime.clock().now();
    let source = runtime.db().read();
    let Some(key) = source.select_global::<api_key::Entity>().id(id).one().await? else { return Ok(None) };
    let fits: bool = key.secret_hash.as_bytes().ct_eq(hash.as_bytes()).into();
    if !fits || !key.is_live(now) {
        return Ok(None);
    }
    let Some(known) = grants::load(runtime, source, key.company_id, key.user_id).await? else {
        return Ok(None);
    };
    let limited = grants::limited(&known.grants, &key.permissions()?);
    let actor = Actor::ApiKey {
        id: key.id,
        user: key.user_id,
        name: format!("{} ({})", key.name, known.user.name()),
    };
    let principal = Arc::new(Principal {
        actor,
        company: known.company,
        grants: Arc::new(limited),
        session: Some(key.id),
    });
    if key.used_at.is_none_or(|used| now >= used.plus(SEEN_EVERY)) {
        used(runtime, &principal, key.id, now).await?;
    }
    Ok(Some(Open { principal, until: key.expires_at }))
}

async fn used(runtime: &Runtime, principal: &Principal, id: kernel::Id, now: Instant) -> Result<()> {
    let ctx = Ctx::system(runtime, principal.company.clone(), "identity.seen");
    pipeline::write(&ctx, move |_, tx| {
        Box::pin(async move {
            tx.update_global::<api_key::Entity>()
                .set(api_key::Column::UsedAt, Expr::val(Some(now)))
                .filter(api_key::Column::Id.eq(id))
                .exec()
                .await
        })
    })
    .await
    .map(|_| ())
}
