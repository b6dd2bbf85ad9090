//! Working for another company: the session ends and one there begins.

use garde::Validate;
use kernel::{Id, Result};
use platform::{Ctx, Request, Response, pipeline};
use schemars::JsonSchema;
use serde::Deserialize;

use crate::errors::NOT_A_MEMBER;
use crate::model::session;
use crate::sign_in::{self, SignedIn, Way};
use crate::{grants, sessions};

#[derive(Clone, Copy, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct Input {
    pub company_id: Id,
}

/// Two transactions, as each company keeps its own audit: the new session first, so that a failure between them
/// leaves one session too many and nobody outside.
pub async fn switch_company(ctx: Ctx, request: Request, input: Input) -> Result<Response<SignedIn>> {
    let (user, old) = sign_in::person(&ctx)?;
    let source = ctx.runtime().db().read();
    let known = grants::load(ctx.runtime(), source, input.company_id, user).await?;
    let known = known.ok_or_else(|| NOT_A_MEMBER.at("company_id"))?;
    let before = source.select_global::<session::Entity>().id(old).expect().await?;
    let there = ctx.signed_in(known.principal(None));
    // Switching proves nothing: what was proved goes along, with its time.
    let (cookie, proved_at) = (before.kind == session::BROWSER, Some(before.proved_at));
    let way = Way { cookie, replaces: None, by: "switch", proved_at };
    let answer = sign_in::sign_in(&there, &request, way, None).await?;
    pipeline::write(&ctx, move |ctx, tx| {
        Box::pin(async move {
            let old = tx.select_global::<session::Entity>().id(old).all().await?;
            sessions::end(ctx, tx, &old, "switched").await
        })
    })
    .await?;
    Ok(answer)
}
