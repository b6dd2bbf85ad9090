//! `POST /sales/orders/{id}/cancel-rest`: what has not left will not leave. The order ends with what was shipped, at
//! its agreed prices; what was given up stays on its lines with the reason.

use garde::Validate;
use kernel::{Id, Qty};
use platform::{Ctx, Result, Target, Tx};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::advance;
use super::amend::{settle_credit, store, sum_up};
use super::place::LINES_MAX;
use crate::events::{LineQuantity, OrderRestCancelled, head, subject};
use crate::model::{amendment, line};
use crate::versions::{self, Changed, VERSIONS_MAX, difference};
use crate::view::OrderView;
use crate::{
    ALREADY_INVOICED, NO_SUCH_LINE, NOTHING_TO_AMEND, STATES, TOO_MANY_VERSIONS, charges, ports, progress,
    queries, reservations, rules,
};

/// Why, and which lines.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct CancelRest {
    #[garde(length(chars, min = 1, max = 500))]
    pub reason: String,
    /// The rest of all lines when none is named.
    #[garde(length(max = LINES_MAX))]
    #[serde(default)]
    pub lines: Vec<Id>,
}

/// Gives up what has not left.
pub async fn cancel_rest(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: CancelRest) -> Result<OrderView> {
    let (mut order, before) = queries::lock_in_scope(ctx, tx, target.id).await?;
    queries::assert_seen(ctx, tx, target, &order).await?;
    STATES.check(&order.status, "cancel_rest")?;
    if order.amended >= VERSIONS_MAX {
        return Err(TOO_MANY_VERSIONS.with("most", VERSIONS_MAX));
    }
    let (lines, given_up) = cut(&before, &input)?;
    let total_before = order.total;
    charges::note_change(&mut order, &before, &lines);
    sum_up(&mut order, &lines)?;
    order.amended += 1;
    settle_credit(ctx, tx, &mut order, total_before).await?;
    store(ctx, tx, &before, &lines).await?;
    reservations::follow(ctx, tx, &mut order, &before, &lines).await?;
    let rest = lines.iter().any(|line| line.to_ship() > Qty::ZERO);
    let to =
        STATES.check_to(&order.status, "cancel_rest", if rest { "partly_shipped" } else { "shipped" })?;
    advance(ctx, tx, &mut order, to, Some(input.reason.clone())).await?;
    let lines_changed = difference(order.currency, &before, &lines);
    let changed = Changed { lines: lines_changed, head: Vec::new() };
    let reason = input.reason.clone();
    versions::record(ctx, tx, &order, amendment::CANCEL_REST, total_before, &changed, reason).await?;
    let less = ports::less(&before, &lines);
    let shipments = ports::cut(ctx, tx, &order, &less, "The rest of the order was cancelled").await?;
    let warnings = ports::warning(&shipments).into_iter().collect();
    let facts = json!({ "number": order.number, "reason": input.reason, "lines": given_up });
    tx.audit(subject(&order), "orders.order.cancel_rest", &facts)?;
    let told = OrderRestCancelled {
        order: head(&order),
        reason: input.reason,
        total_before: order.currency.decimal(total_before),
        lines: given_up,
        shipments,
    };
    tx.emit(subject(&order), &told)?;
    let id = order.id;
    progress::finish(ctx, tx, order, &lines).await?;
    let view = queries::get(ctx, tx, platform::api::ById { id }).await?;
    Ok(OrderView { warnings, ..view })
}

/// The lines without what is given up, and what that is.
///
/// # Errors
/// At `lines[i]`: `orders.no_such_line`; `orders.already_invoiced` for goods that were invoiced before they left;
/// `orders.nothing_to_amend` when nothing is left of them.
fn cut(before: &[line::Model], input: &CancelRest) -> Result<(Vec<line::Model>, Vec<LineQuantity>)> {
    for (index, id) in input.lines.iter().enumerate() {
        if !before.iter().any(|line| line.id == *id) {
            return Err(NO_SUCH_LINE.at(format!("lines[{index}]")));
        }
    }
    let named = |line: &line::Model| input.lines.is_empty() || input.lines.contains(&line.id);
    let mut lines = before.to_vec();
    let mut given_up = Vec::new();
    for line in lines.iter_mut().filter(|line| named(line) && line.to_ship() > Qty::ZERO) {
        if line.invoiced > line.shipped {
            return Err(ALREADY_INVOICED.with("line_id", line.id));
        }
        let rest = line.to_ship();
        let kept = rules::cut(line, line.shipped)?;
        let reason = Some(input.reason.clone());
        *line = line::Model { cancelled: line.cancelled + rest, cancel_reason: reason, ..kept };
        given_up.push(LineQuantity { line_id: line.id, product_id: line.product_id, quantity: rest });
    }
    if given_up.is_empty() { Err(NOTHING_TO_AMEND.error()) } else { Ok((lines, given_up)) }
}
