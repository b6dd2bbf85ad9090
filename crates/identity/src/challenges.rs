//! Challenges: what was begun in one request and is proved in another.

use std::time::Duration;

use kernel::{Id, Result};
use platform::{Ctx, Runtime, Tx, pipeline};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Expr, ExprTrait};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::errors::CHALLENGE_INVALID;
use crate::model::challenge;
use crate::tokens::secret::{self, Use};

/// Proofs that may be tried on one challenge.
pub const ATTEMPTS_MAX: i32 = 5;

/// A challenge to begin.
pub struct New<'a, S> {
    pub purpose: &'static str,
    pub user: Option<Id>,
    pub company: Option<Id>,
    pub state: &'a S,
    pub life: Duration,
}

/// Begins a challenge and gives its token, which is never shown again.
pub async fn begin<S: Serialize>(ctx: &Ctx, tx: &Tx<'_>, new: New<'_, S>) -> Result<String> {
    let (token, secret_hash) = secret::fresh(ctx.runtime().clock(), Use::Challenge);
    let row = challenge::Model {
        id: ctx.id(),
        purpose: new.purpose.to_owned(),
        user_id: new.user,
        for_company: new.company,
        secret_hash,
        state: serde_json::to_string(new.state).map_err(kernel::Error::internal)?,
        attempts: 0,
        created_at: ctx.now(),
        expires_at: ctx.now().plus(new.life),
        used_at: None,
    };
    tx.insert_global::<challenge::Entity>(vec![row]).await?;
    Ok(token)
}

/// The open challenge behind a token.
///
/// # Errors
/// `identity.challenge_invalid`, whatever is wrong with it.
pub async fn shown(runtime: &Runtime, token: &str, purpose: &str) -> Result<challenge::Model> {
    let hash = secret::shown(token, Use::Challenge).ok_or_else(|| CHALLENGE_INVALID.error())?;
    let by_hash = challenge::Column::SecretHash.eq(hash);
    let found = runtime.db().read().select_global::<challenge::Entity>().filter(by_hash).one().await?;
    let now = runtime.clock().now();
    let is_open = |one: &challenge::Model| {
        one.purpose == purpose && one.used_at.is_none() && now < one.expires_at && one.attempts < ATTEMPTS_MAX
    };
    found.filter(is_open).ok_or_else(|| CHALLENGE_INVALID.error())
}

/// Counts a proof that is about to be looked at, so that many at once are many.
///
/// # Errors
/// `identity.challenge_invalid` when there were too many.
pub async fn attempt(ctx: &Ctx, id: Id) -> Result<()> {
    let met = pipeline::write(ctx, move |_, tx| {
        Box::pin(async move {
            tx.update_global::<challenge::Entity>()
                .set(challenge::Column::Attempts, Expr::col(challenge::Column::Attempts).add(1))
                .filter(challenge::Column::Id.eq(id))
                .filter(challenge::Column::UsedAt.is_null())
                .filter(challenge::Column::Attempts.lt(ATTEMPTS_MAX))
                .exec()
                .await
        })
    })
    .await?;
    if met == 1 { Ok(()) } else { Err(CHALLENGE_INVALID.error()) }
}

/// Uses a challenge up, once.
///
/// # Errors
/// `identity.challenge_invalid` when somebody else was faster.
pub async fn spend(ctx: &Ctx, tx: &Tx<'_>, id: Id) -> Result<()> {
    let met = tx
        .update_global::<challenge::Entity>()
        .set(challenge::Column::UsedAt, Expr::val(Some(ctx.now())))
        .filter(challenge::Column::Id.eq(id))
        .filter(challenge::Column::UsedAt.is_null())
        .exec()
        .await?;
    if met == 1 { Ok(()) } else { Err(CHALLENGE_INVALID.error()) }
}

/// Takes back what a user has begun for a purpose and not proved.
pub async fn withdraw(ctx: &Ctx, tx: &Tx<'_>, user: Id, purpose: &str) -> Result<()> {
    tx.update_global::<challenge::Entity>()
        .set(challenge::Column::UsedAt, Expr::val(Some(ctx.now())))
        .filter(challenge::Column::UserId.eq(user))
        .filter(challenge::Column::Purpose.eq(purpose))
        .filter(challenge::Column::UsedAt.is_null())
        .exec()
        .await
        .map(drop)
}

/// What was begun.
pub fn state<S: DeserializeOwned>(challenge: &challenge::Model) -> Result<S> {
    serde_json::from_str(&challenge.state).map_err(kernel::Error::internal)
}
