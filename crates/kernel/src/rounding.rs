//! Rounding, once for the whole product. Every mode treats a number and its negation alike, so that a credit note
//! is the exact negation of its invoice.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::decimal::OUT_OF_RANGE;
use crate::errors::{Code, Kind, Result};
use crate::money::{Amount, Currency};
use crate::quantity::{ONE_UNIT, Qty, Rate, SCALE, UnitPrice};

pub const UNKNOWN_ROUNDING: Code = Code::new("kernel.unknown_rounding", Kind::Invalid, "Not a rounding mode");

/// How a number between two units becomes one of them. A document records the mode it was computed with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Rounding {
    /// To the nearest; a half goes away from zero. What trade and most tax offices use.
    #[default]
    HalfUp,
    /// To the nearest; a half goes to the even neighbour.
    HalfEven,
    /// Towards zero.
    Down,
    /// Away from zero.
    Up,
}

impl Rounding {
    pub const ALL: [Rounding; 4] = [Rounding::HalfUp, Rounding::HalfEven, Rounding::Down, Rounding::Up];

    /// The name in JSON and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Rounding::HalfUp => "half_up",
            Rounding::HalfEven => "half_even",
            Rounding::Down => "down",
            Rounding::Up => "up",
        }
    }

    /// # Errors
    /// `kernel.unknown_rounding`.
    pub fn parse(name: &str) -> Result<Self> {
        Self::ALL.into_iter().find(|mode| mode.as_str() == name).ok_or_else(|| UNKNOWN_ROUNDING.error())
    }

    /// `qty × price`, computed in full and rounded once, to the currency's minor unit.
    ///
    /// # Errors
    /// `kernel.out_of_range` beyond [`crate::money::AMOUNT_MAX`].
    pub fn line_amount(self, qty: Qty, price: UnitPrice, currency: Currency) -> Result<Amount> {
        let exact = i128::from(qty.0) * i128::from(price.0);
        let units = round_div(exact, 10i128.pow(2 * SCALE - currency.exponent()), self);
        i64::try_from(units).map_err(|_| OUT_OF_RANGE.error()).and_then(|units| Amount(units).limited())
    }

    /// The amount times the rate.
    ///
    /// # Panics
    /// If the result overflows, which amounts within [`crate::money::AMOUNT_MAX`] and rates below [`Rate::LIMIT`]
    /// cannot make it.
    pub fn apply_rate(self, amount: Amount, rate: Rate) -> Amount {
        let units = round_div(i128::from(amount.0) * i128::from(rate.0), i128::from(ONE_UNIT), self);
        Amount(i64::try_from(units).expect("amounts and rates are limited where they enter"))
    }

    /// The tax that a gross amount includes: `gross × rate ÷ (1 + rate)`.
    ///
    /// # Panics
    /// If the rate is negative: a tax is not.
    pub fn tax_in_gross(self, gross: Amount, rate: Rate) -> Amount {
        assert!(!rate.is_negative(), "a tax rate is not negative");
        let divisor = i128::from(ONE_UNIT) + i128::from(rate.0);
        let units = round_div(i128::from(gross.0) * i128::from(rate.0), divisor, self);
        Amount(i64::try_from(units).expect("the tax is smaller than the gross that holds it"))
    }
}

/// Where a document's tax is rounded; recorded on every document that is taxed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TaxRounding {
    /// Each line's tax is rounded, the document's is their sum.
    #[default]
    Line,
    /// Tax is computed once per rate over the document and shared out to its lines.
    Document,
}

impl TaxRounding {
    /// The stored name.
    pub const fn as_str(self) -> &'static str {
        match self {
            TaxRounding::Line => "line",
            TaxRounding::Document => "document",
        }
    }

    /// Reads a stored name.
    pub fn parse(text: &str) -> Option<Self> {
        [TaxRounding::Line, TaxRounding::Document].into_iter().find(|mode| mode.as_str() == text)
    }
}

impl std::fmt::Display for Rounding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// `n / d`, rounded. `round_div(-n, d, mode) == -round_div(n, d, mode)` in every mode.
///
/// # Panics
/// If `d` is zero.
pub fn round_div(n: i128, d: i128, mode: Rounding) -> i128 {
    let (quotient, rest) = (n / d, n % d);
    if rest == 0 {
        return quotient;
    }
    // Compares the rest with what is missing to a whole, which cannot overflow as doubling the rest could.
    let half = rest.unsigned_abs().cmp(&(d.unsigned_abs() - rest.unsigned_abs()));
    let away = match mode {
        Rounding::Down => false,
        Rounding::Up => true,
        Rounding::HalfUp => half.is_ge(),
        Rounding::HalfEven => half.is_gt() || (half.is_eq() && quotient % 2 != 0),
    };
    let direction = if (n < 0) == (d < 0) { 1 } else { -1 };
    if away { quotient + direction } else { quotient }
}

/// [`Rounding::line_amount`] in the default mode.
///
/// # Errors
/// `kernel.out_of_range` beyond [`crate::money::AMOUNT_MAX`].
pub fn line_amount(qty: Qty, price: UnitPrice, currency: Currency) -> Result<Amount> {
    Rounding::default().line_amount(qty, price, currency)
}

/// [`Rounding::apply_rate`] in the default mode.
pub fn apply_rate(amount: Amount, rate: Rate) -> Amount {
    Rounding::default().apply_rate(amount, rate)
}

/// [`Rounding::tax_in_gross`] in the default mode.
pub fn tax_in_gross(gross: Amount, rate: Rate) -> Amount {
    Rounding::default().tax_in_gross(gross, rate)
}
