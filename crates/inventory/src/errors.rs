//! Stable error codes of the module.

use kernel::{Code, Kind};

/// Less is available than is wanted; details list each product with `available` and `wanted`.
pub const INSUFFICIENT_STOCK: Code =
    Code::new("inventory.insufficient_stock", Kind::Conflict, "Not enough stock is available");
/// The company has no location to take stock from.
pub const NO_LOCATION: Code =
    Code::new("inventory.no_location", Kind::Conflict, "There is no stock location yet");
/// A field names a location that is not there, or not within the caller's reach.
pub const NO_SUCH_LOCATION: Code =
    Code::new("inventory.no_such_location", Kind::Invalid, "There is no such location");
/// Goods at the place that a field names are offered to nobody.
pub const NOT_FOR_SALE: Code =
    Code::new("inventory.not_for_sale", Kind::Invalid, "Goods at this location are not for sale");
/// What lies there is promised to documents: it is still to leave, or to be given back.
pub const PROMISED_THERE: Code = Code::new(
    "inventory.promised_there",
    Kind::Conflict,
    "Goods at this location are promised to customers: ship or release them first",
);
/// A warning: who waits for goods at a place that is taken off sale waits until it is on sale again.
pub const WAITED_FOR_THERE: &str = "inventory.waited_for_there";
/// Where orders are served from sells its goods.
pub const DEFAULT_IS_FOR_SALE: Code = Code::new(
    "inventory.default_is_for_sale",
    Kind::Conflict,
    "Orders are served from a default location: its goods are for sale",
);
/// Services and other untracked products have no stock.
pub const NOT_TRACKED: Code =
    Code::new("inventory.not_tracked", Kind::Invalid, "This product is not kept in stock");
/// A move of nothing.
pub const ZERO_QUANTITY: Code =
    Code::new("inventory.zero_quantity", Kind::Invalid, "The quantity must not be zero");
/// From and to are the same.
pub const SAME_LOCATION: Code =
    Code::new("inventory.same_location", Kind::Invalid, "Goods must move to another location");
/// An event names a location that does not exist, or no longer.
pub const UNKNOWN_LOCATION: Code =
    Code::new("inventory.unknown_location", Kind::Invalid, "There is no such location");
/// The company has no such reason for adjustments.
pub const NO_SUCH_REASON: Code =
    Code::new("inventory.no_such_reason", Kind::Invalid, "There is no such reason for an adjustment");
/// The reason asks for a note.
pub const REASON_NEEDS_NOTE: Code =
    Code::new("inventory.reason_needs_note", Kind::Invalid, "This reason asks for a note");
/// The reason is for goods that come, and these leave; or the other way round.
pub const WRONG_DIRECTION: Code =
    Code::new("inventory.wrong_direction", Kind::Invalid, "This reason is not for goods in this direction");
/// Goods cost nothing or something, never less.
pub const NEGATIVE_COST: Code =
    Code::new("inventory.negative_cost", Kind::Invalid, "A cost is never below zero");
/// The product has a reorder point at the location.
pub const REORDER_POINT_TWICE: Code = Code::new(
    "inventory.reorder_point_twice",
    Kind::Conflict,
    "The product has a reorder point at this location already",
);
/// The place of goods in transit is the program's.
pub const TRANSIT_IS_FIXED: Code = Code::new(
    "inventory.transit_is_fixed",
    Kind::Conflict,
    "The place of goods in transit is kept by the program: only its name is free",
);
/// The document took in nothing of the product, or is not within the caller's reach.
pub const NO_SUCH_RECEIPT: Code =
    Code::new("inventory.no_such_receipt", Kind::Invalid, "No such receipt took in this product");
/// A receipt is taken back once, and what takes it back is final; details name the other one.
pub const RECEIPT_FINAL: Code = Code::new(
    "inventory.receipt_final",
    Kind::Conflict,
    "This receipt was taken back already, or takes another one back",
);
/// An adjustment is taken back once, and what takes it back is final; details name the other one.
pub const ADJUSTMENT_FINAL: Code = Code::new(
    "inventory.adjustment_final",
    Kind::Conflict,
    "This adjustment was taken back already, or takes another one back",
);
/// A line says neither by how much nor how much was counted, or both.
pub const QUANTITY_OR_COUNTED: Code = Code::new(
    "inventory.quantity_or_counted",
    Kind::Invalid,
    "Say either by how much it changes or how much was counted",
);
/// What was counted is there or not.
pub const NEGATIVE_COUNT: Code =
    Code::new("inventory.negative_count", Kind::Invalid, "Nobody counts less than nothing");
/// What was counted of a product is all of it: another line cannot speak of it, too.
pub const COUNTED_TWICE: Code = Code::new(
    "inventory.counted_twice",
    Kind::Invalid,
    "This product was counted: it stands in one line only",
);
/// The supplier is not there, or not within the caller's reach.
pub const NO_SUCH_SUPPLIER: Code =
    Code::new("inventory.no_such_supplier", Kind::Invalid, "There is no such supplier");
/// Goods move today or before, and not before what they belong to; details `earliest` and `latest`.
pub const BAD_BUSINESS_DATE: Code =
    Code::new("inventory.bad_business_date", Kind::Invalid, "The goods cannot have moved on this day");
/// The transfer has no such line.
pub const NO_SUCH_LINE: Code =
    Code::new("inventory.no_such_line", Kind::Invalid, "The transfer has no such line");
/// A line was named twice.
pub const LINE_TWICE: Code = Code::new("inventory.line_twice", Kind::Invalid, "This line was named before");
/// More was said to have become of a line than is on its way; details say what is.
pub const MORE_THAN_SENT: Code =
    Code::new("inventory.more_than_sent", Kind::Conflict, "More than is on its way");
/// Goods that have not left have no day on which they did.
pub const NOT_SENT_YET: Code =
    Code::new("inventory.not_sent_yet", Kind::Invalid, "Say the day when the goods are sent");
/// Nothing was said to have arrived or to be missing.
pub const NOTHING_RECEIVED: Code =
    Code::new("inventory.nothing_received", Kind::Invalid, "Say what arrived or what is missing");
/// A stock entry is a fact: it is taken back whole, or not at all.
pub const ENTRY_IS_FINAL: Code =
    Code::new("inventory.entry_is_final", Kind::Conflict, "A stock entry is taken back as a whole or stays");
/// Goods of the entry's product have moved there since, or are promised.
pub const ENTRY_USED: Code = Code::new(
    "inventory.entry_used",
    Kind::Conflict,
    "Goods have moved there since, or are promised: count again instead",
);
/// A product lies in one bin at a location.
pub const BIN_TWICE: Code =
    Code::new("inventory.bin_twice", Kind::Conflict, "This product has a bin at this location already");
