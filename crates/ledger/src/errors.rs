//! Stable error codes of the module.

use kernel::{Code, Kind};

/// Debits and credits differ; details `currency`, `difference`.
pub const UNBALANCED: Code = Code::new(
    "ledger.unbalanced",
    Kind::Invalid,
    "The debits of an entry equal its credits, in each currency",
);
/// An entry moves something from one place to another.
pub const TOO_FEW_LINES: Code =
    Code::new("ledger.too_few_lines", Kind::Invalid, "An entry has at least two lines");
/// A line debits or credits, one of the two, by more than zero.
pub const BAD_LINE: Code =
    Code::new("ledger.bad_line", Kind::Invalid, "A line has either a debit or a credit, of more than zero");
/// There is no such account, or it is archived.
pub const NO_SUCH_ACCOUNT: Code =
    Code::new("ledger.no_such_account", Kind::Invalid, "There is no such account");
/// There is no such journal, or it is archived.
pub const NO_SUCH_JOURNAL: Code =
    Code::new("ledger.no_such_journal", Kind::Invalid, "There is no such journal");
/// A line names a customer, product or store that the company does not have.
pub const NO_SUCH_PARTNER: Code =
    Code::new("ledger.no_such_partner", Kind::Invalid, "There is no such customer");
/// What is owed is owed by somebody; details `account`, `role`.
pub const PARTNER_NEEDED: Code = Code::new(
    "ledger.partner_needed",
    Kind::Invalid,
    "A line on this account names the customer: it is the sum of what each of them owes or is owed",
);
/// Another account has the role.
pub const ROLE_TAKEN: Code = Code::new(
    "ledger.role_taken",
    Kind::Conflict,
    "Another account has this role and keeps it; rename or recode that account",
);
/// Postings need an account of each role.
pub const ROLE_NEEDED: Code = Code::new(
    "ledger.role_needed",
    Kind::Conflict,
    "Documents are posted to this account, and its role stays here; rename or recode it",
);
/// What is booked on an account keeps its meaning.
pub const ACCOUNT_USED: Code =
    Code::new("ledger.account_used", Kind::Conflict, "The account has entries: its type cannot change");
/// Payments come into accounts that are for nothing else.
pub const NOT_FOR_MONEY: Code =
    Code::new("ledger.not_for_money", Kind::Invalid, "Money is kept on an asset without another role");
/// Only drafts change.
pub const NOT_A_DRAFT: Code = Code::new(
    "ledger.not_a_draft",
    Kind::Conflict,
    "Only a draft can be changed or deleted; reverse the entry",
);
/// A document's entry is corrected by a document.
pub const MADE_BY_DOCUMENT: Code = Code::new(
    "ledger.made_by_document",
    Kind::Conflict,
    "This entry was made by a document; correct that one",
);
/// An entry is reversed once; details `reversed_by`.
pub const ALREADY_REVERSED: Code =
    Code::new("ledger.already_reversed", Kind::Conflict, "This entry was reversed already");
/// Only what is posted can be reversed.
pub const NOT_POSTED: Code = Code::new("ledger.not_posted", Kind::Conflict, "This entry is not posted");
/// What is told of a day needs its end.
pub const DAY_NOT_OVER: Code =
    Code::new("ledger.day_not_over", Kind::Invalid, "This day is not over yet: take an earlier one");
/// A year is closed on its last day, when it is over.
pub const NOT_A_YEARS_END: Code = Code::new(
    "ledger.not_a_years_end",
    Kind::Invalid,
    "This is not the last day of a fiscal year that is over",
);
/// There is no result left to carry over.
pub const NOTHING_TO_CLOSE: Code =
    Code::new("ledger.nothing_to_close", Kind::Conflict, "The year has no result that is not closed");
/// The last day lies before the first.
pub const BAD_RANGE: Code =
    Code::new("ledger.bad_range", Kind::Invalid, "The last day lies before the first");
/// The cursor of another list, or none of ours.
pub const BAD_CURSOR: Code = Code::new("ledger.bad_cursor", Kind::Invalid, "This cursor leads nowhere");
