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
/// An advance that later invoices have deducted has nothing left; details `invoice_id`, `number` of the last of them.
pub const ADVANCE_DEDUCTED: Code = Code::new(
    "billing.advance_deducted",
    Kind::Conflict,
    "A later invoice has deducted this advance; credit that invoice",
);
/// Only a posted invoice can be credited or paid.
pub const NOT_POSTED: Code = Code::new("billing.not_posted", Kind::Conflict, "This invoice is not posted");
/// More than is open on the invoice; details `open`.
pub const MORE_THAN_OPEN: Code =
    Code::new("billing.more_than_open", Kind::Conflict, "This is more than is open on the invoice");
/// More than is left of the payment or credit note; details `left`.
pub const MORE_THAN_LEFT: Code =
    Code::new("billing.more_than_left", Kind::Conflict, "This is more than is left to allocate");
/// The parties differ, or there is no such invoice.
pub const OTHER_CUSTOMER: Code =
    Code::new("billing.other_customer", Kind::Invalid, "This is no invoice of the same customer");
/// The currencies differ, and nobody says what the amount is in the invoice's; details `currency` of the invoice.
pub const OTHER_CURRENCY: Code =
    Code::new("billing.other_currency", Kind::Invalid, "This invoice is in another currency");
/// Nothing is converted within a currency.
pub const SAME_CURRENCY: Code = Code::new(
    "billing.same_currency",
    Kind::Invalid,
    "This invoice is in the payment's own currency: there is nothing to convert",
);
/// An allocation in another currency has an amount in it or a rate.
pub const ONE_CONVERSION: Code = Code::new(
    "billing.one_conversion",
    Kind::Invalid,
    "Give the amount in the invoice's currency or the rate, not both",
);
/// The terms know none, it is an advance, it was taken, or it is no payment that settles it.
pub const NO_DISCOUNT: Code = Code::new(
    "billing.no_discount",
    Kind::Conflict,
    "Nothing is off this invoice for early payment, or it was taken already",
);
/// Which invoices give a discount is said of each, unless the oldest come first.
pub const DISCOUNTS_NEED_AUTO: Code = Code::new(
    "billing.discounts_need_auto",
    Kind::Invalid,
    "Discounts are taken wherever they may be only with auto; otherwise say it of each allocation",
);
/// The payment came after its last day; details `until`, `paid_on`.
pub const DISCOUNT_OVER: Code = Code::new(
    "billing.discount_over",
    Kind::Conflict,
    "This payment came too late for the early payment discount",
);
/// Less than the rest without the discount; details `suffices`.
pub const TOO_LITTLE_FOR_DISCOUNT: Code = Code::new(
    "billing.too_little_for_discount",
    Kind::Conflict,
    "This is too little: with the early payment discount it does not settle the invoice",
);
/// What was off for early payment stands and falls with the payment.
pub const DISCOUNT_NOTE: Code = Code::new(
    "billing.discount_note",
    Kind::Conflict,
    "This credit note is an early payment discount: take back what the payment settled instead",
);
/// The same reference was recorded before for this method.
pub const DUPLICATE_REFERENCE: Code = Code::new(
    "billing.duplicate_reference",
    Kind::Conflict,
    "A payment with this reference was recorded already",
);
/// Money that has not come is not recorded; details `today`.
pub const RECEIVED_LATER: Code =
    Code::new("billing.received_later", Kind::Invalid, "A payment cannot have come after today");
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
/// More than is left of the line; details `line_id`, `left_quantity`, `left_total`.
pub const MORE_THAN_CREDITABLE: Code = Code::new(
    "billing.more_than_creditable",
    Kind::Conflict,
    "This is more than is left to credit on the line",
);
/// A line is credited by quantity, by amount, or as a whole.
pub const ONE_MEASURE: Code =
    Code::new("billing.one_measure", Kind::Invalid, "Give a quantity or an amount, or neither for the rest");
/// The invoice has no such line.
pub const NO_SUCH_LINE: Code =
    Code::new("billing.no_such_line", Kind::Invalid, "This invoice has no such line");
/// A line is named once.
pub const LINE_TWICE: Code = Code::new("billing.line_twice", Kind::Invalid, "This line is named twice");
/// Somebody has paid on it; take the allocations back first.
pub const HAS_ALLOCATIONS: Code = Code::new(
    "billing.has_allocations",
    Kind::Conflict,
    "Something is allocated to this invoice; take that back first, or credit the invoice",
);
/// The expected total differs by more than the tolerance; details `total`, `expected`.
pub const UNEXPECTED_TOTAL: Code =
    Code::new("billing.unexpected_total", Kind::Conflict, "The total is not what you expect");
