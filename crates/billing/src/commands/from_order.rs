//! A draft of an order's or a shipment's lines, at the order's stored amounts.

use std::collections::HashMap;

use kernel::{Code, Day, Error, Id, Kind, Qty, Rate};
use orders::model::{line as order_line, order};
use platform::{Ctx, Result, Source, Tx};

use super::create::{Advance, AdvanceKind, Billable, NewInvoice};
use crate::advances::{deductions, left_of_order, lines_of_advance};
use crate::compose::{Composed, billed, billed_of_shipment, head_of_order, lines_of_order, sum_up, taxes};
use crate::model::{invoice, line};
use crate::supply::Supply;
use crate::{NO_SUCH_ORDER, NO_SUCH_SHIPMENT, NOTHING_TO_INVOICE, ONE_ADVANCE, terms};

/// What is left of an order.
pub(crate) async fn of_order(
    ctx: &Ctx,
    tx: &Tx<'_>,
    order_id: Id,
    of: Billable,
    input: &NewInvoice,
) -> Result<Composed> {
    let (order, lines) = orders::find_in_scope(ctx, tx, order_id)
        .await
        .map_err(|error| at(error, NO_SUCH_ORDER, "order_id"))?;
    assert_open(&order)?;
    let left = |line: &order_line::Model| match of {
        Billable::Shipped if line.tracked => line.shipped - line.invoiced,
        _ => line.to_invoice(),
    };
    let wanted: Vec<(order_line::Model, Qty)> =
        lines.into_iter().map(|line| (left(&line), line)).map(|(quantity, line)| (line, quantity)).collect();
    let left_on = left_on(ctx, tx, order.id, &wanted).await?;
    compose(ctx, tx, &order, (None, left_on), wanted, input).await
}

/// The day of an order's last shipment, if all goods that are billed have left.
async fn left_on(
    ctx: &Ctx,
    source: &Source,
    order_id: Id,
    wanted: &[(order_line::Model, Qty)],
) -> Result<Option<Day>> {
    let is_good = |line: &order_line::Model, quantity: Qty| line.tracked && quantity.is_positive();
    let has_left = |line: &order_line::Model, quantity: Qty| quantity <= line.shipped - line.invoiced;
    let has_goods = wanted.iter().any(|(line, quantity)| is_good(line, *quantity));
    let waits = wanted.iter().any(|(line, quantity)| is_good(line, *quantity) && !has_left(line, *quantity));
    if !has_goods || waits {
        return Ok(None);
    }
    shipping::last_left_on(ctx, source, order_id).await
}

fn at(error: Error, code: Code, path: &str) -> Error {
    if error.kind == Kind::NotFound { code.at(path) } else { error }
}

/// What a shipment brought and nobody was billed for.
pub(crate) async fn of_shipment(
    ctx: &Ctx,
    tx: &Tx<'_>,
    shipment_id: Id,
    input: &NewInvoice,
) -> Result<Composed> {
    let (shipment, _) = shipping::find_in_scope(ctx, tx, shipment_id)
        .await
        .map_err(|error| at(error, NO_SUCH_SHIPMENT, "shipment_id"))?;
    let (order, lines) = orders::find(ctx, tx, shipment.order_id).await?;
    assert_open(&order)?;
    let left = left_of_shipment(ctx, tx, shipment_id, &lines).await?;
    let wanted = lines.into_iter().filter_map(|line| Some((left.get(&line.id).copied()?, line)));
    let wanted = wanted.map(|(quantity, line)| (line, quantity)).collect();
    compose(ctx, tx, &order, (Some(shipment_id), Some(shipment.business_date)), wanted, input).await
}

/// What of a shipment can still be billed, by order line: what it brought less what was billed of it, and no more
/// than was shipped in all and not billed (another invoice may have billed the goods without naming the shipment).
pub(crate) async fn left_of_shipment(
    ctx: &Ctx,
    source: &Source,
    shipment_id: Id,
    order_lines: &[order_line::Model],
) -> Result<HashMap<Id, Qty>> {
    let (shipment, shipped) = shipping::find(ctx, source, shipment_id).await?;
    if !["shipped", "delivered"].contains(&shipment.status.as_str()) {
        return Err(NOTHING_TO_INVOICE.with("shipment_status", &shipment.status));
    }
    let billed = billed_of_shipment(ctx, source, shipment_id, order_lines).await?;
    let mut left = HashMap::with_capacity(shipped.len());
    for one in &shipped {
        let Some(line) = order_lines.iter().find(|line| line.id == one.order_line_id) else { continue };
        let of_shipment = one.quantity - billed.get(&line.id).copied().unwrap_or_default();
        left.insert(line.id, of_shipment.min(line.shipped - line.invoiced));
    }
    // What was charged for shipping comes with the first shipment that is billed.
    let charges = order_lines.iter().filter(|line| line.charge.is_some());
    left.extend(charges.map(|line| (line.id, line.to_invoice())));
    Ok(left)
}

