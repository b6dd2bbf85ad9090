//! Cells as people write them: numbers with their country's marks, dates in their country's order, words for yes and
//! no. Everything else is the engine's to judge.

use kernel::{Code, Decimal, FieldError};
use records::{Field, Form};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use crate::errors::row as code;

/// What stands between the whole part and the rest of a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    #[default]
    Point,
    Comma,
}

/// The order of a date's parts; a date that begins with four digits is year, month, day in any case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    #[default]
    Ymd,
    Dmy,
    Mdy,
}

/// How a file writes things.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Formats {
    pub(crate) mark: Mark,
    pub(crate) dates: DateOrder,
}

const YES: &[&str] =
    &["true", "yes", "y", "1", "x", "ja", "j", "wahr", "oui", "vrai", "si", "ndiyo", "kweli"];
const NO: &[&str] = &["false", "no", "n", "0", "nein", "falsch", "non", "faux", "hapana", "uongo"];

/// A cell as a caller of the API would have sent it.
pub(crate) fn json(field: &Field, text: &str, formats: Formats) -> Result<Json, FieldError> {
    let wrong =
        |code: Code, what: &str| FieldError::new(field.name, code, format!("{} is no {what}", field.label));
    Ok(match field.form {
        Form::Qty | Form::Price | Form::Amount | Form::Exchange => {
            Json::String(number(text, formats.mark).ok_or_else(|| wrong(code::NUMBER, "number"))?)
        }
        Form::Rate => Json::String(rate(text, formats.mark).ok_or_else(|| wrong(code::NUMBER, "number"))?),
        Form::Int | Form::Big => {
            let digits = number(text, formats.mark).and_then(|digits| whole(&digits));
            Json::from(digits.ok_or_else(|| wrong(code::NUMBER, "whole number"))?)
        }
        Form::Day => Json::String(day(text, formats.dates).ok_or_else(|| wrong(code::DATE, "date"))?),
        Form::Instant => Json::String(instant(text, formats.dates).ok_or_else(|| wrong(code::DATE, "date"))?),
        Form::Bool => match kernel::text::fold(text).as_str() {
            word if YES.contains(&word) => Json::Bool(true),
            word if NO.contains(&word) => Json::Bool(false),
            _ => Json::String(text.to_owned()),
        },
        Form::OneOf(words) => {
            let folded = kernel::text::fold(text).replace([' ', '-'], "_");
            let word = words.iter().find(|word| **word == folded).map_or(text, |word| word);
            Json::String(word.to_owned())
        }
        _ => Json::String(text.to_owned()),
    })
}

/// The digits of a number, with a point: `1.234,50 €`, `1 234,5`, `(12.00)`, `-3`. Groups are of three digits.
fn number(text: &str, mark: Mark) -> Option<String> {
    let text = text.trim_matches(|char: char| char.is_whitespace() || char.is_alphabetic() || is_sign(char));
    let (negative, text) = match text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        Some(inner) => (true, inner),
        None => match text.strip_prefix(['-', '\u{2212}']) {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        },
    };
    let text = text.trim_matches(|char: char| char.is_whitespace() || is_sign(char));
    let (point, group) = match mark {
        Mark::Point => ('.', ','),
        Mark::Comma => (',', '.'),
    };
    let (whole, rest) = text.split_once(point).map_or((text, None), |(whole, rest)| (whole, Some(rest)));
    let groups: Vec<&str> = whole.split([group, ' ', '\'', '\u{a0}', '\u{202f}']).collect();
    let grouped = groups.len() > 1;
    if grouped
        && (groups[0].is_empty() || groups[0].len() > 3 || groups[1..].iter().any(|part| part.len() != 3))
    {
        return None;
    }
    let digits: String = groups.concat();
    let sound = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
    let rest = rest.unwrap_or_default();
    if digits.is_empty() && rest.is_empty() || !sound(&digits) || !sound(rest) {
        return None;
    }
    let digits = if digits.is_empty() { "0" } else { &digits };
    let sign = if negative { "-" } else { "" };
    let number = if rest.is_empty() { format!("{sign}{digits}") } else { format!("{sign}{digits}.{rest}") };
    Decimal::parse(&number).ok().map(|_| number)
}

