//! The life of an invoice, as data, and the one function that gives its paid states.

use kernel::Amount;
use kernel::states::{States, Transition};
use platform::numbering::Series;

/// Invoice numbers: gap-free per company and year.
pub const INVOICES: Series = Series { code: "INV" };
/// Credit note numbers: gap-free per company and year.
pub const CREDIT_NOTES: Series = Series { code: "CN" };
/// Payment numbers, fetched in blocks.
pub const PAYMENTS: Series = Series { code: "PAY" };

/// Every step that an invoice can take. `allocate…` come from allocations and `fall_due` from the calendar, never
/// from a person: nobody can say that an invoice is paid without saying by what.
pub const STATES: States = States {
    document: "invoice",
    initial: "draft",
    states: &["draft", "posted", "sent", "part_paid", "overdue", "paid"],
    transitions: &[
        Transition { verb: "post", from: &["draft"], to: "posted" },
        Transition { verb: "send", from: &["posted"], to: "sent" },
        Transition { verb: "allocate_part", from: &["posted", "sent", "part_paid"], to: "part_paid" },
        Transition { verb: "allocate_rest", from: &["posted", "sent", "part_paid", "overdue"], to: "paid" },
        Transition { verb: "fall_due", from: &["posted", "sent", "part_paid"], to: "overdue" },
    ],
};

/// What decides a posted invoice's status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts {
    pub total: Amount,
    /// total − Σ allocations.
    pub open: Amount,
    pub sent: bool,
    /// The due date is past and the overdue job has seen it.
    pub overdue: bool,
}

/// The status that follows from the facts; existence of a payment decides nothing, amounts do.
pub fn status_of(facts: Facts) -> &'static str {
    if facts.open.is_zero() {
        "paid"
    } else if facts.overdue {
        "overdue"
    } else if facts.open != facts.total {
        "part_paid"
    } else if facts.sent {
        "sent"
    } else {
        "posted"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_is_reachable_and_known() {
        STATES.validate().expect("the table is sound");
    }

    #[test]
    fn the_readme_shows_the_table() {
        let readme = include_str!("../README.md");
        assert!(readme.contains(STATES.mermaid().trim()), "README.md should contain:\n{}", STATES.mermaid());
    }

    #[test]
    fn t54_the_status_follows_from_amounts() {
        let facts = Facts { total: Amount(100), open: Amount(100), sent: false, overdue: false };
        assert_eq!(status_of(facts), "posted");
        assert_eq!(status_of(Facts { sent: true, ..facts }), "sent");
        assert_eq!(status_of(Facts { open: Amount(40), sent: true, ..facts }), "part_paid");
        assert_eq!(status_of(Facts { open: Amount(40), overdue: true, ..facts }), "overdue");
        assert_eq!(status_of(Facts { open: Amount::ZERO, overdue: true, ..facts }), "paid");
    }
}
