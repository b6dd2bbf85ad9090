//! Exchange rates: so many major units of one currency for one of another, exact to twelve decimal places.

use std::fmt;

use crate::decimal::{Decimal, OUT_OF_RANGE, schema};
use crate::errors::{Code, Error, Kind, Result};
use crate::money::{Amount, Currency};
use crate::rounding::{Rounding, round_div};

/// Decimal places of a rate: enough for eight significant digits of the dong in dinars.
pub const RATE_SCALE: u32 = 12;
const ONE: i64 = 1_000_000_000_000;
/// The largest rate: a million units for one, which no two currencies in use exceed.
const LARGEST: i64 = 1_000_000 * ONE;

pub const BAD_EXCHANGE_RATE: Code = Code::new(
    "kernel.bad_exchange_rate",
    Kind::Invalid,
    "An exchange rate is above zero, at most 1000000, with at most 12 decimal places",
);

/// How many major units of the *quote* currency one major unit of the *base* currency is worth. Always above zero.
///
/// JSON: a decimal string without trailing zeros (`"129.25"`); a number is accepted too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ExchangeRate(i64);

impl ExchangeRate {
    /// A currency for itself.
    pub const ONE: ExchangeRate = ExchangeRate(ONE);

    /// The rate of `units` times 10^-12.
    ///
    /// # Errors
    /// `kernel.bad_exchange_rate`.
    pub fn from_scaled(units: i64) -> Result<Self> {
        if (1..=LARGEST).contains(&units) { Ok(Self(units)) } else { Err(BAD_EXCHANGE_RATE.error()) }
    }

    /// # Errors
    /// `kernel.bad_exchange_rate`.
    pub fn from_decimal(decimal: Decimal) -> Result<Self> {
        decimal.to_scaled(RATE_SCALE).map_err(|_| BAD_EXCHANGE_RATE.error()).and_then(Self::from_scaled)
    }

    /// Reads a decimal such as `129.25`.
    ///
    /// # Errors
    /// `kernel.not_a_decimal`, `kernel.bad_exchange_rate`.
    pub fn parse(text: &str) -> Result<Self> {
        Self::from_decimal(Decimal::parse(text)?)
    }

    /// In units of 10^-12: the stored number.
    pub const fn scaled(self) -> i64 {
        self.0
    }

    /// The exact decimal, without trailing zeros.
    pub fn decimal(self) -> Decimal {
        Decimal::from_scaled(self.0, RATE_SCALE).normalize()
    }

    /// The rate of the other direction, rounded half up to twelve places.
    ///
    /// # Errors
    /// `kernel.bad_exchange_rate` when it is too small or too large to be one.
    pub fn inverse(self) -> Result<Self> {
        narrow(round_div(i128::from(ONE) * i128::from(ONE), i128::from(self.0), Rounding::HalfUp))
    }

    /// One exchange after the other: A for B, then B for C. Rounded half up to twelve places.
    ///
    /// # Errors
    /// `kernel.bad_exchange_rate` when the product is too small or too large to be one.
    pub fn then(self, next: ExchangeRate) -> Result<Self> {
        narrow(round_div(i128::from(self.0) * i128::from(next.0), i128::from(ONE), Rounding::HalfUp))
    }

    /// An amount of the base currency in the quote currency, computed in full and rounded once.
    /// `convert(-amount) == -convert(amount)` in every mode.
    ///
    /// # Errors
    /// `kernel.out_of_range` beyond [`crate::money::AMOUNT_MAX`].
    pub fn convert(self, amount: Amount, base: Currency, quote: Currency, mode: Rounding) -> Result<Amount> {
        let exact = i128::from(amount.0)
            .checked_mul(i128::from(self.0))
            .and_then(|exact| exact.checked_mul(10i128.pow(quote.exponent())))
            .ok_or_else(|| OUT_OF_RANGE.error())?;
        let units = round_div(exact, i128::from(ONE) * 10i128.pow(base.exponent()), mode);
        i64::try_from(units).map_err(|_| OUT_OF_RANGE.error()).and_then(|units| Amount(units).limited())
    }
}

fn narrow(units: i128) -> Result<ExchangeRate> {
    i64::try_from(units).map_err(|_| BAD_EXCHANGE_RATE.error()).and_then(ExchangeRate::from_scaled)
}

