//! `POST /sales/returns/{id}/cancel`: nothing came, and nothing will.

use garde::Validate;
use kernel::Qty;
use platform::{Ctx, Result, Target, Tx};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::advance;
use crate::events::{ReturnCancelled, head, subject};
use crate::view::{self, ReturnView};
use crate::{STATES, queries};

/// Why a return is given up.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct CancelReturn {
    #[garde(length(chars, max = 500))]
    pub reason: Option<String>,
}

/// Gives up a return; the goods may be returned another time.
pub async fn cancel(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: CancelReturn) -> Result<ReturnView> {
    let (mut ret, mut lines) = queries::lock_in_scope(ctx, tx, target.id).await?;
    target.check_against(ret.version, async { Ok(view::of(&ret, &lines)) }).await?;
    let to = STATES.check(&ret.status, "cancel")?;
    for line in &mut lines {
        line.claimed = Qty::ZERO;
    }
    advance(ctx, tx, &mut ret, &lines, to).await?;
    let facts = json!({ "number": ret.number, "reason": input.reason });
    tx.audit(subject(&ret), "returns.return.cancel", &facts)?;
    tx.emit(subject(&ret), &ReturnCancelled { head: head(&ret), cancel_reason: input.reason })?;
    Ok(view::of(&ret, &lines))
}
