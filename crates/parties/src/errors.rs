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
/// Only a qualified customer buys on credit or at all; details `status`.
pub const CUSTOMER_NOT_QUALIFIED: Code =
    Code::new("parties.customer_not_qualified", Kind::Conflict, "This customer is not qualified yet");
/// It was merged into another one and stays archived; details `merged_into_id`.
pub const CUSTOMER_MERGED: Code =
    Code::new("parties.customer_merged", Kind::Conflict, "This customer was merged into another one");
/// A customer is not merged into itself, and not twice.
pub const CANNOT_MERGE: Code =
    Code::new("parties.cannot_merge", Kind::Conflict, "These two customers cannot be merged");
/// The personal data of organisations' contacts is theirs: see `/sales/contacts`.
pub const NOT_A_PERSON: Code =
    Code::new("parties.not_a_person", Kind::Conflict, "This customer is not a person");
/// The person's data is gone and stays gone.
pub const ERASED: Code = Code::new("parties.erased", Kind::Conflict, "The data of this person was erased");
/// The contact is somebody else's.
pub const CONTACT_OF_ANOTHER: Code =
    Code::new("parties.contact_of_another", Kind::Invalid, "This contact belongs to another customer");
/// More files than one communication takes; details `attachments_max`.
pub const TOO_MANY_ATTACHMENTS: Code =
    Code::new("parties.too_many_attachments", Kind::Invalid, "A communication has no room for more files");
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
