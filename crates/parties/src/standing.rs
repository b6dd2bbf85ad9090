//! How a customer stands with us: from a lead to somebody who buys, or does not any more.

use kernel::States;
use kernel::states::Transition;

/// The steps of a customer. Only an `active` customer buys; a `blocked` one is not even offered anything.
pub const STANDING: States = States {
    document: "customer",
    initial: "lead",
    states: &["lead", "in_review", "active", "blocked"],
    transitions: &[
        Transition { verb: "submit", from: &["lead", "active"], to: "in_review" },
        Transition { verb: "qualify", from: &["lead", "in_review"], to: "active" },
        Transition { verb: "send_back", from: &["in_review"], to: "lead" },
        Transition { verb: "block", from: &["lead", "in_review", "active"], to: "blocked" },
        Transition { verb: "unblock", from: &["blocked"], to: "active" },
    ],
};

/// May buy.
pub(crate) const ACTIVE: &str = "active";
/// Buys nothing.
pub(crate) const BLOCKED: &str = "blocked";
/// Is still to be qualified.
pub(crate) const LEAD: &str = "lead";

/// What screens must know of the verbs.
pub const ACTIONS: &[records::Verb] = &[
    records::Verb::of("submit").in_states(&STANDING).bulk(),
    records::Verb::of("qualify").in_states(&STANDING).bulk(),
    records::Verb::of("send_back").in_states(&STANDING).bulk(),
    records::Verb::of("block").in_states(&STANDING).bulk().confirmed(),
    records::Verb::of("unblock").in_states(&STANDING).bulk(),
    records::Verb::of("merge").confirmed(),
    records::Verb::of("erase").confirmed(),
];
