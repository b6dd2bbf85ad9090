//! A document's parts in the company's currency, so that together they are the document's total in it: each part
//! takes the difference of two converted running totals. No part is further from its own conversion than a minor unit,
//! and nothing is left over that somebody would have to hide in a balancing line.

use kernel::{Amount, Currency, ExchangeRate, Result, Rounding};

/// The parts in the company's currency, in their order.
///
/// # Errors
/// `kernel.out_of_range`.
pub fn convert(
    parts: &[Amount],
    currency: Currency,
    company: Currency,
    rate: Option<ExchangeRate>,
) -> Result<Vec<Amount>> {
    let Some(rate) = rate else { return Ok(parts.to_vec()) };
    let (mut total, mut before) = (Amount::ZERO, Amount::ZERO);
    let mut converted = Vec::with_capacity(parts.len());
    for part in parts {
        total = total.checked_add(*part)?;
        let after = rate.convert(total, currency, company, Rounding::HalfUp)?;
        converted.push(after - before);
        before = after;
    }
    Ok(converted)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn t13_parts_are_the_whole_and_each_is_close(
            parts in proptest::collection::vec(-1_000_000_000i64..1_000_000_000, 1..12),
            scaled in 1_000_000i64..200_000_000_000_000, base in 0usize..3, quote in 0usize..3,
        ) {
            let codes = ["JPY", "KES", "KWD"].map(|code| Currency::parse(code).unwrap());
            let (currency, company) = (codes[base], codes[quote]);
            let rate = ExchangeRate::from_scaled(scaled).unwrap();
            let parts: Vec<Amount> = parts.into_iter().map(Amount).collect();
            let single = |amount: Amount| rate.convert(amount, currency, company, Rounding::HalfUp).unwrap();
            let converted = convert(&parts, currency, company, Some(rate)).unwrap();
            prop_assert_eq!(converted.iter().sum::<Amount>(), single(parts.iter().sum()));
            for (part, base) in parts.iter().zip(&converted) {
                prop_assert!((single(*part).0 - base.0).abs() <= 1);
            }
            let negated: Vec<Amount> = parts.iter().map(|part| -*part).collect();
            let negated = convert(&negated, currency, company, Some(rate)).unwrap();
            prop_assert!(negated.iter().zip(&converted).all(|(one, other)| *one == -*other), "T4");
        }
    }
}
