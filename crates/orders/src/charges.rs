//! What is charged on an order beside its goods: for shipping. A charge is a line like any other, of a service, so that
//! totals, taxes, invoices and credit notes need no word about it; it differs in that whoever works it out sets it.
//!
//! It is never changed behind anybody's back: when the goods or the address change, the order says that its charges are
//! stale until they are worked out anew.

use kernel::{Error, Id, Qty, Result, UnitPrice};
use platform::{Ctx, Tx};
use sea_orm::ColumnTrait;
use serde_json::json;

use crate::commands::advance;
use crate::commands::amend::{ChangeLine, settle_credit, store, sum_up};
use crate::commands::draft::line_of;
use crate::commands::place::NewOrderLine;
use crate::events::{OrderAmended, head, subject};
use crate::model::{amendment, line, order};
use crate::queries::Locked;
use crate::reprice::{self, Wanted};
use crate::versions::{self, Changed, VERSIONS_MAX, difference};
use crate::{CHARGE_LINE, NOT_CHARGEABLE, PRICE_INVOICED, STATES, TOO_MANY_VERSIONS, progress};

/// The kind of the charge for shipping.
pub const SHIPPING_CHARGE: &str = "shipping";

/// What is charged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Charge {
    /// The service that is charged: its tax class is the charge's.
    pub product_id: Id,
    /// With or without tax as the order's prices are.
    pub price: UnitPrice,
    pub description: String,
}

/// The lines that are goods or services of their own.
pub fn goods_of(lines: &[line::Model]) -> impl Iterator<Item = &line::Model> {
    lines.iter().filter(|line| line.charge.is_none() && line.quantity.is_positive())
}

/// Puts the charge of a kind on an order in place of the one that is there, or takes it off. A confirmed order gets a
/// new version of it. Answers the charge's line.
///
/// # Errors
/// `orders.not_chargeable` for an order that is over; `orders.price_invoiced` when the charge was invoiced;
/// as an amendment.
pub async fn set_charge(
    ctx: &Ctx,
    tx: &Tx<'_>,
    locked: Locked,
    kind: &'static str,
    charge: Option<Charge>,
    reason: &str,
) -> Result<Option<Id>> {
    let (mut order, before) = locked;
    let is_draft = order.status == STATES.initial;
    if !is_draft && !STATES.allowed(&order.status).contains(&"amend") {
        return Err(NOT_CHARGEABLE.with("order_status", &order.status));
    }
    let (lines, id) = revise(ctx, tx, &order, &before, kind, charge).await?;
    order.charges_stale = false;
    if lines == before {
        order.version += 1;
        order.updated_at = ctx.now();
        tx.save::<order::Entity>(&ctx.whole(), order).await?;
    } else if is_draft {
        redraft(ctx, tx, order, &before, &lines).await?;
    } else {
        amend(ctx, tx, order, &before, &lines, reason).await?;
    }
    Ok(id)
}

/// The lines with the charge as it will be, and its line.
async fn revise(
    ctx: &Ctx,
    tx: &Tx<'_>,
    order: &order::Model,
    before: &[line::Model],
    kind: &'static str,
    charge: Option<Charge>,
) -> Result<(Vec<line::Model>, Option<Id>)> {
    let place = before.iter().position(|line| line.charge.as_deref() == Some(kind));
    if place.is_some_and(|place| before[place].invoiced.is_positive()) {
        return Err(PRICE_INVOICED.error());
    }
    let mut lines = before.to_vec();
    let Some(charge) = charge else {
        if let Some(place) = place {
            if order.status == STATES.initial {
                lines.remove(place);
            } else {
                lines[place] = crate::rules::cut(&lines[place], Qty::ZERO)?;
            }
        }
        return Ok((lines, None));
    };
    let mut line = priced(ctx, tx, order, lines.len(), kind, charge).await?;
    match place {
        Some(place) => {
            (line.id, line.line_no) = (lines[place].id, lines[place].line_no);
            lines[place] = line.clone();
        }
        None => lines.push(line.clone()),
    }
    Ok((lines, Some(line.id)))
}

async fn priced(
    ctx: &Ctx,
    tx: &Tx<'_>,
    order: &order::Model,
    count: usize,
    kind: &'static str,
    charge: Charge,
) -> Result<line::Model> {
    let wanted = Wanted {
        product_id: charge.product_id,
        unit_id: None,
        quantity: Qty::ONE,
        manual_price: Some(charge.price),
        discount: None,
    };
    let (priced, products) = reprice::charge(ctx, tx, order, wanted).await?;
    catalog::products::mark_used(ctx, tx, products.values()).await?;
    let wish = NewOrderLine {
        product_id: charge.product_id,
        unit_id: None,
        quantity: Qty::ONE,
        unit_price: None,
        discount: None,
        description: Some(charge.description),
        promised_on: None,
        location_id: None,
    };
    let no = i32::try_from(count + 1).map_err(Error::internal)?;
    let line = line_of(ctx, order.id, no, &wish, &priced.lines[0], &products[&charge.product_id])?;
    // Whatever becomes of the product: a charge is never reserved and never travels.
    Ok(line::Model { tracked: false, charge: Some(kind.to_owned()), ..line })
}

