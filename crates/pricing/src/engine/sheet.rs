//! Everything that prices depend on, as plain data: it can be sent to a till.

use std::collections::BTreeMap;

use kernel::{Currency, Day, Id, Qty, Rate, Ratio, UnitPrice};
use serde::{Deserialize, Serialize};

/// The prices that a customer sees on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// The currency of the products' list prices.
    pub currency: Currency,
    pub products: BTreeMap<Id, SheetProduct>,
    /// Best first: the customer's own, the category's, everybody's; of one kind the newest first.
    pub lists: Vec<PriceList>,
}

/// A product's part of the sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetProduct {
    pub base_unit: Id,
    /// For one base unit.
    pub price: UnitPrice,
    pub tax_class_id: Id,
    pub tax_rate: Rate,
    /// One of the unit is so many base units.
    pub units: BTreeMap<Id, Ratio>,
}

/// A price list that applies to the customer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PriceList {
    pub id: Id,
    pub name: String,
    pub currency: Currency,
    pub valid_from: Option<Day>,
    /// The last day.
    pub valid_to: Option<Day>,
    pub items: Vec<PriceItem>,
}

/// A price from a quantity on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PriceItem {
    pub product_id: Id,
    /// The unit of `min_qty` and `price`; the base unit when absent.
    pub unit_id: Option<Id>,
    pub min_qty: Qty,
    pub price: UnitPrice,
}

impl PriceList {
    /// Whether the list holds on a day.
    pub fn holds_on(&self, day: Day) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day <= to)
    }
}
