//! Debits equal credits, in each currency and in the company's (T13, I3).

use std::collections::BTreeMap;

use kernel::{Amount, Currency};

/// What of a line counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Side {
    pub currency: Currency,
    pub amount: Amount,
    /// In the company's currency.
    pub base: Amount,
}

/// By how much an entry is off, in a currency or (`None`) in the company's currency over all lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Imbalance {
    pub currency: Option<Currency>,
    pub difference: i128,
}

/// Whether the lines of an entry balance: in each currency the amounts, and over all of them the company's.
pub fn check(lines: impl IntoIterator<Item = Side>) -> Result<(), Imbalance> {
    let mut sums: BTreeMap<Currency, i128> = BTreeMap::new();
    let mut base = 0;
    for line in lines {
        *sums.entry(line.currency).or_default() += i128::from(line.amount.0);
        base += i128::from(line.base.0);
    }
    if let Some((currency, difference)) = sums.into_iter().find(|(_, sum)| *sum != 0) {
        return Err(Imbalance { currency: Some(currency), difference });
    }
    if base == 0 { Ok(()) } else { Err(Imbalance { currency: None, difference: base }) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn side(code: &str, amount: i64, base: i64) -> Side {
        Side { currency: Currency::parse(code).unwrap(), amount: Amount(amount), base: Amount(base) }
    }

    #[test]
    fn t13_each_currency_balances_by_itself() {
        assert!(check([side("KES", 5, 5), side("KES", -5, -5)]).is_ok());
        let off = check([side("USD", 1, 130), side("KES", -130, -130)]).unwrap_err();
        assert_eq!(off.difference, -130, "the company's currency balances, but neither of the two does");
        let settled = [side("USD", 1, 130), side("USD", -1, -129), side("USD", 0, -1)];
        assert!(check(settled).is_ok(), "an exchange gain moves the company's currency only");
        assert_eq!(check(settled[..2].iter().copied()).unwrap_err().currency, None);
    }

    proptest! {
        #[test]
        fn t13_whatever_is_off_by_one_is_found(
            amounts in proptest::collection::vec(-1_000_000i64..1_000_000, 1..20), at: proptest::sample::Index,
        ) {
            let mut lines: Vec<Side> = amounts.iter().map(|amount| side("KES", *amount, *amount)).collect();
            let rest: i64 = amounts.iter().sum();
            lines.push(side("KES", -rest, -rest));
            prop_assert!(check(lines.clone()).is_ok());
            let at = at.index(lines.len());
            lines[at].base += Amount(1);
            prop_assert_eq!(check(lines.clone()), Err(Imbalance { currency: None, difference: 1 }));
            lines[at].amount += Amount(1);
            prop_assert_eq!(check(lines).unwrap_err().difference, 1);
        }
    }
}
