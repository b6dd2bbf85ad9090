//! Asking again who is there, before what a session that was left open, or stolen, must not do: new credentials, rights,
//! keys for programs, money back beyond a limit, everything of a company in one file (ASVS 7.5.1, 7.5.3).
//!
//! A session remembers when its person last proved who they are: by signing in, or by `POST /identity/step-up`. What
//! asks for it is refused when that is longer ago than [`LIFE`].
//!
//! Programs with an API key are not asked: there is nobody to ask. A key can do what it was made for, it was made by
//! somebody who had just proved who they are, and it names its permissions. Neither is Kontor itself, nor what it does
//! later on somebody's behalf.

use std::time::Duration;

use kernel::{Id, Instant, Result};
use platform::{Actor, Ctx, Source, Tx};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Expr;

use crate::errors::STEP_UP_REQUIRED;
use crate::model::session;

/// How long a proof counts.
pub const LIFE: Duration = Duration::from_secs(10 * 60);

/// Refuses somebody whose last proof is too long ago.
///
/// # Errors
/// `identity.step_up_required` with `step_up_seconds_max`.
pub async fn require(ctx: &Ctx, source: &Source) -> Result<()> {
    let Actor::User { .. } = ctx.actor() else { return Ok(()) };
    let Some(session) = ctx.principal().session else { return Ok(()) };
    let found = source.select_global::<session::Entity>().id(session).one().await?;
    match found {
        Some(session) if ctx.now() < until(session.proved_at) => Ok(()),
        _ => Err(STEP_UP_REQUIRED.with("step_up_seconds_max", LIFE.as_secs())),
    }
}

/// When a proof ends to count.
pub fn until(proved_at: Instant) -> Instant {
    proved_at.plus(LIFE)
}

/// Writes down that the person of a session has proved who they are.
pub(crate) async fn proved(ctx: &Ctx, tx: &Tx<'_>, session: Id) -> Result<()> {
    tx.update_global::<session::Entity>()
        .set(session::Column::ProvedAt, Expr::val(ctx.now()))
        .filter(session::Column::Id.eq(session))
        .exec()
        .await
        .map(drop)
}
