//! What an invoice leaves, for who may see costs: the net of what it sells less what that costs, in the company's
//! currency. As an order tells it, for the part of the order that is billed.
//!
//! An invoice of a shipment costs what its goods were worth when they left. Another invoice of an order takes its share
//! of what the rest of the order's line costs, shipped and still to ship. What was written by hand costs what its product does now,
//! and words without a product cost nothing.
//!
//! A credit note takes back: of each line its net, and of that line's cost the share of the quantity that it credits, so
//! that an invoice and all its notes together are what the sale was in the end. Money off takes back no goods and so no
//! cost. Advances, what nets them, fees, and what was open before the books began sell nothing: they have no margin, and
//! say why ([`NoMargin`]); an invoice that nets an advance is looked at by what it sells.

use std::collections::HashMap;

use kernel::{Amount, Id, Qty, Result, Rounding, line_amount, round_div};
use orders::Margin;
use platform::api::ById;
use platform::{Ctx, Source};
use sea_orm::ColumnTrait;

use crate::creditable::units_of;
use crate::model::line::kind::{REDUCTION, SALE};
use crate::model::{invoice, line};
use crate::queries;
use crate::view::{InvoiceView, NoMargin};

/// `GET /billing/invoices/{id}`: for who may see costs, with what is left of it.
pub(crate) async fn read(ctx: &Ctx, source: &Source, by: ById) -> Result<InvoiceView> {
    let (invoice, lines, mut shown) = queries::whole(ctx, source, by.id).await?;
    add(ctx, source, &invoice, &lines, &mut shown).await?;
    Ok(shown)
}

/// Adds to what a dry run shows, while somebody writes, what a reading of it would. What is really written is answered
/// without: that answer is kept for who sends it again, and what somebody may see changes.
pub(crate) async fn add_tried(
    ctx: &Ctx,
    source: &Source,
    invoice: &invoice::Model,
    lines: &[line::Model],
    shown: &mut InvoiceView,
) -> Result<()> {
    if ctx.is_dry_run() { add(ctx, source, invoice, lines, shown).await } else { Ok(()) }
}

async fn add(
    ctx: &Ctx,
    source: &Source,
    invoice: &invoice::Model,
    lines: &[line::Model],
    shown: &mut InvoiceView,
) -> Result<()> {
    if !ctx.may(&catalog::permissions::COST) {
        return Ok(());
    }
    shown.no_margin = why_none(ctx, invoice, lines);
    if shown.no_margin.is_some() {
        return Ok(());
    }
    let company = ctx.company().currency;
    let costs = match invoice.credits_id {
        Some(credited) => taken_back(ctx, source, credited, lines).await?,
        None => costs(ctx, source, invoice, lines).await?,
    };
    let in_company = |amount| finance::to_company(ctx, amount, invoice.currency, invoice.exchange_rate);
    let (mut net, mut all) = (Amount::ZERO, Amount::ZERO);
    for (line, view) in lines.iter().zip(&mut shown.lines).filter(|(line, _)| sells(line)) {
        let cost = costs.get(&line.id).copied().unwrap_or_default();
        net = Amount::total([net, line.net])?;
        all = Amount::total([all, cost])?;
        view.margin = Some(Margin::of(company, in_company(line.net)?, cost)?);
    }
    shown.margin = Some(Margin::of(company, in_company(net)?, all)?);
    Ok(())
}

/// Whether a line sells something, or takes such a line back.
fn sells(line: &line::Model) -> bool {
    [SALE, REDUCTION].contains(&line.kind.as_str())
}

fn why_none(ctx: &Ctx, invoice: &invoice::Model, lines: &[line::Model]) -> Option<NoMargin> {
    let is_known = invoice.currency == ctx.company().currency || invoice.exchange_rate.is_some();
    match invoice.is_advance() {
        true => Some(NoMargin::Advance),
        false if invoice.purpose == invoice::OPENING => Some(NoMargin::NothingSold),
        false if !lines.is_empty() && !lines.iter().any(sells) => Some(NoMargin::NothingSold),
        false if !is_known => Some(NoMargin::NoRate),
        false => None,
    }
}

/// What a credit note's lines take back of the cost of what they credit. Shares are told apart by running totals, in
/// the order in which the notes were made, so that the last one takes what is left to the last unit.
async fn taken_back(
    ctx: &Ctx,
    source: &Source,
    credited: Id,
    lines: &[line::Model],
) -> Result<HashMap<Id, Amount>> {
    let invoice = source.select::<invoice::Entity>(&ctx.whole()).id(credited).expect().await?;
    let originals = queries::lines_of(ctx, source, credited).await?;
    let costs = costs(ctx, source, &invoice, &originals).await?;
    let notes = crediting(ctx, source, &originals).await?;
    let apart = |original: &&line::Model| {
        notes.iter().any(|one| one.credits_line_id == Some(original.id) && one.unit_id != original.unit_id)
    };
    let apart: Vec<&line::Model> = originals.iter().filter(apart).collect();
    let units = units_of(ctx, source, &apart).await?;
    let mut taken = HashMap::with_capacity(lines.len());
    for line in lines {
        let Some(original) = originals.iter().find(|one| line.credits_line_id == Some(one.id)) else {
            continue;
        };
        let earlier = notes.iter().filter(|one| one.credits_line_id == Some(original.id) && one.id < line.id);
        // Where single pieces of a box were credited, all is counted in those.
        let measured = |one: &line::Model| match units.get(&original.id) {
            Some(unit) if one.unit_id == original.unit_id => unit.convert(one.quantity),
            _ => Ok(one.quantity),
        };
        let before = earlier.map(measured).sum::<Result<Qty>>()?;
        let (whole, until_now) = (measured(original)?, before + measured(line)?);
        let cost = costs.get(&original.id).copied().unwrap_or_default();
        let until = |quantity: Qty| share(cost, -quantity, whole);
        let part = until(until_now)? - until(before)?;
        taken.insert(line.id, -part);
    }
    Ok(taken)
}

