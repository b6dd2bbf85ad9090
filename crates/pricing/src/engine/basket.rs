//! What goes into the engine and what comes out.

use kernel::{Amount, Currency, Day, Decimal, Id, Qty, Rate, Result, TaxRounding, UnitPrice};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::trace::TraceStep;
use crate::errors::BAD_DISCOUNT;

/// What is to be priced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Basket {
    pub currency: Currency,
    pub day: Day,
    pub prices_include_tax: bool,
    pub tax_rounding: TaxRounding,
    pub lines: Vec<BasketLine>,
    pub discount: Option<DocumentDiscount>,
}

/// One line of a basket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BasketLine {
    pub product_id: Id,
    /// The product's base unit when absent.
    pub unit_id: Option<Id>,
    /// In the unit; more than zero.
    pub quantity: Qty,
    /// A price by hand wins over every list.
    pub manual_price: Option<UnitPrice>,
    /// From 0 to 1.
    pub discount: Option<Rate>,
}

/// A discount on the whole document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentDiscount {
    /// A share of what the lines come to after their own discounts.
    Rate(Rate),
    /// So much off, at most what the lines come to.
    Amount(Amount),
}

/// A document discount as callers write it: `{"rate": "0.1"}` or `{"amount": "5.00"}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DiscountInput {
    pub rate: Option<Rate>,
    /// In the document's currency.
    pub amount: Option<Decimal>,
}

impl DiscountInput {
    /// The discount in a currency.
    ///
    /// # Errors
    /// `pricing.bad_discount` unless exactly one of the two is given; `kernel.*` for an amount that is too precise.
    pub fn into_discount(self, currency: Currency) -> Result<DocumentDiscount> {
        match (self.rate, self.amount) {
            (Some(rate), None) => Ok(DocumentDiscount::Rate(rate)),
            (None, Some(amount)) => currency
                .amount(amount)
                .map(DocumentDiscount::Amount)
                .map_err(|error| error.at("discount.amount")),
            _ => Err(BAD_DISCOUNT.at("discount").because("Give either a rate or an amount")),
        }
    }
}

/// Where a unit price came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PriceSource {
    /// The product's own price.
    ListPrice,
    /// A price list's tier.
    PriceList { id: Id, name: String },
    /// Set by hand.
    Manual,
}

/// A priced line. `total` is what it adds to the document; `net + tax = total`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PricedLine {
    pub product_id: Id,
    pub unit_id: Id,
    pub quantity: Qty,
    /// The same in the product's base unit.
    pub base_quantity: Qty,
    pub unit_price: UnitPrice,
    pub source: PriceSource,
    /// Quantity × unit price, rounded once; with tax where prices include it.
    pub gross: Amount,
    /// The line's own discount and its share of the document's.
    pub discount: Amount,
    pub net: Amount,
    pub tax_class_id: Id,
    pub tax_rate: Rate,
    pub tax: Amount,
    pub total: Amount,
    pub trace: Vec<TraceStep>,
}

/// The tax of one class and rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TaxRow {
    pub tax_class_id: Id,
    pub rate: Rate,
    /// What is taxed, without the tax.
    pub base: Amount,
    pub tax: Amount,
}

/// A priced basket: `net + tax + rounding = total`, and each term is the sum of the lines'.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Priced {
    pub lines: Vec<PricedLine>,
    pub gross: Amount,
    pub discount: Amount,
    pub net: Amount,
    pub tax: Amount,
    /// An explicit rounding of the document; nothing rounds documents yet but it is a term of the total.
    pub rounding: Amount,
    pub total: Amount,
    pub taxes: Vec<TaxRow>,
}
