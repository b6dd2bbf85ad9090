//! What an open item in another currency loses in the company's when part of it is settled: its share of what is open,
//! and the last settlement takes the rest. So an item that is settled in its currency is settled in the company's, too
//! (T14), and the difference of two items is the whole realised gain or loss, told once.

use kernel::{Amount, Rounding, round_div};

/// What is open of a document on its account.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Item {
    pub amount: Amount,
    /// In the company's currency.
    pub base: Amount,
}

impl Item {
    /// Takes `amount` away and gives what that is in the company's currency.
    ///
    /// # Panics
    /// If a share exceeds 64 bits, which shares of amounts do not.
    pub fn take(&mut self, amount: Amount) -> Amount {
        let base = if amount == self.amount || self.amount.is_zero() {
            self.base
        } else {
            let share = round_div(
                i128::from(self.base.0) * i128::from(amount.0),
                i128::from(self.amount.0),
                Rounding::HalfUp,
            );
            Amount(i64::try_from(share).expect("a share of an amount is an amount"))
        };
        self.amount -= amount;
        self.base -= base;
        base
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_last_part_takes_the_rest() {
        let mut item = Item { amount: Amount(300), base: Amount(100) };
        assert_eq!([100, 100, 100].map(|part| item.take(Amount(part)).0), [33, 34, 33]);
        assert_eq!(item, Item::default());
    }

    proptest! {
        #[test]
        fn t14_what_is_settled_in_one_currency_is_settled_in_both(
            parts in proptest::collection::vec(1i64..1_000_000, 1..20), rate in 1i64..1_000_000,
        ) {
            let whole: i64 = parts.iter().sum();
            let base = Amount(whole * rate / 1_000);
            let mut item = Item { amount: Amount(whole), base };
            let mut relieved = Amount::ZERO;
            for part in &parts {
                let ideal = i128::from(base.0) * i128::from(*part) / i128::from(whole);
                let taken = item.take(Amount(*part));
                relieved += taken;
                prop_assert!((i128::from(taken.0) - ideal).abs() <= 2 + i128::from(rate / 1_000));
                prop_assert!(!item.base.is_negative());
            }
            prop_assert_eq!(item, Item::default());
            prop_assert_eq!(relieved, base);
        }
    }
}
