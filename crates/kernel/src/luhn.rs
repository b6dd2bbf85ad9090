//! Finds payment card numbers in free text, so that they can be refused before they are stored or logged.

use crate::errors::{Code, Kind, Result};

pub const CARD_NUMBER: Code = Code::new(
    "kernel.card_number",
    Kind::Invalid,
    "This looks like a payment card number, which must not be stored here",
);

/// Shortest number in circulation (Diners). The 13 digits of Visa's early days are left out on purpose: no such card
/// is valid any more, and one German EAN-13 in ten would be taken for one.
const DIGITS_MIN: usize = 14;
const DIGITS_MAX: usize = 19;

/// Does the text contain a payment card number: 14 to 19 digits, single separators allowed between them,
/// with a valid Luhn check digit and the prefix and length of a card scheme?
///
/// Only whole groups of digits count, so that a part of a longer number is none; of groups joined by separators,
/// any neighbours may be one, because a card number may stand beside a date.
pub fn contains_card_number(text: &str) -> bool {
    runs(text).iter().any(Run::has_card)
}

/// Refuses a text with a payment card number in it. The error does not repeat the text.
///
/// # Errors
/// `kernel.card_number`.
pub fn refuse_card_number(text: &str) -> Result<()> {
    if contains_card_number(text) { Err(CARD_NUMBER.error()) } else { Ok(()) }
}

/// Groups of digits with a single separator between them.
#[derive(Default)]
struct Run {
    digits: Vec<u8>,
    /// Where each group begins in `digits`.
    groups: Vec<usize>,
}

impl Run {
    fn has_card(&self) -> bool {
        self.groups.iter().enumerate().any(|(first, &start)| {
            let ends = self.groups[first + 1..].iter().copied().chain([self.digits.len()]);
            // Bounds the work: a text of a thousand lone digits has a million pairs of groups.
            ends.take_while(|end| end - start <= DIGITS_MAX).any(|end| is_card(&self.digits[start..end]))
        })
    }
}

fn runs(text: &str) -> Vec<Run> {
    let mut runs = vec![Run::default()];
    let mut gap = 2;
    for char in text.chars() {
        let Some(digit) = digit_value(char) else {
            gap = if matches!(char, ' ' | '-' | '.' | '_' | '\u{a0}' | '\u{202f}' | '–') {
                gap + 1
            } else {
                2
            };
            continue;
        };
        if gap >= 2 {
            runs.push(Run::default());
        }
        let run = runs.last_mut().expect("it starts with one run");
        if gap >= 1 {
            run.groups.push(run.digits.len());
        }
        run.digits.push(digit);
        gap = 0;
    }
    runs.retain(|run| run.digits.len() >= DIGITS_MIN);
    runs
}

/// ASCII digits and their full-width forms.
fn digit_value(char: char) -> Option<u8> {
    let value = match char {
        '0'..='9' => u32::from(char) - u32::from('0'),
        '０'..='９' => u32::from(char) - u32::from('０'),
        _ => return None,
    };
    u8::try_from(value).ok()
}

fn is_card(digits: &[u8]) -> bool {
    (DIGITS_MIN..=DIGITS_MAX).contains(&digits.len()) && has_scheme(digits) && is_luhn(digits)
}

/// The first six digits of a scheme's cards, from and to, and the lengths of their numbers.
type Scheme = (u32, u32, &'static [usize]);

/// ISO/IEC 7812 issuer ranges, as the schemes publish them.
const SCHEMES: [Scheme; 20] = [
    (220_000, 220_499, &[16, 17, 18, 19]), // Mir
    (222_100, 272_099, &[16]),             // Mastercard
    (300_000, 305_999, &[14, 16, 19]),     // Diners
    (309_500, 309_599, &[14, 16, 19]),     // Diners
    (340_000, 349_999, &[15]),             // American Express
    (352_800, 358_999, &[16, 17, 18, 19]), // JCB
    (360_000, 369_999, &[14, 16, 19]),     // Diners
    (370_000, 379_999, &[15]),             // American Express
    (380_000, 399_999, &[14, 16, 19]),     // Diners
    (400_000, 499_999, &[16, 19]),         // Visa
    (500_000, 509_999, &[16, 17, 18, 19]), // Maestro, Verve
    (510_000, 559_999, &[16]),             // Mastercard
    (560_000, 589_999, &[16, 17, 18, 19]), // Maestro
    (601_100, 601_199, &[16, 19]),         // Discover
    (620_000, 629_999, &[16, 17, 18, 19]), // UnionPay
    (630_000, 639_999, &[16, 17, 18, 19]), // Maestro
    (644_000, 649_999, &[16, 19]),         // Discover
    (650_000, 659_999, &[16, 18, 19]),     // Discover, RuPay, Verve
    (670_000, 679_999, &[16, 17, 18, 19]), // Maestro
    (810_000, 819_999, &[16, 17, 18, 19]), // UnionPay
];

fn has_scheme(digits: &[u8]) -> bool {
    let prefix = digits.iter().take(6).fold(0u32, |prefix, digit| prefix * 10 + u32::from(*digit));
    SCHEMES
        .iter()
        .any(|(from, to, lengths)| (*from..=*to).contains(&prefix) && lengths.contains(&digits.len()))
}

/// ISO/IEC 7812-1, annex B: from the right, every second digit is doubled and its digits added up.
fn is_luhn(digits: &[u8]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(at, &digit)| match (at % 2, u32::from(digit)) {
            (0, digit) => digit,
            (_, digit) if digit > 4 => 2 * digit - 9,
            (_, digit) => 2 * digit,
        })
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pci_card_numbers_are_found_however_they_are_written() {
        // The schemes' published test numbers.
        for text in [
            "4111111111111111",
            "4111 1111 1111 1111",
            "card 4111-1111-1111-1111, thanks",
            "pan:5555555555554444.",
            "3782 822463 10005",
            "2223003122003222",
            "6011111111111117 12/29",
            "4111 1111 1111 1111 12 29 123",
            "30569309025904",
            "4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1",
            "３５３０１１１３３３３０００００",
        ] {
            assert!(contains_card_number(text), "{text}");
            let error = refuse_card_number(text).unwrap_err();
            assert!(error.is(CARD_NUMBER) && !format!("{error:?}").contains("1111"));
        }
    }

    #[test]
    fn other_numbers_are_left_alone() {
        for text in [
            "",
            "4111111111111112",
            "+254 700 123456",
            "EAN 4006381333931 and 5901234123457",
            "SO-2026-000123",
            "IBAN DE89 3704 0044 0532 0130 00",
            "41111111111111111111",
            "4222222222222",
            "4111 1111",
            "018bcfe5-6800-7fff-bfff-ffffffffffff",
        ] {
            assert!(!contains_card_number(text), "{text}");
        }
    }
}
