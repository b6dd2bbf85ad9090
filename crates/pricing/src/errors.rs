//! Stable error codes of the module.

use kernel::{Code, Kind};

/// The sheet does not know the product.
pub const UNKNOWN_PRODUCT: Code =
    Code::new("pricing.unknown_product", Kind::Invalid, "There is no such product");
/// No price list has a price in this currency, and the list price is in the company's.
pub const NO_PRICE: Code =
    Code::new("pricing.no_price", Kind::Conflict, "There is no price in this currency");
/// The product is not sold in this unit.
pub const UNKNOWN_UNIT: Code =
    Code::new("pricing.unknown_unit", Kind::Invalid, "The product is not sold in this unit");
/// Quantities sold are more than zero.
pub const BAD_QUANTITY: Code =
    Code::new("pricing.bad_quantity", Kind::Invalid, "The quantity must be more than zero");
/// A price by hand below zero.
pub const BAD_PRICE: Code = Code::new("pricing.bad_price", Kind::Invalid, "A price cannot be negative");
/// A discount below 0 or above 100 %, or more than there is to pay.
pub const BAD_DISCOUNT: Code = Code::new(
    "pricing.bad_discount",
    Kind::Invalid,
    "A discount is at least nothing and at most the whole price",
);
/// A price list is for one customer or for one category.
pub const LIST_FOR_BOTH: Code = Code::new(
    "pricing.list_for_both",
    Kind::Invalid,
    "A price list is for one customer, for one category, or for everybody",
);
/// A period ends before it begins.
pub const BAD_PERIOD: Code =
    Code::new("pricing.bad_period", Kind::Invalid, "The last day lies before the first");
/// An address that is not one of the customer's, or is archived.
pub const NO_SUCH_ADDRESS: Code =
    Code::new("pricing.no_such_address", Kind::Invalid, "The customer has no such address");
