//! One file for each verb of a transfer.

pub mod bring_back;
pub mod cancel;
pub mod create;
pub mod receive;
pub mod replace;
pub mod ship;

use platform::{Ctx, Result, Tx};

use crate::model::transfer;

/// Stores a transfer that took a step, one version on.
async fn advance(ctx: &Ctx, tx: &Tx<'_>, transfer: &mut transfer::Model, to: &str) -> Result<()> {
    transfer.status = to.to_owned();
    transfer.version += 1;
    transfer.updated_at = ctx.now();
    tx.save::<transfer::Entity>(&ctx.whole(), transfer.clone()).await
}