/// What is billed was supplied on a day or in a period that ends after it begins; details `days_max`.
pub const BAD_SUPPLY: Code = Code::new(
    "billing.bad_supply",
    Kind::Invalid,
    "Give one day of supply, or the first and the last day of a period",
);
/// An advance is a percentage or an amount.
pub const ONE_ADVANCE: Code =
    Code::new("billing.one_advance", Kind::Invalid, "Give a percentage or an amount, more than zero");
/// More than is left of the order; details `left`.
pub const MORE_THAN_ORDER: Code =
    Code::new("billing.more_than_order", Kind::Conflict, "This is more than is left to invoice of the order");
/// The record is not there, or archived.
pub const NO_SUCH_TERM: Code =
    Code::new("billing.no_such_payment_term", Kind::Invalid, "There is no such payment term");
/// A share is between nothing and the whole, and all shares together are no more than the whole.
pub const BAD_SHARE: Code = Code::new("billing.bad_share", Kind::Invalid, "This is more than the whole");
/// Terms with parts share out the whole; details `payment_term`, `sum`.
pub const TERM_NOT_WHOLE: Code = Code::new(
    "billing.payment_term_not_whole",
    Kind::Conflict,
    "The parts of this payment term do not add up to the whole",
);
/// A month has 31 days at most.
pub const BAD_DAY_OF_MONTH: Code =
    Code::new("billing.bad_day_of_month", Kind::Invalid, "A day of a month is 1 to 31");
/// A payment term has a bounded number of parts; details `parts_max`.
pub const TOO_MANY_PARTS: Code =
    Code::new("billing.too_many_parts", Kind::TooLarge, "This payment term has too many parts");
/// A higher dunning level comes later.
pub const LEVELS_OUT_OF_ORDER: Code =
    Code::new("billing.levels_out_of_order", Kind::Invalid, "A higher level applies later than a lower one");
/// Documents are printed in a few languages; details `languages`.
pub const UNKNOWN_LANGUAGE: Code =
    Code::new("billing.unknown_language", Kind::Invalid, "Documents are not printed in this language");
/// There is a text in this language.
pub const LANGUAGE_TAKEN: Code =
    Code::new("billing.language_taken", Kind::Conflict, "There is a text in this language already");
/// A colour is `#rrggbb`.
pub const BAD_COLOUR: Code = Code::new("billing.bad_colour", Kind::Invalid, "A colour is written #rrggbb");
/// There is no such allocation of this payment or credit note.
pub const NO_SUCH_ALLOCATION: Code =
    Code::new("billing.no_such_allocation", Kind::Invalid, "There is no such allocation here");
/// It was taken back before.
pub const ALREADY_REVERSED: Code =
    Code::new("billing.already_reversed", Kind::Conflict, "This allocation was taken back already");
/// A payment is reversed once; details `reversed_on`.
pub const PAYMENT_REVERSED: Code =
    Code::new("billing.payment_reversed", Kind::Conflict, "This payment was reversed already");
/// What went back did come; details `refunded`.
pub const PAYMENT_REFUNDED: Code = Code::new(
    "billing.payment_refunded",
    Kind::Conflict,
    "Money of this payment was refunded: it cannot be reversed",
);
/// What was given up is asked for again by unallocating it.
pub const NOTHING_CAME: Code = Code::new(
    "billing.nothing_came",
    Kind::Conflict,
    "This is no payment but a write-off; take its allocation back",
);
/// A reversal comes after what it takes back, and not after today; details `earliest`, `today`.
pub const BAD_REVERSAL_DATE: Code = Code::new(
    "billing.bad_reversal_date",
    Kind::Invalid,
    "A payment is reversed after it came and was last allocated, and not after today",
);
/// A document, and what settles one, comes after what it follows, at most a year back, and not after today; details
/// `earliest`, `today`.
pub const BAD_DOCUMENT_DATE: Code = Code::new(
    "billing.bad_document_date",
    Kind::Invalid,
    "The day is before what this follows, too far back, or after today",
);
/// A void invoice stays void.
pub const INVOICE_VOID: Code = Code::new("billing.invoice_void", Kind::Conflict, "This invoice is void");
/// A refund names a payment or a credit note of the same customer and currency.
pub const REFUND_SOURCE: Code = Code::new(
    "billing.refund_source",
    Kind::Invalid,
    "Name a payment, or a credit note, or both of one customer and currency",
);
/// An invoice that is settled has nothing to give up.
pub const NOTHING_OPEN: Code =
    Code::new("billing.nothing_open", Kind::Conflict, "Nothing is open of this invoice");