fn is_sign(char: char) -> bool {
    matches!(char, '$' | '€' | '£' | '¥' | '₹' | '₦')
}

/// `12`, `12.0`, `12,00`.
fn whole(digits: &str) -> Option<i64> {
    let (whole, rest) = digits.split_once('.').unwrap_or((digits, ""));
    if rest.bytes().all(|byte| byte == b'0') { whole.parse().ok() } else { None }
}

/// A fraction (`0.16`) or percents (`16 %`).
fn rate(text: &str, mark: Mark) -> Option<String> {
    let Some(percents) = text.trim().strip_suffix('%') else { return number(text, mark) };
    let digits = number(percents, mark)?;
    let (sign, digits) = digits.strip_prefix('-').map_or(("", digits.as_str()), |rest| ("-", rest));
    let (whole, rest) = digits.split_once('.').unwrap_or((digits, ""));
    let whole = format!("{whole:0>3}");
    let (units, hundredths) = whole.split_at(whole.len() - 2);
    Some(format!("{sign}{units}.{hundredths}{rest}"))
}

fn day(text: &str, order: DateOrder) -> Option<String> {
    let date = text.split(['T', ' ']).next().unwrap_or_default();
    let parts: Vec<&str> = date.split(['-', '/', '.']).collect();
    let [first, second, third] = parts.as_slice() else { return None };
    let (year, month, day) = match order {
        _ if first.len() == 4 => (first, second, third),
        DateOrder::Ymd => return None,
        DateOrder::Dmy => (third, second, first),
        DateOrder::Mdy => (third, first, second),
    };
    let sound = |part: &str, chars: usize| {
        !part.is_empty() && part.len() <= chars && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    // Two digits of a year are a guess at a century, and nobody's books are the place for it.
    (year.len() == 4 && sound(year, 4) && sound(month, 2) && sound(day, 2))
        .then(|| format!("{year}-{month:0>2}-{day:0>2}"))
}

/// A date with or without a time of day, in UTC: a sheet knows no zones.
fn instant(text: &str, order: DateOrder) -> Option<String> {
    if text.contains('T') {
        return Some(text.to_owned());
    }
    let date = day(text, order)?;
    let time = text.split_once(' ').map_or("00:00:00".to_owned(), |(_, time)| format!("{:0>5}", time.trim()));
    let seconds = if time.len() <= 5 { ":00" } else { "" };
    Some(format!("{date}T{time}{seconds}Z"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_their_countrys_marks() {
        for (text, expected) in [
            ("1.234,50 €", Some("1234.50")),
            ("1 234,5", Some("1234.5")),
            ("-3", Some("-3")),
            ("(12,00)", Some("-12.00")),
            (",5", Some("0.5")),
            ("1.23", None),
            ("12a3", None),
            ("", None),
        ] {
            assert_eq!(number(text, Mark::Comma).as_deref(), expected, "{text}");
        }
        assert_eq!(number("KES 1,234.50", Mark::Point).as_deref(), Some("1234.50"));
        assert_eq!(number("1,23", Mark::Point), None, "no group has two digits");
    }

    #[test]
    fn percents_are_fractions() {
        assert_eq!(rate("16 %", Mark::Point).as_deref(), Some("0.16"));
        assert_eq!(rate("7,5%", Mark::Comma).as_deref(), Some("0.075"));
        assert_eq!(rate("0.16", Mark::Point).as_deref(), Some("0.16"));
    }

    #[test]
    fn dates_have_their_countrys_order() {
        assert_eq!(day("3.2.2026", DateOrder::Dmy).as_deref(), Some("2026-02-03"));
        assert_eq!(day("3/2/2026", DateOrder::Mdy).as_deref(), Some("2026-03-02"));
        assert_eq!(day("2026-03-02", DateOrder::Dmy).as_deref(), Some("2026-03-02"));
        assert_eq!(day("3.2.26", DateOrder::Dmy), None);
        assert_eq!(instant("3.2.2026 9:30", DateOrder::Dmy).as_deref(), Some("2026-02-03T09:30:00Z"));
    }
}
