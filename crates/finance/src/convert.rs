//! From a document's currency to the company's, by the rate that the document stores.

use kernel::{Amount, Currency, ExchangeRate, Rounding};
use platform::{Ctx, Result};

/// An amount of a document in the company's currency, rounded half away from zero. `rate` is the document's own; a
/// document in the company's currency has none.
///
/// # Errors
/// `kernel.out_of_range` beyond the largest amount.
pub fn to_company(
    ctx: &Ctx,
    amount: Amount,
    currency: Currency,
    rate: Option<ExchangeRate>,
) -> Result<Amount> {
    match rate {
        Some(rate) => rate.convert(amount, currency, ctx.company().currency, Rounding::HalfUp),
        None => Ok(amount),
    }
}

/// By how much something in a document's currency changes in the company's when it moves from one amount to
/// another. Changes add up: whatever the steps, from zero and back they sum to exactly nothing.
///
/// # Errors
/// As [`to_company`].
pub fn base_change(
    ctx: &Ctx,
    before: Amount,
    after: Amount,
    currency: Currency,
    rate: Option<ExchangeRate>,
) -> Result<Amount> {
    to_company(ctx, after, currency, rate)?.checked_sub(to_company(ctx, before, currency, rate)?)
}
