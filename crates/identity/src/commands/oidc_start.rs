//! Beginning a sign-in by a provider: where the browser is sent.

use garde::Validate;
use kernel::{Id, Result};
use platform::{Ctx, Request, Response, pipeline};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::model::challenge;
use crate::oidc::errand::{self, Browser, Errand};
use crate::oidc::{self, provider};
use crate::{challenges, cookies, sign_in, step_up};

#[derive(Clone, Debug, Default, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields, default)]
#[garde(allow_unvalidated)]
pub struct Input {
    /// A path of this site to go on at, once signed in.
    #[garde(inner(length(chars, max = errand::RETURN_CHARS_MAX)))]
    #[schemars(length(max = errand::RETURN_CHARS_MAX))]
    pub return_to: Option<String>,
}

/// For whom an identity is to become theirs.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct LinkInput {
    pub provider_id: Id,
    /// A path of this site to go on at.
    #[garde(inner(length(chars, max = errand::RETURN_CHARS_MAX)))]
    #[schemars(length(max = errand::RETURN_CHARS_MAX))]
    pub return_to: Option<String>,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Sent {
    /// Where the browser goes; it comes back to `/sign-in/oidc` with `code` and `state`.
    pub url: String,
}

/// `POST /identity/oidc/{id}/start`.
pub async fn start(ctx: Ctx, request: Request, input: Input) -> Result<Response<Sent>> {
    let id = platform::api::path_id(&request, "id")?;
    begin(&ctx, id, input.return_to, None).await
}

/// `POST /identity/me/identities`: somebody who has just proved who they are wants another way in.
pub async fn link(ctx: Ctx, _: Request, input: LinkInput) -> Result<Response<Sent>> {
    let (user, _) = sign_in::person(&ctx)?;
    step_up::require(&ctx, ctx.runtime().db().read()).await?;
    begin(&ctx, input.provider_id, input.return_to, Some((user, ctx.company_id()))).await
}

/// `of`: the user who wants it, and their company, whose provider it must be.
async fn begin(
    ctx: &Ctx,
    provider: Id,
    return_to: Option<String>,
    of: Option<(Id, Id)>,
) -> Result<Response<Sent>> {
    let return_to = errand::way_back(return_to)?;
    let provider = oidc::enabled(ctx, provider, of.map(|(_, company)| company)).await?;
    let inside = oidc::inside(ctx, &provider).await?;
    let metadata = provider::discover(&inside, &provider.issuer).await?;
    let browser = Browser::fresh(ctx.runtime().clock());
    let errand = Errand {
        provider: provider.id,
        browser: browser.hash(),
        return_to,
        link_to: of.map(|(user, _)| user),
    };
    let state = pipeline::write(&inside, move |ctx, tx| {
        let errand = errand.clone();
        Box::pin(async move {
            let new = challenges::New {
                purpose: challenge::OIDC,
                user: errand.link_to,
                company: Some(ctx.company_id()),
                state: &errand,
                life: errand::LIFE,
            };
            challenges::begin(ctx, tx, new).await
        })
    })
    .await?;
    let settings = ctx.runtime().settings();
    let url =
        errand::address(&metadata, &provider.client_id, &errand::redirect_uri(settings), &state, &browser)?;
    Ok(Response::ok(Sent { url })
        .header("Set-Cookie", cookies::set_errand(settings, browser.secret(), errand::LIFE)))
}
