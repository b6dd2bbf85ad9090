//! Barcodes with a check digit: EAN-8, UPC-A, EAN-13 and GTIN-14. Any other code on a label (Code 128) is free text.

use std::fmt;

use crate::errors::{Code, Kind, Result};
use crate::text_form::text_form;

pub const BAD_BARCODE: Code =
    Code::new("kernel.bad_barcode", Kind::Invalid, "Not an EAN-8, UPC-A, EAN-13 or GTIN-14 barcode");
pub const BAD_CHECK_DIGIT: Code =
    Code::new("kernel.bad_check_digit", Kind::Invalid, "The barcode's check digit is wrong");

/// The symbology of a barcode, known by its length.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Symbology {
    Ean8,
    UpcA,
    Ean13,
    Gtin14,
}

/// A barcode whose check digit is right. JSON: its digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Barcode {
    /// Digits from the front; what lies behind `len` is zero.
    digits: [u8; 14],
    len: u8,
}

impl Barcode {
    /// Reads 8, 12, 13 or 14 digits, the last of which checks the others.
    ///
    /// # Errors
    /// `kernel.bad_barcode`; `kernel.bad_check_digit` with the digit that would be right.
    pub fn parse(text: &str) -> Result<Self> {
        let bytes = text.as_bytes();
        if !matches!(bytes.len(), 8 | 12 | 13 | 14) || !bytes.iter().all(u8::is_ascii_digit) {
            return Err(BAD_BARCODE.error());
        }
        let (body, check) = text.split_at(text.len() - 1);
        let expected = check_digit(body).ok_or_else(|| BAD_BARCODE.error())?;
        if check.as_bytes() != [b'0' + expected] {
            return Err(BAD_CHECK_DIGIT.with("expected", expected));
        }
        let mut digits = [0; 14];
        digits[..bytes.len()].copy_from_slice(bytes);
        Ok(Self { digits, len: u8::try_from(bytes.len()).expect("at most 14, checked above") })
    }

    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.digits[..usize::from(self.len)]).expect("a barcode is made of ASCII digits")
    }

    pub fn symbology(&self) -> Symbology {
        match self.len {
            8 => Symbology::Ean8,
            12 => Symbology::UpcA,
            13 => Symbology::Ean13,
            _ => Symbology::Gtin14,
        }
    }

    /// The number that all symbologies share: 14 digits with zeros in front. A UPC-A and the EAN-13 that a scanner
    /// makes of it (with a zero in front) have the same one.
    pub fn gtin14(&self) -> String {
        format!("{:0>14}", self.as_str())
    }
}

/// The check digit (0 to 9) of the digits before it: weights 3 and 1 in turn from the right, up to the next ten.
/// `None` if the text holds anything but digits, or none.
///
/// Source: GS1 General Specifications, section 7.9.
pub fn check_digit(body: &str) -> Option<u8> {
    if body.is_empty() || !body.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let sum: usize = body
        .bytes()
        .rev()
        .zip([3, 1].into_iter().cycle())
        .map(|(digit, weight)| usize::from(digit - b'0') * weight)
        .sum();
    u8::try_from((10 - sum % 10) % 10).ok()
}

impl fmt::Display for Barcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

text_form!(Barcode, "Barcode", {
    "type": "string",
    "pattern": "^([0-9]{8}|[0-9]{12,14})$",
    "description": "EAN-8, UPC-A, EAN-13 or GTIN-14 with its check digit"
});

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn check_digits_decide() {
        for (text, symbology) in [
            ("96385074", Symbology::Ean8),
            ("036000291452", Symbology::UpcA),
            ("4006381333931", Symbology::Ean13),
            ("10614141000415", Symbology::Gtin14),
        ] {
            assert_eq!(Barcode::parse(text).unwrap().symbology(), symbology, "{text}");
        }
        let error = Barcode::parse("4006381333932").unwrap_err();
        assert!(error.is(BAD_CHECK_DIGIT));
        assert_eq!(error.details["expected"], 1);
        for text in ["", "123", "400638133393", "40063813339310", "400638133393A", " 96385074", "٩٦٣٨٥٠٧٤"]
        {
            assert!(Barcode::parse(text).is_err(), "{text}");
        }
        assert_eq!(check_digit("12a"), None);
    }

    #[test]
    fn a_upc_and_the_ean_of_it_are_one_article() {
        let (upc, ean) = (Barcode::parse("036000291452").unwrap(), Barcode::parse("0036000291452").unwrap());
        assert_ne!(upc, ean);
        assert_eq!(upc.gtin14(), ean.gtin14());
    }

    proptest! {
        #[test]
        fn any_single_wrong_digit_is_noticed(body in "[0-9]{12}", at in 0usize..13, by in 1u8..10) {
            let text = format!("{body}{}", check_digit(&body).unwrap());
            prop_assert_eq!(Barcode::parse(&text).unwrap().to_string(), text.clone());
            let mut wrong = text.into_bytes();
            wrong[at] = b'0' + (wrong[at] - b'0' + by) % 10;
            prop_assert!(Barcode::parse(std::str::from_utf8(&wrong).unwrap()).is_err());
        }
    }
}