/// A draft is written anew.
async fn redraft(
    ctx: &Ctx,
    tx: &Tx<'_>,
    mut order: order::Model,
    before: &[line::Model],
    lines: &[line::Model],
) -> Result<()> {
    let total_before = order.total;
    sum_up(&mut order, lines)?;
    order.version += 1;
    order.updated_at = ctx.now();
    let gone = before.iter().filter(|one| !lines.iter().any(|line| line.id == one.id)).map(|one| one.id);
    let gone: Vec<Id> = gone.collect();
    if !gone.is_empty() {
        tx.delete::<line::Entity>(&ctx.whole()).filter(line::Column::Id.is_in(gone)).exec().await?;
    }
    store(ctx, tx, before, lines).await?;
    let money = |amount| order.currency.decimal(amount);
    let changes = json!({ "before": money(total_before), "after": money(order.total) });
    tx.audit(subject(&order), "orders.order.charge", &changes)?;
    tx.save::<order::Entity>(&ctx.whole(), order).await
}

/// A confirmed order gets a version that says what was charged.
async fn amend(
    ctx: &Ctx,
    tx: &Tx<'_>,
    mut order: order::Model,
    before: &[line::Model],
    lines: &[line::Model],
    reason: &str,
) -> Result<()> {
    if order.amended >= VERSIONS_MAX {
        return Err(TOO_MANY_VERSIONS.with("most", VERSIONS_MAX));
    }
    let total_before = order.total;
    sum_up(&mut order, lines)?;
    order.amended += 1;
    settle_credit(ctx, tx, &mut order, total_before).await?;
    store(ctx, tx, before, lines).await?;
    let status = order.status.clone();
    advance(ctx, tx, &mut order, &status, Some(reason.to_owned())).await?;
    let changes = difference(order.currency, before, lines);
    let about = subject(&order);
    let money = |amount| order.currency.decimal(amount);
    let facts = json!({ "number": order.number, "reason": reason, "changes": changes,
        "before": money(total_before), "after": money(order.total) });
    tx.audit(about, "orders.order.charge", &facts)?;
    let changed = Changed { lines: changes, head: Vec::new() };
    versions::record(ctx, tx, &order, amendment::AMEND, total_before, &changed, reason.to_owned()).await?;
    let told = OrderAmended {
        order: head(&order),
        version: order.version,
        no: order.amended,
        reason: reason.to_owned(),
        total_before: money(total_before),
        changes: changed.lines,
        head: changed.head,
        shipments: Vec::new(),
    };
    tx.emit(about, &told)?;
    progress::finish(ctx, tx, order, lines).await
}

/// Goods changed: what was worked out for them may be another now.
pub(crate) fn note_change(order: &mut order::Model, before: &[line::Model], lines: &[line::Model]) {
    let charged = lines.iter().any(|line| line.charge.is_some() && line.quantity.is_positive());
    if charged && !same_goods(before, lines) {
        order.charges_stale = true;
    }
}

fn same_goods(before: &[line::Model], lines: &[line::Model]) -> bool {
    let told = |line: &line::Model| (line.product_id, line.base_quantity, line.gross - line.discount);
    goods_of(before).map(told).eq(goods_of(lines).map(told))
}

/// A draft that is written anew keeps its charges, unless it is in another currency now.
pub(crate) fn carry(
    old: &order::Model,
    old_lines: &[line::Model],
    order: &mut order::Model,
    lines: &mut Vec<line::Model>,
) -> Result<()> {
    let charges: Vec<&line::Model> = old_lines.iter().filter(|line| line.charge.is_some()).collect();
    if charges.is_empty() || old.currency != order.currency {
        return Ok(());
    }
    let changed = !same_goods(old_lines, lines) || old.shipping_address != order.shipping_address;
    order.charges_stale = old.charges_stale || changed;
    for charge in charges {
        let line_no = i32::try_from(lines.len() + 1).map_err(Error::internal)?;
        lines.push(line::Model { line_no, ..charge.clone() });
    }
    sum_up(order, lines)
}

/// What an amendment may do with a charge: call it something else.
pub(crate) fn assert_goods(line: &line::Model, change: &ChangeLine) -> Result<()> {
    let alters = change.quantity.is_some() || change.unit_price.is_some() || change.discount.is_some();
    if line.charge.is_some() && alters { Err(CHARGE_LINE.at("line_id")) } else { Ok(()) }
}
