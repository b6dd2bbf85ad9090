//! The one way in which anything changes.
//!
//! authenticate → permission → parse and validate → idempotency → begin → command → events and audit rows in the
//! same transaction → dry run? roll back and answer : commit → again, a bounded number of times, when two
//! transactions stood in each other's way.

use std::sync::Arc;

use futures::future::BoxFuture;
use kernel::permissions::Permission;
use kernel::{Code, Error, Kind, Result};

use crate::api::CommandFn;
use crate::idempotency::Keyed;
use crate::numbering::{self, Series};
use crate::vault::Learned;
use crate::{
    Access, Actor, Ctx, Endpoint, Grants, Handler, Principal, Reply, Request, Rows, Runtime, Scope, Tx,
};

/// Nobody is signed in.
pub const UNAUTHENTICATED: Code =
    Code::new("auth.required", Kind::Unauthenticated, "Sign in, or show a valid token");

pub(crate) const NO_DRY_RUN: Code = Code::new(
    "request.no_dry_run",
    Kind::Invalid,
    "This cannot be tried out with dry_run: it has effects beyond the data",
);

/// How often a command is run again because its number block was used up under it.
const BLOCK_TRIES_MAX: u32 = 8;

/// Runs one call of an endpoint for a caller.
pub async fn run(
    runtime: &Runtime,
    endpoint: &Endpoint,
    principal: Option<Arc<Principal>>,
    request: Request,
    request_id: &str,
) -> Result<Reply> {
    let ctx = admit(runtime, endpoint, principal, request_id)?.dry(request.dry_run).speaking(request.words);
    match &endpoint.handler {
        Handler::Query(query) => query(&ctx, runtime.db().read(), request).await,
        Handler::Free(free) | Handler::Spooled(free) => free(ctx, request).await,
        Handler::Command(command) => {
            let keyed = if ctx.is_dry_run() {
                None
            } else {
                Keyed::of(&ctx, &format!("{} {}", endpoint.method.as_str(), endpoint.path), &request)?
            };
            numbered(&ctx, &endpoint.series, command, keyed, request).await
        }
    }
}

/// The caller's context for an endpoint, or the reason why there is none.
pub fn admit(
    runtime: &Runtime,
    endpoint: &Endpoint,
    principal: Option<Arc<Principal>>,
    request_id: &str,
) -> Result<Ctx> {
    let request_id: Arc<str> = request_id.into();
    let permission: Option<&Permission> = match endpoint.access {
        Access::Public | Access::Link => {
            let principal = principal.unwrap_or_else(|| Arc::new(anonymous()));
            let scope = Scope::new(principal.company.id, Rows::None);
            return Ok(Ctx::new(runtime.clone(), principal, scope, request_id));
        }
        Access::SignedIn => None,
        Access::Permission(permission) => Some(permission),
    };
    let principal = principal.ok_or_else(|| UNAUTHENTICATED.error())?;
    let rows = match permission {
        Some(permission) => crate::ctx::rows_of(&principal, permission.name)
            .ok_or_else(|| crate::ctx::FORBIDDEN.with("permission", permission.name))?,
        None => principal.actor.user_id().map_or(Rows::None, Rows::Own),
    };
    let scope = Scope::new(principal.company.id, rows);
    Ok(Ctx::new(runtime.clone(), principal, scope, request_id))
}

fn anonymous() -> Principal {
    Principal {
        actor: Actor::Anonymous,
        company: crate::runtime::nobody(),
        grants: Arc::new(Grants::default()),
        session: None,
    }
}

