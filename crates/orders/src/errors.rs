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
/// More would come back than was shipped; details `left`.
pub const MORE_THAN_SHIPPED: Code =
    Code::new("orders.more_than_shipped", Kind::Conflict, "This is more than was shipped and not returned");
/// The body names an order that the caller cannot see.
pub const NO_SUCH_ORDER: Code = Code::new("orders.no_such_order", Kind::Invalid, "There is no such order");
/// A template is written or made of an order.
pub const ONE_TEMPLATE_ORIGIN: Code = Code::new(
    "orders.one_template_origin",
    Kind::Invalid,
    "Give either the order that the template starts from, or the id of one that was placed",
);
/// A schedule without a single day.
pub const BAD_SCHEDULE: Code =
    Code::new("orders.bad_schedule", Kind::Invalid, "This schedule ends before it begins");
/// A template is paused or has ended.
pub const TEMPLATE_STATE: Code =
    Code::new("orders.template_state", Kind::Conflict, "The template's state does not allow this");
/// Less than was shipped or invoiced of a line; details `shipped`, `invoiced`.
pub const BELOW_PROGRESS: Code = Code::new(
    "orders.below_progress",
    Kind::Conflict,
    "So much of this line was shipped or invoiced already that it cannot be reduced to this",
);
/// The agreed price was invoiced.
pub const PRICE_INVOICED: Code = Code::new(
    "orders.price_invoiced",
    Kind::Conflict,
    "A part of this line was invoiced at its price; credit it first",
);
/// An amendment that changes nothing.
pub const NOTHING_TO_AMEND: Code =
    Code::new("orders.nothing_to_amend", Kind::Invalid, "This changes nothing of the order");
/// An order without anything on it is cancelled instead.
pub const NOTHING_LEFT: Code =
    Code::new("orders.nothing_left", Kind::Conflict, "Nothing would be left of the order; cancel it instead");
/// A line is named twice.
pub const LINE_TWICE: Code = Code::new("orders.line_twice", Kind::Invalid, "This line is named twice");
/// A quantity below zero, or none where one is needed.
pub const BAD_QUANTITY: Code = Code::new("orders.bad_quantity", Kind::Invalid, "This is no quantity for it");
/// A kit is ordered, shipped and returned whole.
pub const KIT_IN_PARTS: Code = Code::new(
    "orders.kit_in_parts",
    Kind::Invalid,
    "A kit cannot be parted: this is no whole number of them",
);
/// Nothing of the kit is kept in stock.
pub const KIT_WITHOUT_GOODS: Code = Code::new(
    "orders.kit_without_goods",
    Kind::Conflict,
    "Nothing of this kit is kept in stock; give it components",
);
/// More products than one order promises; details `most`.
pub const TOO_MANY_GOODS: Code = Code::new(
    "orders.too_many_goods",
    Kind::Invalid,
    "An order promises no more products than this, components of kits counted line by line; details `most`",
);
/// Too many lines.
pub const TOO_MANY_LINES: Code =
    Code::new("orders.too_many_lines", Kind::Invalid, "An order has no more lines than this; details `most`");
/// Too many amendments.
pub const TOO_MANY_VERSIONS: Code = Code::new(
    "orders.too_many_versions",
    Kind::Conflict,
    "An order is amended no more often than this; details `most`",
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
/// In the answer to a change: what was taken off the order was taken out of shipments that had not left.
pub const SHIPMENTS_CUT: Code = Code::new(
    "orders.shipments_cut",
    Kind::Conflict,
    "Shipments that were prepared were cut with the order; details `shipments`",
);
/// No verb leads to the wanted status.
pub const NO_WAY_THERE: Code =
    Code::new("orders.no_way_there", Kind::Conflict, "No step leads to this status by hand");
/// A charge on an order is worked out where it comes from.
pub const CHARGE_LINE: Code = Code::new(
    "orders.charge_line",
    Kind::Conflict,
    "This line is a charge: it is changed where it is worked out, for shipping by choosing how to ship",
);
/// An address that is not one of the customer's, or is archived.
pub const NO_SUCH_ADDRESS: Code =
    Code::new("orders.no_such_address", Kind::Invalid, "The customer has no such address");
/// Tax was worked out for another country than the one that the address is in now.
pub const ADDRESS_MOVED: Code = Code::new(
    "orders.address_moved",
    Kind::Conflict,
    "The address has come to be in another country since the order was written: write it anew",
);
/// The address of goods of which some have left.
pub const GOODS_LEFT: Code = Code::new(
    "orders.goods_left",
    Kind::Conflict,
    "Goods of this order have left for its address already; cancel the rest and order it anew",
);
/// Tax would follow another country than it did on an invoice.
pub const TAX_INVOICED: Code = Code::new(
    "orders.tax_invoiced",
    Kind::Conflict,
    "This address is taxed elsewhere, and an invoice was made of this order; credit it first",
);
/// In the answer to a confirmation: goods are promised, and nobody knows where they go.
pub const NO_ADDRESS: Code = Code::new(
    "orders.no_address",
    Kind::Conflict,
    "The order has no address: goods that are to be carried need one, which an amendment can give",
);
/// Nothing can be charged on an order that is over.
pub const NOT_CHARGEABLE: Code =
    Code::new("orders.not_chargeable", Kind::Conflict, "Nothing can be charged on this order as it stands");
/// There is nothing to confirm to the customer; details `status`.
pub const NOT_CONFIRMED: Code =
    Code::new("orders.not_confirmed", Kind::Conflict, "Only an order that is confirmed can be sent");
