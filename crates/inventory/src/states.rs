//! The life of a transfer, as data; numbers of documents.

use kernel::states::{States, Transition};
use platform::numbering::Series;

/// Transfer numbers, fetched in blocks.
pub const SERIES: Series = Series { code: "TR" };

/// Numbers of receipts, fetched in blocks.
pub const RECEIPT_SERIES: Series = Series { code: "GR" };

/// Numbers of adjustments, fetched in blocks.
pub const ADJUSTMENT_SERIES: Series = Series { code: "ADJ" };

/// Every step that a transfer can take. `receive` and `return` look up which of their two it is.
pub const TRANSFERS: States = States {
    document: "transfer",
    initial: "draft",
    states: &["draft", "in_transit", "partly_received", "received", "returned", "cancelled"],
    transitions: &[
        Transition { verb: "ship", from: &["draft"], to: "in_transit" },
        Transition { verb: "receive_part", from: &["in_transit", "partly_received"], to: "partly_received" },
        Transition { verb: "receive_rest", from: &["in_transit", "partly_received"], to: "received" },
        Transition { verb: "return_part", from: &["in_transit"], to: "in_transit" },
        Transition { verb: "return_part", from: &["partly_received"], to: "partly_received" },
        Transition { verb: "return_rest", from: &["in_transit"], to: "returned" },
        Transition { verb: "return_rest", from: &["partly_received"], to: "received" },
        Transition { verb: "cancel", from: &["draft"], to: "cancelled" },
    ],
};

/// What screens must know of the verbs.
pub const TRANSFER_ACTIONS: &[records::Verb] = &[
    records::Verb::of("ship").in_states(&TRANSFERS).bulk().confirmed(),
    records::Verb::of("receive").in_states(&TRANSFERS),
    records::Verb::of("return"),
    records::Verb::of("cancel").in_states(&TRANSFERS).bulk().confirmed(),
];

/// What screens must know of what is done to a receipt. Its state says itself what became of it: there is one way.
pub const RECEIPT_ACTIONS: &[records::Verb] = &[records::Verb::of("reverse").confirmed()];

/// The same of an adjustment.
pub const ADJUSTMENT_ACTIONS: &[records::Verb] = &[records::Verb::of("reverse").confirmed()];
