//! Signing out: the session ends, and with it every token of it.

use kernel::Result;
use platform::{Ctx, NoInput, Request, Response, pipeline};
use schemars::JsonSchema;
use serde::Serialize;

use crate::model::session;
use crate::{cookies, sessions, sign_in};

#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
pub struct SignedOut {
    pub signed_out: bool,
}

/// Runs outside a transaction only because its answer has headers.
pub async fn logout(ctx: Ctx, _: Request, _: NoInput) -> Result<Response<SignedOut>> {
    let (_, session) = sign_in::person(&ctx)?;
    pipeline::write(&ctx, move |ctx, tx| {
        Box::pin(async move {
            let own = tx.select_global::<session::Entity>().id(session).all().await?;
            sessions::end(ctx, tx, &own, "logout").await
        })
    })
    .await?;
    let cookie = cookies::clear(ctx.runtime().settings());
    Ok(Response::ok(SignedOut { signed_out: true })
        .header("Set-Cookie", cookie)
        // Not "storage": a till keeps sales there that the server has not taken yet; and "cookies" would reach beyond us.
        .header("Clear-Site-Data", "\"cache\""))
}
