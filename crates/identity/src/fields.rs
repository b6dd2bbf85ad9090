//! Checks that the input types of several commands share.

use kernel::{Code, Kind, Rate, Result};
use serde::{Deserialize, Deserializer};

use crate::errors::{BAD_SETTING, BAD_USERNAME};

/// Characters of a user name at most.
pub const USERNAME_CHARS_MAX: usize = 40;

const NOT_A_LINE: Code =
    Code::new("identity.not_a_line", Kind::Invalid, "Line breaks and control characters are not allowed");

/// One line of text for people.
pub fn line(text: &str, (): &()) -> garde::Result {
    if text.chars().any(char::is_control) || text.trim() != text {
        return Err(garde::Error::new(NOT_A_LINE.text));
    }
    Ok(())
}

/// Several lines of text for people.
pub fn lines(text: &str, (): &()) -> garde::Result {
    if text.chars().any(|c| c.is_control() && c != '\n') {
        return Err(garde::Error::new("Control characters are not allowed"));
    }
    Ok(())
}

/// A web address of a kind that is safe to link to.
pub fn web_address(text: &str, (): &()) -> garde::Result {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let is_plain =
        rest.is_some_and(|rest| !rest.is_empty() && rest.chars().all(|c| c.is_ascii_graphic() && c != '"'));
    if is_plain { Ok(()) } else { Err(garde::Error::new("A web address begins with https:// or http://")) }
}

/// A part of a whole: from 0 to 1.
pub fn share(rate: &Rate, (): &()) -> garde::Result {
    if (Rate::ZERO..=Rate::ONE).contains(rate) { Ok(()) } else { Err(garde::Error::new("From 0 to 1")) }
}

/// A user name in the form in which it is stored: lower case. It cannot look like an e-mail address, so that nobody
/// takes another's address as a name to sign in by.
///
/// # Errors
/// `identity.bad_username`.
pub fn username(text: &str) -> Result<String> {
    let folded = text.to_ascii_lowercase();
    let begins = folded.starts_with(|c: char| c.is_ascii_lowercase());
    let plain = folded.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"._-".contains(&b));
    if begins && plain && (2..=USERNAME_CHARS_MAX).contains(&folded.len()) {
        Ok(folded)
    } else {
        Err(BAD_USERNAME.at("username"))
    }
}

/// A language tag: `en`, `sw-KE`, `zh-Hant-TW`.
///
/// # Errors
/// `identity.bad_setting`.
pub fn locale(text: &str) -> Result<&str> {
    let mut parts = text.split('-');
    let language = parts
        .next()
        .is_some_and(|part| (2..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_lowercase()));
    let rest =
        parts.all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()));
    if language && rest && text.len() <= 35 {
        Ok(text)
    } else {
        Err(BAD_SETTING.because("Not a language tag such as en or sw-KE").at("locale"))
    }
}

/// Tells "set to nothing" from "leave as it is": `null` and absent.
pub fn given<'de, D, T>(deserializer: D) -> std::result::Result<Option<Option<T>>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    Option::deserialize(deserializer).map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn user_names_have_one_form_and_are_no_addresses() {
        assert_eq!(username("Amina.Otieno").unwrap(), "amina.otieno");
        for bad in ["", "a", "1st", "a@b.example", "a b", "ämina", "-amina", &"a".repeat(41)] {
            assert!(username(bad).unwrap_err().is(BAD_USERNAME), "{bad}");
        }
    }

    #[test]
    fn v1_2_2_only_web_addresses_are_linked_to() {
        assert!(web_address("https://duka.example/contact?x=1", &()).is_ok());
        for bad in [
            "javascript:alert(1)",
            "data:text/html,x",
            "https://",
            "//evil",
            "https://a b",
            "https://a\"b",
            "ftp://a",
        ] {
            assert!(web_address(bad, &()).is_err(), "{bad}");
        }
    }

    #[test]
    fn language_tags() {
        for good in ["en", "sw-KE", "zh-Hant-TW", "fil"] {
            assert_eq!(locale(good).unwrap(), good);
        }
        for bad in ["", "e", "EN", "en_GB", "en-", "../../x", "en-verylongpart"] {
            assert!(locale(bad).is_err(), "{bad}");
        }
    }
}
