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
/// It waits because of the customer's credit; details `hold`.
pub const ON_HOLD: Code = Code::new("orders.on_hold", Kind::Conflict, "This order waits to be released");
/// Nothing holds it.
pub const NOT_HELD: Code = Code::new("orders.not_held", Kind::Conflict, "This order is not on hold");
/// Who confirmed an order beyond the limit does not approve it.
pub const OWN_APPROVAL: Code =
    Code::new("orders.own_approval", Kind::Forbidden, "Somebody else has to approve this order");
/// The customer still owes more than the limit, and the caller may not approve that.
pub const STILL_OVER_LIMIT: Code = Code::new(
    "orders.still_over_limit",
    Kind::Conflict,
    "The customer is still beyond the credit limit; somebody who may approve can release the order",
);
/// More than the caller may give; details `discount_limit`, at the path of the discount.
pub const DISCOUNT_ABOVE_LIMIT: Code = Code::new(
    "orders.discount_above_limit",
    Kind::Forbidden,
    "This discount is larger than you may give; ask somebody who may set prices",
);
/// No verb leads to the wanted status.
pub const NO_WAY_THERE: Code =
    Code::new("orders.no_way_there", Kind::Conflict, "No step leads to this status by hand");
