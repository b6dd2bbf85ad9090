//! Stable error codes of the module. What an order does not allow keeps the code that `orders` gave it.

use kernel::{Code, Kind};

/// The body names an order that the caller cannot see.
pub const NO_SUCH_ORDER: Code = Code::new("shipping.no_such_order", Kind::Invalid, "There is no such order");
/// Goods are promised by confirming the order; details `order_status`.
pub const ORDER_NOT_OPEN: Code =
    Code::new("shipping.order_not_open", Kind::Conflict, "Nothing can be shipped of this order as it stands");
/// All of the order has left.
pub const NOTHING_TO_SHIP: Code =
    Code::new("shipping.nothing_to_ship", Kind::Conflict, "Nothing is left to ship of this order");
/// The goods are reserved at several places; details `locations`. `POST …/by-location` makes a draft for each.
pub const SEVERAL_PLACES: Code = Code::new(
    "shipping.several_places",
    Kind::Conflict,
    "The goods lie at several places: name one, or prepare a shipment for each",
);
/// A line of the order stands in a shipment once.
pub const LINE_TWICE: Code = Code::new("shipping.line_twice", Kind::Invalid, "This line is named twice");
/// Nothing is no shipment.
pub const BAD_QUANTITY: Code =
    Code::new("shipping.bad_quantity", Kind::Invalid, "The quantity must be more than zero");
