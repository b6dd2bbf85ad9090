//! Exact decimals at the border of the system: a JSON string out, a JSON string or number in, never a float.

use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use crate::errors::{Code, Kind, Result};

pub const NOT_A_DECIMAL: Code = Code::new("kernel.not_a_decimal", Kind::Invalid, "Not a decimal number");
pub const TOO_PRECISE: Code =
    Code::new("kernel.too_precise", Kind::Invalid, "More decimal places than can be kept");
pub const OUT_OF_RANGE: Code = Code::new("kernel.out_of_range", Kind::Invalid, "The number is too large");

/// Longest text taken for a decimal: more than the type can hold, less than an attack.
const TEXT_LEN_MAX: usize = 64;

/// An exact decimal number of at most 28 digits. It is the form that numbers take in JSON and files;
/// inside, amounts and quantities are scaled integers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Decimal(rust_decimal::Decimal);

impl Decimal {
    pub const ZERO: Decimal = Decimal(rust_decimal::Decimal::ZERO);

    /// Reads `-12.50`: an optional minus, digits, and optionally a point with digits behind it.
    ///
    /// # Errors
    /// `kernel.not_a_decimal`, also for exponents, separators and blanks; `kernel.too_precise` past 28 digits.
    pub fn parse(text: &str) -> Result<Self> {
        let (whole, fraction) = split(text).ok_or_else(|| NOT_A_DECIMAL.error())?;
        let significant = whole.trim_start_matches('0').len() + fraction.len();
        if significant > 28 {
            return Err(TOO_PRECISE.error());
        }
        rust_decimal::Decimal::from_str_exact(text).map(Self).map_err(|cause| NOT_A_DECIMAL.inner(cause))
    }

    /// Reads the text of a JSON number, which may carry an exponent: `1e3`, `2.5E-2`.
    fn parse_json_number(text: &str) -> Result<Self> {
        let Some((mantissa, exponent)) = text.split_once(['e', 'E']) else {
            return Self::parse(text);
        };
        let exponent: i32 = exponent.parse().map_err(|_| OUT_OF_RANGE.error())?;
        let Decimal(mantissa) = Self::parse(mantissa)?;
        let mantissa = mantissa.normalize();
        let scale = i64::from(mantissa.scale()) - i64::from(exponent);
        if mantissa.is_zero() {
            return Ok(Self::ZERO);
        }
        let (digits, scale) = match u32::try_from(scale) {
            Ok(scale) => (Some(mantissa.mantissa()), scale),
            Err(_) => (scaled_up(mantissa.mantissa(), u32::try_from(-scale).unwrap_or(u32::MAX)), 0),
        };
        let digits = digits.ok_or_else(|| OUT_OF_RANGE.error())?;
        rust_decimal::Decimal::try_from_i128_with_scale(digits, scale)
            .map(Self)
            .map_err(|_| OUT_OF_RANGE.error())
    }

    /// `units` of 10^-`scale` each: `from_scaled(1250, 2)` is 12.50, with just these decimal places.
    ///
    /// # Panics
    /// If `scale` exceeds 28, which no scale of the product does.
    pub fn from_scaled(units: i64, scale: u32) -> Self {
        Self(rust_decimal::Decimal::new(units, scale))
    }

    /// The number in units of 10^-`scale`, exactly.
    ///
    /// # Errors
    /// `kernel.too_precise` when it has more decimal places, `kernel.out_of_range` when it does not fit.
    pub fn to_scaled(self, scale: u32) -> Result<i64> {
        let number = self.0.normalize();
        let Some(missing) = scale.checked_sub(number.scale()) else {
            return Err(TOO_PRECISE.with("decimals_max", scale));
        };
        scaled_up(number.mantissa(), missing)
            .and_then(|units| i64::try_from(units).ok())
            .ok_or_else(|| OUT_OF_RANGE.error())
    }

    /// The same number without trailing zeros behind the point.
    pub fn normalize(self) -> Self {
        Self(self.0.normalize())
    }

    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    pub fn is_negative(self) -> bool {
        self.0.is_sign_negative() && !self.0.is_zero()
    }
}

/// The digits before and behind the point, when the text is a plain decimal.
fn split(text: &str) -> Option<(&str, &str)> {
    if text.len() > TEXT_LEN_MAX {
        return None;
    }
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = match unsigned.split_once('.') {
        Some((_, "")) => return None,
        Some(parts) => parts,
        None => (unsigned, ""),
    };
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    (!whole.is_empty() && digits(whole) && digits(fraction)).then_some((whole, fraction))
}

fn scaled_up(units: i128, places: u32) -> Option<i128> {
    10i128.checked_pow(places)?.checked_mul(units)
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.is_negative() { "-" } else { "" };
        write!(f, "{sign}{}", self.0.abs())
    }
}

