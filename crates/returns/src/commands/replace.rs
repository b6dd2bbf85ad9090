//! `POST /sales/returns/{id}/replace`: other goods are sent for those that came back, by an order of its own that names
//! the return. For nothing, or at the price that was paid: then the returned goods are credited.

use garde::Validate;
use kernel::decimal::OUT_OF_RANGE;
use kernel::{Day, Id, Qty, Ratio, Rounding, UnitPrice, round_div};
use orders::model::line as order_line;
use orders::{NewOrder, NewOrderLine, Origin, Shortage};
use platform::{Ctx, Result, Target, Tx};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::refund::credit;
use super::{LINES_MAX, advance, settled, told};
use crate::events::{ReturnCompleted, ReturnReplaced, head, subject};
use crate::model::line;
use crate::rules::{Part, parts};
use crate::view::{self, ReturnView};
use crate::{NOTHING_CREDITED, STATES, places, queries};

/// What the goods that are sent instead cost.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Price {
    /// Nothing: what was paid for the returned goods pays for them.
    #[default]
    Free,
    /// As much as was agreed for the returned goods, which are credited.
    Same,
}

/// What is replaced.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct ReplaceReturn {
    /// Everything that was inspected and not settled when none is named.
    #[garde(length(max = LINES_MAX))]
    #[serde(default)]
    pub lines: Vec<Part>,
    #[serde(default)]
    pub price: Price,
    /// What happens when there are too few goods; the company's policy when absent.
    pub shortage: Option<Shortage>,
    /// The day of the credit notes; today in the company's zone when absent. Neither later nor before an invoice that they
    /// credit and what was last taken back of what settles it: else `billing.bad_document_date`; nor closed
    /// (`finance.period_locked`). Free of charge nothing is
    /// credited: `returns.nothing_credited`.
    pub issued_on: Option<Day>,
}

/// Sends other goods.
pub async fn replace(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: ReplaceReturn) -> Result<ReturnView> {
    if input.price == Price::Same {
        ctx.require(&billing::permissions::CREDIT)?;
        billing::assert_creditable_on(ctx, tx, input.issued_on).await?;
    } else if input.issued_on.is_some() {
        return Err(NOTHING_CREDITED.at("issued_on"));
    }
    let (mut ret, mut lines) = queries::lock_in_scope(ctx, tx, target.id).await?;
    target.check_against(ret.version, async { Ok(view::of(&ret, &lines)) }).await?;
    STATES.check(&ret.status, "replace")?;
    let parts = parts(&lines, &input.lines, line::Model::to_settle)?;
    places::assert_fit(ctx, tx, places::named(&lines, &parts, line::Model::to_settle)).await?;
    let notes = match input.price {
        Price::Same => credit(ctx, tx, &ret, &lines, &parts, input.issued_on).await?.1,
        Price::Free => Vec::new(),
    };
    let (order, order_lines) = orders::find(ctx, tx, ret.order_id).await?;
    let wished = parts.iter().map(|(place, quantity)| {
        let of_order = queries::of_order(&order_lines, lines[*place].order_line_id)?;
        wish(&lines[*place], of_order, *quantity, input.price)
    });
    let wished = wished.collect::<Result<Vec<_>>>()?;
    let (shipping_address_id, billing_address_id) = orders::addresses_still_there(ctx, tx, &order).await?;
    let is_sold = inventory::is_for_sale(ctx, tx, order.location_id).await?;
    let new = NewOrder {
        id: None,
        shipping_address_id,
        billing_address_id,
        customer_id: order.customer_id,
        store_id: order.store_id,
        location_id: is_sold.then_some(order.location_id),
        currency: Some(order.currency),
        reference: Some(ret.number.clone()),
        note: None,
        lines: wished,
        discount: None,
        priority: None,
        shortage: input.shortage,
        confirm: true,
    };
    let made = orders::place_from(ctx, tx, new, Some(Origin { kind: "return", id: ret.id })).await?;
    for (place, quantity) in &parts {
        lines[*place].replaced += *quantity;
    }
    let to = STATES.check_to(&ret.status, "replace", settled(&ret, &lines))?;
    advance(ctx, tx, &mut ret, &lines, to).await?;
    let event = ReturnReplaced {
        head: head(&ret),
        lines: told(&lines, &parts),
        replacement_order_id: made.id,
        replacement_number: made.number,
        credit_notes: notes.clone(),
    };
    tx.audit(subject(&ret), "returns.return.replace", &json!({ "number": ret.number, "told": event }))?;
    tx.emit(subject(&ret), &event)?;
    if ret.status == "completed" {
        tx.emit(subject(&ret), &ReturnCompleted { head: head(&ret) })?;
    }
    let replacement_order_id: Option<Id> = Some(made.id);
    Ok(ReturnView { credit_notes: notes, replacement_order_id, ..view::of(&ret, &lines) })
}

fn wish(
    line: &line::Model,
    of_order: &order_line::Model,
    quantity: Qty,
    price: Price,
) -> Result<NewOrderLine> {
    let same = price == Price::Same;
    Ok(NewOrderLine {
        product_id: line.product_id,
        unit_id: Some(line.unit_id),
        quantity,
        unit_price: Some(if same { price_of(line, of_order)? } else { UnitPrice::ZERO }),
        discount: of_order.discount_rate.filter(|_| same),
        description: Some(line.description.clone()),
        promised_on: None,
        location_id: None,
    })
}

/// What was agreed for one of the return line's unit: a twelfth of the price of a box for a piece.
fn price_of(line: &line::Model, of_order: &order_line::Model) -> Result<UnitPrice> {
    if line.unit_id == of_order.unit_id {
        return Ok(of_order.unit_price);
    }
    let base = line.in_base(line.quantity, of_order)?;
    let unit = orders::unit_of(of_order)?.inverse().mul(Ratio::new(base.0, line.quantity.0)?)?;
    let price = i128::from(of_order.unit_price.0) * i128::from(unit.num());
    let price = round_div(price, i128::from(unit.den()), Rounding::HalfUp);
    i64::try_from(price).map(UnitPrice).map_err(|_| OUT_OF_RANGE.error())
}
