//! What transfers tell.

use kernel::{Id, Qty};
use platform::{Event, EventType, Subject};
use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{transfer, transfer_line as line};

/// What every event of a transfer tells.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TransferHead {
    pub transfer_id: Id,
    pub number: String,
    pub from_location_id: Id,
    pub to_location_id: Id,
    pub status: String,
}

/// A line and what became of it so far, in base units.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TransferLine {
    pub line_id: Id,
    pub product_id: Id,
    pub quantity: Qty,
    pub received: Qty,
    pub returned: Qty,
    pub short: Qty,
    pub damaged: Qty,
    pub surplus: Qty,
}

macro_rules! transfer_events {
    ($($(#[$doc:meta])* $name:ident = $type:literal, $text:literal;)*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Debug, Serialize, JsonSchema)]
            pub struct $name {
                #[serde(flatten)]
                pub transfer: TransferHead,
                pub lines: Vec<TransferLine>,
            }

            impl Event for $name {
                const TYPE: EventType = EventType {
                    name: $type,
                    text: $text,
                    view: &crate::permissions::VIEW,
                    schema: |generator| generator.subschema_for::<$name>(),
                };
            }
        )*
    };
}

transfer_events! {
    /// Goods are to go from one location to another.
    TransferCreated = "transfer.created", "A transfer was written";
    /// It was written anew before it was sent.
    TransferChanged = "transfer.changed", "A transfer was changed before it was sent";
    /// They are in transit.
    TransferShipped = "transfer.shipped", "The goods of a transfer left";
    /// All or some of them arrived, or were given up.
    TransferReceived = "transfer.received", "Goods of a transfer arrived or turned out to be missing";
    /// All or some of what was on its way came back to where it was sent from.
    TransferReturned = "transfer.returned", "Goods of a transfer came back";
    /// It was given up before it was sent.
    TransferCancelled = "transfer.cancelled", "A transfer was given up before it was sent";
}

pub(crate) fn head(transfer: &transfer::Model) -> TransferHead {
    TransferHead {
        transfer_id: transfer.id,
        number: transfer.number.clone(),
        from_location_id: transfer.from_location_id,
        to_location_id: transfer.to_location_id,
        status: transfer.status.clone(),
    }
}

pub(crate) fn lines_told(lines: &[line::Model]) -> Vec<TransferLine> {
    lines
        .iter()
        .map(|line| TransferLine {
            line_id: line.id,
            product_id: line.product_id,
            quantity: line.base_quantity,
            received: line.received,
            returned: line.returned,
            short: line.short,
            damaged: line.damaged,
            surplus: line.surplus,
        })
        .collect()
}

/// The transfer as the subject of events and audit entries: once it was sent, of the store that receives it.
pub(crate) fn subject(transfer: &transfer::Model) -> Subject {
    let sent = transfer.shipped_at.is_some();
    let store = if sent { transfer.to_store_id } else { transfer.store_id };
    Subject::of("transfer", transfer.id).within(store, None, None)
}
