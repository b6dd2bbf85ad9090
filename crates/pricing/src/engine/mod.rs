//! The pricing engine: a pure function from a price sheet and a basket to prices with their reasons.
//!
//! The order of things: each line's unit price is chosen (by hand, else the best price list's tier, else the list
//! price), multiplied at full precision and rounded once; line discounts come off; a document discount is shared out
//! over what is left; tax follows. Every term is stored, and the lines add up to the document exactly.

mod basket;
mod discounts;
mod lines;
mod sheet;
mod taxes;
#[cfg(test)]
mod tests;
mod totals;
mod trace;

pub use basket::{
    Basket, BasketLine, DiscountInput, DocumentDiscount, PriceSource, Priced, PricedLine, TaxRow,
};
pub use sheet::{PriceItem, PriceList, Sheet, SheetProduct};
pub use trace::{Rule, StepFacts, TraceStep};

use kernel::Result;

/// Prices a basket.
///
/// # Errors
/// `pricing.*` at the path of the line or the discount that is at fault.
pub fn price(sheet: &Sheet, basket: &Basket) -> Result<Priced> {
    let mut lines = basket
        .lines
        .iter()
        .enumerate()
        .map(|(index, line)| lines::line(sheet, basket, index, line))
        .collect::<Result<Vec<_>>>()?;
    discounts::apply(basket, &mut lines)?;
    taxes::apply(basket, &mut lines);
    totals::sum(lines)
}
