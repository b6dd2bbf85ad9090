//! `POST /sales/returns/{id}/complete`: nothing more will come, and nothing more is settled.

use kernel::Qty;
use platform::{Ctx, NoInput, Result, Target, Tx};
use serde_json::json;

use super::advance;
use crate::events::{ReturnCompleted, head, subject};
use crate::view::{self, ReturnView};
use crate::{NOT_INSPECTED, STATES, queries};

/// Closes a return: what has not come may be returned another time.
pub async fn complete(ctx: &Ctx, tx: &Tx<'_>, target: Target, _: NoInput) -> Result<ReturnView> {
    let (mut ret, mut lines) = queries::lock_in_scope(ctx, tx, target.id).await?;
    target.check_against(ret.version, async { Ok(view::of(&ret, &lines)) }).await?;
    let to = STATES.check(&ret.status, "complete")?;
    if lines.iter().any(|line| line.to_inspect() > Qty::ZERO) {
        return Err(NOT_INSPECTED.error());
    }
    for line in &mut lines {
        line.claimed = line.received;
    }
    advance(ctx, tx, &mut ret, &lines, to).await?;
    tx.audit(subject(&ret), "returns.return.complete", &json!({ "number": ret.number }))?;
    tx.emit(subject(&ret), &ReturnCompleted { head: head(&ret) })?;
    Ok(view::of(&ret, &lines))
}
