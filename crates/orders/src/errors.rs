//! Stable error codes of the module.

use kernel::{Code, Kind};

/// A verb on a line that the order does not have.
pub const NO_SUCH_LINE: Code = Code::new("orders.no_such_line", Kind::Invalid, "The order has no such line");
/// More than was ordered.
pub const MORE_THAN_ORDERED: Code =
    Code::new("orders.more_than_ordered", Kind::Conflict, "This is more than is left of the order's line");
/// Goods have left, or an invoice was made: the order cannot be taken back.
pub const ALREADY_INVOICED: Code = Code::new(
    "orders.already_invoiced",
    Kind::Conflict,
    "An invoice was made of this order; credit it first",
);
/// Goods are still to be shipped.
pub const NOT_SHIPPED: Code =
    Code::new("orders.not_shipped", Kind::Conflict, "Not everything was shipped yet");
/// No verb leads to the wanted status.
pub const NO_WAY_THERE: Code =
    Code::new("orders.no_way_there", Kind::Conflict, "No step leads to this status by hand");
