//! What is off for who pays early, and how it is shared out to an invoice's lines.

use kernel::allocation::allocate;
use kernel::rounding::apply_rate;
use kernel::{Amount, Rate};

/// What may be kept of what is open: the share of the total that nobody has credited.
pub(crate) fn discount(total: Amount, credited: Amount, open: Amount, rate: Rate) -> Amount {
    apply_rate(total - credited, rate).min(open).max(Amount::ZERO)
}

/// Shares an amount out to lines with what is left of each, tax included: to each tax as much as is charged of it, what
/// nets an advance taken off, and of each tax to the lines that sell something. As long as the amount is no more than
/// what is left in all, no line gets more than it has.
pub(crate) fn share<K: Copy + PartialEq>(amount: Amount, lines: &[(K, Amount)]) -> Vec<Amount> {
    let mut shared = vec![Amount::ZERO; lines.len()];
    let mut taxes: Vec<(K, i64)> = Vec::new();
    for (tax, left) in lines {
        match taxes.iter_mut().find(|one| one.0 == *tax) {
            Some(one) => one.1 += left.0,
            None => taxes.push((*tax, left.0)),
        }
    }
    if taxes.is_empty() {
        return shared;
    }
    let weights: Vec<i64> = taxes.iter().map(|one| one.1).collect();
    for ((tax, _), part) in taxes.iter().zip(allocate(amount, &weights)) {
        let of_tax = |line: &(K, Amount)| if line.0 == *tax { line.1.0 } else { 0 };
        let weights: Vec<i64> = lines.iter().map(of_tax).collect();
        if !part.is_zero() {
            shared.iter_mut().zip(allocate(part, &weights)).for_each(|(sum, one)| *sum += one);
        }
    }
    shared
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_was_credited_gets_no_discount() {
        let two = Rate::percent(2);
        assert_eq!(discount(Amount(10_000), Amount::ZERO, Amount(10_000), two), Amount(200));
        assert_eq!(discount(Amount(10_000), Amount(5_000), Amount(5_000), two), Amount(100));
        assert_eq!(
            discount(Amount(10_000), Amount::ZERO, Amount(150), two),
            Amount(150),
            "no more than is open"
        );
        assert_eq!(discount(Amount(10_000), Amount::ZERO, Amount::ZERO, two), Amount::ZERO);
    }

    #[test]
    fn what_nets_an_advance_weighs_against_its_tax() {
        // 116 of sixteen per cent of which 58 was advanced, and 58 of nothing: half of the tax that is charged now.
        let lines = [(16, Amount(11_600)), (16, Amount(-5_800)), (0, Amount(5_800))];
        assert_eq!(share(Amount(232), &lines), [Amount(116), Amount(0), Amount(116)]);
    }

    proptest! {
        #[test]
        fn t05_the_shares_are_the_discount_and_no_line_gives_more_than_it_has(
            lines in proptest::collection::vec((0u8..3, 0i64..1_000_000), 1..12), percent in 0i64..=100,
        ) {
            let lines: Vec<(u8, Amount)> = lines.into_iter().map(|(tax, left)| (tax, Amount(left))).collect();
            let whole: Amount = lines.iter().map(|line| line.1).sum();
            let off = apply_rate(whole, Rate::percent(percent));
            let shared = share(off, &lines);
            prop_assert_eq!(shared.iter().sum::<Amount>(), off);
            for (part, (_, left)) in shared.iter().zip(&lines) {
                prop_assert!(!part.is_negative() && part <= left);
            }
        }
    }
}
