//! The document's terms: sums of the lines', never computed another way.

use kernel::{Amount, Result};

use super::basket::{Priced, PricedLine, TaxRow};
use super::taxes::rates;

/// Adds up.
///
/// # Errors
/// `kernel.out_of_range` when a sum exceeds what an amount can hold.
pub(super) fn sum(lines: Vec<PricedLine>) -> Result<Priced> {
    let total_of = |part: fn(&PricedLine) -> Amount| Amount::total(lines.iter().map(part));
    let taxes = rates(&lines)
        .into_iter()
        .map(|(class, rate)| {
            let of_rate =
                || lines.iter().filter(move |line| line.tax_class_id == class && line.tax_rate == rate);
            Ok(TaxRow {
                tax_class_id: class,
                rate,
                base: Amount::total(of_rate().map(|line| line.net))?,
                tax: Amount::total(of_rate().map(|line| line.tax))?,
            })
        })
        .collect::<Result<Vec<_>>>()?;
    Ok(Priced {
        gross: total_of(|line| line.gross)?,
        discount: total_of(|line| line.discount)?,
        net: total_of(|line| line.net)?,
        tax: total_of(|line| line.tax)?,
        rounding: Amount::ZERO,
        total: total_of(|line| line.total)?,
        taxes,
        lines,
    })
}
