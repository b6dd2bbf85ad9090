//! The arithmetic that check digits share.

/// The digits of a text, if it is made of nothing else.
pub(super) fn digits(text: &str) -> Option<Vec<u32>> {
    text.chars().map(|char| char.to_digit(10)).collect()
}

/// Exactly `count` digits.
pub(super) fn exactly(text: &str, count: usize) -> Option<Vec<u32>> {
    digits(text).filter(|digits| digits.len() == count)
}

/// Σ digit × weight.
pub(super) fn weighted(digits: &[u32], weights: &[u32]) -> u32 {
    digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum()
}

/// The number that digits write, modulo something.
pub(super) fn modulo(digits: &[u32], by: u32) -> u32 {
    digits.iter().fold(0, |rest, digit| (rest * 10 + digit) % by)
}

/// ISO/IEC 7812-1, annex B (Luhn): the last digit is the check digit.
pub(super) fn luhn(digits: &[u32]) -> bool {
    let doubled = |digit: u32| if digit > 4 { digit * 2 - 9 } else { digit * 2 };
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(at, digit)| if at % 2 == 1 { doubled(*digit) } else { *digit })
        .sum();
    !digits.is_empty() && sum.is_multiple_of(10)
}

/// ISO/IEC 7064 mod 11,10: the last digit is the check digit.
pub(super) fn iso_11_10(digits: &[u32]) -> bool {
    digits.iter().fold(5, |check, digit| ((if check == 0 { 10 } else { check }) * 2 % 11 + digit) % 10) == 1
}
