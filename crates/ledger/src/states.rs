//! The life of a journal entry, as data.

use kernel::states::{States, Transition};

/// A reversal is an entry of its own: nothing moves a posted one.
pub const STATES: States = States {
    document: "journal entry",
    initial: "draft",
    states: &["draft", "posted"],
    transitions: &[
        Transition { verb: "post", from: &["draft"], to: "posted" },
        Transition { verb: "reverse", from: &["posted"], to: "posted" },
    ],
};

/// What screens must know of the verbs.
pub const ACTIONS: &[records::Verb] = &[
    records::Verb::of("post").in_states(&STATES).bulk().confirmed(),
    records::Verb::of("reverse").in_states(&STATES).confirmed(),
];
