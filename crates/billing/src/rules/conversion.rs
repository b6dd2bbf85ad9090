//! A payment in another currency than what it settles: both amounts are facts, and the rate follows from them.

use kernel::{Amount, Currency, ExchangeRate, Rounding, round_div};

/// Decimal places of a rate.
const RATE_ONE: i128 = 1_000_000_000_000;

/// One unit of the first currency in the second's, as two amounts of the same worth say it; none where that is no rate.
pub(crate) fn rate_of(
    (amount, base): (Amount, Currency),
    (worth, quote): (Amount, Currency),
) -> Option<ExchangeRate> {
    if !amount.is_positive() || !worth.is_positive() {
        return None;
    }
    let exact = i128::from(worth.0).checked_mul(RATE_ONE)?.checked_mul(10_i128.pow(base.exponent()))?;
    let of = i128::from(amount.0) * 10_i128.pow(quote.exponent());
    let units = i64::try_from(round_div(exact, of, Rounding::HalfUp)).ok()?;
    ExchangeRate::from_scaled(units).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn currency(code: &str) -> Currency {
        Currency::parse(code).unwrap()
    }

    #[test]
    fn t10_the_rate_follows_for_every_exponent() {
        let rate = |amount, base, worth, quote| {
            rate_of((Amount(amount), currency(base)), (Amount(worth), currency(quote)))
                .map(|rate| rate.to_string())
        };
        assert_eq!(rate(10_000, "EUR", 11_000, "USD"), Some("1.1".to_owned()));
        assert_eq!(rate(15_000, "JPY", 10_000, "USD"), Some("0.006666666667".to_owned()));
        assert_eq!(rate(30_700, "KWD", 10_000, "USD"), Some("3.257328990228".to_owned()));
        assert_eq!(rate(0, "EUR", 1, "USD"), None);
        assert_eq!(rate(1, "KWD", i64::MAX, "JPY"), None, "nothing is worth so much");
    }

    proptest! {
        #[test]
        fn t10_the_rate_gives_the_amount_back(
            amount in 1i64..1_000_000_000, worth in 1i64..1_000_000_000, base in 0usize..3, quote in 0usize..3,
        ) {
            let codes = ["JPY", "KES", "KWD"].map(currency);
            let (base, quote) = (codes[base], codes[quote]);
            if let Some(rate) = rate_of((Amount(amount), base), (Amount(worth), quote)) {
                let back = rate.convert(Amount(amount), base, quote, Rounding::HalfUp).unwrap();
                prop_assert!((back.0 - worth).abs() <= 1, "{back:?} {worth}");
            }
        }
    }
}
