//! `POST /sales/returns/{id}/unreceive`: goods were said to have come and did not. Only what nobody has looked at yet can
//! be taken back: what was inspected lies in stock.

use garde::Validate;
use kernel::Qty;
use platform::{Ctx, Result, Target, Tx};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{LINES_MAX, advance, told};
use crate::events::{ReturnUnreceived, head, subject};
use crate::model::line;
use crate::rules::{Part, parts};
use crate::view::{self, ReturnView};
use crate::{STATES, places, queries};

/// What did not come after all, and why it was said.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
#[schemars(example = json!({ "reason": "Another customer's parcel" }))]
pub struct UnreceiveReturn {
    /// Everything that was received and not inspected when none is named.
    #[garde(length(max = LINES_MAX))]
    #[serde(default)]
    pub lines: Vec<Part>,
    #[garde(length(chars, min = 1, max = 500))]
    pub reason: String,
}

/// Takes a receipt back.
pub async fn unreceive(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: UnreceiveReturn) -> Result<ReturnView> {
    let (mut ret, mut lines) = queries::lock_in_scope(ctx, tx, target.id).await?;
    target.check_against(ret.version, async { Ok(view::of(&ret, &lines)) }).await?;
    STATES.check(&ret.status, "unreceive")?;
    let parts = parts(&lines, &input.lines, line::Model::to_inspect)?;
    places::assert_fit(ctx, tx, places::named(&lines, &parts, line::Model::to_inspect)).await?;
    for (place, quantity) in &parts {
        lines[*place].received -= *quantity;
    }
    let none_came = lines.iter().all(|line| line.received == Qty::ZERO);
    let to = STATES.check_to(
        &ret.status,
        "unreceive",
        if none_came { "authorised" } else { "partly_received" },
    )?;
    let (_, order_lines) = orders::find(ctx, tx, ret.order_id).await?;
    let mut of_order = queries::in_base(&lines, &parts, &order_lines)?;
    for (_, base) in &mut of_order {
        *base = -*base;
    }
    orders::record_returned(ctx, tx, ret.order_id, &of_order).await?;
    advance(ctx, tx, &mut ret, &lines, to).await?;
    let told = told(&lines, &parts);
    let facts = json!({ "number": ret.number, "lines": told, "reason": input.reason });
    tx.audit(subject(&ret), "returns.return.unreceive", &facts)?;
    tx.emit(subject(&ret), &ReturnUnreceived { head: head(&ret), lines: told, reason: input.reason })?;
    Ok(view::of(&ret, &lines))
}