/// Only what was promised is billed: a draft may change yet, and a cancelled order is over.
pub(crate) fn assert_open(order: &order::Model) -> Result<()> {
    if ["draft", "cancelled"].contains(&order.status.as_str()) {
        return Err(NOTHING_TO_INVOICE.with("order_status", &order.status));
    }
    Ok(())
}

async fn compose(
    ctx: &Ctx,
    tx: &Tx<'_>,
    order: &order::Model,
    (shipment_id, left_on): (Option<Id>, Option<Day>),
    wanted: Vec<(order_line::Model, Qty)>,
    input: &NewInvoice,
) -> Result<Composed> {
    let wanted: Vec<(order_line::Model, Qty)> =
        wanted.into_iter().filter(|(_, quantity)| quantity.is_positive()).collect();
    if wanted.is_empty() {
        return Err(NOTHING_TO_INVOICE.error());
    }
    let mut invoice = head(ctx, tx, order, input, left_on).await?;
    invoice.shipment_id = shipment_id;
    let all: Vec<order_line::Model> = wanted.iter().map(|(line, _)| line.clone()).collect();
    let before = billed(ctx, tx, &all).await?;
    let mut lines = lines_of_order(ctx, invoice.id, &wanted, &before);
    lines.extend(deductions(ctx, tx, &invoice, order.id, &lines).await?);
    finish(ctx, invoice, lines)
}

async fn head(
    ctx: &Ctx,
    tx: &Tx<'_>,
    order: &order::Model,
    input: &NewInvoice,
    left_on: Option<Day>,
) -> Result<invoice::Model> {
    let customer = parties::customers::find(ctx, tx, order.customer_id).await?;
    let mut invoice = head_of_order(ctx, ctx.id(), order);
    Supply::asked(input)?.or(left_on).put(&mut invoice);
    invoice.payment_days = input.payment_days.unwrap_or(customer.payment_days);
    invoice.payment_term_id =
        terms::choose(ctx, tx, customer.id, input.payment_term_id, input.payment_days).await?;
    invoice.locale = customer.locale.unwrap_or(invoice.locale);
    invoice.note.clone_from(&input.note);
    if input.reference.is_some() {
        invoice.reference.clone_from(&input.reference);
    }
    Ok(invoice)
}

fn finish(ctx: &Ctx, mut invoice: invoice::Model, lines: Vec<line::Model>) -> Result<Composed> {
    sum_up(&mut invoice, &lines)?;
    let taxes = taxes(ctx, &lines);
    Ok(Composed { invoice, lines, taxes })
}

/// An advance on an order: a deposit, or what a share of the order's progress comes to less what was invoiced.
pub(crate) async fn of_advance(
    ctx: &Ctx,
    tx: &Tx<'_>,
    order_id: Id,
    advance: Advance,
    input: &NewInvoice,
) -> Result<Composed> {
    let (order, lines) = orders::find_in_scope(ctx, tx, order_id)
        .await
        .map_err(|error| at(error, NO_SUCH_ORDER, "order_id"))?;
    assert_open(&order)?;
    let share = |rate: Rate| kernel::rounding::apply_rate(order.net + order.tax, rate);
    let amount = match (advance.kind, advance.percent, advance.amount) {
        (_, Some(rate), None) if !rate.is_positive() || rate > Rate::ONE => {
            return Err(ONE_ADVANCE.at("advance.percent"));
        }
        (AdvanceKind::Deposit, Some(rate), None) => share(rate),
        (AdvanceKind::Progress, Some(rate), None) => {
            let left = left_of_order(ctx, tx, order.id, &lines).await?;
            share(rate) - (order.net + order.tax - left)
        }
        (_, None, Some(amount)) => {
            order.currency.amount(amount).map_err(|error| error.at("advance.amount"))?
        }
        _ => return Err(ONE_ADVANCE.at("advance")),
    };
    if !amount.is_positive() {
        return Err(NOTHING_TO_INVOICE.error());
    }
    let mut invoice = head(ctx, tx, &order, input, None).await?;
    invoice.purpose = advance.kind.as_str().to_owned();
    let lines = lines_of_advance(ctx, tx, &invoice, &order, &lines, amount).await?;
    finish(ctx, invoice, lines)
}
