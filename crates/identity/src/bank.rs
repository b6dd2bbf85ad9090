//! Numbers of bank accounts and of banks.

/// Characters of a number without its country and check digits, at least and at most (ISO 13616).
const BASIC: std::ops::RangeInclusive<usize> = 11..=30;

/// A number as it is kept: in capitals, without blanks.
pub(crate) fn plain(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_uppercase()).collect()
}

/// As people read it: in groups of four.
pub fn grouped(iban: &str) -> String {
    let chars: Vec<char> = iban.chars().collect();
    chars.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

/// The number of an account: a country, two digits that check it, and the bank's own (ISO 13616).
pub(crate) fn iban(text: &str, (): &()) -> garde::Result {
    let iban = plain(text);
    let is_sound = iban.is_ascii()
        && BASIC.contains(&iban.len().saturating_sub(4))
        && iban.bytes().take(2).all(|b| b.is_ascii_uppercase())
        && iban.bytes().skip(2).take(2).all(|b| b.is_ascii_digit())
        && remainder(&iban) == Some(1);
    if is_sound { Ok(()) } else { Err(garde::Error::new("This is no IBAN: look at its digits again")) }
}

/// The number of a bank: four letters, a country, a place and perhaps a branch (ISO 9362).
pub(crate) fn bic(text: &str, (): &()) -> garde::Result {
    let bic = plain(text);
    let is_sound = [8, 11].contains(&bic.len())
        && bic.bytes().all(|b| b.is_ascii_alphanumeric())
        && bic.bytes().skip(4).take(2).all(|b| b.is_ascii_uppercase());
    if is_sound { Ok(()) } else { Err(garde::Error::new("A BIC has 8 or 11 letters and digits")) }
}

/// What is left of the number modulo 97, its first four characters last and letters from 10 on (ISO 7064, MOD 97-10).
fn remainder(iban: &str) -> Option<u32> {
    let (head, rest) = iban.split_at_checked(4)?;
    rest.chars().chain(head.chars()).try_fold(0, |sum, c| {
        let value = c.to_digit(36)?;
        Some((sum * if value > 9 { 100 } else { 10 } + value) % 97)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_checked_by_their_digits() {
        for sound in ["DE89 3704 0044 0532 0130 00", "be72000000001616", "MT84MALT011000012345MTLCAST001S"] {
            assert!(iban(sound, &()).is_ok(), "{sound}");
        }
        let wrong =
            ["DE88 3704 0044 0532 0130 00", "DE89", "8937040044053201300", "DE8937040044053201300É", ""];
        for wrong in wrong {
            assert!(iban(wrong, &()).is_err(), "{wrong}");
        }
        assert!(bic("bpotbeb1", &()).is_ok() && bic("COBADEFFXXX", &()).is_ok());
        assert!(bic("COBADEF", &()).is_err() && bic("COBA12FF", &()).is_err());
        assert_eq!(grouped(&plain("de89 37040044 0532013000")), "DE89 3704 0044 0532 0130 00");
    }
}
