//! What the module publishes.

use kernel::permissions::Permission;
use kernel::{Currency, Decimal, Id, Qty};
use platform::{Event, EventType, Subject};
use schemars::JsonSchema;
use serde::Serialize;

use crate::commands::inspect::Outcome;
use crate::model::ret;

const VIEW: &Permission = &crate::permissions::VIEW;

/// What every event of a return tells.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ReturnHead {
    pub return_id: Id,
    pub number: String,
    pub order_id: Id,
    pub order_number: String,
    pub customer_id: Id,
    pub store_id: Option<Id>,
    pub status: String,
}

/// One line and how much of it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ReturnedLine {
    pub line_id: Id,
    pub order_line_id: Id,
    pub product_id: Id,
    /// The return line's: the order line's, or another one of the product.
    pub unit_id: Id,
    pub quantity: Qty,
}

/// What became of so much of a line.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct InspectedLine {
    pub line_id: Id,
    pub order_line_id: Id,
    pub product_id: Id,
    /// The return line's.
    pub unit_id: Id,
    pub quantity: Qty,
    pub outcome: Outcome,
    /// Where it went; absent for what was scrapped.
    pub location_id: Option<Id>,
    /// Of kits: what became of each component.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub components: Vec<InspectedComponent>,
}

/// What became of a component of the kits in a line.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct InspectedComponent {
    pub product_id: Id,
    /// In the component's base unit, for all kits.
    pub quantity: Qty,
    pub outcome: Outcome,
    /// Where it went; absent for what was scrapped.
    pub location_id: Option<Id>,
}

macro_rules! return_events {
    ($($(#[$doc:meta])* $name:ident = $type:literal, $text:literal { $($field:ident: $kind:ty),* };)*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Debug, Serialize, JsonSchema)]
            pub struct $name {
                #[serde(flatten)]
                pub head: ReturnHead,
                $(pub $field: $kind,)*
            }

            impl Event for $name {
                const TYPE: EventType = EventType {
                    name: $type,
                    text: $text,
                    view: VIEW,
                    schema: |generator| generator.subschema_for::<$name>(),
                };
            }
        )*
    };
}

return_events! {
    /// A customer may send goods back.
    ReturnAuthorised = "return.authorised", "A customer may send goods back" { reason: String, lines: Vec<ReturnedLine> };
    /// Goods came.
    ReturnReceived = "return.received", "Returned goods came" { lines: Vec<ReturnedLine>, complete: bool };
    /// Goods were said to have come and did not.
    ReturnUnreceived = "return.unreceived", "A receipt of returned goods was taken back" { lines: Vec<ReturnedLine>, reason: String };
    /// Somebody looked at them.
    ReturnInspected = "return.inspected", "It was decided what becomes of returned goods" { lines: Vec<InspectedLine> };
    /// Their price was credited.
    ReturnRefunded = "return.refunded", "Returned goods were credited" { lines: Vec<ReturnedLine>, currency: Currency, credited: Decimal, credit_notes: Vec<Id>, refunds: Vec<Id> };
    /// Others are sent instead.
    ReturnReplaced = "return.replaced", "Returned goods are replaced by an order" { lines: Vec<ReturnedLine>, replacement_order_id: Id, replacement_number: String, credit_notes: Vec<Id> };
    /// Nothing is left to do.
    ReturnCompleted = "return.completed", "A return is done" {};
    /// Nothing came.
    ReturnCancelled = "return.cancelled", "A return was given up before anything came" { cancel_reason: Option<String> };
}

/// The part that every event tells.
pub(crate) fn head(ret: &ret::Model) -> ReturnHead {
    ReturnHead {
        return_id: ret.id,
        number: ret.number.clone(),
        order_id: ret.order_id,
        order_number: ret.order_number.clone(),
        customer_id: ret.customer_id,
        store_id: ret.store_id,
        status: ret.status.clone(),
    }
}

/// The return as the subject of events and audit entries.
pub(crate) fn subject(ret: &ret::Model) -> Subject {
    Subject::of("return", ret.id).within(ret.store_id, ret.region_id, ret.owner_id)
}
