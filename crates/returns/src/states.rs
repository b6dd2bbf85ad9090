//! The life of a return, as data.

use kernel::states::{States, Transition};
use platform::numbering::Series;

/// Numbers of returns, fetched in blocks.
pub const SERIES: Series = Series { code: "RMA" };

/// Every step that a return can take. Where a verb has several ends, what is left decides.
pub const STATES: States = States {
    document: "return",
    initial: "authorised",
    states: &["authorised", "partly_received", "received", "inspected", "completed", "cancelled"],
    transitions: &[
        Transition { verb: "receive", from: &["authorised", "partly_received"], to: "partly_received" },
        Transition { verb: "receive", from: &["authorised", "partly_received"], to: "received" },
        Transition { verb: "unreceive", from: &["partly_received", "received"], to: "partly_received" },
        Transition { verb: "unreceive", from: &["partly_received", "received"], to: "authorised" },
        Transition { verb: "inspect", from: &["partly_received"], to: "partly_received" },
        Transition { verb: "inspect", from: &["received"], to: "received" },
        Transition { verb: "inspect", from: &["received"], to: "inspected" },
        Transition { verb: "refund", from: &["partly_received"], to: "partly_received" },
        Transition { verb: "refund", from: &["received"], to: "received" },
        Transition { verb: "refund", from: &["inspected"], to: "inspected" },
        Transition { verb: "refund", from: &["inspected"], to: "completed" },
        Transition { verb: "replace", from: &["partly_received"], to: "partly_received" },
        Transition { verb: "replace", from: &["received"], to: "received" },
        Transition { verb: "replace", from: &["inspected"], to: "inspected" },
        Transition { verb: "replace", from: &["inspected"], to: "completed" },
        Transition { verb: "complete", from: &["partly_received", "received", "inspected"], to: "completed" },
        Transition { verb: "cancel", from: &["authorised"], to: "cancelled" },
    ],
};

/// What screens must know of the verbs.
pub const ACTIONS: &[records::Verb] = &[
    records::Verb::of("receive").in_states(&STATES),
    records::Verb::of("unreceive").in_states(&STATES),
    records::Verb::of("inspect").in_states(&STATES),
    records::Verb::of("refund").in_states(&STATES).confirmed(),
    records::Verb::of("replace").in_states(&STATES).confirmed(),
    records::Verb::of("complete").in_states(&STATES).bulk().confirmed(),
    records::Verb::of("cancel").in_states(&STATES).bulk().confirmed(),
];
