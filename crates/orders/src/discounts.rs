//! How large a discount somebody may give. Prices by hand are a right of their own, and whoever has it gives what
//! discount they like; everybody else stays within the company's limit, on each line and with both discounts together.

use kernel::{Error, Rate, Result};
use platform::{Ctx, Source};
use pricing::engine::{Basket, DiscountInput, DocumentDiscount, Priced, Rule, TraceStep};

use crate::commands::place::NewOrder;
use crate::errors::DISCOUNT_ABOVE_LIMIT;
use crate::model::{line, order};
use crate::permissions::{DISCOUNT, PRICE};

/// The limit that the discounts of an order are held to; none where there is nothing to hold, or nobody to be held.
///
/// # Errors
/// `auth.forbidden` when the caller may not set the prices, or give any of the discounts, that they set.
pub(crate) async fn limit(ctx: &Ctx, source: &Source, input: &NewOrder) -> Result<Option<Rate>> {
    if input.lines.iter().any(|line| line.unit_price.is_some()) {
        ctx.require(&PRICE)?;
    }
    let discounted = input.discount.is_some() || input.lines.iter().any(|line| line.discount.is_some());
    if !discounted || ctx.may(&PRICE) {
        return Ok(None);
    }
    ctx.require(&DISCOUNT)?;
    identity::companies::discount_limit(ctx, source).await.map(Some)
}

/// The discount on the whole of an order, as it was given: a rate, or an amount. What was kept of an amount before
/// traces told it cannot be said any more.
pub(crate) fn on_whole(order: &order::Model, lines: &[line::Model]) -> Result<Option<DiscountInput>> {
    if order.discount_rate.is_some() {
        return Ok(Some(DiscountInput { rate: order.discount_rate, amount: None }));
    }
    for line in lines {
        let steps: Vec<TraceStep> = serde_json::from_str(&line.trace).map_err(Error::internal)?;
        let step = steps.into_iter().find(|step| step.is(Rule::DocumentDiscount));
        let facts = step.and_then(|step| step.facts).filter(|facts| facts.rate.is_none());
        if let Some(amount) = facts.and_then(|facts| facts.amount) {
            return Ok(Some(DiscountInput { rate: None, amount: Some(amount) }));
        }
    }
    Ok(None)
}

/// What is left of each line, after its own discount and its part of the document's, is compared exactly: rates as
/// millionths, the document's amount as a part of what it is taken from.
pub(crate) fn assert_within(limit: Rate, basket: &Basket, priced: &Priced) -> Result<()> {
    let refused = |path: String| Err(DISCOUNT_ABOVE_LIMIT.at(path).with("discount_limit", limit));
    let kept = |rate: Rate| i128::from((Rate::ONE - rate).0);
    let own = basket.lines.iter().map(|line| line.discount.unwrap_or(Rate::ZERO));
    for (index, rate) in own.clone().enumerate() {
        if rate > limit {
            return refused(format!("lines[{index}].discount"));
        }
    }
    let one = i128::from(Rate::ONE.0);
    let (whole, left, path) = match basket.discount {
        None => return Ok(()),
        Some(DocumentDiscount::Rate(rate)) => (one, kept(rate), "discount.rate"),
        Some(DocumentDiscount::Amount(amount)) => {
            let lines = priced.lines.iter().zip(own.clone());
            let base: i128 = lines.map(|(line, rate)| i128::from(line.gross.0) * kept(rate)).sum();
            (base, base - i128::from(amount.0) * one, "discount.amount")
        }
    };
    let too_much = |rate: Rate| kept(rate) * left < kept(limit) * whole;
    if own.into_iter().any(too_much) { refused(path.to_owned()) } else { Ok(()) }
}
