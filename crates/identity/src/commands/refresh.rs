//! The next pair of tokens for a program. A refresh token is good once: one that comes a second time was copied, and
//! as nobody can tell the thief from the owner, the session ends for both.

use garde::Validate;
use kernel::Result;
use platform::{Ctx, Request, Response, Subject, Tx, pipeline};
use schemars::JsonSchema;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Expr;
use serde::Deserialize;
use serde_json::json;

use crate::errors::REFRESH_INVALID;
use crate::grants;
use crate::model::{refresh_token, session};
use crate::sessions::{self, Begun};
use crate::sign_in::{self, SignedIn};
use crate::tokens::secret::{self, Use};

#[derive(Clone, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct Input {
    #[garde(length(chars, max = 200))]
    pub refresh_token: String,
}

/// Runs outside a transaction: a refusal for reuse must keep the end of the session.
pub async fn refresh(ctx: Ctx, _: Request, input: Input) -> Result<Response<SignedIn>> {
    let hash = secret::shown(&input.refresh_token, Use::Refresh).ok_or_else(|| REFRESH_INVALID.error())?;
    let source = ctx.runtime().db().read();
    let by_hash = refresh_token::Column::SecretHash.eq(&hash);
    let token = source.select_global::<refresh_token::Entity>().filter(by_hash).one().await?;
    let token = token.ok_or_else(|| REFRESH_INVALID.error())?;
    let session = source.select_global::<session::Entity>().id(token.session_id).expect().await?;
    let known = grants::load(ctx.runtime(), source, session.company_id, session.user_id).await?;
    let principal = known.ok_or_else(|| REFRESH_INVALID.error())?.principal(Some(session.id));
    let (ctx, user) = (ctx.signed_in(principal), session.user_id);
    let next = pipeline::write(&ctx, move |ctx, tx| {
        let session = session.clone();
        Box::pin(async move { next(ctx, tx, session.id, token.id).await })
    })
    .await?;
    match next {
        Some(begun) => Ok(sign_in::answer(&ctx, user, begun)),
        None => Err(REFRESH_INVALID.error()),
    }
}

async fn next(ctx: &Ctx, tx: &Tx<'_>, session: Uuid, token: Uuid) -> Result<Option<Begun>> {
    // The session's row is the lock: of two who show the same token, one comes second and is seen as such.
    let session = tx.select_global::<session::Entity>().id(session).locked().expect().await?;
    let token = tx.select_global::<refresh_token::Entity>().id(token).expect().await?;
    if !sessions::is_open(&session, ctx.now()) || ctx.now() >= token.expires_at {
        return Ok(None);
    }
    if token.used_at.is_some() {
        tracing::warn!(session = %session.id, "a refresh token came a second time: its session ends");
        sessions::end(ctx, tx, &[session], "reuse").await?;
        return Ok(None);
    }
    tx.update_global::<refresh_token::Entity>()
        .set(refresh_token::Column::UsedAt, Expr::val(Some(ctx.now())))
        .filter(refresh_token::Column::Id.eq(token.id))
        .exec()
        .await?;
    tx.update_global::<session::Entity>()
        .set(session::Column::SeenAt, Expr::val(ctx.now()))
        .filter(session::Column::Id.eq(session.id))
        .exec()
        .await?;
    let kept = sessions::tokens(ctx, tx, &session).await?;
    let subject = Subject::of("session", session.id).within(None, None, Some(session.user_id));
    tx.audit(subject, "identity.session.refresh", &json!({"user_id": session.user_id}))?;
    Ok(Some(Begun { id: session.id, kept }))
}
