//! Cash rounding: the smallest coin decides, and only for what is paid in cash.

use kernel::Amount;
use kernel::rounding::{Rounding, round_div};

/// What is added to a document's total (below zero: taken off) so that its cash part can be paid in coins of `step`.
///
/// Only the cash part is rounded: what other tenders pay is paid exactly. A refund is not rounded again: it is the
/// negation of the sale, rounding included, so that exactly the cash that was taken goes back (T11).
pub(crate) fn cash_rounding(total: Amount, other_tenders: Amount, step: Amount) -> Amount {
    let cash = total - other_tenders;
    if step.0 <= 1 || !cash.is_positive() {
        return Amount::ZERO;
    }
    let coins = round_div(i128::from(cash.0), i128::from(step.0), Rounding::HalfUp);
    let payable = i64::try_from(coins * i128::from(step.0)).map_or(cash, Amount);
    payable - cash
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn t11_only_the_cash_part_is_rounded() {
        let five = Amount(5);
        assert_eq!(cash_rounding(Amount(1002), Amount::ZERO, five), Amount(-2));
        assert_eq!(cash_rounding(Amount(1003), Amount::ZERO, five), Amount(2));
        assert_eq!(cash_rounding(Amount(1003), Amount(1003), five), Amount::ZERO, "all by card");
        assert_eq!(cash_rounding(Amount(1003), Amount(503), five), Amount::ZERO, "the cash part is even");
        assert_eq!(cash_rounding(Amount(1003), Amount(501), five), Amount(-2));
        assert_eq!(cash_rounding(Amount(1003), Amount::ZERO, Amount::ZERO), Amount::ZERO);
    }

    proptest! {
        #[test]
        fn t11_cash_is_payable_in_coins_and_other_tenders_stay(
            total in 0_i64..1_000_000, share in 0_i64..=100, step in prop_oneof![Just(5_i64), Just(10), Just(100)],
        ) {
            let other = total * share / 100;
            let rounding = cash_rounding(Amount(total), Amount(other), Amount(step));
            let cash = total + rounding.0 - other;
            prop_assert!(cash % step == 0);
            prop_assert!(rounding.0.abs() * 2 <= step);
            // The refund is the negation of the stored amounts: it needs no rounding of its own.
            prop_assert_eq!(-(total + rounding.0), -total - rounding.0);
        }
    }
}
