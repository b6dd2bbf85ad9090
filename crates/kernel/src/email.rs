//! E-mail addresses.

use std::fmt;

use crate::errors::{Code, Kind, Result};
use crate::text_form::text_form;

pub const BAD_EMAIL: Code = Code::new("kernel.bad_email", Kind::Invalid, "Not an e-mail address");

/// Longest address and longest part before the `@` (RFC 5321, section 4.5.3.1).
const LEN_MAX: usize = 254;
const LOCAL_LEN_MAX: usize = 64;

/// An e-mail address in lower case, so that one person is found however it was typed. JSON: the address.
///
/// The forms that nobody uses are refused: quoted local parts, addresses in brackets, comments. Characters past ASCII
/// are not taken either, since most mail systems do not deliver to them; a domain of another script comes as `xn--…`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Email(String);

impl Email {
    /// # Errors
    /// `kernel.bad_email`.
    pub fn parse(text: &str) -> Result<Self> {
        let (local, domain) = text.rsplit_once('@').ok_or_else(|| BAD_EMAIL.error())?;
        if text.len() <= LEN_MAX && is_local(local) && is_domain(domain) {
            Ok(Self(text.to_ascii_lowercase()))
        } else {
            Err(BAD_EMAIL.error())
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The part behind the `@`.
    pub fn domain(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(_, domain)| domain)
    }
}

/// Atoms joined by single dots (RFC 5322, section 3.2.3).
fn is_local(local: &str) -> bool {
    let atom = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+/=?^_`{|}~-".contains(&byte);
    local.len() <= LOCAL_LEN_MAX && local.split('.').all(|part| !part.is_empty() && part.bytes().all(atom))
}

/// Two or more labels, of which the last is not a number.
fn is_domain(domain: &str) -> bool {
    let label = |part: &str| {
        (1..=63).contains(&part.len())
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !part.starts_with('-')
            && !part.ends_with('-')
    };
    let last = domain.rsplit('.').next().unwrap_or_default();
    domain.contains('.')
        && domain.split('.').all(label)
        && last.len() >= 2
        && !last.bytes().all(|byte| byte.is_ascii_digit())
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

text_form!(Email, "Email", { "type": "string", "format": "email", "maxLength": 254 });

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usual_addresses_are_taken_and_folded() {
        for (text, kept) in [
            ("Amina@Example.com", "amina@example.com"),
            ("first.last+tag@mail.example.co.ke", "first.last+tag@mail.example.co.ke"),
            ("o'brien@xn--bcher-kva.example", "o'brien@xn--bcher-kva.example"),
        ] {
            assert_eq!(Email::parse(text).unwrap().as_str(), kept);
        }
        assert_eq!(Email::parse("a@b.example").unwrap().domain(), "b.example");
    }

    #[test]
    fn odd_addresses_are_refused() {
        let long = format!("{}@example.com", "a".repeat(65));
        for text in [
            "",
            "@",
            "a",
            "a@",
            "@b.com",
            "a@b",
            "a b@c.com",
            "a@b..com",
            ".a@b.com",
            "a.@b.com",
            "a..b@c.com",
            "a@-b.com",
            "a@b.com ",
            "a@b.com\n",
            "a@[127.0.0.1]",
            "a@127.0.0.1",
            "\"a\"@b.com",
            "ä@b.com",
            "a@b@c.com",
            "a@b.com\r\nBcc: x@y.com",
            long.as_str(),
        ] {
            assert!(Email::parse(text).unwrap_err().is(BAD_EMAIL), "{text}");
        }
    }
}
