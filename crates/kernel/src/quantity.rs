//! Quantities, unit prices and rates: integers scaled by a million, so that six decimal places are exact.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub, SubAssign};

use crate::decimal::{Decimal, OUT_OF_RANGE, schema};
use crate::errors::{Error, Result};

/// Decimal places of quantities, unit prices and rates.
pub const SCALE: u32 = 6;
/// Units of 10^-6 in a whole one.
pub const ONE_UNIT: i64 = 1_000_000;
/// Declares a number scaled by a million with the arithmetic and the text forms they all share. Input must stay
/// below `limit` whole units on either side of zero, which `pattern` says to the readers of the JSON schema.
macro_rules! scaled {
    ($(#[$doc:meta])* $name:ident, limit: $limit:literal, pattern: $pattern:literal) => {
        $(#[$doc])*
        ///
        /// JSON: a decimal string without trailing zeros (`"1.5"`); a number is accepted too.
        /// The operators panic on overflow; use the checked ones where input decides the values.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub i64);

        impl $name {
            pub const ZERO: $name = $name(0);
            /// What is read from outside stays below this on either side of zero.
            pub const LIMIT: $name = $name::whole($limit);

            /// Reads a decimal such as `-1.25`.
            ///
            /// # Errors
            /// `kernel.not_a_decimal`, `kernel.too_precise` past six decimal places, `kernel.out_of_range`.
            pub fn parse(text: &str) -> Result<Self> {
                Self::from_decimal(Decimal::parse(text)?)
            }

            /// # Errors
            /// `kernel.too_precise` past six decimal places, `kernel.out_of_range`.
            pub fn from_decimal(decimal: Decimal) -> Result<Self> {
                let units = decimal.to_scaled(SCALE)?;
                if units.unsigned_abs() < Self::LIMIT.0.unsigned_abs() {
                    Ok(Self(units))
                } else {
                    Err(OUT_OF_RANGE.error())
                }
            }

            /// The exact decimal, without trailing zeros.
            pub fn decimal(self) -> Decimal {
                Decimal::from_scaled(self.0, SCALE).normalize()
            }

            /// A whole number of units.
            ///
            /// # Panics
            /// On overflow; meant for constants and tests.
            pub const fn whole(units: i64) -> Self {
                Self(units * ONE_UNIT)
            }

            /// # Errors
            /// `kernel.out_of_range` on overflow.
            pub fn checked_add(self, other: Self) -> Result<Self> {
                self.0.checked_add(other.0).map(Self).ok_or_else(|| OUT_OF_RANGE.error())
            }

            /// # Errors
            /// `kernel.out_of_range` on overflow.
            pub fn checked_sub(self, other: Self) -> Result<Self> {
                self.0.checked_sub(other.0).map(Self).ok_or_else(|| OUT_OF_RANGE.error())
            }

            /// The sum, for sums that input decides.
            ///
            /// # Errors
            /// `kernel.out_of_range` on overflow.
            pub fn total(parts: impl IntoIterator<Item = Self>) -> Result<Self> {
                parts.into_iter().try_fold(Self::ZERO, Self::checked_add)
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

            pub const fn abs(self) -> Self {
                Self(self.0.abs())
            }
        }

        impl Add for $name {
            type Output = Self;

            fn add(self, other: Self) -> Self {
                Self(self.0 + other.0)
            }
        }

        impl Sub for $name {
            type Output = Self;

            fn sub(self, other: Self) -> Self {
                Self(self.0 - other.0)
            }
        }

        impl Neg for $name {
            type Output = Self;

            fn neg(self) -> Self {
                Self(-self.0)
            }
        }

        impl AddAssign for $name {
            fn add_assign(&mut self, other: Self) {
                *self = *self + other;
            }
        }

        impl SubAssign for $name {
            fn sub_assign(&mut self, other: Self) {
                *self = *self - other;
            }
        }

        impl Sum for $name {
            fn sum<I: Iterator<Item = Self>>(parts: I) -> Self {
                parts.fold(Self::ZERO, Add::add)
            }
        }

        impl<'a> Sum<&'a $name> for $name {
            fn sum<I: Iterator<Item = &'a $name>>(parts: I) -> Self {
                parts.copied().sum()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.decimal().fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = Error;

            fn from_str(text: &str) -> Result<Self> {
                Self::parse(text)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                self.decimal().serialize(serializer)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let decimal = Decimal::deserialize(deserializer)?;
                Self::from_decimal(decimal).map_err(|error| serde::de::Error::custom(&error.message))
            }
        }

        impl schemars::JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schema(generator, $pattern)
            }
        }
    };
}

scaled! {
    /// A quantity in millionths of its unit of measure.
    Qty, limit: 9_000_000_000_000, pattern: r"^-?[0-8]?[0-9]{1,12}(\.[0-9]{1,6})?$"
}

scaled! {
    /// A price of one unit, in millionths of the currency's major unit, whatever the currency's exponent.
    UnitPrice, limit: 9_000_000_000_000, pattern: r"^-?[0-8]?[0-9]{1,12}(\.[0-9]{1,6})?$"
}

scaled! {
    /// A rate in parts per million of one: 16 % is `Rate(160_000)` and `"0.16"`. Its limit of 100 000 % keeps the
    /// product with any amount within 64 bits.
    Rate, limit: 1000, pattern: r"^-?[0-9]{1,3}(\.[0-9]{1,6})?$"
}

impl Qty {
    pub const ONE: Qty = Qty(ONE_UNIT);
}

impl Rate {
    pub const ONE: Rate = Rate(ONE_UNIT);

    /// A whole number of per cent.
    pub const fn percent(percent: i64) -> Rate {
        Rate(percent * (ONE_UNIT / 100))
    }
}
