//! Beginning a sign-in by a provider: where the browser is sent.

use garde::Validate;
use kernel::{Id, Result};
use platform::{Ctx, Request, Response, pipeline};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::errors::{FACTOR_NEEDED, PROOF_WRONG};
use crate::model::challenge;
use crate::oidc::errand::{self, Browser, Errand, Purpose, Question};
use crate::oidc::{self, known};
use crate::{challenges, cookies, factors, sign_in, step_up};

#[derive(Clone, Debug, Default, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields, default)]
#[garde(allow_unvalidated)]
pub struct Input {
    /// A path of this site to go on at, once signed in.
    #[garde(inner(length(chars, max = errand::RETURN_CHARS_MAX)))]
    #[schemars(length(max = errand::RETURN_CHARS_MAX))]
    pub return_to: Option<String>,
}

/// By which provider an identity is to become one's own, or one proves again who one is.
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
    begin(&ctx, id, input.return_to, Purpose::SignIn).await
}

/// `POST /identity/me/identities`: somebody who has just proved who they are wants another way in.
pub async fn link(ctx: Ctx, _: Request, input: LinkInput) -> Result<Response<Sent>> {
    let (user, _) = sign_in::person(&ctx)?;
    step_up::require(&ctx, ctx.runtime().db().read()).await?;
    begin(&ctx, input.provider_id, input.return_to, Purpose::Link { user }).await
}

/// `POST /identity/step-up/oidc`: somebody who comes in by a provider proves there again who they are.
pub async fn prove(ctx: Ctx, _: Request, input: LinkInput) -> Result<Response<Sent>> {
    let (user, session) = sign_in::person(&ctx)?;
    let source = ctx.runtime().db().read();
    if factors::held(source, user).await?.any() {
        return Err(FACTOR_NEEDED.error());
    }
    if !oidc::has_identity(source, input.provider_id, user).await? {
        return Err(PROOF_WRONG.at("provider_id"));
    }
    begin(&ctx, input.provider_id, input.return_to, Purpose::Prove { user, session }).await
}

/// Whoever is signed in goes to a provider of their company's, anybody else to any.
async fn begin(
    ctx: &Ctx,
    provider: Id,
    return_to: Option<String>,
    purpose: Purpose,
) -> Result<Response<Sent>> {
    let return_to = errand::way_back(return_to)?;
    let company = purpose.user().map(|_| ctx.company_id());
    let provider = oidc::enabled(ctx, provider, company).await?;
    let inside = oidc::inside(ctx, &provider).await?;
    let metadata = known::metadata(&inside, &provider.issuer).await?;
    let browser = Browser::fresh(ctx.runtime().clock());
    let errand =
        Errand { provider: provider.id, browser: browser.hash(), return_to, purpose, begun_at: ctx.now() };
    let state = pipeline::write(&inside, move |ctx, tx| {
        let errand = errand.clone();
        Box::pin(async move {
            let new = challenges::New {
                purpose: challenge::OIDC,
                user: errand.purpose.user(),
                company: Some(ctx.company_id()),
                state: &errand,
                life: errand::LIFE,
            };
            challenges::begin(ctx, tx, new).await
        })
    })
    .await?;
    let settings = ctx.runtime().settings();
    let question = Question {
        client_id: &provider.client_id,
        redirect_uri: &errand::redirect_uri(settings),
        state: &state,
        anew: matches!(purpose, Purpose::Prove { .. }),
    };
    let url = errand::address(&metadata, &question, &browser)?;
    Ok(Response::ok(Sent { url })
        .header("Set-Cookie", cookies::set_errand(settings, browser.secret(), errand::LIFE)))
}
