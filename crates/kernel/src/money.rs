//! Money: whole minor units of an ISO 4217 currency. There is no float and no assumed exponent.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub, SubAssign};

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::decimal::{Decimal, OUT_OF_RANGE, TOO_PRECISE};
use crate::errors::{Code, Kind, Result};
use crate::iso4217;
use crate::text_form::text_form;

pub const UNKNOWN_CURRENCY: Code =
    Code::new("kernel.unknown_currency", Kind::Invalid, "Not an ISO 4217 currency code");
pub const CURRENCY_MISMATCH: Code =
    Code::new("kernel.currency_mismatch", Kind::Invalid, "The currencies differ");
pub const TOO_MANY_MINOR_DIGITS: Code =
    Code::new("kernel.too_many_minor_digits", Kind::Invalid, "The currency has no such small unit");

/// Largest amount taken from outside, in minor units. A thousand such amounts still add up without overflow.
pub const AMOUNT_MAX: i64 = 9_000_000_000_000_000;

/// An ISO 4217 currency with its number of decimal places (0, 2, 3 or 4). JSON: its code, `"KES"`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency {
    code: [u8; 3],
    exponent: u8,
}

impl Currency {
    /// Looks up a code of three capital letters.
    ///
    /// # Errors
    /// `kernel.unknown_currency`, also for metals and test codes, in which nobody trades.
    pub fn parse(code: &str) -> Result<Self> {
        iso4217::exponent(code)
            .and_then(|exponent| Some(Self { code: code.as_bytes().try_into().ok()?, exponent }))
            .ok_or_else(|| UNKNOWN_CURRENCY.error())
    }

    /// All currencies, by code.
    pub fn all() -> impl Iterator<Item = Currency> {
        iso4217::codes().filter_map(|code| Self::parse(code).ok())
    }

    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.code).expect("a currency is made of a code in the table, which is ASCII")
    }

    /// Decimal places of the minor unit: 2 for most, 0 for JPY, 3 for KWD.
    pub fn exponent(&self) -> u32 {
        u32::from(self.exponent)
    }

    /// The amount in major units, with exactly the currency's decimal places: `1250` in KES is `12.50`.
    pub fn decimal(self, amount: Amount) -> Decimal {
        Decimal::from_scaled(amount.0, self.exponent())
    }

    /// The amount of a number of major units. Nothing is rounded: what the currency cannot express is refused.
    ///
    /// # Errors
    /// `kernel.too_many_minor_digits`; `kernel.out_of_range` beyond [`AMOUNT_MAX`].
    pub fn amount(self, decimal: Decimal) -> Result<Amount> {
        let units = decimal.to_scaled(self.exponent()).map_err(|error| {
            if error.is(TOO_PRECISE) {
                TOO_MANY_MINOR_DIGITS.with("currency", self).with("decimals_max", self.exponent())
            } else {
                error
            }
        })?;
        Amount(units).limited()
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

text_form!(Currency, "Currency", shared {
    "type": "string",
    "enum": iso4217::codes().collect::<Vec<_>>(),
    "description": "ISO 4217 currency code"
});

/// Minor units in the currency of the document that it stands in.
///
/// It has no JSON form of its own, because a bare number of minor units means nothing without its currency:
/// use [`Currency::decimal`], [`Money`], or [`minor_units`] for data that only the program itself reads.
///
/// The operators panic on overflow, which amounts within [`AMOUNT_MAX`] do not reach.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount(pub i64);

impl Amount {
    pub const ZERO: Amount = Amount(0);

    /// # Errors
    /// `kernel.out_of_range` on overflow.
    pub fn checked_add(self, other: Amount) -> Result<Amount> {
        self.0.checked_add(other.0).map(Amount).ok_or_else(|| OUT_OF_RANGE.error())
    }

    /// # Errors
    /// `kernel.out_of_range` on overflow.
    pub fn checked_sub(self, other: Amount) -> Result<Amount> {
        self.0.checked_sub(other.0).map(Amount).ok_or_else(|| OUT_OF_RANGE.error())
    }

    /// # Errors
    /// `kernel.out_of_range` on overflow.
    pub fn checked_neg(self) -> Result<Amount> {
        self.0.checked_neg().map(Amount).ok_or_else(|| OUT_OF_RANGE.error())
    }

    /// The sum of amounts, for sums that input decides.
    ///
    /// # Errors
    /// `kernel.out_of_range` on overflow.
    pub fn total(amounts: impl IntoIterator<Item = Amount>) -> Result<Amount> {
        amounts.into_iter().try_fold(Amount::ZERO, Amount::checked_add)
    }

    /// The amount itself when it is within [`AMOUNT_MAX`] of zero.
    pub(crate) fn limited(self) -> Result<Amount> {
        if self.0.unsigned_abs() <= AMOUNT_MAX.unsigned_abs() { Ok(self) } else { Err(OUT_OF_RANGE.error()) }
    }

    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }

    pub const fn is_positive(self) -> bool {
        self.0 > 0
    }

    pub const fn abs(self) -> Amount {
        Amount(self.0.abs())
    }
}

