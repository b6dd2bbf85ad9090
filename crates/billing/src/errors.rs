//! Stable error codes of the module.

use kernel::{Code, Kind};

/// An invoice is made of exactly one of an order, a shipment or lines.
pub const ONE_ORIGIN: Code =
    Code::new("billing.one_origin", Kind::Invalid, "Give an order, or a shipment, or a customer with lines");
/// Everything was invoiced already.
pub const NOTHING_TO_INVOICE: Code =
    Code::new("billing.nothing_to_invoice", Kind::Conflict, "There is nothing left to invoice");
/// A posted invoice is corrected by a credit note.
pub const NOT_A_DRAFT: Code = Code::new(
    "billing.not_a_draft",
    Kind::Conflict,
    "Only a draft can be changed or deleted; credit the invoice",
);
/// The draft came from an order: its lines are the order's.
pub const MADE_FROM_ORDER: Code = Code::new(
    "billing.made_from_order",
    Kind::Conflict,
    "This draft was made from an order; delete it and make another",
);
/// Another invoice of the same goods was posted; details `order_line_id`, `left`, `wanted`.
pub const ALREADY_INVOICED: Code = Code::new(
    "billing.already_invoiced",
    Kind::Conflict,
    "These goods were invoiced already; delete this draft",
);
/// A credit note of the whole exists.
pub const ALREADY_CREDITED: Code =
    Code::new("billing.already_credited", Kind::Conflict, "This invoice was credited already");
/// Only a posted invoice can be credited or paid.
pub const NOT_POSTED: Code = Code::new("billing.not_posted", Kind::Conflict, "This invoice is not posted");
/// More than is open on the invoice; details `open`.
pub const MORE_THAN_OPEN: Code =
    Code::new("billing.more_than_open", Kind::Conflict, "This is more than is open on the invoice");
/// More than is left of the payment or credit note; details `left`.
pub const MORE_THAN_LEFT: Code =
    Code::new("billing.more_than_left", Kind::Conflict, "This is more than is left to allocate");
/// The parties or currencies differ.
pub const OTHER_CUSTOMER: Code = Code::new(
    "billing.other_customer",
    Kind::Invalid,
    "This invoice is another customer's or in another currency",
);
/// The same reference was recorded before for this method.
pub const DUPLICATE_REFERENCE: Code = Code::new(
    "billing.duplicate_reference",
    Kind::Conflict,
    "A payment with this reference was recorded already",
);
/// Amounts paid are more than zero.
pub const BAD_AMOUNT: Code =
    Code::new("billing.bad_amount", Kind::Invalid, "The amount must be more than zero");
/// There is no such customer.
pub const NO_SUCH_CUSTOMER: Code =
    Code::new("billing.no_such_customer", Kind::Invalid, "There is no such customer");
/// A free line needs a price; a product's line takes the product's.
pub const PRICE_NEEDED: Code = Code::new(
    "billing.price_needed",
    Kind::Invalid,
    "A line without a product needs a description and a price",
);
/// The body names an order that the caller cannot see.
pub const NO_SUCH_ORDER: Code = Code::new("billing.no_such_order", Kind::Invalid, "There is no such order");
/// The body names a shipment that the caller cannot see.
pub const NO_SUCH_SHIPMENT: Code =
    Code::new("billing.no_such_shipment", Kind::Invalid, "There is no such shipment");
/// There is no such store.
pub const NO_SUCH_STORE: Code = Code::new("billing.no_such_store", Kind::Invalid, "There is no such store");
/// A line names a tax class that the company does not have.
pub const NO_SUCH_TAX_CLASS: Code =
    Code::new("billing.no_such_tax_class", Kind::Invalid, "There is no such tax class");
/// A line names a unit that the company does not have.
pub const NO_SUCH_UNIT: Code = Code::new("billing.no_such_unit", Kind::Invalid, "There is no such unit");
/// Nothing was named, or nothing is open.
pub const NOTHING_TO_ALLOCATE: Code =
    Code::new("billing.nothing_to_allocate", Kind::Conflict, "There is no open invoice to settle");
