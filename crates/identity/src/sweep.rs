//! Once a day, what nobody needs any more goes: sessions and invitations long over, counts long past.

use std::time::Duration;

use kernel::Result;
use platform::{Ctx, Tx};
use sea_orm::entity::prelude::*;
use serde_json::Value;

use crate::model::{attempt, invitation, session};
use crate::throttle::ACCOUNT_FAILURES_MAX;

/// What is over is kept for so long, for people who ask what happened. (The audit keeps it for ever.)
const KEPT: Duration = Duration::from_secs(30 * 86_400);

/// The tables are above all companies, and doing it once for each does no harm.
pub async fn sweep(ctx: &Ctx, tx: &Tx<'_>, _: &Value) -> Result<()> {
    let before = ctx.now().minus(KEPT);
    tx.delete_global::<session::Entity>().filter(session::Column::ExpiresAt.lt(before)).exec().await?;
    tx.delete_global::<session::Entity>().filter(session::Column::EndedAt.lt(before)).exec().await?;
    tx.delete_global::<invitation::Entity>().filter(invitation::Column::ExpiresAt.lt(before)).exec().await?;
    // An account that is locked stays so until an administrator unlocks it.
    tx.delete_global::<attempt::Entity>()
        .filter(attempt::Column::UpdatedAt.lt(before))
        .filter(attempt::Column::Failures.lt(ACCOUNT_FAILURES_MAX))
        .exec()
        .await?;
    Ok(())
}
