//! Countries by their ISO 3166-1 alpha-2 code.

use std::fmt;

use crate::calling_codes;
use crate::errors::{Code, Kind, Result};
use crate::iso3166;
use crate::text::fold;
use crate::text_form::text_form;

pub const UNKNOWN_COUNTRY: Code =
    Code::new("kernel.unknown_country", Kind::Invalid, "Not an ISO 3166 country code such as KE");

/// A country. JSON: its two-letter code, `"KE"`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country([u8; 2]);

impl Country {
    /// Looks up a code of two capital letters.
    ///
    /// # Errors
    /// `kernel.unknown_country`.
    pub fn parse(code: &str) -> Result<Self> {
        iso3166::name(code)
            .and_then(|_| code.as_bytes().try_into().ok())
            .map(Self)
            .ok_or_else(|| UNKNOWN_COUNTRY.error())
    }

    /// The country of an English name, whatever its case and accents, for files that have names instead of codes.
    pub fn by_name(name: &str) -> Option<Self> {
        let wanted = fold(name.trim());
        iso3166::rows().find(|(_, known)| fold(known) == wanted).and_then(|(code, _)| Self::parse(code).ok())
    }

    /// All countries, by code.
    pub fn all() -> impl Iterator<Item = Country> {
        iso3166::rows().filter_map(|(code, _)| Self::parse(code).ok())
    }

    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).expect("a country is made of a code in the table, which is ASCII")
    }

    /// The telephone country code, without the `+`; uninhabited places have none.
    pub fn calling_code(&self) -> Option<&'static str> {
        calling_codes::of(self.code())
    }

    /// The English short name. Screens use the reader's language instead.
    pub fn name(&self) -> &'static str {
        iso3166::name(self.code()).expect("a country is made of a code in the table")
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

text_form!(Country, "Country", shared {
    "type": "string",
    "enum": iso3166::rows().map(|(code, _)| code).collect::<Vec<_>>(),
    "description": "ISO 3166-1 alpha-2 country code"
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_are_known_by_code_and_name() {
        let kenya = Country::parse("KE").unwrap();
        assert_eq!((kenya.code(), kenya.name()), ("KE", "Kenya"));
        assert_eq!(Country::by_name(" cote d'ivoire").unwrap().code(), "CI");
        assert_eq!(Country::all().count(), 249);
        for code in ["", "ke", "K", "KEN", "XX", "ZZ", "É"] {
            assert!(Country::parse(code).unwrap_err().is(UNKNOWN_COUNTRY), "{code}");
        }
        assert_eq!(Country::by_name("Unspecified"), None);
    }
}
