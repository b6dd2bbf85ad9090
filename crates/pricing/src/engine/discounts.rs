//! The document's discount, shared out to its lines to the last unit.

use kernel::allocation::allocate;
use kernel::rounding::apply_rate;
use kernel::{Amount, Rate, Result};

use super::basket::{Basket, DocumentDiscount, PricedLine};
use super::trace::{Rule, StepFacts, step};
use crate::errors::BAD_DISCOUNT;

/// Takes the document's discount off the lines, in proportion to what each comes to after its own.
pub(super) fn apply(basket: &Basket, lines: &mut [PricedLine]) -> Result<()> {
    let Some(discount) = basket.discount else { return Ok(()) };
    let left: Vec<i64> = lines.iter().map(|line| (line.gross - line.discount).0).collect();
    let sum = Amount::total(left.iter().copied().map(Amount))?;
    let amount = match discount {
        DocumentDiscount::Rate(rate) if rate.is_negative() || rate > Rate::ONE => {
            return Err(BAD_DISCOUNT.at("discount.rate"));
        }
        DocumentDiscount::Amount(amount) if amount.is_negative() || amount > sum => {
            return Err(BAD_DISCOUNT.at("discount.amount").with("sum", basket.currency.decimal(sum)));
        }
        DocumentDiscount::Rate(rate) => apply_rate(sum, rate),
        DocumentDiscount::Amount(amount) => amount,
    };
    if amount.is_zero() {
        return Ok(());
    }
    let rate = match discount {
        DocumentDiscount::Rate(rate) => Some(rate),
        DocumentDiscount::Amount(_) => None,
    };
    let facts = StepFacts { rate, amount: Some(basket.currency.decimal(amount)), ..StepFacts::default() };
    for (line, part) in lines.iter_mut().zip(allocate(amount, &left)) {
        if part.is_zero() {
            continue;
        }
        let before = line.gross - line.discount;
        line.discount += part;
        let text = |amount| basket.currency.decimal(amount).to_string();
        let words = format!("Share of {} off the document", text(amount));
        let (before, after) = (Some(text(before)), text(before - part));
        line.trace.push(step(Rule::DocumentDiscount, words, before, after, facts.clone()));
    }
    Ok(())
}
