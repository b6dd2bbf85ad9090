//! Exact ratios between units of measure: converting there and back gives what one started with.

use serde::{Deserialize, Serialize};

use crate::decimal::OUT_OF_RANGE;
use crate::errors::{Code, Error, Kind, Result};
use crate::quantity::Qty;

pub const INEXACT_CONVERSION: Code = Code::new(
    "kernel.inexact_conversion",
    Kind::Invalid,
    "The quantity cannot be expressed exactly in that unit",
);
pub const BAD_RATIO: Code =
    Code::new("kernel.bad_ratio", Kind::Invalid, "A conversion ratio consists of two positive numbers");

/// A positive fraction in lowest terms. A dozen in pieces is 12/1, a piece in dozens 1/12.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(try_from = "RatioForm", into = "RatioForm")]
#[schemars(with = "RatioForm")]
pub struct Ratio {
    num: i64,
    den: i64,
}

/// [`Ratio`] as JSON has it, before it is checked.
#[derive(Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Ratio", description = "A positive fraction")]
struct RatioForm {
    #[schemars(range(min = 1))]
    num: i64,
    #[schemars(range(min = 1))]
    den: i64,
}

impl Ratio {
    pub const ONE: Ratio = Ratio { num: 1, den: 1 };

    /// `num / den` in lowest terms.
    ///
    /// # Errors
    /// `kernel.bad_ratio` unless both are positive.
    pub fn new(num: i64, den: i64) -> Result<Self> {
        if num <= 0 || den <= 0 {
            return Err(BAD_RATIO.error());
        }
        let divisor = gcd(num, den);
        Ok(Self { num: num / divisor, den: den / divisor })
    }

    pub const fn num(self) -> i64 {
        self.num
    }

    pub const fn den(self) -> i64 {
        self.den
    }

    /// The way back.
    pub const fn inverse(self) -> Self {
        Self { num: self.den, den: self.num }
    }

    /// One conversion after the other.
    ///
    /// # Errors
    /// `kernel.out_of_range` when the product's terms do not fit.
    #[expect(clippy::should_implement_trait, reason = "the product may not fit, so it cannot be an operator")]
    pub fn mul(self, other: Ratio) -> Result<Self> {
        let (across, along) = (gcd(self.num, other.den), gcd(other.num, self.den));
        let num = (self.num / across).checked_mul(other.num / along);
        let den = (self.den / along).checked_mul(other.den / across);
        num.zip(den).map(|(num, den)| Self { num, den }).ok_or_else(|| OUT_OF_RANGE.error())
    }

    /// The quantity in the other unit. Nothing is rounded, so that no stock is lost or made (60 pieces never
    /// become 61 by way of dozens).
    ///
    /// # Errors
    /// `kernel.inexact_conversion` when six decimal places cannot hold it, `kernel.out_of_range`.
    pub fn convert(self, qty: Qty) -> Result<Qty> {
        let scaled = i128::from(qty.0) * i128::from(self.num);
        let den = i128::from(self.den);
        if scaled % den != 0 {
            return Err(INEXACT_CONVERSION.with("qty", qty).with("num", self.num).with("den", self.den));
        }
        i64::try_from(scaled / den).map(Qty).map_err(|_| OUT_OF_RANGE.error())
    }
}

/// Greatest common divisor of two positive numbers.
fn gcd(mut left: i64, mut right: i64) -> i64 {
    while right != 0 {
        (left, right) = (right, left % right);
    }
    left
}

impl TryFrom<RatioForm> for Ratio {
    type Error = Error;

    fn try_from(RatioForm { num, den }: RatioForm) -> Result<Self> {
        Ratio::new(num, den)
    }
}

impl From<Ratio> for RatioForm {
    fn from(Ratio { num, den }: Ratio) -> Self {
        Self { num, den }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_dozen_is_twelve_and_a_third_of_one_is_refused() {
        let dozen = Ratio::new(24, 2).unwrap();
        assert_eq!((dozen.num(), dozen.den()), (12, 1));
        assert_eq!(dozen.convert(Qty::whole(5)).unwrap(), Qty::whole(60));
        assert_eq!(dozen.inverse().convert(Qty::whole(60)).unwrap(), Qty::whole(5));
        assert!(dozen.inverse().convert(Qty::whole(4)).unwrap_err().is(INEXACT_CONVERSION));
        assert!(Ratio::new(1, 0).is_err() && Ratio::new(-1, 2).is_err());
        assert!(serde_json::from_str::<Ratio>(r#"{"num":1,"den":0}"#).is_err());
    }

    proptest! {
        #[test]
        fn t16_converting_there_and_back_gives_the_same(
            qty in -9_000_000_000_000i64..9_000_000_000_000, num in 1i64..100_000, den in 1i64..100_000,
        ) {
            let ratio = Ratio::new(num, den).unwrap();
            if let Ok(there) = ratio.convert(Qty(qty)) {
                prop_assert_eq!(ratio.inverse().convert(there).unwrap(), Qty(qty));
            } else {
                prop_assert_ne!(i128::from(qty) * i128::from(num) % i128::from(den), 0);
            }
        }

        #[test]
        fn t16_a_chain_of_units_equals_its_product(
            qty in -1_000_000i64..1_000_000, a in 1i64..1000, b in 1i64..1000, c in 1i64..1000, d in 1i64..1000,
        ) {
            let (first, second) = (Ratio::new(a, b).unwrap(), Ratio::new(c, d).unwrap());
            let start = Qty(qty * b * d);
            let by_steps = second.convert(first.convert(start).unwrap()).unwrap();
            prop_assert_eq!(first.mul(second).unwrap().convert(start).unwrap(), by_steps);
            prop_assert_eq!(first.mul(first.inverse()).unwrap(), Ratio::ONE);
        }
    }
}
