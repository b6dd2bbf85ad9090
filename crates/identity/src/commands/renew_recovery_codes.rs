//! Ten new recovery codes in the place of those that there were.

use kernel::Result;
use platform::{Ctx, NoInput, Request, Response, Subject, pipeline};
use serde_json::json;

use super::confirm_totp::RecoveryCodes;
use crate::errors::NO_FACTOR;
use crate::factors::{self, recovery};
use crate::notices::{self, Notice};
use crate::{people, sign_in, step_up};

/// Runs outside the pipeline's transaction so that the codes are kept nowhere.
pub async fn renew_recovery_codes(ctx: Ctx, _: Request, _: NoInput) -> Result<Response<RecoveryCodes>> {
    let (user_id, _) = sign_in::person(&ctx)?;
    let source = ctx.runtime().db().read();
    step_up::require(&ctx, source).await?;
    if !factors::held(source, user_id).await?.any() {
        return Err(NO_FACTOR.error());
    }
    let codes = pipeline::write(&ctx, move |ctx, tx| {
        Box::pin(async move {
            let user = people::user(tx, user_id).await?;
            notices::tell(ctx, tx, &user, &Notice::CodesRenewed).await?;
            tx.audit(Subject::of("user", user_id), "identity.factor.codes", &json!({}))?;
            recovery::renew(ctx, tx, user_id).await
        })
    })
    .await?;
    Ok(Response::ok(RecoveryCodes { recovery_codes: codes }))
}
