//! Splitting an amount over weights so that nothing is lost: the largest remainder method.

use crate::money::Amount;

/// Splits `total` over the weights. The parts add up to it, each is within one minor unit of its exact share,
/// a weight of zero gets nothing, and the same input always gives the same parts (of equal remainders, the first
/// gets the odd unit). `allocate(-total) == -allocate(total)`.
///
/// A negative weight counts as zero: a return line bears no part of a discount. When no weight is positive,
/// there is no proportion to follow, and the total is split evenly.
///
/// # Panics
/// If there is something to allocate and nobody to take it.
pub fn allocate(total: Amount, weights: &[i64]) -> Vec<Amount> {
    assert!(total.is_zero() || !weights.is_empty(), "a total needs at least one weight to go to");
    let sum: i128 = weights.iter().map(|weight| i128::from((*weight).max(0))).sum();
    let even = sum == 0;
    let weights: Vec<i128> =
        weights.iter().map(|weight| if even { 1 } else { i128::from((*weight).max(0)) }).collect();
    let sum = if even { weights.len() as i128 } else { sum };
    let size = i128::from(total.0).abs();

    let mut parts: Vec<i128> = weights.iter().map(|weight| size * weight / sum.max(1)).collect();
    let short = size - parts.iter().sum::<i128>();
    let mut by_remainder: Vec<usize> = (0..parts.len()).collect();
    by_remainder.sort_by_key(|&at| std::cmp::Reverse(size * weights[at] % sum));
    // Fewer units are short than weights have a remainder, so none goes to a weight of zero.
    for at in
        by_remainder.into_iter().take(usize::try_from(short).expect("less than one unit a weight is short"))
    {
        parts[at] += 1;
    }

    let sign = if total.is_negative() { -1 } else { 1 };
    parts
        .into_iter()
        .map(|part| Amount(i64::try_from(sign * part).expect("a part is no larger than the total")))
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn split(total: i64, weights: &[i64]) -> Vec<i64> {
        allocate(Amount(total), weights).into_iter().map(|part| part.0).collect()
    }

    #[test]
    fn odd_units_go_to_the_largest_remainders() {
        assert_eq!(split(100, &[1, 1, 1]), [34, 33, 33]);
        assert_eq!(split(-100, &[1, 1, 1]), [-34, -33, -33]);
        assert_eq!(split(5, &[1, 0, 3]), [1, 0, 4]);
        assert_eq!(split(5, &[0, 0]), [3, 2]);
        assert_eq!(split(5, &[-7, 2]), [0, 5]);
        assert_eq!(split(0, &[]), [0; 0]);
        assert_eq!(split(i64::MAX, &[i64::MAX, i64::MAX]), [i64::MAX / 2 + 1, i64::MAX / 2]);
        assert_eq!(split(i64::MIN, &[1]), [i64::MIN]);
    }

    proptest! {
        #[test]
        fn t06_parts_add_up_and_stay_within_a_unit(
            total in -9_000_000_000_000_000i64..=9_000_000_000_000_000,
            weights in prop::collection::vec(prop_oneof![Just(0i64), 0i64..1000, 0i64..=i64::MAX], 1..40),
        ) {
            let parts = split(total, &weights);
            prop_assert_eq!(parts.iter().sum::<i64>(), total);
            let sum: i128 = weights.iter().map(|weight| i128::from(*weight)).sum();
            for (part, weight) in parts.iter().zip(&weights).filter(|_| sum > 0) {
                // |part - total * weight / sum| < 1, in whole numbers.
                let off = i128::from(*part) * sum - i128::from(total) * i128::from(*weight);
                prop_assert!(off.abs() < sum);
                prop_assert!(*weight != 0 || *part == 0);
            }
            prop_assert_eq!(split(-total, &weights), parts.iter().map(|part| -part).collect::<Vec<_>>());
        }
    }
}
