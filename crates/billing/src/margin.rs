//! What an invoice leaves, for who may see costs: the net of what it sells less what that costs, in the company's
//! currency. As an order tells it, for the part of the order that is billed.
//!
//! An invoice of a shipment costs what its goods were worth when they left. Another invoice of an order takes its share
//! of what the rest of the order's line costs, shipped and still to ship. What was written by hand costs what its product does now,
//! and words without a product cost nothing. Advances, what nets them, fees and credit notes sell nothing.

use std::collections::HashMap;

use kernel::{Amount, Id, Qty, Result, Rounding, line_amount, round_div};
use orders::Margin;
use platform::api::ById;
use platform::{Ctx, Source};
use sea_orm::ColumnTrait;

use crate::model::line::kind::SALE;
use crate::model::{invoice, line};
use crate::queries;
use crate::view::InvoiceView;

/// `GET /billing/invoices/{id}`: for who may see costs, with what is left of it.
pub(crate) async fn read(ctx: &Ctx, source: &Source, by: ById) -> Result<InvoiceView> {
    let (invoice, lines, mut shown) = queries::whole(ctx, source, by.id).await?;
    let company = ctx.company().currency;
    let is_known = invoice.currency == company || invoice.exchange_rate.is_some();
    let sells = invoice.kind == "invoice" && !invoice.is_advance();
    if !ctx.may(&catalog::permissions::COST) || !is_known || !sells {
        return Ok(shown);
    }
    let costs = costs(ctx, source, &invoice, &lines).await?;
    let in_company = |amount| finance::to_company(ctx, amount, invoice.currency, invoice.exchange_rate);
    let (mut net, mut all) = (Amount::ZERO, Amount::ZERO);
    for (line, view) in lines.iter().zip(&mut shown.lines).filter(|(line, _)| line.kind == SALE) {
        let cost = costs.get(&line.id).copied().unwrap_or_default();
        net = Amount::total([net, line.net])?;
        all = Amount::total([all, cost])?;
        view.margin = Some(Margin::of(company, in_company(line.net)?, cost)?);
    }
    shown.margin = Some(Margin::of(company, in_company(net)?, all)?);
    Ok(shown)
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
        for line in queries::lines_of(ctx, source, invoice.id).await? {
            let Some(id) = line.order_line_id else { continue };
            let (Some((cost, of)), Some((left, quantity))) = (shipped.get(&id), rest.get_mut(&id)) else {
                continue;
            };
            *left = Amount::total([*left, -share(*cost, line.quantity, *of)?])?;
            *quantity -= line.quantity;
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
