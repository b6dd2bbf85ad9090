//! What a client wanted, and what it was told.

use kernel::Id;
use serde_json::Value;

/// What somebody wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    /// An order of so many pieces, confirmed at once or not.
    Order {
        product: Id,
        pieces: i64,
        confirm: bool,
    },
    Confirm {
        order: Id,
    },
    Cancel {
        order: Id,
    },
    /// Goods that came.
    Receipt {
        product: Id,
        pieces: i64,
    },
    Shipment {
        order: Id,
    },
    Ship {
        shipment: Id,
        product: Id,
        pieces: i64,
    },
    Invoice {
        order: Id,
    },
    Post {
        invoice: Id,
    },
    Payment {
        invoice: Id,
    },
}

/// Kinds of things that bear the key of the request that made them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Made {
    Order,
    Receipt,
    Shipment,
    Invoice,
    Payment,
}

impl Wish {
    /// What comes of it, if it is something new.
    pub fn makes(&self) -> Option<Made> {
        match self {
            Wish::Order { .. } => Some(Made::Order),
            Wish::Receipt { .. } => Some(Made::Receipt),
            Wish::Shipment { .. } => Some(Made::Shipment),
            Wish::Invoice { .. } => Some(Made::Invoice),
            Wish::Payment { .. } => Some(Made::Payment),
            Wish::Confirm { .. } | Wish::Cancel { .. } | Wish::Ship { .. } | Wish::Post { .. } => None,
        }
    }
}

/// How a request ended for its client.
#[derive(Clone, Debug, PartialEq)]
pub enum Ended {
    Acked(Value),
    /// The stable code.
    Refused(String),
    /// The client gave up before it heard anything.
    Unknown,
}

/// One step of a client.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Its `Idempotency-Key`, which what is made bears too.
    pub key: String,
    pub wish: Wish,
    pub ended: Ended,
    /// Requests that were sent for it.
    pub tries: u64,
}
