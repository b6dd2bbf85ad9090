//! `POST /finance/lock-exceptions`: somebody may pass a soft lock for a while, for a reason.

use std::time::Duration;

use garde::Validate;
use kernel::{Day, Id, Instant};
use platform::{Ctx, Result, Subject, Tx};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::json;

use crate::events::LockExceptionGranted;
use crate::locks::Area;
use crate::model::lock_exception;
use crate::queries::ExceptionView;
use crate::{BAD_EXPIRY, BAD_RANGE, NO_SUCH_HOLDER, permissions};

/// An exception ends after so many days at the latest.
pub const EXCEPTION_DAYS_MAX: u64 = 31;

/// Who may pass, where, and why.
#[derive(Clone, Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct GrantException {
    pub area: Area,
    /// The caller when absent; for others the permission `finance.lock.grant` is needed.
    pub holder_id: Option<Id>,
    /// Business dates that it opens.
    pub first_day: Day,
    pub last_day: Day,
    #[garde(length(chars, min = 1, max = 500))]
    pub reason: String,
    pub expires_at: Instant,
}

/// Grants an exception.
pub async fn grant_exception(ctx: &Ctx, tx: &Tx<'_>, input: GrantException) -> Result<ExceptionView> {
    let holder = input.holder_id.or(ctx.user_id()).ok_or_else(|| NO_SUCH_HOLDER.at("holder_id"))?;
    if ctx.user_id() != Some(holder) {
        ctx.require(&permissions::LOCK_GRANT)?;
    }
    if input.last_day < input.first_day {
        return Err(BAD_RANGE.at("last_day"));
    }
    let latest = ctx.now().plus(Duration::from_secs(EXCEPTION_DAYS_MAX * 86_400));
    if input.expires_at <= ctx.now() || input.expires_at > latest {
        return Err(BAD_EXPIRY.at("expires_at").with("days_max", EXCEPTION_DAYS_MAX));
    }
    identity::people::member(tx, &ctx.whole(), holder).await.map_err(|_| NO_SUCH_HOLDER.at("holder_id"))?;
    let person = identity::people::user(tx, holder).await?;
    let row = lock_exception::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        area: input.area.as_str().to_owned(),
        holder_id: holder,
        holder_name: format!("{} {}", person.first_name, person.last_name).trim().to_owned(),
        first_day: input.first_day,
        last_day: input.last_day,
        reason: input.reason.clone(),
        granted_at: ctx.now(),
        granted_by: ctx.user_id(),
        expires_at: input.expires_at,
        revoked_at: None,
        version: 1,
    };
    let subject = Subject::new("lock_exception", row.id);
    let changes = json!({
        "area": input.area, "holder_id": holder, "first_day": input.first_day, "last_day": input.last_day,
        "reason": input.reason, "expires_at": input.expires_at,
    });
    tx.audit(subject, "finance.lock.grant", &changes)?;
    tx.emit(subject, &told(&row))?;
    let view = ExceptionView::of(&row);
    tx.insert::<lock_exception::Entity>(&ctx.whole(), row).await?;
    Ok(view)
}

fn told(row: &lock_exception::Model) -> LockExceptionGranted {
    LockExceptionGranted {
        exception_id: row.id,
        area: row.area.clone(),
        holder_id: row.holder_id,
        first_day: row.first_day,
        last_day: row.last_day,
        expires_at: row.expires_at,
    }
}
