//! `POST /sales/returns/{id}/receive`: goods came back, all of them or some. They are not in stock before somebody has
//! looked at them.

use garde::Validate;
use kernel::Qty;
use platform::{Ctx, Result, Target, Tx};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{LINES_MAX, advance, told};
use crate::events::{ReturnReceived, head, subject};
use crate::model::line;
use crate::rules::{Part, parts};
use crate::view::{self, ReturnView};
use crate::{STATES, places, queries};

/// What came.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct ReceiveReturn {
    /// Everything that is still to come when none is named.
    #[garde(length(max = LINES_MAX))]
    #[serde(default)]
    pub lines: Vec<Part>,
}

/// Takes returned goods in.
pub async fn receive(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: ReceiveReturn) -> Result<ReturnView> {
    let (mut ret, mut lines) = queries::lock_in_scope(ctx, tx, target.id).await?;
    target.check_against(ret.version, async { Ok(view::of(&ret, &lines)) }).await?;
    STATES.check(&ret.status, "receive")?;
    let parts = parts(&lines, &input.lines, line::Model::to_receive)?;
    places::assert_fit(ctx, tx, places::named(&lines, &parts, line::Model::to_receive)).await?;
    for (place, quantity) in &parts {
        lines[*place].received += *quantity;
    }
    let complete = lines.iter().all(|line| line.to_receive() == Qty::ZERO);
    let to =
        STATES.check_to(&ret.status, "receive", if complete { "received" } else { "partly_received" })?;
    let (_, order_lines) = orders::find(ctx, tx, ret.order_id).await?;
    let of_order = queries::in_base(&lines, &parts, &order_lines)?;
    orders::record_returned(ctx, tx, ret.order_id, &of_order).await?;
    advance(ctx, tx, &mut ret, &lines, to).await?;
    let told = told(&lines, &parts);
    tx.audit(subject(&ret), "returns.return.receive", &json!({ "number": ret.number, "lines": told }))?;
    tx.emit(subject(&ret), &ReturnReceived { head: head(&ret), lines: told, complete })?;
    Ok(view::of(&ret, &lines))
}
