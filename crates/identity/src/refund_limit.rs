//! What a new company asks before money goes back: above about as much as a few hundred US dollars, a proof of who is
//! there. Small refunds of every day stay quick; what would hurt does not leave an open screen. A company sets its own.

use kernel::{Amount, Currency, Decimal};

/// So many of a currency are usual, in powers of ten above those in which 500 are: by what one US dollar was in 2025
/// (some five to fifty: one; to five hundred: two; to five thousand: three; more: four).
const LESS_WORTH: [(u32, &[&str]); 4] = [
    (
        1,
        &[
            "BWP", "CNY", "CZK", "DKK", "EGP", "GHS", "GTQ", "HKD", "HNL", "LSL", "MAD", "MDL", "MKD", "MRU",
            "MUR", "MXN", "NAD", "NIO", "NOK", "PHP", "SCR", "SEK", "SZL", "THB", "TRY", "TTD", "TWD", "UAH",
            "UYU", "ZAR", "ZMW",
        ],
    ),
    (
        2,
        &[
            "AFN", "ALL", "BDT", "BTN", "CVE", "DJF", "DOP", "DZD", "ETB", "GMD", "GYD", "HTG", "HUF", "INR",
            "ISK", "JMD", "JPY", "KES", "KGS", "LKR", "LRD", "MZN", "NPR", "PKR", "RSD", "RUB",
        ],
    ),
    (
        3,
        &[
            "AMD", "AOA", "ARS", "BIF", "CDF", "CLP", "COP", "CRC", "IQD", "KHR", "KMF", "KRW", "KZT", "MGA",
            "MMK", "MNT", "MWK", "NGN", "RWF", "SSP", "TZS", "UGX", "XAF", "XOF", "YER",
        ],
    ),
    (4, &["GNF", "IDR", "IRR", "LAK", "LBP", "PYG", "STN", "UZS", "VND"]),
];

/// Of the currencies that are worth about a dollar, euro or pound each.
const USUAL: i64 = 500;

/// The limit that a company begins with.
pub(crate) fn usual(currency: Currency) -> Option<Amount> {
    let code = currency.to_string();
    let found = LESS_WORTH.iter().find(|(_, codes)| codes.contains(&code.as_str()));
    let major = USUAL * 10_i64.pow(found.map_or(0, |(powers, _)| *powers));
    currency.amount(Decimal::from_scaled(major, 0)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_is_some_hundred_dollars_in_any_currency() {
        let shown = |code: &str| {
            let currency = Currency::parse(code).unwrap();
            currency.decimal(usual(currency).unwrap()).to_string()
        };
        for (code, limit) in [
            ("USD", "500.00"),
            ("EUR", "500.00"),
            ("BHD", "500.000"),
            ("ZAR", "5000.00"),
            ("KES", "50000.00"),
            ("JPY", "50000"),
            ("UGX", "500000"),
            ("VND", "5000000"),
        ] {
            assert_eq!(shown(code), limit, "{code}");
        }
        for (_, codes) in LESS_WORTH {
            assert!(codes.iter().all(|code| Currency::parse(code).is_ok()), "{codes:?}");
        }
    }
}
