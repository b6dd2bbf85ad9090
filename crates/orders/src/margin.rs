//! What an order leaves, for who may see costs: its net less what its goods cost, in the company's currency.
//!
//! What has left costs what it was worth when it left; what is still to leave, and services, what they cost now. Goods
//! that come back change neither the order's net nor this: a credit note takes back the sale.

use kernel::decimal::OUT_OF_RANGE;
use kernel::quantity::ONE_UNIT;
use kernel::{Amount, Currency, Decimal, Id, Qty, Rate, Result, Rounding, UnitPrice, line_amount, round_div};
use platform::{Ctx, Source};
use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{line, order};
use crate::view::OrderView;

/// What is left of a sale, in the company's currency.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
pub struct Margin {
    /// Of the goods and services.
    pub cost: Decimal,
    /// Net less cost.
    pub amount: Decimal,
    /// Amount ÷ net; absent where nothing is asked for it.
    pub rate: Option<Rate>,
}

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
    let ids: Vec<Id> = lines.iter().map(|line| line.id).collect();
    let issued = inventory::issued_costs(ctx, source, &ids).await?;
    let products: Vec<Id> = lines.iter().map(|line| line.product_id).collect();
    let units = inventory::unit_costs(ctx, source, &products).await?;
    let in_company = |amount| finance::to_company(ctx, amount, order.currency, order.exchange_rate);
    let mut all = Amount::ZERO;
    for (line, shown) in lines.iter().zip(&mut view.lines) {
        let unit = units.get(&line.product_id).copied().unwrap_or_default();
        let cost = issued.get(&line.id).copied().unwrap_or_default() + cost_now(line, unit, company)?;
        all += cost;
        shown.margin = Some(margin(company, in_company(line.net)?, cost)?);
    }
    view.margin = Some(margin(company, in_company(order.net)?, all)?);
    Ok(())
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

fn margin(currency: Currency, net: Amount, cost: Amount) -> Result<Margin> {
    let amount = net - cost;
    let rate = match net.is_zero() {
        true => None,
        false => {
            let exact = i128::from(amount.0) * i128::from(ONE_UNIT);
            let parts = round_div(exact, i128::from(net.0), Rounding::HalfUp);
            Some(Rate(i64::try_from(parts).map_err(|_| OUT_OF_RANGE.error())?))
        }
    };
    Ok(Margin { cost: currency.decimal(cost), amount: currency.decimal(amount), rate })
}
