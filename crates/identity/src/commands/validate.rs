//! Is this token good? For gateways and other services.

use garde::Validate;
use kernel::{Id, Result};
use platform::{Actor, Credential, Ctx, Request, Response};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct Input {
    /// An access token, an API key or the value of a session cookie.
    #[garde(length(chars, max = 4_000))]
    pub token: String,
}

/// What a token stands for. Of one that is not good nothing is said.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct Validated {
    pub active: bool,
    pub user_id: Option<Id>,
    pub name: Option<String>,
    /// `user` or `api_key`.
    pub kind: Option<String>,
    pub company_id: Option<Id>,
    pub session_id: Option<Id>,
    /// Names of what may be done.
    pub permissions: Vec<String>,
}

/// Whoever has a token could use it anyway, so anybody may ask.
pub async fn validate(ctx: Ctx, _: Request, input: Input) -> Result<Response<Validated>> {
    let directory = ctx.runtime().directory();
    let mut found = directory.authenticate(ctx.runtime(), &Credential::Bearer(input.token.clone())).await?;
    if found.is_none() {
        found = directory.authenticate(ctx.runtime(), &Credential::Session(input.token)).await?;
    }
    let Some(principal) = found else { return Ok(Response::ok(Validated::default())) };
    let is_key = matches!(principal.actor, Actor::ApiKey { .. });
    Ok(Response::ok(Validated {
        active: true,
        user_id: principal.actor.user_id(),
        name: Some(principal.actor.label().to_owned()),
        kind: Some(principal.actor.kind().to_owned()),
        company_id: Some(principal.company.id),
        session_id: principal.session.filter(|_| !is_key),
        permissions: principal.grants.permissions.keys().cloned().collect(),
    }))
}
