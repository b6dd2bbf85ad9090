//! What a credit note takes of an invoice's line, never more than is left of any term.

use kernel::rounding::{Rounding, round_div};
use kernel::{Amount, Qty, Ratio, Result};

use super::Terms;

/// What nobody has credited yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Left {
    /// In the line's unit, cut off where that cannot say it exactly.
    pub(crate) quantity: Qty,
    /// Base units that notes took in another unit than the line's: single pieces of a box.
    pub(crate) parts: Qty,
    /// What is left in base units, where some was taken in parts.
    pub(crate) measured: Option<(Qty, Ratio)>,
    pub(crate) terms: Terms,
}

impl Left {
    pub(crate) fn of(quantity: Qty, terms: Terms) -> Left {
        Left { quantity, parts: Qty::ZERO, measured: None, terms }
    }

    /// What is left in base units, of which one of the line's unit has so many.
    pub(crate) fn in_base(&self, unit: Ratio) -> Result<Qty> {
        self.measured.map_or_else(|| unit.convert(self.quantity), |(left, _)| Ok(left))
    }

    /// Takes off what was taken in parts; until now `quantity` does not know of it.
    pub(crate) fn measure(&mut self, unit: Ratio) {
        let base = i128::from(self.quantity.0) * i128::from(unit.num()) / i128::from(unit.den());
        let base = base - i128::from(self.parts.0);
        let quantity = base * i128::from(unit.den()) / i128::from(unit.num());
        let whole = |number: i128| Qty(i64::try_from(number).unwrap_or(i64::MAX));
        self.quantity = whole(quantity);
        self.measured = Some((whole(base), unit));
    }
}

/// Which part of what is left is credited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// All of it.
    Rest,
    /// So much of the quantity, with its share of what is left of each term.
    Quantity(Qty),
    /// So many base units of those that are left.
    Share { part: Qty, left: Qty },
    /// So much money, tax included; the quantity stays.
    Price(Amount),
}

/// Takes a part; nothing when it is more than is left or not more than zero.
///
/// The share is of what is *left*, so that the last part takes the residual of every term whatever was taken before:
/// any partition sums to the line, and no term ever falls below zero. `inclusive`: prices include the tax. The quantity
/// that is taken is in the measure of the part.
pub(crate) fn take(left: Left, part: Part, inclusive: bool) -> Option<Left> {
    match part {
        Part::Rest => Some(left),
        Part::Quantity(quantity) if !quantity.is_positive() || quantity > left.quantity => None,
        Part::Quantity(quantity) if quantity == left.quantity => Some(left),
        Part::Quantity(quantity) => Some(share(left, quantity, left.quantity, inclusive)),
        Part::Share { part, left: rest } if !part.is_positive() || part > rest => None,
        Part::Share { part, left: rest } if part == rest => Some(Left { quantity: part, ..left }),
        Part::Share { part, left: rest } => Some(share(left, part, rest, inclusive)),
        Part::Price(amount) if !amount.is_positive() || amount > left.terms.total() => None,
        Part::Price(amount) => {
            let Terms { net, tax, .. } = left.terms;
            let parts = kernel::allocation::allocate(amount, &[net.0.max(0), tax.0.max(0)]);
            Some(Left::of(Qty::ZERO, Terms::plain(parts[0], parts[1], inclusive)))
        }
    }
}

/// The share that a part has of what is left.
fn share(left: Left, part: Qty, whole: Qty, inclusive: bool) -> Left {
    let share = |term: Amount| {
        let exact = i128::from(term.0) * i128::from(part.0);
        let part = round_div(exact, i128::from(whole.0), Rounding::HalfUp);
        Amount(i64::try_from(part).expect("a share is no larger than the whole"))
    };
    Left::of(part, shared(left.terms, share, inclusive))
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
        Left::of(Qty(quantity), Terms { gross, discount, net, tax })
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
                left = Left::of(left.quantity - note.quantity, left.terms.plus(note.terms.negated()));
                for term in [left.terms.net, left.terms.tax, note.terms.net, note.terms.tax] {
                    prop_assert!(!term.is_negative(), "{:?} {:?}", note, left);
                }
                prop_assert!(!left.quantity.is_negative());
            }
            prop_assert_eq!(taken, whole.terms);
            prop_assert_eq!(left.terms, Terms::default());
        }

        /// Boxes and single pieces of them, in any order: the notes are the line, term by term, and a piece has its exact
        /// share of what is left.
        #[test]
        fn t05_pieces_and_boxes_are_the_invoice(
            boxes in 1_i64..9, size in 2_i64..30, price in 0_i64..900_000_000, rate in 0_i64..=30,
            inclusive: bool, takes in proptest::collection::vec((proptest::bool::ANY, 1_i64..40), 0..12),
        ) {
            let invoice = line("KES", boxes * 1_000_000, price, 0, rate, inclusive);
            let unit = Ratio::new(size, 1).unwrap();
            let (mut own, mut parts, mut terms) = (invoice.quantity, Qty::ZERO, invoice.terms);
            let mut taken = Terms::default();
            let rest = takes.into_iter().map(Some).chain([None]);
            for one in rest {
                let mut left = Left { parts, ..Left::of(own, terms) };
                left.measure(unit);
                let base = left.in_base(unit).unwrap();
                prop_assert_eq!(base, Qty(own.0 * size) - parts);
                let wish = one.map_or(base, |(whole, count)| Qty::whole(if whole { count * size } else { count }));
                let Some(note) = take(left, Part::Share { part: wish, left: base }, inclusive) else {
                    prop_assert!(wish > base || wish.is_zero());
                    continue;
                };
                if note.quantity != base {
                    let exact = i128::from(terms.gross.0) * i128::from(wish.0);
                    let exact = round_div(exact, i128::from(base.0), Rounding::HalfUp);
                    prop_assert_eq!(i128::from(note.terms.gross.0), exact);
                }
                // As a note's line says it: whole boxes as boxes, all else as pieces.
                match unit.inverse().convert(note.quantity).ok().filter(|own| own.0 % 1_000_000 == 0) {
                    Some(whole) => own -= whole,
                    None => parts += note.quantity,
                }
                terms = terms.plus(note.terms.negated());
                taken = taken.plus(note.terms);
            }
            prop_assert_eq!((taken, terms), (invoice.terms, Terms::default()));
            prop_assert_eq!(Qty(own.0 * size), parts);
        }

        #[test]
        fn t05_never_more_than_is_left(net in 0_i64..1000, tax in 0_i64..200, quantity in 1_i64..1000, beyond in 1_i64..50) {
            let terms = Terms::plain(Amount(net), Amount(tax), false);
            let left = Left::of(Qty(quantity), terms);
            prop_assert_eq!(take(left, Part::Quantity(Qty(quantity + beyond)), false), None);
            prop_assert_eq!(take(left, Part::Price(Amount(net + tax + beyond)), false), None);
            prop_assert_eq!(take(left, Part::Quantity(Qty(1 - beyond)), false), None);
            prop_assert_eq!(take(left, Part::Price(Amount(1 - beyond)), false), None);
        }
    }
}
