//! `POST /ledger/catch-up`: what is not in the books yet is posted by a job.

use kernel::{Id, Result};
use platform::{Ctx, NoInput, Tx, jobs};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::json;

use crate::missing;

/// The job that does it.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
pub struct CatchingUp {
    pub job_id: Id,
}

/// Begins to catch up.
pub async fn catch_up(ctx: &Ctx, tx: &Tx<'_>, _: NoInput) -> Result<CatchingUp> {
    let job_id = jobs::enqueue(ctx, tx, missing::CATCH_UP, &json!({}), ctx.now(), None).await?;
    Ok(CatchingUp { job_id })
}
