//! Countries outside Europe.

use super::digits::{exactly, luhn, weighted};
use super::{Holder, Rule, Wrong};

type Told = Result<String, Wrong>;

pub(super) fn rule(country: &str) -> Option<Rule> {
    Some(match country {
        "AU" => |text, _| australia(text),
        "IN" => |text, _| india(text),
        "KE" => |text, _| kenya(text),
        "US" => united_states,
        "ZA" => |text, _| south_africa(text),
        _ => return None,
    })
}

/// An ABN.
fn australia(text: &str) -> Told {
    let mut digits = exactly(text, 11).filter(|digits| digits[0] != 0).ok_or(Wrong::Form("11 digits"))?;
    digits[0] -= 1;
    let sum = weighted(&digits, &[10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]);
    if sum.is_multiple_of(89) { Ok(text.to_owned()) } else { Err(Wrong::CheckDigits) }
}

/// A GSTIN: state, PAN, entity, `Z`, check character.
fn india(text: &str) -> Told {
    const FORM: Wrong = Wrong::Form("15 characters: state, PAN, entity, Z and check character");
    let kinds: String = text.chars().map(|char| if char.is_ascii_digit() { '9' } else { 'A' }).collect();
    let state = text.get(..2).and_then(|state| state.parse::<u32>().ok()).unwrap_or(0);
    let shaped = kinds.len() == 15
        && kinds.starts_with("99AAAAA9999A")
        && &text[13..14] == "Z"
        && &text[12..13] != "0";
    if !shaped || !matches!(state, 1..=38 | 97 | 99) {
        return Err(FORM);
    }
    let values: Vec<u32> = text.chars().filter_map(|char| char.to_digit(36)).collect();
    let spread = |(at, value): (usize, &u32)| {
        let product = value * if at % 2 == 0 { 1 } else { 2 };
        product / 36 + product % 36
    };
    let sum: u32 = values[..14].iter().enumerate().map(spread).sum();
    if (36 - sum % 36) % 36 == values[14] { Ok(text.to_owned()) } else { Err(Wrong::CheckDigits) }
}

/// A PIN: `P` for organisations, `A` for people, 9 digits and a letter whose rule is not published.
fn kenya(text: &str) -> Told {
    let form = Wrong::Form("A or P, 9 digits and a letter");
    let number = text.strip_prefix(['A', 'P']).ok_or(form)?;
    let number = number.strip_suffix(|last: char| last.is_ascii_uppercase()).ok_or(form)?;
    exactly(number, 9).map(|_| text.to_owned()).ok_or(form)
}

/// An EIN, whose first two digits name the office that gave it; of a person an SSN or ITIN. None has check digits.
fn united_states(text: &str, holder: Holder) -> Told {
    let form = Wrong::Form("9 digits: an EIN, of a person an SSN or ITIN");
    exactly(text, 9).ok_or(form)?;
    let (prefix, area) = (&text[..2], &text[..3]);
    let never_given = [
        "00", "07", "08", "09", "17", "18", "19", "28", "29", "49", "69", "70", "78", "79", "89", "96", "97",
    ];
    let is_ein = !never_given.contains(&prefix);
    let is_persons = area != "000" && area != "666" && &text[3..5] != "00" && &text[5..] != "0000";
    if is_ein || holder == Holder::Person && is_persons { Ok(text.to_owned()) } else { Err(form) }
}

/// A VAT number begins with 4; an income tax number with 0, 1, 2, 3 or 9 and has a check digit.
fn south_africa(text: &str) -> Told {
    let form = Wrong::Form("10 digits, a VAT number with 4 in front");
    let digits = exactly(text, 10).ok_or(form)?;
    match digits[0] {
        4 => Ok(text.to_owned()),
        0..=3 | 9 if luhn(&digits) => Ok(text.to_owned()),
        0..=3 | 9 => Err(Wrong::CheckDigits),
        _ => Err(form),
    }
}