/// The lines of credit notes that take these back; their quantities are negative.
async fn crediting(ctx: &Ctx, source: &Source, lines: &[line::Model]) -> Result<Vec<line::Model>> {
    source
        .select::<line::Entity>(&ctx.whole())
        .filter(line::Column::CreditsLineId.is_in(lines.iter().map(|line| line.id)))
        .all()
        .await
}

async fn costs(
    ctx: &Ctx,
    source: &Source,
    invoice: &invoice::Model,
    lines: &[line::Model],
) -> Result<HashMap<Id, Amount>> {
    let mut costs = by_hand(ctx, source, lines).await?;
    let Some(order_id) = invoice.order_id else { return Ok(costs) };
    let known = match invoice.shipment_id {
        Some(shipment) => of_shipment(ctx, source, shipment).await?,
        None => of_rest(ctx, source, order_id).await?,
    };
    for line in lines {
        if let Some((cost, of)) = line.order_line_id.and_then(|id| known.get(&id)) {
            costs.insert(line.id, share(*cost, line.quantity, *of)?);
        }
    }
    Ok(costs)
}

/// What so much of an order's line costs, line by line.
type Costs = HashMap<Id, (Amount, Qty)>;

async fn of_shipment(ctx: &Ctx, source: &Source, shipment: Id) -> Result<Costs> {
    let (_, lines) = shipping::find(ctx, source, shipment).await?;
    let ids: Vec<Id> = lines.iter().map(|line| line.order_line_id).collect();
    let left = inventory::issued_costs_of(ctx, source, shipment, &ids).await?;
    let cost = |id: Id| left.get(&id).copied().unwrap_or_default();
    Ok(lines.iter().map(|line| (line.order_line_id, (cost(line.order_line_id), line.quantity))).collect())
}

/// What of an order is in no invoice of a shipment.
async fn of_rest(ctx: &Ctx, source: &Source, order: Id) -> Result<Costs> {
    let (_, lines) = orders::find(ctx, source, order).await?;
    let whole = orders::line_costs(ctx, source, &lines).await?;
    let cost = |id: Id| whole.get(&id).copied().unwrap_or_default();
    let mut rest: Costs = lines.iter().map(|line| (line.id, (cost(line.id), line.quantity))).collect();
    let of_shipments = source
        .select::<invoice::Entity>(&ctx.whole())
        .filter(invoice::Column::OrderId.eq(order))
        .filter(invoice::Column::ShipmentId.is_not_null())
        .filter(invoice::Column::Kind.eq("invoice"))
        .filter(invoice::Column::VoidNoteId.is_null())
        .all()
        .await?;
    for invoice in of_shipments {
        let Some(shipment) = invoice.shipment_id else { continue };
        let shipped = of_shipment(ctx, source, shipment).await?;
        let lines = queries::lines_of(ctx, source, invoice.id).await?;
        let notes = crediting(ctx, source, &lines).await?;
        for line in lines {
            let Some(id) = line.order_line_id else { continue };
            let (Some((cost, of)), Some((left, quantity))) = (shipped.get(&id), rest.get_mut(&id)) else {
                continue;
            };
            // What was credited to be billed again is in the rest again.
            let again =
                notes.iter().filter(|note| note.credits_line_id == Some(line.id) && note.kind == SALE);
            let billed = again.fold(line.quantity, |sum, note| sum + note.quantity);
            *left = Amount::total([*left, -share(*cost, billed, *of)?])?;
            *quantity -= billed;
        }
    }
    Ok(rest)
}

/// The part of a cost that so much of the whole has; nothing of nothing.
fn share(cost: Amount, part: Qty, whole: Qty) -> Result<Amount> {
    if whole <= Qty::ZERO {
        return Ok(Amount::ZERO);
    }
    let exact = i128::from(cost.0) * i128::from(part.0);
    let part = round_div(exact, i128::from(whole.0), Rounding::HalfUp);
    i64::try_from(part).map(Amount).map_err(|_| kernel::decimal::OUT_OF_RANGE.error())
}

/// Lines of no order, at what their products cost now.
async fn by_hand(ctx: &Ctx, source: &Source, lines: &[line::Model]) -> Result<HashMap<Id, Amount>> {
    let named: Vec<(&line::Model, Id)> = lines
        .iter()
        .filter(|line| line.order_line_id.is_none() && line.kind == SALE)
        .filter_map(|line| line.product_id.map(|product| (line, product)))
        .collect();
    let products: Vec<Id> = named.iter().map(|(_, product)| *product).collect();
    if products.is_empty() {
        return Ok(HashMap::new());
    }
    let units = inventory::unit_costs(ctx, source, &products).await?;
    let found = catalog::products::find_many(ctx, source, &products).await?;
    let mut wanted = Vec::with_capacity(named.len());
    for (line, product) in &named {
        let Some(base) = found.get(product).map(|found| found.unit_id) else { continue };
        wanted.push((line.id, *product, line.unit_id.unwrap_or(base), line.quantity));
    }
    let in_units: Vec<(Id, Id, Qty)> =
        wanted.iter().map(|(_, product, unit, quantity)| (*product, *unit, *quantity)).collect();
    let in_base = catalog::units::in_base(ctx, source, &in_units).await?;
    let cost = |((line, product, ..), base): (&(Id, Id, Id, Qty), Qty)| {
        let unit = units.get(product).copied().unwrap_or_default();
        Ok((*line, line_amount(base, unit, ctx.company().currency)?))
    };
    wanted.iter().zip(in_base).map(cost).collect()
}
