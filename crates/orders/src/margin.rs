//! What an order leaves, for who may see costs: its net less what its goods cost, in the company's currency.
//!
//! What has left costs what it was worth when it left; what is still to leave, and services, what they cost now. Goods
//! that come back change neither the order's net nor this: a credit note takes back the sale.

use std::collections::HashMap;

use kernel::decimal::OUT_OF_RANGE;
use kernel::{Amount, Currency, Id, Qty, Result, Rounding, UnitPrice, line_amount, round_div};
use platform::{Ctx, Source};
use pricing::Margin;

use crate::model::{line, order};
use crate::view::OrderView;

/// Adds margins to what the order shows, if the caller may see costs. An order in another currency that has no rate
/// yet (a draft) has none.
pub(crate) async fn add(
    ctx: &Ctx,
    source: &Source,
    order: &order::Model,
    lines: &[line::Model],
    view: &mut OrderView,
) -> Result<()> {
    let company = ctx.company().currency;
    let is_known = order.currency == company || order.exchange_rate.is_some();
    if !ctx.may(&catalog::permissions::COST) || !is_known {
        return Ok(());
    }
    let costs = line_costs(ctx, source, lines).await?;
    let in_company = |amount| finance::to_company(ctx, amount, order.currency, order.exchange_rate);
    let mut all = Amount::ZERO;
    for (line, shown) in lines.iter().zip(&mut view.lines) {
        let cost = costs.get(&line.id).copied().unwrap_or_default();
        all += cost;
        shown.margin = Some(Margin::of(company, in_company(line.net)?, cost)?);
    }
    view.margin = Some(Margin::of(company, in_company(order.net)?, all)?);
    Ok(())
}

/// What each of an order's lines costs, in the company's currency: what has left, and the rest as it is now.
///
/// # Errors
/// Trouble with the database; `kernel.out_of_range`.
pub async fn line_costs(ctx: &Ctx, source: &Source, lines: &[line::Model]) -> Result<HashMap<Id, Amount>> {
    let ids: Vec<Id> = lines.iter().map(|line| line.id).collect();
    let issued = inventory::issued_costs(ctx, source, &ids).await?;
    let products: Vec<Id> = lines.iter().map(|line| line.product_id).collect();
    let units = inventory::unit_costs(ctx, source, &products).await?;
    let cost = |line: &line::Model| {
        let unit = units.get(&line.product_id).copied().unwrap_or_default();
        let left = cost_now(line, unit, ctx.company().currency)?;
        Ok((line.id, Amount::total([issued.get(&line.id).copied().unwrap_or_default(), left])?))
    };
    lines.iter().map(cost).collect()
}

/// What the part of a line costs that has not left.
fn cost_now(line: &line::Model, unit: UnitPrice, company: Currency) -> Result<Amount> {
    let left = if line.tracked { line.quantity - line.shipped } else { line.quantity };
    if left <= Qty::ZERO {
        return Ok(Amount::ZERO);
    }
    let base = i128::from(line.base_quantity.0) * i128::from(left.0);
    let base = round_div(base, i128::from(line.quantity.0), Rounding::HalfUp);
    let base = i64::try_from(base).map_err(|_| OUT_OF_RANGE.error())?;
    line_amount(Qty(base), unit, company)
}