impl std::str::FromStr for Decimal {
    type Err = crate::errors::Error;

    fn from_str(text: &str) -> Result<Self> {
        Self::parse(text)
    }
}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Decimal {
    /// A number comes through `serde_json::Number`, which keeps its digits as they were written.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let parsed = match Value::deserialize(deserializer)? {
            Value::String(text) => Self::parse(&text),
            Value::Number(number) => Self::parse_json_number(&number.to_string()),
            _ => Err(NOT_A_DECIMAL.error()),
        };
        parsed.map_err(|error| serde::de::Error::custom(&error.message))
    }
}

impl JsonSchema for Decimal {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Decimal".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        schema(generator, r"^-?[0-9]{1,15}(\.[0-9]{1,12})?$")
    }
}

/// The schema of a decimal whose text form is `pattern`: always a string in answers, also a number in requests.
pub(crate) fn schema(generator: &SchemaGenerator, pattern: &str) -> Schema {
    if generator.contract().is_serialize() {
        json_schema!({"type": "string", "format": "decimal", "pattern": pattern})
    } else {
        json_schema!({"type": ["string", "number"], "format": "decimal", "pattern": pattern})
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn only_plain_decimals_are_read() {
        for text in ["0", "-0", "12", "-12.50", "0.000001", "007"] {
            assert!(Decimal::parse(text).is_ok(), "{text}");
        }
        for text in
            ["", "-", ".5", "5.", "+5", "1_000", "1,5", " 1", "1e3", "0x1", "NaN", "١", "--1", "1.2.3"]
        {
            assert!(Decimal::parse(text).unwrap_err().is(NOT_A_DECIMAL), "{text}");
        }
        assert!(Decimal::parse(&"9".repeat(29)).unwrap_err().is(TOO_PRECISE));
        assert!(Decimal::parse(&"9".repeat(99)).is_err());
        assert_eq!(Decimal::parse("-0").unwrap().to_string(), "0");
    }

    #[test]
    fn a_json_number_keeps_its_digits() {
        let read = |json: &str| serde_json::from_str::<Decimal>(json).map(|decimal| decimal.to_string());
        assert_eq!(read("0.1").unwrap(), "0.1");
        assert_eq!(read("99999999999999.9999").unwrap(), "99999999999999.9999");
        assert_eq!(read("\"12.50\"").unwrap(), "12.50");
        assert_eq!(read("1e3").unwrap(), "1000");
        assert_eq!(read("-2.5E-2").unwrap(), "-0.025");
        assert_eq!(read("0e99").unwrap(), "0");
        for json in ["1e40", "1e-40", "1e99999999999", "null", "true", "[1]", "{}", "\"1e3\""] {
            assert!(read(json).is_err(), "{json}");
        }
    }

    #[test]
    fn numbers_stay_exact_through_buffering() {
        #[derive(Deserialize)]
        struct Outer {
            #[serde(flatten)]
            inner: Inner,
        }
        #[derive(Deserialize)]
        struct Inner {
            price: Decimal,
        }
        let outer: Outer = serde_json::from_str(r#"{"price": 0.10000000000000000001}"#).unwrap();
        assert_eq!(outer.inner.price.to_string(), "0.10000000000000000001");
        let value: Value = serde_json::from_str("0.30000000000000000004").unwrap();
        assert_eq!(serde_json::from_value::<Decimal>(value).unwrap().to_string(), "0.30000000000000000004");
    }

    #[test]
    fn scaling_is_exact_or_refused() {
        let decimal = |text: &str| Decimal::parse(text).unwrap();
        assert_eq!(decimal("12.5").to_scaled(2).unwrap(), 1250);
        assert_eq!(decimal("12.500").to_scaled(2).unwrap(), 1250);
        assert!(decimal("12.505").to_scaled(2).unwrap_err().is(TOO_PRECISE));
        assert!(decimal("92233720368547758.08").to_scaled(2).unwrap_err().is(OUT_OF_RANGE));
        assert_eq!(decimal("-92233720368547758.08").to_scaled(2).unwrap(), i64::MIN);
    }

    proptest! {
        #[test]
        fn t08_scaled_decimals_survive_text_and_json(units: i64, scale in 0u32..=12) {
            let decimal = Decimal::from_scaled(units, scale);
            prop_assert_eq!(decimal.to_scaled(scale).unwrap(), units);
            let json = serde_json::to_string(&decimal).unwrap();
            prop_assert_eq!(serde_json::from_str::<Decimal>(&json).unwrap(), decimal);
            let number = decimal.to_string();
            prop_assert_eq!(serde_json::from_str::<Decimal>(&number).unwrap(), decimal);
        }
    }
}
