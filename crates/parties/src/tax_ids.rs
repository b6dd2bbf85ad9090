//! Tax numbers, checked by country. Pure.
//!
//! Each country says which form its numbers have and, where the algorithm is public, how the check digits are
//! computed. A number has one normal form: without blanks and marks, in capitals, VAT numbers of Europe with their
//! country's prefix. Countries that are not listed take any code of letters and digits.
//!
//! Sources: the European Commission's VIES "VAT identification number structure" and the algorithms that the member
//! states publish (collected in the Commission's "VIES VAT number algorithms", TAXUD); HMRC VAT Trader manual for
//! GB; KRA for the Kenyan PIN; SARS "Modulus 10" for ZA; GSTN for the Indian GSTIN; IRS Publication 1635 for the
//! EIN's prefixes; ATO for the ABN; the Swiss UID act's modulus 11; Brønnøysundregistrene for NO.

mod digits;
mod europe;
mod world;

use kernel::{Code, Country, Kind, Result};

/// Not of the form that the country's tax numbers have; details `country` and `expected`.
pub const TAX_ID_FORMAT: Code = Code::new(
    "parties.tax_id_format",
    Kind::Invalid,
    "This is not what a tax number of this country looks like",
);
/// The check digits do not match: a digit was mistyped; details `country`.
pub const TAX_ID_CHECK_DIGITS: Code = Code::new(
    "parties.tax_id_check_digits",
    Kind::Invalid,
    "The check digits of this tax number do not match; look for a mistyped digit",
);

/// Letters and digits that any tax number has at least and at most.
const CHARS: std::ops::RangeInclusive<usize> = 3..=20;

/// Whose number it is, where a country numbers people and businesses differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder {
    Organisation,
    Person,
}

/// What a country's rule finds wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wrong {
    /// With what was expected instead.
    Form(&'static str),
    CheckDigits,
}

/// A country's rule: from letters and digits to the normal form.
type Rule = fn(&str, Holder) -> std::result::Result<String, Wrong>;

/// Checks a tax number and gives its normal form. A European VAT number of another country than the holder's own is
/// known by its prefix: businesses register where they sell.
///
/// # Errors
/// `parties.tax_id_format`, `parties.tax_id_check_digits`.
pub fn check(country: Country, holder: Holder, text: &str) -> Result<String> {
    let plain = plain(text);
    let unlike = |expected: &str| {
        TAX_ID_FORMAT
            .because(format!("Expected {expected}"))
            .with("country", country)
            .with("expected", expected)
    };
    if text.chars().any(|char| !char.is_ascii_alphanumeric() && !" .-/".contains(char)) {
        return Err(unlike("letters, digits, blanks, dots, dashes and slashes"));
    }
    if !CHARS.contains(&plain.len()) {
        return Err(unlike("3 to 20 letters and digits"));
    }
    let code = country.code();
    let own = europe::rule(code).or_else(|| world::rule(code));
    let told = match own {
        None => registered_abroad(&plain, holder).unwrap_or(Ok(plain)),
        Some(rule) => match rule(&plain, holder) {
            Err(wrong) => {
                registered_abroad(&plain, holder).filter(std::result::Result::is_ok).unwrap_or(Err(wrong))
            }
            fine => fine,
        },
    };
    told.map_err(|wrong| match wrong {
        Wrong::Form(expected) => unlike(expected),
        Wrong::CheckDigits => TAX_ID_CHECK_DIGITS.with("country", country),
    })
}

/// A European VAT number by its prefix.
fn registered_abroad(plain: &str, holder: Holder) -> Option<std::result::Result<String, Wrong>> {
    let prefix = plain.get(..2)?;
    let country = if prefix == "EL" { "GR" } else { prefix };
    europe::rule(country).map(|rule| rule(plain, holder))
}

/// Letters and digits, in capitals.
fn plain(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).map(|char| char.to_ascii_uppercase()).collect()
}

#[cfg(test)]
mod tests;
