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

/// Refund numbers, fetched in blocks.
pub const REFUNDS: Series = Series { code: "REF" };

/// Every step that an invoice can take. `allocate…` and `unallocate…` come from allocations, `credit_rest` from credit
/// notes and `fall_due` from the calendar, never from a person: nobody can say that an invoice is paid without saying
/// by what.
pub const STATES: States = States {
    document: "invoice",
    initial: "draft",
    states: &["draft", "posted", "sent", "part_paid", "overdue", "paid", "credited", "void"],
    transitions: &[
        Transition { verb: "post", from: &["draft"], to: "posted" },
        Transition { verb: "send", from: &["posted"], to: "sent" },
        Transition { verb: "allocate_part", from: &["posted", "sent", "part_paid"], to: "part_paid" },
        Transition { verb: "allocate_rest", from: &["posted", "sent", "part_paid", "overdue"], to: "paid" },
        Transition { verb: "unallocate_part", from: &["part_paid", "paid", "credited"], to: "part_paid" },
        Transition { verb: "unallocate_all", from: &["part_paid", "paid", "credited"], to: "posted" },
        Transition { verb: "unallocate_all", from: &["part_paid", "paid", "credited"], to: "sent" },
        Transition {
            verb: "credit_rest",
            from: &["posted", "sent", "part_paid", "overdue", "paid"],
            to: "credited",
        },
        Transition { verb: "void", from: &["posted", "sent", "overdue"], to: "void" },
        Transition { verb: "fall_due", from: &["posted", "sent", "part_paid"], to: "overdue" },
    ],
};

/// The life of a refund. What was requested is on record before anybody is asked to pay it.
pub const REFUND_STATES: States = States {
    document: "refund",
    initial: "requested",
    states: &["requested", "sent", "settled", "failed"],
    transitions: &[
        Transition { verb: "send", from: &["requested"], to: "sent" },
        Transition { verb: "settle", from: &["requested", "sent"], to: "settled" },
        Transition { verb: "fail", from: &["requested", "sent"], to: "failed" },
    ],
};

/// What decides a posted invoice's status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts {
    pub total: Amount,
    /// total − Σ allocations.
    pub open: Amount,
    /// Σ totals of credit notes, with the other sign.
    pub credited: Amount,
    /// A credit note of the whole was made to take it back.
    pub void: bool,
    pub sent: bool,
    /// A due date is past and the overdue job has seen it.
    pub overdue: bool,
}

impl Facts {
    /// Of a stored invoice.
    pub fn of(invoice: &crate::model::invoice::Model) -> Facts {
        Facts {
            total: invoice.total,
            open: invoice.open,
            credited: invoice.credited,
            void: invoice.void_note_id.is_some(),
            sent: invoice.sent_at.is_some(),
            overdue: invoice.status == "overdue",
        }
    }
}

/// The status that follows from the facts; existence of a payment decides nothing, amounts do.
pub fn status_of(facts: Facts) -> &'static str {
    if facts.void {
        "void"
    } else if facts.open.is_zero() && facts.credited >= facts.total && !facts.total.is_zero() {
        "credited"
    } else if facts.open.is_zero() {
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

/// What screens must know of the verbs.
pub const ACTIONS: &[records::Verb] = &[
    records::Verb::of("post").in_states(&STATES).bulk().confirmed(),
    records::Verb::of("send").bulk(),
    records::Verb::of("void").in_states(&STATES).confirmed(),
    records::Verb::of("credit").confirmed(),
    records::Verb::of("write-off").confirmed(),
    records::Verb::of("unallocate").confirmed(),
];

/// What screens must know of the verbs.
pub const REFUND_ACTIONS: &[records::Verb] = &[
    records::Verb::of("send").in_states(&REFUND_STATES).bulk(),
    records::Verb::of("settle").in_states(&REFUND_STATES).bulk(),
    records::Verb::of("fail").in_states(&REFUND_STATES).confirmed(),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn t54_the_status_follows_from_amounts() {
        let facts = Facts {
            total: Amount(100),
            open: Amount(100),
            credited: Amount::ZERO,
            void: false,
            sent: false,
            overdue: false,
        };
        assert_eq!(status_of(facts), "posted");
        assert_eq!(status_of(Facts { sent: true, ..facts }), "sent");
        assert_eq!(status_of(Facts { open: Amount(40), sent: true, ..facts }), "part_paid");
        assert_eq!(status_of(Facts { open: Amount(40), overdue: true, ..facts }), "overdue");
        assert_eq!(status_of(Facts { open: Amount::ZERO, overdue: true, ..facts }), "paid");
        assert_eq!(status_of(Facts { credited: Amount(60), open: Amount(40), ..facts }), "part_paid");
        assert_eq!(status_of(Facts { credited: Amount(60), open: Amount::ZERO, ..facts }), "paid");
        let credited = Facts { credited: Amount(100), open: Amount::ZERO, ..facts };
        assert_eq!(status_of(credited), "credited");
        assert_eq!(status_of(Facts { void: true, ..credited }), "void");
    }
}