impl Add for Amount {
    type Output = Amount;

    fn add(self, other: Amount) -> Amount {
        Amount(self.0 + other.0)
    }
}

impl Sub for Amount {
    type Output = Amount;

    fn sub(self, other: Amount) -> Amount {
        Amount(self.0 - other.0)
    }
}

impl Neg for Amount {
    type Output = Amount;

    fn neg(self) -> Amount {
        Amount(-self.0)
    }
}

impl AddAssign for Amount {
    fn add_assign(&mut self, other: Amount) {
        *self = *self + other;
    }
}

impl SubAssign for Amount {
    fn sub_assign(&mut self, other: Amount) {
        *self = *self - other;
    }
}

impl Sum for Amount {
    fn sum<I: Iterator<Item = Amount>>(amounts: I) -> Amount {
        amounts.fold(Amount::ZERO, Add::add)
    }
}

impl<'a> Sum<&'a Amount> for Amount {
    fn sum<I: Iterator<Item = &'a Amount>>(amounts: I) -> Amount {
        amounts.copied().sum()
    }
}

/// An amount with its currency. JSON: `{"amount": "12.50", "currency": "KES"}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Money {
    pub amount: Amount,
    pub currency: Currency,
}

impl Money {
    pub const fn new(amount: Amount, currency: Currency) -> Self {
        Self { amount, currency }
    }

    /// # Errors
    /// `kernel.currency_mismatch` when the currencies differ, `kernel.out_of_range` on overflow.
    #[expect(
        clippy::should_implement_trait,
        reason = "money of two currencies has no sum, so it cannot be an operator"
    )]
    pub fn add(self, other: Money) -> Result<Money> {
        self.same_currency(other)?;
        Ok(Money { amount: self.amount.checked_add(other.amount)?, ..self })
    }

    /// # Errors
    /// `kernel.currency_mismatch` when the currencies differ, `kernel.out_of_range` on overflow.
    #[expect(clippy::should_implement_trait, reason = "money of two currencies has no difference")]
    pub fn sub(self, other: Money) -> Result<Money> {
        self.same_currency(other)?;
        Ok(Money { amount: self.amount.checked_sub(other.amount)?, ..self })
    }

    /// The amount in major units.
    pub fn decimal(self) -> Decimal {
        self.currency.decimal(self.amount)
    }

    fn same_currency(self, other: Money) -> Result<()> {
        if self.currency == other.currency {
            return Ok(());
        }
        Err(CURRENCY_MISMATCH.with("left", self.currency).with("right", other.currency))
    }
}

impl fmt::Display for Money {
    /// `KES 12.50`: unambiguous, for logs and errors. People's screens format by locale.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.currency, self.decimal())
    }
}

/// [`Money`] as JSON has it.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Money", description = "An amount in major units of a currency")]
struct MoneyForm {
    amount: Decimal,
    currency: Currency,
}

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        MoneyForm { amount: self.decimal(), currency: self.currency }.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Money {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let MoneyForm { amount, currency } = MoneyForm::deserialize(deserializer)?;
        let amount = currency.amount(amount).map_err(|error| serde::de::Error::custom(&error.message))?;
        Ok(Money { amount, currency })
    }
}

impl JsonSchema for Money {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        MoneyForm::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        MoneyForm::json_schema(generator)
    }
}

/// `#[serde(with = "kernel::money::minor_units")]`: an [`Amount`] as a whole number of minor units,
/// for data that only the program itself reads (never for an API).
pub mod minor_units {
    use super::*;

    pub fn serialize<S: Serializer>(amount: &Amount, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(amount.0)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Amount, D::Error> {
        i64::deserialize(deserializer).map(Amount)
    }
}
