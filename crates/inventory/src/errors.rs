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
