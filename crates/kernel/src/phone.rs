//! Telephone numbers in one form, so that a caller is found however the number was typed.

use std::fmt;

use crate::Country;
use crate::errors::{Code, Kind, Result};
use crate::text_form::text_form;

pub const BAD_PHONE: Code = Code::new(
    "kernel.bad_phone",
    Kind::Invalid,
    "Not a telephone number with its country code, such as +254 700 123456",
);

/// Digits of an international number, country code included (ITU-T E.164, section 6).
const DIGITS_MIN: usize = 7;
const DIGITS_MAX: usize = 15;

/// An international telephone number. JSON: `"+254700123456"`; blanks, dots, dashes, slashes and brackets are read over.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Phone(String);

impl Phone {
    /// Reads a number that begins with `+` or `00` and the country code.
    ///
    /// # Errors
    /// `kernel.bad_phone`.
    pub fn parse(text: &str) -> Result<Self> {
        Self::read(text).ok_or_else(|| BAD_PHONE.error())
    }

    /// Reads a number that may also be a national one with a leading `0`, of the country with that calling code:
    /// `0700 123456` with `"254"`.
    ///
    /// # Errors
    /// `kernel.bad_phone`.
    pub fn parse_national(text: &str, calling_code: &str) -> Result<Self> {
        let trimmed = text.trim();
        match trimmed.strip_prefix('0') {
            Some(national) if !national.starts_with('0') => {
                Self::parse(&format!("+{calling_code}{national}"))
            }
            _ => Self::parse(trimmed),
        }
    }

    /// The digits of the international numbers that somebody in a country may mean by these: as they are typed there,
    /// with or without the country code, `00` or the `0` before a number of the country itself. The first is what was
    /// typed.
    pub fn meant(text: &str, country: Country) -> Vec<String> {
        let typed: String = text.replace("(0)", "").chars().filter(char::is_ascii_digit).collect();
        let mut meant = vec![typed.clone()];
        if text.trim_start().starts_with('+') {
            return meant;
        }
        if let Some(international) = typed.strip_prefix("00") {
            meant.push(international.to_owned());
        } else if let Some(code) = country.calling_code() {
            // Some countries keep the 0 behind their code.
            meant.push(format!("{code}{typed}"));
            meant.extend(typed.strip_prefix('0').map(|national| format!("{code}{national}")));
        }
        meant
    }

    fn read(text: &str) -> Option<Self> {
        let trimmed = text.trim_matches(' ');
        let rest = trimmed.strip_prefix('+').or_else(|| trimmed.strip_prefix("00"))?;
        let mut digits = String::from("+");
        if !rest.starts_with(|first: char| first.is_ascii_digit()) {
            return None;
        }
        for char in rest.replace("(0)", "").chars() {
            match char {
                '0'..='9' => digits.push(char),
                ' ' | '\u{a0}' | '\u{202f}' | '.' | '-' | '–' | '/' | '(' | ')' => {}
                _ => return None,
            }
        }
        let count = digits.len() - 1;
        ((DIGITS_MIN..=DIGITS_MAX).contains(&count) && !digits.starts_with("+0")).then_some(Self(digits))
    }

    /// `+` and digits only.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

text_form!(Phone, "Phone", {
    "type": "string",
    "pattern": r"^ *(\+|00)[1-9]([ \u00a0\u202f.()/–-]*[0-9]){6,14}[ \u00a0\u202f.()/–-]*$",
    "description": "International telephone number (E.164); answers have it as + and digits"
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_types_a_number_of_their_own_country_means_the_international_one() {
        let kenya = Country::parse("KE").unwrap();
        for text in [
            "0711 222 333",
            "711222333",
            "+254 711 222 333",
            "00254 711 222333",
            "254711222333",
            "(0711) 222-333",
        ] {
            let meant = Phone::meant(text, kenya);
            assert!(meant.contains(&"254711222333".to_owned()), "{text}: {meant:?}");
        }
        let italy = Country::parse("IT").unwrap();
        assert!(Phone::meant("06 698 1234", italy).contains(&"39066981234".to_owned()), "the 0 stays");
        assert_eq!(
            Phone::meant("+44 20 7946 0000", kenya),
            ["442079460000"],
            "whoever says it is international"
        );
    }

    #[test]
    fn a_number_has_one_form() {
        for text in ["+254 700 123456", "00254-700-123-456", "+254 (0) 700/123456", " +254.700.123.456 "] {
            assert_eq!(Phone::parse(text).unwrap().as_str(), "+254700123456", "{text}");
        }
        assert_eq!(Phone::parse_national("0700 123456", "254").unwrap().as_str(), "+254700123456");
        assert_eq!(Phone::parse_national("0044 20 7946 0000", "254").unwrap().as_str(), "+442079460000");
        for text in [
            "",
            "+",
            "0700123456",
            "+0254700123456",
            "+ 254700123456",
            "+12345",
            "+1234567890123456",
            "+254 700 CALL",
            "++254700123456",
        ] {
            assert!(Phone::parse(text).unwrap_err().is(BAD_PHONE), "{text}");
        }
    }
}
