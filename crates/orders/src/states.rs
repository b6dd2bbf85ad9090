//! The life of an order, as data.

use kernel::states::{States, Transition};
use platform::numbering::Series;

/// Order numbers: fetched in blocks, so that placing orders never queues.
pub const SERIES: Series = Series { code: "SO" };

/// Where an order stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    Draft,
    Confirmed,
    PartlyShipped,
    Shipped,
    Completed,
    Cancelled,
}

impl Status {
    /// The stored name.
    pub fn as_str(self) -> &'static str {
        match self {
            Status::Draft => "draft",
            Status::Confirmed => "confirmed",
            Status::PartlyShipped => "partly_shipped",
            Status::Shipped => "shipped",
            Status::Completed => "completed",
            Status::Cancelled => "cancelled",
        }
    }
}

/// Every step that an order can take. `ship_part`, `ship_rest` come from shipping, the others from people.
pub const STATES: States = States {
    document: "order",
    initial: "draft",
    states: &["draft", "confirmed", "partly_shipped", "shipped", "completed", "cancelled"],
    transitions: &[
        Transition { verb: "confirm", from: &["draft"], to: "confirmed" },
        Transition { verb: "ship_part", from: &["confirmed", "partly_shipped"], to: "partly_shipped" },
        Transition { verb: "ship_rest", from: &["confirmed", "partly_shipped"], to: "shipped" },
        Transition { verb: "amend", from: &["confirmed"], to: "confirmed" },
        Transition { verb: "amend", from: &["partly_shipped", "shipped"], to: "partly_shipped" },
        Transition { verb: "amend", from: &["partly_shipped", "shipped"], to: "shipped" },
        Transition { verb: "cancel_rest", from: &["partly_shipped"], to: "partly_shipped" },
        Transition { verb: "cancel_rest", from: &["partly_shipped"], to: "shipped" },
        Transition { verb: "promise", from: &["confirmed"], to: "confirmed" },
        Transition { verb: "promise", from: &["partly_shipped"], to: "partly_shipped" },
        Transition { verb: "complete", from: &["confirmed", "shipped"], to: "completed" },
        Transition { verb: "cancel", from: &["draft", "confirmed"], to: "cancelled" },
    ],
};

/// The verbs that people may use.
pub const VERBS: &[&str] = &["confirm", "amend", "promise", "cancel_rest", "complete", "cancel"];

/// What screens must know of the verbs.
pub const ACTIONS: &[records::Verb] = &[
    records::Verb::of("confirm").in_states(&STATES).bulk(),
    records::Verb::of("amend").in_states(&STATES),
    records::Verb::of("promise").in_states(&STATES),
    records::Verb::of("cancel-rest").in_states(&STATES).confirmed(),
    records::Verb::of("complete").in_states(&STATES).bulk().confirmed(),
    records::Verb::of("cancel").in_states(&STATES).bulk().confirmed(),
];
