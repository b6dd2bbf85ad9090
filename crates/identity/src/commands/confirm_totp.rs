//! The first code of a new authenticator app: from here on the password alone is not enough. The recovery codes come
//! with it.

use garde::Validate;
use kernel::{Id, Result};
use platform::{Ctx, Request, Response, Subject, Tx, pipeline};
use schemars::JsonSchema;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::errors::{FACTOR_EXISTS, NO_FACTOR, PROOF_WRONG};
use crate::factors::{self, CODE_CHARS_MAX, recovery, totp};
use crate::model::totp as app;
use crate::notices::Notice;
use crate::throttle::Watch;
use crate::{people, sign_in, step_up};

#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct Input {
    /// What the app shows.
    #[garde(length(chars, max = CODE_CHARS_MAX))]
    pub code: String,
}

#[derive(Clone, Serialize, JsonSchema)]
pub struct RecoveryCodes {
    /// Each is good once, in the place of the app. They are not shown again.
    pub recovery_codes: Vec<String>,
}

/// Runs outside the pipeline's transaction: a guess is counted whatever comes of it, and the codes are kept nowhere.
pub async fn confirm_totp(ctx: Ctx, request: Request, input: Input) -> Result<Response<RecoveryCodes>> {
    let (user_id, session) = sign_in::person(&ctx)?;
    let (runtime, source) = (ctx.runtime(), ctx.runtime().db().read());
    step_up::require(&ctx, source).await?;
    let held = factors::held(source, user_id).await?;
    if held.confirmed().is_some() {
        return Err(FACTOR_EXISTS.error());
    }
    let app = held.app.ok_or_else(|| NO_FACTOR.error())?;
    let watch = Watch::account(Some(user_id), "", request.address.as_deref());
    watch.charge(&ctx).await?;
    let secret = factors::opened(runtime, source, &app).await?;
    let step = totp::digits(&input.code)
        .and_then(|digits| totp::matching(&secret, &digits, runtime.clock().now(), app.last_step));
    let step = step.ok_or_else(|| PROOF_WRONG.at("code"))?;
    let codes = pipeline::write(&ctx, move |ctx, tx| {
        let (app, watch) = (app.clone(), watch.clone());
        Box::pin(async move {
            watch.clear(tx).await?;
            confirm(ctx, tx, app, step, session).await
        })
    })
    .await?;
    Ok(Response::ok(RecoveryCodes { recovery_codes: codes }))
}

async fn confirm(ctx: &Ctx, tx: &Tx<'_>, app: app::Model, step: i64, session: Id) -> Result<Vec<String>> {
    let met = tx
        .update_global::<app::Entity>()
        .set(app::Column::ConfirmedAt, sea_orm::sea_query::Expr::val(Some(ctx.now())))
        .set(app::Column::LastStep, sea_orm::sea_query::Expr::val(step))
        .filter(app::Column::Id.eq(app.id))
        .filter(app::Column::ConfirmedAt.is_null())
        .exec()
        .await?;
    if met != 1 {
        return Err(FACTOR_EXISTS.error());
    }
    let user = people::user(tx, app.user_id).await?;
    let codes = recovery::renew(ctx, tx, user.id).await?;
    factors::changed(ctx, tx, &user, Some(session), &Notice::FactorAdded("letter-factor-app")).await?;
    tx.audit(Subject::of("user", user.id), "identity.factor.add", &json!({"kind": "totp"}))?;
    Ok(codes)
}
