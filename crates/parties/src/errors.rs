//! Stable error codes of the module.

use kernel::{Code, Kind};

/// The customer would owe more than the limit; details `limit`, `exposure` (before) and `needed` (after), decimals
/// of the company's currency.
pub const CREDIT_EXCEEDED: Code =
    Code::new("parties.credit_exceeded", Kind::Conflict, "This goes beyond the customer's credit limit");
/// Nothing is sold to a blocked customer.
pub const CUSTOMER_BLOCKED: Code =
    Code::new("parties.customer_blocked", Kind::Conflict, "This customer is blocked");
/// Nothing is sold to an archived customer.
pub const CUSTOMER_ARCHIVED: Code =
    Code::new("parties.customer_archived", Kind::Conflict, "This customer is archived");
/// Orders, invoices or money of the customer are still open; details `exposure`.
pub const CUSTOMER_OPEN: Code =
    Code::new("parties.customer_open", Kind::Conflict, "There is unfinished business with this customer");
/// An address or a contact stays with its customer or supplier.
pub const PARTY_FIXED: Code =
    Code::new("parties.party_fixed", Kind::Invalid, "This cannot be moved to somebody else");
/// No such customer within the caller's reach.
pub const UNKNOWN_CUSTOMER: Code =
    Code::new("parties.unknown_customer", Kind::Invalid, "There is no such customer");
/// Not somebody who works for the company.
pub const UNKNOWN_OWNER: Code =
    Code::new("parties.unknown_owner", Kind::Invalid, "Nobody of this company has this id");
/// A term outside 0 to 3650 days; details `payment_days_max`.
pub const PAYMENT_DAYS: Code =
    Code::new("parties.payment_days", Kind::Invalid, "Payment terms lie between 0 days and ten years");
/// An event names a supplier that does not exist.
pub const UNKNOWN_SUPPLIER: Code =
    Code::new("parties.unknown_supplier", Kind::Invalid, "There is no such supplier");
