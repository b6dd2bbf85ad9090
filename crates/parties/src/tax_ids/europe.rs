//! The member states of the European Union and the countries around them.

use super::digits::{digits, exactly, iso_11_10, luhn, modulo, weighted};
use super::{Rule, Wrong};

type Told = Result<String, Wrong>;

pub(super) fn rule(country: &str) -> Option<Rule> {
    Some(match country {
        "AT" => |text, _| number("AT", text, "ATU and 8 digits", austria),
        "BE" => |text, _| belgium(text),
        "BG" => |text, _| number("BG", text, "BG and 9 or 10 digits", bulgaria),
        "CH" | "LI" => |text, _| switzerland(text),
        "CY" => |text, _| number("CY", text, "CY, 8 digits and a letter", cyprus),
        "CZ" => |text, _| number("CZ", text, "CZ and 8, 9 or 10 digits", czechia),
        "DE" => |text, _| number("DE", text, "DE and 9 digits", germany),
        "DK" => {
            |text, _| number("DK", text, "DK and 8 digits", |text| sum(text, &[2, 7, 6, 5, 4, 3, 2, 1], 11))
        }
        "EE" => |text, _| {
            number("EE", text, "EE and 9 digits", |text| sum(text, &[3, 7, 1, 3, 7, 1, 3, 7, 1], 10))
        },
        "ES" => |text, _| number("ES", text, "ES and 9 characters: a NIF, NIE or CIF", spain),
        "FI" => {
            |text, _| number("FI", text, "FI and 8 digits", |text| sum(text, &[7, 9, 10, 5, 8, 4, 2, 1], 11))
        }
        "FR" | "MC" => |text, _| number("FR", text, "FR, a key of 2 characters and 9 digits", france),
        "GB" => |text, _| number("GB", text, "GB and 9 or 12 digits, GD or HA and 3 digits", britain),
        "XI" => |text, _| number("XI", text, "XI and 9 or 12 digits, GD or HA and 3 digits", britain),
        "GR" => |text, _| greece(text),
        "HR" => {
            |text, _| number("HR", text, "HR and 11 digits", |text| exactly(text, 11).map(|d| iso_11_10(&d)))
        }
        "HU" => {
            |text, _| number("HU", text, "HU and 8 digits", |text| sum(text, &[9, 7, 3, 1, 9, 7, 3, 1], 10))
        }
        "IE" => |text, _| number("IE", text, "IE, 7 digits and 1 or 2 letters", ireland),
        "IT" | "SM" => |text, _| number("IT", text, "IT and 11 digits", italy),
        "LT" => |text, _| number("LT", text, "LT and 9 or 12 digits", lithuania),
        "LU" => |text, _| number("LU", text, "LU and 8 digits", luxembourg),
        "LV" => |text, _| number("LV", text, "LV and 11 digits", latvia),
        "MT" => {
            |text, _| number("MT", text, "MT and 8 digits", |text| sum(text, &[3, 4, 6, 7, 8, 9, 10, 1], 37))
        }
        "NL" => |text, _| number("NL", text, "NL, 9 digits, B and 2 digits", netherlands),
        "NO" => |text, _| norway(text),
        "PL" => |text, _| number("PL", text, "PL and 10 digits", poland),
        "PT" => |text, _| number("PT", text, "PT and 9 digits", portugal),
        "RO" => |text, _| number("RO", text, "RO and 2 to 10 digits", romania),
        "SE" => |text, _| number("SE", text, "SE and 12 digits, the last two 01 to 94", sweden),
        "SI" => |text, _| number("SI", text, "SI and 8 digits", slovenia),
        "SK" => |text, _| number("SK", text, "SK and 10 digits", slovakia),
        _ => return None,
    })
}

/// A number with or without its prefix. `holds` gives nothing for a wrong form.
fn number(prefix: &str, text: &str, expected: &'static str, holds: fn(&str) -> Option<bool>) -> Told {
    let bare = text.strip_prefix(prefix).unwrap_or(text);
    match holds(bare) {
        Some(true) => Ok(format!("{prefix}{bare}")),
        Some(false) => Err(Wrong::CheckDigits),
        None => Err(Wrong::Form(expected)),
    }
}

/// As many digits as weights, whose weighted sum is a multiple.
fn sum(text: &str, weights: &[u32], of: u32) -> Option<bool> {
    exactly(text, weights.len()).map(|digits| weighted(&digits, weights).is_multiple_of(of))
}

