//! The life of a shipment, as data.

use kernel::states::{States, Transition};
use platform::numbering::Series;

/// Shipment numbers, fetched in blocks.
pub const SERIES: Series = Series { code: "SH" };

/// Numbers of parcels' labels, of which our own tracking numbers are made.
pub const PARCELS: Series = Series { code: "PN" };

/// Every step that a shipment can take. What has left is corrected by a return, never by cancelling.
pub const STATES: States = States {
    document: "shipment",
    initial: "draft",
    states: &["draft", "shipped", "delivered", "cancelled"],
    transitions: &[
        Transition { verb: "ship", from: &["draft"], to: "shipped" },
        Transition { verb: "deliver", from: &["shipped"], to: "delivered" },
        Transition { verb: "cancel", from: &["draft"], to: "cancelled" },
    ],
};

/// What screens must know of the verbs.
pub const ACTIONS: &[records::Verb] = &[
    records::Verb::of("ship").in_states(&STATES).bulk().confirmed(),
    records::Verb::of("deliver").in_states(&STATES).bulk(),
    records::Verb::of("cancel").in_states(&STATES).bulk().confirmed(),
];