impl fmt::Display for ExchangeRate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.decimal().fmt(f)
    }
}

impl std::str::FromStr for ExchangeRate {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        Self::parse(text)
    }
}

impl serde::Serialize for ExchangeRate {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.decimal().serialize(serializer)
    }
}

impl<'de> serde::Deserialize<'de> for ExchangeRate {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let decimal = Decimal::deserialize(deserializer)?;
        Self::from_decimal(decimal).map_err(|error| serde::de::Error::custom(&error.message))
    }
}

impl schemars::JsonSchema for ExchangeRate {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ExchangeRate".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schema(generator, r"^[0-9]{1,7}(\.[0-9]{1,12})?$")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn currency(code: &str) -> Currency {
        Currency::parse(code).unwrap()
    }

    fn rate(text: &str) -> ExchangeRate {
        ExchangeRate::parse(text).unwrap()
    }

    #[test]
    fn amounts_are_converted_across_exponents() {
        let convert = |text: &str, amount: i64, base: &str, quote: &str| {
            let mode = Rounding::HalfUp;
            rate(text).convert(Amount(amount), currency(base), currency(quote), mode).unwrap().0
        };
        assert_eq!(convert("129.25", 10_000, "USD", "KES"), 1_292_500);
        assert_eq!(convert("0.86", 1_000, "JPY", "KES"), 86_000);
        assert_eq!(convert("0.0023", 86_000, "KES", "KWD"), 1_978);
        assert_eq!(convert("480.5", 1_001, "KWD", "JPY"), 481);
        assert_eq!(convert("0.005", 100, "USD", "EUR"), 1, "a half goes away from zero");
    }

    #[test]
    fn a_rate_is_above_zero_and_has_bounds() {
        for text in ["0", "-1", "1000000.1", "0.0000000000001"] {
            assert!(ExchangeRate::parse(text).unwrap_err().is(BAD_EXCHANGE_RATE), "{text}");
        }
        assert_eq!(rate("129.250").to_string(), "129.25");
        assert_eq!(rate("1000000").inverse().unwrap(), rate("0.000001"));
        assert!(rate("0.0000001").inverse().is_err());
        assert_eq!(rate("130").then(rate("0.5")).unwrap(), rate("65"));
    }

    proptest! {
        #[test]
        fn t10_conversion_is_symmetric_and_exact_to_half_a_unit(
            amount in -9_000_000_000_000i64..9_000_000_000_000, scaled in 1i64..200_000_000_000_000,
            base in 0usize..3, quote in 0usize..3,
        ) {
            let codes = ["JPY", "KES", "KWD"].map(currency);
            let (base, quote) = (codes[base], codes[quote]);
            let rate = ExchangeRate::from_scaled(scaled).unwrap();
            for mode in Rounding::ALL {
                let there = rate.convert(Amount(amount), base, quote, mode);
                let negated = rate.convert(Amount(-amount), base, quote, mode);
                match (there, negated) {
                    (Ok(there), Ok(negated)) => prop_assert_eq!(negated, -there),
                    (there, negated) => prop_assert!(there.is_err() && negated.is_err()),
                }
            }
            if let Ok(there) = rate.convert(Amount(amount), base, quote, Rounding::HalfUp) {
                let divisor = i128::from(ONE) * 10i128.pow(base.exponent());
                let exact = i128::from(amount) * i128::from(scaled) * 10i128.pow(quote.exponent());
                prop_assert!((i128::from(there.0) * divisor - exact).abs() * 2 <= divisor);
            }
        }

        #[test]
        fn the_inverse_of_the_inverse_is_close(scaled in 1_000_000i64..1_000_000_000_000_000) {
            let rate = ExchangeRate::from_scaled(scaled).unwrap();
            let back = rate.inverse().unwrap().inverse().unwrap();
            // Half a unit of the inverse's last place, carried back, and half a unit of its own.
            let off = u128::from(back.scaled().abs_diff(scaled));
            let carried = u128::from(scaled.unsigned_abs()).pow(2) / u128::from(ONE.unsigned_abs()).pow(2);
            prop_assert!(off <= carried + 1);
        }
    }
}
