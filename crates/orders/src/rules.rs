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
pub fn cut(line: &line::Model, quantity: Qty) -> Result<line::Model> {
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
pub fn base_of(line: &line::Model, quantity: Qty) -> Result<Qty> {
    if quantity == line.quantity {
        return Ok(line.base_quantity);
    }
    if quantity == Qty::ZERO {
        return Ok(Qty::ZERO);
    }
    Ratio::new(line.base_quantity.0, line.quantity.0)?.convert(quantity)
}

/// Base units in the line's unit, cut off where that cannot say them exactly.
pub(crate) fn shown(line: &line::Model, base: Qty) -> Qty {
    if line.base_quantity.is_zero() || line.quantity == line.base_quantity {
        return base;
    }
    let exact = i128::from(base.0) * i128::from(line.quantity.0) / i128::from(line.base_quantity.0);
    Qty(i64::try_from(exact).unwrap_or(base.0))
}

/// How many base units one of the line's unit has.
///
/// # Errors
/// `kernel.out_of_range` of a line of nothing.
pub fn unit_of(line: &line::Model) -> Result<Ratio> {
    Ratio::new(line.base_quantity.0, line.quantity.0)
}

/// Base units in one of the line's unit, where that is exact.
pub(crate) fn whole_unit(line: &line::Model) -> Option<Qty> {
    let one = i128::from(line.base_quantity.0) * i128::from(Qty::ONE.0);
    let of = i128::from(line.quantity.0);
    let exact = of > 0 && one % of == 0;
    exact.then(|| i64::try_from(one / of).ok().map(Qty)).flatten().filter(|step| step.is_positive())
}

/// The line's share of a discount on the whole document.
pub fn document_share(line: &line::Model) -> Amount {
    let own = line.discount_rate.map_or(Amount::ZERO, |rate| kernel::apply_rate(line.gross, rate));
    line.discount - own
}

/// That share when the line is for another quantity: it falls with it and never grows.
pub fn document_share_of(line: &line::Model, quantity: Qty) -> Amount {
    let share = document_share(line);
    if quantity >= line.quantity {
        return share;
    }
    let exact = i128::from(share.0) * i128::from(quantity.0);
    let part = round_div(exact, i128::from(line.quantity.0), Rounding::HalfUp);
    Amount(i64::try_from(part).expect("a share is no larger than the whole"))
}
