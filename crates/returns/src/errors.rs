//! Stable error codes of the module. What an order or invoice does not allow keeps the code that it has there.

use kernel::{Code, Kind};

/// The body names an order that the caller cannot see.
pub const NO_SUCH_ORDER: Code = Code::new("returns.no_such_order", Kind::Invalid, "There is no such order");
/// A verb on a line that the return does not have.
pub const NO_SUCH_LINE: Code =
    Code::new("returns.no_such_line", Kind::Invalid, "The return has no such line");
/// A line is named twice.
pub const LINE_TWICE: Code = Code::new("returns.line_twice", Kind::Invalid, "This line is named twice");
/// Nothing is no quantity.
pub const BAD_QUANTITY: Code =
    Code::new("returns.bad_quantity", Kind::Invalid, "The quantity must be more than zero");
/// Services do not come back.
pub const NOT_GOODS: Code = Code::new("returns.not_goods", Kind::Invalid, "This line is no goods");
/// More than was authorised and has not come, than came and was not inspected, or than was inspected and not settled;
/// details `left`.
pub const MORE_THAN_LEFT: Code = Code::new(
    "returns.more_than_left",
    Kind::Conflict,
    "This is more than is left of the line for this step",
);
/// There is nothing to do for this verb.
pub const NOTHING_LEFT: Code =
    Code::new("returns.nothing_left", Kind::Conflict, "Nothing is left of this return for this step");
/// A day was said for credit notes that nobody makes.
pub const NOTHING_CREDITED: Code = Code::new(
    "returns.nothing_credited",
    Kind::Invalid,
    "What is replaced free of charge is not credited: leave the day out",
);
/// Goods that nobody may sell need a place of their own.
pub const QUARANTINE_PLACE: Code = Code::new(
    "returns.quarantine_place",
    Kind::Invalid,
    "Say where goods in quarantine are kept: not where they are sold from",
);
/// What nobody may sell is not kept where goods are sold from.
pub const QUARANTINE_FOR_SALE: Code = Code::new(
    "returns.quarantine_for_sale",
    Kind::Invalid,
    "Goods in quarantine need a location whose goods are not for sale",
);
/// Goods came and nobody said what becomes of them.
pub const NOT_INSPECTED: Code =
    Code::new("returns.not_inspected", Kind::Conflict, "Goods that came back were not inspected yet");
/// What is named is not in the kit, or the line is no kit.
pub const NO_SUCH_COMPONENT: Code =
    Code::new("returns.no_such_component", Kind::Invalid, "The line's kit has no such component");
/// A component fares one way.
pub const COMPONENT_TWICE: Code =
    Code::new("returns.component_twice", Kind::Invalid, "This component is named twice");
