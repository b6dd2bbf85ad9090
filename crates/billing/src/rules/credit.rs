//! What a credit note takes of an invoice's line, never more than is left of any term.

use kernel::rounding::{Rounding, round_div};
use kernel::{Amount, Qty};

use super::Terms;

/// What nobody has credited yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Left {
    pub(crate) quantity: Qty,
    pub(crate) terms: Terms,
}

/// Which part of what is left is credited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// All of it.
    Rest,
    /// So much of the quantity, with its share of what is left of each term.
    Quantity(Qty),
    /// So much money, tax included; the quantity stays.
    Price(Amount),
}

/// Takes a part; nothing when it is more than is left or not more than zero.
///
/// The share is of what is *left*, so that the last part takes the residual of every term whatever was taken before:
/// any partition sums to the line, and no term ever falls below zero. `inclusive`: prices include the tax.
pub(crate) fn take(left: Left, part: Part, inclusive: bool) -> Option<Left> {
    match part {
        Part::Rest => Some(left),
        Part::Quantity(quantity) if !quantity.is_positive() || quantity > left.quantity => None,
        Part::Quantity(quantity) if quantity == left.quantity => Some(left),
        Part::Quantity(quantity) => {
            let share = |term: Amount| {
                let exact = i128::from(term.0) * i128::from(quantity.0);
                let part = round_div(exact, i128::from(left.quantity.0), Rounding::HalfUp);
                Amount(i64::try_from(part).expect("a share is no larger than the whole"))
            };
            Some(Left { quantity, terms: shared(left.terms, share, inclusive) })
        }
        Part::Price(amount) if !amount.is_positive() || amount > left.terms.total() => None,
        Part::Price(amount) => {
            let Terms { net, tax, .. } = left.terms;
            let parts = kernel::allocation::allocate(amount, &[net.0.max(0), tax.0.max(0)]);
            Some(Left { quantity: Qty::ZERO, terms: Terms::plain(parts[0], parts[1], inclusive) })
        }
    }
}

/// The share of each term. The net follows from the others, as it does on the line, so that a note adds up by itself.
fn shared(left: Terms, share: impl Fn(Amount) -> Amount, inclusive: bool) -> Terms {
    let (gross, discount, tax) = (share(left.gross), share(left.discount), share(left.tax));
    let amount = gross - discount;
    if !inclusive {
        return Terms { gross, discount, net: amount, tax };
    }
    // Neither here nor in what stays may the tax be more than the amount that holds it.
    let stays = left.gross - left.discount - amount;
    let tax = tax.max(left.tax - stays).min(amount);
    Terms { gross, discount, net: amount - tax, tax }
}

#[cfg(test)]
mod tests {
    use kernel::{Currency, Rate, UnitPrice};
    use proptest::prelude::*;

    use super::*;

    #[derive(Clone, Copy, Debug)]
    enum Wish {
        /// Thousandths of what is left.
        Quantity(i64),
        Price(i64),
    }

    fn wish() -> impl Strategy<Value = Wish> {
        prop_oneof![(1_i64..=1000).prop_map(Wish::Quantity), (1_i64..=1000).prop_map(Wish::Price)]
    }

    /// A line as pricing leaves it, in a currency with 0, 2 or 3 decimals.
    fn line(code: &str, quantity: i64, price: i64, off: i64, rate: i64, inclusive: bool) -> Left {
        let currency = Currency::parse(code).unwrap();
        let gross =
            kernel::rounding::line_amount(Qty(quantity), UnitPrice(price), currency).expect("it fits");
        let discount = kernel::rounding::apply_rate(gross, Rate(off * 10_000));
        let amount = gross - discount;
        let tax = match inclusive {
            true => kernel::rounding::tax_in_gross(amount, Rate(rate * 10_000)),
            false => kernel::rounding::apply_rate(amount, Rate(rate * 10_000)),
        };
        let net = if inclusive { amount - tax } else { amount };
        Left { quantity: Qty(quantity), terms: Terms { gross, discount, net, tax } }
    }

    proptest! {
        #[test]
        fn t05_any_partition_into_credit_notes_is_the_invoice(
            code in prop_oneof![Just("JPY"), Just("KES"), Just("KWD")],
            quantity in 1_i64..50_000_000, price in 0_i64..900_000_000, off in 0_i64..=100, rate in 0_i64..=30,
            inclusive: bool, wishes in proptest::collection::vec(wish(), 0..12),
        ) {
            let whole = line(code, quantity, price, off, rate, inclusive);
            let mut left = whole;
            let mut taken = Terms::default();
            let parts = wishes.into_iter().map(Some).chain([None]);
            for one in parts {
                let part = match one {
                    Some(Wish::Quantity(share)) => Part::Quantity(Qty(left.quantity.0 / 1000 * share)),
                    Some(Wish::Price(share)) => Part::Price(Amount(left.terms.total().0 * share / 1000)),
                    None => Part::Rest,
                };
                let Some(note) = take(left, part, inclusive) else { continue };
                let inside = if inclusive { note.terms.tax } else { Amount::ZERO };
                if one.is_some() {
                    prop_assert_eq!(note.terms.gross - note.terms.discount - inside, note.terms.net);
                }
                taken = taken.plus(note.terms);
                left = Left {
                    quantity: left.quantity - note.quantity,
                    terms: left.terms.plus(note.terms.negated()),
                };
                for term in [left.terms.net, left.terms.tax, note.terms.net, note.terms.tax] {
                    prop_assert!(!term.is_negative(), "{:?} {:?}", note, left);
                }
                prop_assert!(!left.quantity.is_negative());
            }
            prop_assert_eq!(taken, whole.terms);
            prop_assert_eq!(left.terms, Terms::default());
        }

        #[test]
        fn t05_never_more_than_is_left(net in 0_i64..1000, tax in 0_i64..200, quantity in 1_i64..1000, beyond in 1_i64..50) {
            let terms = Terms::plain(Amount(net), Amount(tax), false);
            let left = Left { quantity: Qty(quantity), terms };
            prop_assert_eq!(take(left, Part::Quantity(Qty(quantity + beyond)), false), None);
            prop_assert_eq!(take(left, Part::Price(Amount(net + tax + beyond)), false), None);
            prop_assert_eq!(take(left, Part::Quantity(Qty(1 - beyond)), false), None);
            prop_assert_eq!(take(left, Part::Price(Amount(1 - beyond)), false), None);
        }
    }
}
