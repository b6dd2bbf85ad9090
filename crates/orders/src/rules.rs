//! What an amendment does to a line: pure arithmetic on stored amounts.

use kernel::rounding::{Rounding, round_div};
use kernel::{Amount, Qty, Ratio, Result};

use crate::model::line;

/// Less than this cannot be left of a line: it has left, or was invoiced.
pub(crate) fn least(line: &line::Model) -> Qty {
    line.shipped.max(line.invoiced)
}

/// The line cut down to `quantity` at its agreed price: each stored amount's share, rounded as an invoice of so much
/// of the line takes it, so that what was invoiced of it up to there is exactly what the line then is (T15).
///
/// # Errors
/// `kernel.inexact_conversion` when the rest is no exact quantity of the base unit.
pub(crate) fn cut(line: &line::Model, quantity: Qty) -> Result<line::Model> {
    let part = |term: Amount| {
        let exact = i128::from(term.0) * i128::from(quantity.0);
        let share = round_div(exact, i128::from(line.quantity.0), Rounding::HalfUp);
        Amount(i64::try_from(share).expect("a share is no larger than the whole"))
    };
    let (gross, discount, tax) = (part(line.gross), part(line.discount), part(line.tax));
    let tax_is_inside = line.gross - line.discount != line.net;
    let net = if tax_is_inside { gross - discount - tax } else { gross - discount };
    let base_quantity = base_of(line, quantity)?;
    Ok(line::Model { quantity, base_quantity, gross, discount, net, tax, total: net + tax, ..line.clone() })
}

/// So much of a line in its product's base unit.
///
/// # Errors
/// `kernel.inexact_conversion`.
pub(crate) fn base_of(line: &line::Model, quantity: Qty) -> Result<Qty> {
    if quantity == line.quantity {
        return Ok(line.base_quantity);
    }
    if quantity == Qty::ZERO {
        return Ok(Qty::ZERO);
    }
    Ratio::new(line.base_quantity.0, line.quantity.0)?.convert(quantity)
}

/// The line's share of a discount on the whole document.
pub(crate) fn document_share(line: &line::Model) -> Amount {
    let own = line.discount_rate.map_or(Amount::ZERO, |rate| kernel::apply_rate(line.gross, rate));
    line.discount - own
}

/// That share when the line is for another quantity: it falls with it and never grows.
pub(crate) fn document_share_of(line: &line::Model, quantity: Qty) -> Amount {
    let share = document_share(line);
    if quantity >= line.quantity {
        return share;
    }
    let exact = i128::from(share.0) * i128::from(quantity.0);
    let part = round_div(exact, i128::from(line.quantity.0), Rounding::HalfUp);
    Amount(i64::try_from(part).expect("a share is no larger than the whole"))
}

#[cfg(test)]
mod tests {
    use kernel::{Id, Rate, UnitPrice};
    use proptest::prelude::*;

    use super::*;

    fn line(quantity: i64, gross: i64, discount: i64, tax: i64, inclusive: bool) -> line::Model {
        let amount = gross - discount;
        let net = if inclusive { amount - tax } else { amount };
        line::Model {
            id: Id::from_u128(1),
            company_id: Id::nil(),
            order_id: Id::nil(),
            line_no: 1,
            product_id: Id::nil(),
            sku: String::new(),
            description: String::new(),
            unit_id: Id::nil(),
            quantity: Qty::whole(quantity),
            base_quantity: Qty::whole(quantity * 12),
            tracked: true,
            is_kit: false,
            unit_price: UnitPrice::ZERO,
            discount_rate: None,
            gross: Amount(gross),
            discount: Amount(discount),
            net: Amount(net),
            tax_class_id: Id::nil(),
            tax_rate: Rate::ZERO,
            tax: Amount(tax),
            total: Amount(net + tax),
            shipped: Qty::ZERO,
            invoiced: Qty::ZERO,
            returned: Qty::ZERO,
            cancelled: Qty::ZERO,
            cancel_reason: None,
            promised_on: None,
            location_id: None,
            charge: None,
            trace: String::new(),
        }
    }

    #[test]
    fn t09_a_line_without_a_discount_has_no_share_of_one() {
        let plain = line(3, 1000, 0, 160, false);
        assert_eq!(document_share(&plain), Amount::ZERO);
        assert_eq!(document_share(&line::Model { discount_rate: Some(Rate::ZERO), ..plain }), Amount::ZERO);
    }

    proptest! {
        #[test]
        fn t15_a_line_cut_twice_is_the_line_cut_once_to_nothing_and_whole(
            quantity in 1_i64..1000, to in 0_i64..1000, gross in 0_i64..10_000_000, off in 0_i64..=100,
            rate in 0_i64..=25, inclusive: bool,
        ) {
            let to = to.min(quantity);
            let discount = gross * off / 100;
            let tax = (gross - discount) * rate / 100;
            let line = line(quantity, gross, discount, tax, inclusive);
            prop_assert_eq!(&cut(&line, line.quantity).unwrap(), &line);
            let cut = cut(&line, Qty::whole(to)).unwrap();
            prop_assert_eq!(cut.net + cut.tax, cut.total);
            let inside = if inclusive { cut.tax } else { Amount::ZERO };
            prop_assert_eq!(cut.gross - cut.discount - inside, cut.net);
            prop_assert_eq!(cut.base_quantity, Qty::whole(to * 12));
            prop_assert!(cut.gross <= line.gross && cut.tax <= line.tax);
            if to == 0 {
                prop_assert_eq!((cut.total, cut.gross), (Amount::ZERO, Amount::ZERO));
            }
        }
    }
}
