//! `POST /sales/orders/{id}/promise`: when the goods are promised for, and how much the order matters in the queue of
//! those who wait.

use std::collections::BTreeMap;

use garde::Validate;
use kernel::{Day, Id};
use platform::{Ctx, Result, Target, Tx};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::place::{LINES_MAX, PRIORITY_MAX};
use crate::events::{OrderPromised, PromisedLine, head, subject};
use crate::model::{line, order};
use crate::view::OrderView;
use crate::{LINE_TWICE, NO_SUCH_LINE, NOTHING_TO_AMEND, STATES, back_orders, queries};

/// New promises; what is absent stays.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct PromiseOrder {
    #[garde(length(max = LINES_MAX))]
    #[serde(default)]
    pub lines: Vec<PromiseLine>,
    /// Who has more is served first.
    #[garde(inner(range(min = 0, max = PRIORITY_MAX)))]
    pub priority: Option<i32>,
}

/// When a line is promised for.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PromiseLine {
    pub line_id: Id,
    pub promised_on: Day,
}

/// Promises anew.
pub async fn promise(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: PromiseOrder) -> Result<OrderView> {
    let (mut order, mut lines) = queries::lock_in_scope(ctx, tx, target.id).await?;
    queries::assert_seen(ctx, tx, target, &order).await?;
    STATES.check(&order.status, "promise")?;
    if input.lines.is_empty() && input.priority.is_none() {
        return Err(NOTHING_TO_AMEND.error());
    }
    let mut days = BTreeMap::new();
    for (index, one) in input.lines.iter().enumerate() {
        let line = lines.iter_mut().find(|line| line.id == one.line_id);
        let line = line.ok_or_else(|| NO_SUCH_LINE.at(format!("lines[{index}].line_id")))?;
        if days.insert(one.line_id, one.promised_on).is_some() {
            return Err(LINE_TWICE.at(format!("lines[{index}].line_id")));
        }
        line.promised_on = Some(one.promised_on);
        tx.save::<line::Entity>(&ctx.whole(), line.clone()).await?;
    }
    order.priority = input.priority.unwrap_or(order.priority);
    order.version += 1;
    order.updated_at = ctx.now();
    tx.save::<order::Entity>(&ctx.whole(), order.clone()).await?;
    back_orders::promise_anew(ctx, tx, &order, &days).await?;
    let told: Vec<PromisedLine> = input
        .lines
        .iter()
        .map(|one| PromisedLine { line_id: one.line_id, promised_on: one.promised_on })
        .collect();
    let facts = json!({ "number": order.number, "lines": told, "priority": order.priority });
    tx.audit(subject(&order), "orders.order.promise", &facts)?;
    let event = OrderPromised { order: head(&order), lines: told, priority: order.priority };
    tx.emit(subject(&order), &event)?;
    queries::get(ctx, tx, platform::api::ById { id: order.id }).await
}
