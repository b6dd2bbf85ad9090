//! The code by which a bank's app fills in a credit transfer in euros: EPC069-12 ("GiroCode"), version 002 of the payload.

use kernel::{Amount, Currency};

/// Bytes of the payload at most, which are those of a QR code of version 13 at error correction M.
const BYTES_MAX: usize = 331;
/// Characters of the beneficiary's name.
const NAME_MAX: usize = 70;
/// Characters of what the transfer is for.
const REMITTANCE_MAX: usize = 140;
/// From a cent to what nine digits hold.
const CENTS: std::ops::RangeInclusive<i64> = 1..=99_999_999_999;

/// A transfer that somebody is asked for.
pub(crate) struct Transfer<'a> {
    pub(crate) name: &'a str,
    /// Without blanks.
    pub(crate) iban: &'a str,
    pub(crate) bic: Option<&'a str>,
    pub(crate) amount: Amount,
    pub(crate) currency: Currency,
    pub(crate) remittance: &'a str,
}

/// The payload; nothing for what is no transfer in euros.
pub(crate) fn payload(transfer: &Transfer<'_>) -> Option<String> {
    if transfer.currency.code() != "EUR" || !CENTS.contains(&transfer.amount.0) {
        return None;
    }
    let mut name = line(transfer.name, NAME_MAX);
    loop {
        let text = [
            "BCD",
            "002",
            // UTF-8.
            "1",
            "SCT",
            transfer.bic.unwrap_or_default(),
            &name,
            transfer.iban,
            &format!("EUR{}", transfer.currency.decimal(transfer.amount)),
            // Neither a purpose nor a structured reference: the number as people write it.
            "",
            "",
            &line(transfer.remittance, REMITTANCE_MAX),
        ]
        .join("\n");
        if text.len() <= BYTES_MAX {
            return Some(text);
        }
        // Letters of several bytes.
        name.pop()?;
    }
}

/// One line of so many characters.
fn line(text: &str, chars: usize) -> String {
    let words = text.split(|c: char| c.is_control() || c.is_whitespace()).filter(|word| !word.is_empty());
    let line: String = words.collect::<Vec<_>>().join(" ").chars().take(chars).collect();
    line.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn transfer(name: &str, cents: i64) -> Transfer<'_> {
        Transfer {
            name,
            iban: "BE72000000001616",
            bic: Some("BPOTBEB1"),
            amount: Amount(cents),
            currency: Currency::parse("EUR").unwrap(),
            remittance: "INV-2026-000041",
        }
    }

    #[test]
    fn the_payload_is_the_standards() {
        let text = payload(&transfer("Red  Cross\nof Belgium", 100)).unwrap();
        let expected = "BCD\n002\n1\nSCT\nBPOTBEB1\nRed Cross of Belgium\nBE72000000001616\nEUR1.00\n\n\nINV-2026-000041";
        assert_eq!(text, expected);
        let without = Transfer { bic: None, ..transfer("Duka", 1) };
        assert!(
            payload(&without).unwrap().starts_with("BCD\n002\n1\nSCT\n\nDuka\nBE72000000001616\nEUR0.01\n")
        );
    }

    #[test]
    fn what_is_long_is_cut_and_what_cannot_be_is_not_asked_for() {
        let long = payload(&transfer(&"x".repeat(80), 1)).unwrap();
        assert_eq!(long.lines().nth(5).unwrap().len(), NAME_MAX);
        let (name, remittance) = ("漢".repeat(80), "é".repeat(150));
        let wide = Transfer { remittance: &remittance, ..transfer(&name, 1) };
        let text = payload(&wide).unwrap();
        assert!(text.len() <= BYTES_MAX, "{}", text.len());
        assert!(text.ends_with(&"é".repeat(REMITTANCE_MAX)), "what it is for is not cut");
        assert!(payload(&transfer("Duka", 0)).is_none());
        assert!(payload(&transfer("Duka", 100_000_000_000)).is_none());
        let dollars = Transfer { currency: Currency::parse("USD").unwrap(), ..transfer("Duka", 1) };
        assert!(payload(&dollars).is_none());
    }
}
