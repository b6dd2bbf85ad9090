//! A new passkey, as the browser made it.

use garde::Validate;
use kernel::{Error, Id, Result};
use platform::{Ctx, Request, Response, Subject, Tx, pipeline};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::errors::{CHALLENGE_INVALID, PASSKEY_REFUSED};
use crate::factors::passkeys::{self, Attested};
use crate::factors::{self, recovery};
use crate::model::{challenge, passkey};
use crate::notices::Notice;
use crate::queries::factors::PasskeyView;
use crate::{challenges, fields, people, sign_in, step_up};

#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct Input {
    /// What the ceremony began with.
    #[garde(length(chars, max = 200))]
    pub challenge: String,
    /// What its owner calls it.
    #[garde(length(chars, min = 1, max = 80), custom(fields::line))]
    pub name: String,
    #[garde(dive)]
    pub credential: Attested,
}

#[derive(Clone, Serialize, JsonSchema)]
pub struct Added {
    #[serde(flatten)]
    pub passkey: PasskeyView,
    /// With the first factor: each is good once, in its place. They are not shown again.
    pub recovery_codes: Option<Vec<String>>,
}

/// Runs outside the pipeline's transaction so that the codes are kept nowhere.
pub async fn add_passkey(ctx: Ctx, _: Request, input: Input) -> Result<Response<Added>> {
    let (user_id, session) = sign_in::person(&ctx)?;
    let source = ctx.runtime().db().read();
    step_up::require(&ctx, source).await?;
    let begun = challenges::shown(ctx.runtime(), &input.challenge, challenge::PASSKEY_NEW).await?;
    if begun.user_id != Some(user_id) {
        return Err(CHALLENGE_INVALID.error());
    }
    let row = passkeys::end_registration(&ctx, &begun, user_id, input.name, &input.credential)?;
    let passkey = PasskeyView::of(&row);
    let recovery_codes = pipeline::write(&ctx, move |ctx, tx| {
        let row = row.clone();
        Box::pin(async move {
            challenges::spend(ctx, tx, begun.id).await?;
            add(ctx, tx, row, session).await
        })
    })
    .await?;
    Ok(Response::created(Added { passkey, recovery_codes }))
}

async fn add(ctx: &Ctx, tx: &Tx<'_>, row: passkey::Model, session: Id) -> Result<Option<Vec<String>>> {
    let user = people::user(tx, row.user_id).await?;
    let first = !factors::held(tx, user.id).await?.any();
    let subject = Subject::of("user", user.id);
    tx.audit(subject, "identity.factor.add", &json!({"kind": "passkey", "id": row.id}))?;
    let taken = |error: Error| if error.is(db::CONFLICT_UNIQUE) { PASSKEY_REFUSED.error() } else { error };
    tx.insert_global::<passkey::Entity>(vec![row]).await.map_err(taken)?;
    let codes = if first { Some(recovery::renew(ctx, tx, user.id).await?) } else { None };
    factors::changed(ctx, tx, &user, Some(session), &Notice::FactorAdded("letter-factor-passkey")).await?;
    Ok(codes)
}
