//! `POST /sales/returns`: a customer may send goods of an order back, as far as they were shipped and are not on their
//! way back already.

use garde::Validate;
use kernel::{Error, Id, Kind, Qty};
use orders::model::{line as order_line, order};
use platform::{Ctx, Result, Tx};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{LINES_MAX, told};
use crate::events::{ReturnAuthorised, head, subject};
use crate::model::{line, ret};
use crate::places::Named;
use crate::view::{self, ReturnView};
use crate::{
    BAD_QUANTITY, LINE_TWICE, NO_SUCH_ORDER, NOT_GOODS, NOTHING_LEFT, SERIES, STATES, places, queries,
};

/// A return as the caller writes it.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct NewReturn {
    pub order_id: Id,
    #[garde(length(chars, min = 1, max = 500))]
    pub reason: String,
    /// Everything that was shipped and has not come back when none is named.
    #[garde(length(max = LINES_MAX), dive)]
    #[serde(default)]
    pub lines: Vec<NewReturnLine>,
    /// Where the goods come back to; where the order was served from when absent.
    pub location_id: Option<Id>,
    #[garde(length(chars, max = 4000))]
    pub note: Option<String>,
}

/// So much of an order's line.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct NewReturnLine {
    /// The order's line.
    pub line_id: Id,
    /// In the line's unit, in no more decimal places than that is counted in (`catalog.too_many_places`), unless it is all
    /// that was shipped and can still come back.
    pub quantity: Qty,
    #[garde(length(chars, max = 500))]
    pub reason: Option<String>,
}

/// Authorises a return. The order's lock keeps two of them from claiming the same goods.
pub async fn authorise(ctx: &Ctx, tx: &Tx<'_>, input: NewReturn) -> Result<ReturnView> {
    orders::find_in_scope(ctx, tx, input.order_id).await.map_err(no_such_order)?;
    let location_id = match input.location_id {
        Some(id) => Some(inventory::location_in_reach(ctx, tx, id, "location_id").await?.id),
        None => None,
    };
    let (order, order_lines) = orders::lock(ctx, tx, input.order_id).await?;
    let ret = head_of(ctx, &order, location_id.unwrap_or(order.location_id), &input)?;
    let lines = lines_of(ctx, tx, ret.id, &order_lines, &input).await?;
    let all: Vec<(usize, Qty)> = lines.iter().map(|line| line.quantity).enumerate().collect();
    let told = told(&lines, &all);
    let facts =
        json!({ "number": ret.number, "order": ret.order_number, "reason": ret.reason, "lines": told });
    tx.audit(subject(&ret), "returns.return.authorise", &facts)?;
    let event = ReturnAuthorised { head: head(&ret), reason: ret.reason.clone(), lines: told };
    tx.emit(subject(&ret), &event)?;
    let answer = view::of(&ret, &lines);
    tx.insert::<ret::Entity>(&ctx.whole(), ret).await?;
    tx.insert_all::<line::Entity>(&ctx.whole(), lines).await?;
    Ok(answer)
}

fn no_such_order(error: Error) -> Error {
    if error.kind == Kind::NotFound { NO_SUCH_ORDER.at("order_id") } else { error }
}

fn head_of(ctx: &Ctx, order: &order::Model, location_id: Id, input: &NewReturn) -> Result<ret::Model> {
    Ok(ret::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        number: ctx.runtime().number(ctx, SERIES)?.text,
        order_id: order.id,
        order_number: order.number.clone(),
        customer_id: order.customer_id,
        customer_name: order.customer_name.clone(),
        store_id: order.store_id,
        region_id: order.region_id,
        owner_id: order.owner_id,
        location_id,
        status: STATES.initial.to_owned(),
        currency: order.currency,
        reason: input.reason.clone(),
        note: input.note.clone(),
        business_date: ctx.today(),
        version: 1,
        created_at: ctx.now(),
        updated_at: ctx.now(),
    })
}

async fn lines_of(
    ctx: &Ctx,
    tx: &Tx<'_>,
    return_id: Id,
    order_lines: &[order_line::Model],
    input: &NewReturn,
) -> Result<Vec<line::Model>> {
    let ids: Vec<Id> = order_lines.iter().map(|line| line.id).collect();
    let expected = queries::expected(ctx, tx, &ids).await?;
    let on_its_way = |line: &order_line::Model| expected.get(&line.id).copied().unwrap_or_default();
    let mut lines: Vec<line::Model> = Vec::new();
    if input.lines.is_empty() {
        for line in order_lines.iter().filter(|line| line.tracked) {
            let left = line.shipped - line.returned - on_its_way(line);
            if left.is_positive() {
                lines.push(row(ctx, return_id, lines.len(), line, left, None));
            }
        }
        return if lines.is_empty() { Err(NOTHING_LEFT.error()) } else { Ok(lines) };
    }
    let mut named = Vec::with_capacity(input.lines.len());
    for (index, wish) in input.lines.iter().enumerate() {
        let path = |field: &str| format!("lines[{index}].{field}");
        let line = order_lines.iter().find(|line| line.id == wish.line_id);
        let line = line.ok_or_else(|| orders::NO_SUCH_LINE.at(path("line_id")))?;
        if lines.iter().any(|one| one.order_line_id == line.id) {
            return Err(LINE_TWICE.at(path("line_id")));
        }
        if !line.tracked {
            return Err(NOT_GOODS.at(path("line_id")));
        }
        if !wish.quantity.is_positive() {
            return Err(BAD_QUANTITY.at(path("quantity")));
        }
        orders::assert_returnable(line, on_its_way(line), wish.quantity)
            .map_err(|error| error.at(path("quantity")))?;
        let left = line.shipped - line.returned - on_its_way(line);
        lines.push(row(ctx, return_id, lines.len(), line, wish.quantity, wish.reason.clone()));
        named.push(Named {
            index,
            product_id: line.product_id,
            unit_id: line.unit_id,
            quantity: wish.quantity,
            left,
        });
    }
    places::assert_fit(ctx, tx, named).await?;
    Ok(lines)
}

fn row(
    ctx: &Ctx,
    return_id: Id,
    before: usize,
    line: &order_line::Model,
    quantity: Qty,
    reason: Option<String>,
) -> line::Model {
    line::Model {
        id: ctx.id(),
        company_id: ctx.company_id(),
        return_id,
        line_no: i32::try_from(before + 1).unwrap_or(i32::MAX),
        order_line_id: line.id,
        product_id: line.product_id,
        sku: line.sku.clone(),
        description: line.description.clone(),
        unit_id: line.unit_id,
        quantity,
        claimed: quantity,
        received: Qty::ZERO,
        restocked: Qty::ZERO,
        scrapped: Qty::ZERO,
        quarantined: Qty::ZERO,
        refunded: Qty::ZERO,
        replaced: Qty::ZERO,
        reason,
    }
}
