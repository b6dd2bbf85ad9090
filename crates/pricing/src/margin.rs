//! What is left of a sale when its cost is taken off: for who may see costs, always in the company's currency.

use kernel::decimal::OUT_OF_RANGE;
use kernel::quantity::ONE_UNIT;
use kernel::{Amount, Currency, Decimal, Rate, Result, Rounding, line_amount, round_div};
use platform::{Ctx, Source};
use schemars::JsonSchema;
use serde::Serialize;

use crate::calculate::Calculated;
use crate::engine::{Basket, Priced};

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

impl Margin {
    /// Of a net and a cost in the company's currency. The rate is rounded half away from zero.
    ///
    /// # Errors
    /// `kernel.out_of_range`.
    pub fn of(company: Currency, net: Amount, cost: Amount) -> Result<Margin> {
        let amount = net - cost;
        let rate = match net.is_zero() {
            true => None,
            false => {
                let exact = i128::from(amount.0) * i128::from(ONE_UNIT);
                let parts = round_div(exact, i128::from(net.0), Rounding::HalfUp);
                Some(Rate(i64::try_from(parts).map_err(|_| OUT_OF_RANGE.error())?))
            }
        };
        Ok(Margin { cost: company.decimal(cost), amount: company.decimal(amount), rate })
    }
}

/// Adds to a priced basket what would be left of it, if the caller may see costs. A basket in another currency is
/// looked at by today's rate; where there is none, nothing is added.
pub(crate) async fn add(
    ctx: &Ctx,
    source: &Source,
    basket: &Basket,
    priced: &Priced,
    shown: &mut Calculated,
) -> Result<()> {
    if !ctx.may(&catalog::permissions::COST) {
        return Ok(());
    }
    let rate = match finance::known_on(ctx, source, basket.currency, basket.day).await {
        Ok(rated) => rated.map(|rated| rated.rate),
        Err(error) if error.is(finance::NO_RATE) || error.is(finance::STALE_RATE) => return Ok(()),
        Err(error) => return Err(error),
    };
    let company = ctx.company().currency;
    let in_company = |amount| finance::to_company(ctx, amount, basket.currency, rate);
    let ids: Vec<kernel::Id> = priced.lines.iter().map(|line| line.product_id).collect();
    let units = catalog::unit_costs(ctx, source, &ids).await?;
    let mut all = Amount::ZERO;
    for (line, shown) in priced.lines.iter().zip(&mut shown.lines) {
        let unit = units.get(&line.product_id).copied().unwrap_or_default();
        let cost = line_amount(line.base_quantity, unit, company)?;
        all = Amount::total([all, cost])?;
        shown.margin = Some(Margin::of(company, in_company(line.net)?, cost)?);
    }
    shown.margin = Some(Margin::of(company, in_company(priced.net)?, all)?);
    Ok(())
}
