//! `POST /sales/returns/{id}/refund`: what came back and was inspected is credited, at each line's stored share of what
//! was invoiced, and paid back by the tender that paid.

use billing::CameBack;
use garde::Validate;
use kernel::{Amount, Day, Id, Qty};
use platform::{Ctx, Result, Target, Tx};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{LINES_MAX, advance, settled, told};
use crate::events::{ReturnCompleted, ReturnRefunded, head, subject};
use crate::model::{line, ret};
use crate::rules::{Part, parts};
use crate::view::{self, ReturnView};
use crate::{STATES, places, queries};

/// What is credited.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct RefundReturn {
    /// Everything that was inspected and not settled when none is named.
    #[garde(length(max = LINES_MAX))]
    #[serde(default)]
    pub lines: Vec<Part>,
    /// Pays out what the credit notes leave of the payments; otherwise it stays the customer's credit.
    #[serde(default = "yes")]
    pub pay_out: bool,
    /// The day of the credit notes; today in the company's zone when absent. Neither later nor before an invoice that they
    /// credit and what was last taken back of what settles it: else `billing.bad_document_date`; nor closed
    /// (`finance.period_locked`). Money that is paid out is promised today.
    pub issued_on: Option<Day>,
}

fn yes() -> bool {
    true
}

/// Credits goods that came back.
pub async fn refund(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: RefundReturn) -> Result<ReturnView> {
    ctx.require(&billing::permissions::CREDIT)?;
    if input.pay_out {
        ctx.require(&billing::permissions::PAYMENT_REFUND)?;
    }
    billing::assert_creditable_on(ctx, tx, input.issued_on).await?;
    let (mut ret, mut lines) = queries::lock_in_scope(ctx, tx, target.id).await?;
    target.check_against(ret.version, async { Ok(view::of(&ret, &lines)) }).await?;
    STATES.check(&ret.status, "refund")?;
    let parts = parts(&lines, &input.lines, line::Model::to_settle)?;
    places::assert_fit(ctx, tx, places::named(&lines, &parts, line::Model::to_settle)).await?;
    if input.pay_out {
        billing::hold_payments(ctx, tx, &came_back(ctx, tx, &ret, &lines, &parts).await?).await?;
    }
    let (credited, notes) = credit(ctx, tx, &ret, &lines, &parts, input.issued_on).await?;
    let mut refunds = Vec::new();
    for note in notes.iter().filter(|_| input.pay_out) {
        refunds.extend(billing::pay_back(ctx, tx, *note, &reason(&ret)).await?);
    }
    for (place, quantity) in &parts {
        lines[*place].refunded += *quantity;
    }
    let to = STATES.check_to(&ret.status, "refund", settled(&ret, &lines))?;
    advance(ctx, tx, &mut ret, &lines, to).await?;
    let event = ReturnRefunded {
        head: head(&ret),
        lines: told(&lines, &parts),
        currency: ret.currency,
        credited: ret.currency.decimal(credited),
        credit_notes: notes.clone(),
        refunds: refunds.clone(),
    };
    tx.audit(subject(&ret), "returns.return.refund", &json!({ "number": ret.number, "told": event }))?;
    tx.emit(subject(&ret), &event)?;
    if ret.status == "completed" {
        tx.emit(subject(&ret), &ReturnCompleted { head: head(&ret) })?;
    }
    Ok(ReturnView { credit_notes: notes, refunds, ..view::of(&ret, &lines) })
}

/// The credit notes for parts of a return, of a day that the caller knows to be open, and what they come to.
pub(crate) async fn credit(
    ctx: &Ctx,
    tx: &Tx<'_>,
    ret: &ret::Model,
    lines: &[line::Model],
    parts: &[(usize, Qty)],
    issued_on: Option<Day>,
) -> Result<(Amount, Vec<Id>)> {
    let came_back = came_back(ctx, tx, ret, lines, parts).await?;
    let notes = billing::credit_returned(ctx, tx, &came_back, &reason(ret), issued_on).await?;
    let credited = notes.iter().map(|note| -note.total).sum();
    Ok((credited, notes.into_iter().map(|note| note.id).collect()))
}

/// Parts of a return as parts of the order's lines.
async fn came_back(
    ctx: &Ctx,
    tx: &Tx<'_>,
    ret: &ret::Model,
    lines: &[line::Model],
    parts: &[(usize, Qty)],
) -> Result<Vec<CameBack>> {
    let (_, order_lines) = orders::find(ctx, tx, ret.order_id).await?;
    let base = queries::in_base(lines, parts, &order_lines)?;
    let one = |((place, _), (order_line_id, quantity)): (&(usize, Qty), (Id, Qty))| {
        let of_order = queries::of_order(&order_lines, order_line_id)?;
        let in_unit = lines[*place].unit_id == of_order.unit_id;
        Ok(CameBack { order_line_id, quantity, unit: orders::unit_of(of_order)?, in_unit })
    };
    parts.iter().zip(base).map(one).collect()
}

/// What the credit note says.
fn reason(ret: &ret::Model) -> String {
    format!("{}: {}", ret.number, ret.reason).chars().take(500).collect()
}