fn austria(text: &str) -> Option<bool> {
    let digits = exactly(text.strip_prefix('U')?, 8)?;
    let crossed = |digit: u32| digit / 5 + digit * 2 % 10;
    let sum: u32 = digits[..7]
        .iter()
        .enumerate()
        .map(|(at, digit)| if at % 2 == 1 { crossed(*digit) } else { *digit })
        .sum();
    Some((10 - (sum + 4) % 10) % 10 == digits[7])
}

/// Older numbers have 9 digits and get a 0 in front.
fn belgium(text: &str) -> Told {
    let bare = text.strip_prefix("BE").unwrap_or(text);
    let padded = if bare.len() == 9 { format!("0{bare}") } else { bare.to_owned() };
    number("BE", &padded, "BE and 10 digits, the first 0 or 1", |text| {
        let digits = exactly(text, 10).filter(|digits| digits[0] <= 1)?;
        Some(97 - modulo(&digits[..8], 97) == modulo(&digits[8..], 100))
    })
}

fn bulgaria(text: &str) -> Option<bool> {
    if let Some(digits) = exactly(text, 9) {
        let check = match weighted(&digits, &[1, 2, 3, 4, 5, 6, 7, 8]) % 11 {
            10 => weighted(&digits, &[3, 4, 5, 6, 7, 8, 9, 10]) % 11 % 10,
            check => check,
        };
        return Some(check == digits[8]);
    }
    let digits = exactly(text, 10)?;
    let citizen = weighted(&digits, &[2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10;
    let foreigner = weighted(&digits, &[21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10;
    let other = (11 - weighted(&digits, &[4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11;
    Some([citizen, foreigner, other].contains(&digits[9]))
}

fn switzerland(text: &str) -> Told {
    let bare = text.strip_prefix("CHE").unwrap_or(text);
    let bare = ["MWST", "TVA", "IVA"].iter().find_map(|ending| bare.strip_suffix(ending)).unwrap_or(bare);
    number("CHE", bare, "CHE and 9 digits", |text| {
        let digits = exactly(text, 9)?;
        Some((11 - weighted(&digits, &[5, 4, 3, 2, 7, 6, 5, 4]) % 11) % 11 == digits[8])
    })
}

fn cyprus(text: &str) -> Option<bool> {
    const ODD: [u32; 10] = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
    let (number, letter) = text.split_at_checked(8)?;
    let digits = exactly(number, 8).filter(|_| !number.starts_with("12"))?;
    let letter = single_letter(letter)?;
    let odd = |digit: u32| ODD[digit as usize];
    let sum: u32 =
        digits.iter().enumerate().map(|(at, digit)| if at % 2 == 0 { odd(*digit) } else { *digit }).sum();
    Some(sum % 26 == letter)
}

/// Businesses have 8 digits; people their birth number of 9 (without a check digit, before 1954) or 10.
fn czechia(text: &str) -> Option<bool> {
    let digits = digits(text)?;
    match digits.len() {
        8 if digits[0] != 9 => {
            let check = (11 - weighted(&digits, &[8, 7, 6, 5, 4, 3, 2]) % 11) % 11;
            Some((if check == 0 { 1 } else { check }) % 10 == digits[7])
        }
        9 => Some(true),
        10 => Some(modulo(&digits[..9], 11) % 10 == digits[9]),
        _ => None,
    }
}

fn germany(text: &str) -> Option<bool> {
    exactly(text, 9).filter(|digits| digits[0] != 0).map(|digits| iso_11_10(&digits))
}

fn spain(text: &str) -> Option<bool> {
    const LETTERS: &[u8; 23] = b"TRWAGMYFPDXBNJZSQVHLCKE";
    let (first, rest) = text.split_at_checked(1)?;
    let (middle, last) = rest.split_at_checked(7).filter(|(_, last)| last.len() == 1)?;
    let digits = exactly(middle, 7)?;
    let by_letter = |first: u32| {
        let number = std::iter::once(first).chain(digits.iter().copied()).collect::<Vec<_>>();
        Some(LETTERS[modulo(&number, 23) as usize] == last.as_bytes()[0])
    };
    match first {
        "X" | "K" | "L" | "M" => by_letter(0),
        "Y" => by_letter(1),
        "Z" => by_letter(2),
        first if "ABCDEFGHJNPQRSUVW".contains(first) => Some(spanish_company(first, &digits, last)),
        first => by_letter(first.parse().ok()?),
    }
}

/// Of a company the control is a digit, a letter, or either, by the kind of company.
fn spanish_company(kind: &str, digits: &[u32], control: &str) -> bool {
    let doubled = |digit: u32| digit * 2 / 10 + digit * 2 % 10;
    let sum: u32 =
        digits.iter().enumerate().map(|(at, digit)| if at % 2 == 0 { doubled(*digit) } else { *digit }).sum();
    let check = (10 - sum % 10) % 10;
    let digit = control.parse() == Ok(check);
    let letter = control.as_bytes()[0] == b"JABCDEFGHI"[check as usize];
    match kind {
        "A" | "B" | "E" | "H" => digit,
        "N" | "P" | "Q" | "R" | "S" | "W" => letter,
        _ => digit || letter,
    }
}

fn france(text: &str) -> Option<bool> {
    const KEY: &str = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    let (key, siren) = text.split_at_checked(2)?;
    let digits = exactly(siren, 9)?;
    let places: Option<Vec<usize>> = key.chars().map(|char| KEY.find(char)).collect();
    let (first, second) = places.map(|places| (places[0], places[1]))?;
    // Numbers of Monaco begin with 000 and have no SIREN.
    if !siren.starts_with("000") && !luhn(&digits) {
        return Some(false);
    }
    if let Ok(key) = key.parse::<u32>() {
        return Some((12 + 3 * modulo(&digits, 97)) % 97 == key);
    }
    let check = if first < 10 { first * 24 + second - 10 } else { first * 34 + second - 100 };
    let number = siren.parse::<usize>().ok()?;
    Some((number + 1 + check / 11) % 11 == check % 11)
}

fn britain(text: &str) -> Option<bool> {
    if let Some(office) = text.strip_prefix("GD").or_else(|| text.strip_prefix("HA")) {
        let number = exactly(office, 3)?;
        // Government departments lie below 500, health authorities above.
        return Some((modulo(&number, 1000) < 500) == text.starts_with("GD"));
    }
    let digits = digits(text).filter(|digits| matches!(digits.len(), 9 | 12))?;
    let sum = weighted(&digits, &[8, 7, 6, 5, 4, 3, 2, 10, 1]) % 97;
    // The second form is that of numbers given since 2009.
    Some(sum == 0 || sum == 42)
}

/// Older numbers have 8 digits and get a 0 in front.
fn greece(text: &str) -> Told {
    let bare = text.strip_prefix("EL").or_else(|| text.strip_prefix("GR")).unwrap_or(text);
    let padded = if bare.len() == 8 { format!("0{bare}") } else { bare.to_owned() };
    number("EL", &padded, "EL and 9 digits", |text| {
        let digits = exactly(text, 9)?;
        Some(weighted(&digits, &[256, 128, 64, 32, 16, 8, 4, 2]) % 11 % 10 == digits[8])
    })
}

/// `1234567W`, `1234567WA`, and the form before 2013 with a letter, `+` or `*` in the second place (whose marks are
/// gone from the plain text).
fn ireland(text: &str) -> Option<bool> {
    const CHECK: &str = "WABCDEFGHIJKLMNOPQRSTUV";
    let (number, letters) = text.split_at_checked(7)?;
    let place = |letter: char| CHECK.find(letter).and_then(|at| u32::try_from(at).ok());
    let mut letters = letters.chars();
    let check = place(letters.next()?)?;
    let extra = match letters.next() {
        Some(letter) => place(letter).filter(|at| *at <= 9)?,
        None => 0,
    };
    if letters.next().is_some() {
        return None;
    }
    let digits = match exactly(number, 7) {
        Some(digits) => digits,
        None => {
            let (first, rest) = number.split_at_checked(1)?;
            let old = rest.strip_prefix(|second: char| second.is_ascii_uppercase())?;
            digits(&format!("0{old}{first}"))?
        }
    };
    Some((weighted(&digits, &[8, 7, 6, 5, 4, 3, 2]) + 9 * extra) % 23 == check)
}

/// The last digits before the check digit name the province's office.
fn italy(text: &str) -> Option<bool> {
    let digits = exactly(text, 11)?;
    let office = modulo(&digits[7..10], 1000);
    let known = matches!(office, 1..=100 | 120 | 121 | 888 | 999);
    Some(known && digits[..7].iter().any(|digit| *digit != 0) && luhn(&digits))
}

fn lithuania(text: &str) -> Option<bool> {
    let digits = digits(text).filter(|digits| matches!(digits.len(), 9 | 12))?;
    let (check, rest) = digits.split_last()?;
    // The one before marks who is registered.
    rest.last().filter(|digit| **digit == 1)?;
    let sum =
        |shift: u32| (0..).zip(rest).map(|(at, digit)| (1 + (at + shift) % 9) * digit).sum::<u32>() % 11;
    let found = match sum(0) {
        10 => sum(2) % 10,
        found => found,
    };
    Some(found == *check)
}

fn luxembourg(text: &str) -> Option<bool> {
    let digits = exactly(text, 8)?;
    Some(modulo(&digits[..6], 89) == modulo(&digits[6..], 100))
}

fn latvia(text: &str) -> Option<bool> {
    let digits = exactly(text, 11)?;
    Some(match digits[0] {
        // A company.
        4.. => weighted(&digits, &[9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 == 3,
        // A person's code since 2017 has no check digit.
        3 if digits[1] == 2 => true,
        _ => (1 + weighted(&digits, &[10, 5, 8, 4, 2, 1, 6, 3, 7, 9])) % 11 % 10 == digits[10],
    })
}

/// Since 2020 sole traders have numbers with a check over everything; companies kept theirs.
fn netherlands(text: &str) -> Option<bool> {
    let (number, rest) = text.split_at_checked(9)?;
    let number_digits = exactly(number, 9)?;
    let suffix = exactly(rest.strip_prefix('B')?, 2)?;
    let sum = weighted(&number_digits, &[9, 8, 7, 6, 5, 4, 3, 2]) % 11;
    let company = sum == number_digits[8];
    // `NL` is 2321 and `B` is 11 (ISO/IEC 7064 mod 97-10).
    let whole: Vec<u32> = [&[2, 3, 2, 1], &number_digits[..], &[1, 1], &suffix[..]].concat();
    Some(company || modulo(&whole, 97) == 1)
}

fn norway(text: &str) -> Told {
    let bare = text.strip_prefix("NO").unwrap_or(text);
    let bare = bare.strip_suffix("MVA").unwrap_or(bare);
    number("", bare, "9 digits, with or without MVA", |text| sum(text, &[3, 2, 7, 6, 5, 4, 3, 2, 1], 11))
}

fn poland(text: &str) -> Option<bool> {
    let digits = exactly(text, 10)?;
    Some(weighted(&digits, &[6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 == digits[9])
}

fn portugal(text: &str) -> Option<bool> {
    let digits = exactly(text, 9).filter(|digits| digits[0] != 0)?;
    Some((11 - weighted(&digits, &[9, 8, 7, 6, 5, 4, 3, 2]) % 11) % 11 % 10 == digits[8])
}

fn romania(text: &str) -> Option<bool> {
    let digits = digits(text).filter(|digits| (2..=10).contains(&digits.len()) && digits[0] != 0)?;
    let (check, rest) = digits.split_last()?;
    let weights = &[7, 5, 3, 2, 1, 7, 5, 3, 2][9 - rest.len()..];
    Some(10 * weighted(rest, weights) % 11 % 10 == *check)
}

fn sweden(text: &str) -> Option<bool> {
    let digits = exactly(text, 12).filter(|digits| (1..=94).contains(&modulo(&digits[10..], 100)))?;
    Some(luhn(&digits[..10]))
}

fn slovenia(text: &str) -> Option<bool> {
    let digits = exactly(text, 8).filter(|digits| digits[0] != 0)?;
    let check = 11 - weighted(&digits, &[8, 7, 6, 5, 4, 3, 2]) % 11;
    Some(check != 11 && check % 10 == digits[7])
}

fn slovakia(text: &str) -> Option<bool> {
    let digits =
        exactly(text, 10).filter(|digits| digits[0] != 0 && matches!(digits[2], 2 | 3 | 4 | 7 | 8 | 9))?;
    Some(modulo(&digits, 11) == 0)
}

/// The place of a single letter in the alphabet.
fn single_letter(text: &str) -> Option<u32> {
    match text.as_bytes() {
        [letter @ b'A'..=b'Z'] => Some(u32::from(letter - b'A')),
        _ => None,
    }
}