async fn numbered(
    ctx: &Ctx,
    series: &[Series],
    command: &CommandFn,
    keyed: Option<Keyed>,
    request: Request,
) -> Result<Reply> {
    for _ in 0..BLOCK_TRIES_MAX {
        for one in series {
            numbering::refill(ctx, *one, ctx.today().year(), 1).await?;
        }
        match command_once(ctx, command.clone(), keyed.clone(), request.clone()).await {
            Err(error) if error.is(numbering::EMPTY) => numbering::refill_missed(ctx).await?,
            // Two equal requests at once: the other one's answer is stored by now.
            Err(error) if error.is(db::CONFLICT_UNIQUE) && keyed.is_some() => {
                return command_once(ctx, command.clone(), keyed, request).await;
            }
            other => return other,
        }
    }
    Err(numbering::EMPTY.error())
}

async fn command_once(
    ctx: &Ctx,
    command: CommandFn,
    keyed: Option<Keyed>,
    request: Request,
) -> Result<Reply> {
    write(ctx, move |ctx, tx| {
        let (command, keyed, request) = (command.clone(), keyed.clone(), request.clone());
        Box::pin(async move {
            if let Some(keyed) = &keyed
                && let Some(stored) = keyed.stored(ctx, tx).await?
            {
                return Ok(stored);
            }
            let reply = command(ctx, tx, request).await?;
            if let Some(keyed) = &keyed {
                keyed.store(ctx, tx, &reply).await?;
            }
            Ok(reply)
        })
    })
    .await
}

/// As [`write`], of work that may take numbers of block series of which the caller does not know.
pub async fn write_numbered<T, F>(ctx: &Ctx, work: F) -> Result<T>
where
    T: Send + 'static,
    F: for<'a> Fn(&'a Ctx, &'a Tx<'a>) -> BoxFuture<'a, Result<T>> + Send + Sync + 'static,
{
    let work = Arc::new(work);
    for _ in 0..BLOCK_TRIES_MAX {
        let work = work.clone();
        match write(ctx, move |ctx, tx| work(ctx, tx)).await {
            Err(error) if error.is(numbering::EMPTY) => numbering::refill_missed(ctx).await?,
            other => return other,
        }
    }
    Err(numbering::EMPTY.error())
}

/// Runs work of a job, a listener or a sub-command in one transaction, with its events and audit rows.
pub async fn write<T, F>(ctx: &Ctx, work: F) -> Result<T>
where
    T: Send + 'static,
    F: for<'a> Fn(&'a Ctx, &'a Tx<'a>) -> BoxFuture<'a, Result<T>> + Send + Sync + 'static,
{
    let held = ctx.clone();
    let work = Arc::new(work);
    let done = ctx
        .runtime()
        .db()
        .write(move |data| {
            let (ctx, work) = (held.clone(), work.clone());
            Box::pin(async move {
                let tx = Tx::new(data);
                let value = work(&ctx, &tx).await?;
                let pending = tx.take_pending();
                let touched: Vec<_> =
                    pending.events.iter().map(|event| (event.name, event.subject.id)).collect();
                let mut rows = pending.rows;
                crate::events::add(&ctx, &tx, pending.events, &mut rows).await?;
                crate::audit::add(&ctx, pending.audit, &mut rows)?;
                tx.insert_together(rows).await.map_err(|error| {
                    if crate::events::took_a_number(&error) { db::RETRY.error() } else { error }
                })?;
                Ok::<_, Error>(if ctx.is_dry_run() {
                    db::Outcome::Rollback((value, Vec::new(), Learned::default()))
                } else {
                    db::Outcome::Commit((value, touched, pending.keys))
                })
            })
        })
        .await;
    let (value, touched, keys) = done?;
    ctx.runtime().keyring().learn(ctx.company_id(), keys).await;
    // The other processes hear of it by the stream; this one must not answer from what it has just changed.
    for (event, subject) in touched {
        ctx.runtime().caches().forget(event, ctx.company_id(), subject).await;
    }
    ctx.runtime().nudge();
    Ok(value)
}

/// Sees to it that the process holds `count` numbers of a block series: for imports and jobs, before they write.
pub async fn reserve_numbers(ctx: &Ctx, series: Series, count: i64) -> Result<()> {
    numbering::refill(ctx, series, ctx.today().year(), count).await
}
