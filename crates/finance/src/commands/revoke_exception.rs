//! `POST /finance/lock-exceptions/{id}/revoke`: it ends now.

use platform::{Ctx, NoInput, Result, Subject, Target, Tx};
use serde_json::json;

use crate::model::lock_exception;
use crate::queries::ExceptionView;

/// Ends an exception; one that has ended stays as it is.
pub async fn revoke_exception(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: NoInput) -> Result<ExceptionView> {
    let mut row = tx.select::<lock_exception::Entity>(ctx.scope()).id(target.id).locked().expect().await?;
    target.check(row.version)?;
    if row.revoked_at.is_none() && row.expires_at > ctx.now() {
        row.revoked_at = Some(ctx.now());
        row.version += 1;
        tx.audit(Subject::of("lock_exception", row.id), "finance.lock.revoke", &json!({}))?;
        tx.save::<lock_exception::Entity>(&ctx.whole(), row.clone()).await?;
    }
    Ok(ExceptionView::of(&row))
}