/// More than came by this payment less what was refunded; details `left`.
pub const MORE_THAN_CAPTURED: Code = Code::new(
    "billing.more_than_captured",
    Kind::Conflict,
    "This is more than is left to refund of the payment",
);
/// Without a payment, a refund needs a method that a person can pay by.
pub const METHOD_NEEDED: Code = Code::new(
    "billing.method_needed",
    Kind::Invalid,
    "Without a payment, say by which method: cash, bank, cheque or other",
);
/// Money goes back by the tender that it came by; details `method` of the payment.
pub const OTHER_METHOD: Code = Code::new(
    "billing.other_method",
    Kind::Invalid,
    "Money goes back by the tender that it came by; leave the method out",
);
/// The body names an account that the chart does not have.
pub const NO_SUCH_ACCOUNT: Code =
    Code::new("billing.no_such_account", Kind::Invalid, "There is no such account");
/// Money comes into and leaves accounts that hold money.
pub const NO_MONEY_ACCOUNT: Code = Code::new(
    "billing.no_money_account",
    Kind::Invalid,
    "No money is kept on this account: take one of a bank or a till",
);
/// Money goes back after it came and was last used, and not after today; details `earliest`, `today`.
pub const BAD_REFUND_DATE: Code = Code::new(
    "billing.bad_refund_date",
    Kind::Invalid,
    "Money goes back after it came and was last allocated, and not after today",
);
/// The period is the wrong way round or too long; details `days_max`.
pub const BAD_PERIOD: Code =
    Code::new("billing.bad_period", Kind::Invalid, "The period ends before it begins, or is too long");
/// Too much for one answer; details `rows_max`.
pub const TOO_MANY_ROWS: Code =
    Code::new("billing.too_many_rows", Kind::TooLarge, "Too many rows; ask for a shorter period");
/// Buckets are rising days; details `buckets_max`.
pub const BAD_BUCKETS: Code =
    Code::new("billing.bad_buckets", Kind::Invalid, "Buckets are rising numbers of days such as 30,60,90");
/// The customer has no address to send to.
pub const NO_EMAIL: Code =
    Code::new("billing.no_email", Kind::Conflict, "The customer has no e-mail address");
/// A schedule needs a step of at least one and ends after it begins.
pub const BAD_SCHEDULE: Code =
    Code::new("billing.bad_schedule", Kind::Invalid, "This schedule has no first day");
/// The template has ended.
pub const RECURRING_ENDED: Code =
    Code::new("billing.recurring_ended", Kind::Conflict, "This recurring invoice has ended");
/// Sending by itself needs posting by itself.
pub const SEND_NEEDS_POST: Code = Code::new(
    "billing.send_needs_post",
    Kind::Invalid,
    "What is not posted by itself cannot be sent by itself",
);
/// No dunning level is set up.
pub const NO_LEVELS: Code =
    Code::new("billing.no_dunning_levels", Kind::Conflict, "There is no dunning level yet");
/// A company has one run under way; details `run_id`.
pub const DUNNING_UNDER_WAY: Code = Code::new(
    "billing.dunning_under_way",
    Kind::Conflict,
    "A dunning run is under way; wait until it is done",
);
/// A document of this kind has the number.
pub const NUMBER_TAKEN: Code =
    Code::new("billing.number_taken", Kind::Invalid, "Another document has this number");
/// A document of the company's own has or will get such a number; details `series`.
pub const NUMBER_OF_SERIES: Code = Code::new(
    "billing.number_of_series",
    Kind::Invalid,
    "Documents that are written here get such numbers: put something before it",
);
/// A document is not issued later than today; details `today`.
pub const BAD_ISSUE_DATE: Code =
    Code::new("billing.bad_issue_date", Kind::Invalid, "A document is not issued later than today");
/// It is due before it was issued; details `issued_on`.
pub const BAD_DUE_DATE: Code =
    Code::new("billing.bad_due_date", Kind::Invalid, "An invoice is not due before it is issued");
/// An opening item stays as it was said.
pub const OPENING_IS_FINAL: Code = Code::new(
    "billing.opening_is_final",
    Kind::Conflict,
    "What was brought along stays as it is: take it back and write another one",
);
/// Something is allocated to it or credited of it; details `invoice_id`.
pub const OPENING_USED: Code = Code::new(
    "billing.opening_used",
    Kind::Conflict,
    "It was paid, used or credited since, so that it cannot be taken back",
);
