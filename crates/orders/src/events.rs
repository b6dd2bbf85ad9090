//! What the module publishes.

use kernel::permissions::Permission;
use kernel::{Currency, Day, Decimal, Id, Qty};
use platform::mail::By;
use platform::{Event, EventType, Subject};
use schemars::JsonSchema;
use serde::Serialize;

use crate::heading::HeadChange;
use crate::model::{line, order, template};
use crate::policy::OrderPolicy;
use crate::ports::CutShipment;
use crate::versions::LineChange;

const VIEW: &Permission = &crate::permissions::VIEW;

/// What every order event tells. `shipments` in some of them are those that were prepared and of which something was
/// taken with the change.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct OrderHead {
    pub order_id: Id,
    pub number: String,
    pub customer_id: Id,
    pub store_id: Option<Id>,
    pub status: String,
    pub currency: Currency,
    pub total: Decimal,
}

/// One line and how much of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LineQuantity {
    pub line_id: Id,
    pub product_id: Id,
    /// In the line's unit.
    pub quantity: Qty,
}

/// A line that waits, or waited, for so much.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct WaitingLine {
    pub line_id: Id,
    pub product_id: Id,
    pub location_id: Id,
    /// In the product's base unit.
    pub quantity: Qty,
    pub promised_on: Day,
}

/// When a line is promised for.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PromisedLine {
    pub line_id: Id,
    pub promised_on: Day,
}

/// How goods are promised was changed.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct OrderPolicyUpdated {
    pub policy: OrderPolicy,
}

impl Event for OrderPolicyUpdated {
    const TYPE: EventType = EventType {
        name: "order_policy.updated",
        text: "How goods are promised was changed",
        view: &crate::permissions::POLICY_VIEW,
        schema: |generator| generator.subschema_for::<OrderPolicyUpdated>(),
    };
}

macro_rules! order_events {
    ($($(#[$doc:meta])* $name:ident = $type:literal, $text:literal { $($field:ident: $kind:ty),* };)*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Debug, Serialize, JsonSchema)]
            pub struct $name {
                #[serde(flatten)]
                pub order: OrderHead,
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

order_events! {
    /// An order was placed.
    OrderCreated = "order.created", "An order was placed" { lines: Vec<LineQuantity> };
    /// Goods are promised and credit is taken up.
    OrderConfirmed = "order.confirmed", "An order was confirmed: its goods are reserved" { lines: Vec<LineQuantity> };
    /// The order was given up.
    OrderCancelled = "order.cancelled", "An order was cancelled" { reason: Option<String>, shipments: Vec<CutShipment> };
    /// Goods left.
    OrderShipped = "order.shipped", "Goods of an order left" { lines: Vec<LineQuantity>, complete: bool };
    /// An invoice was posted for it (or, with negative quantities, credited).
    OrderInvoiced = "order.invoiced", "An invoice of an order was posted or credited" { lines: Vec<LineQuantity>, complete: bool };
    /// It is confirmed beyond the customer's credit and waits.
    OrderHeld = "order.held", "An order waits because of the customer's credit" { hold: String };
    /// It may go on.
    OrderReleased = "order.released", "An order that waited may go on" { hold: Option<String>, reason: String };
    /// What was agreed has changed since it was confirmed.
    OrderAmended = "order.amended", "A confirmed order was amended" { version: i64, no: i32, reason: String, total_before: Decimal, changes: Vec<LineChange>, head: Vec<HeadChange>, shipments: Vec<CutShipment> };
    /// What had not left is given up; quantities are what was given up.
    OrderRestCancelled = "order.rest_cancelled", "What had not left of an order was given up" { reason: String, total_before: Decimal, lines: Vec<LineQuantity>, shipments: Vec<CutShipment> };
    /// More was confirmed than there is.
    OrderBackOrdered = "order.back_ordered", "A part of an order waits for goods" { lines: Vec<WaitingLine> };
    /// Goods came for those who waited; quantities are what was reserved now.
    OrderBackOrderFilled = "order.back_order_filled", "Goods came for an order that waited and are reserved" { lines: Vec<WaitingLine>, complete: bool };
    /// Somebody said when goods are promised for.
    OrderPromised = "order.promised", "When an order's goods are promised for was changed" { lines: Vec<PromisedLine>, priority: i32 };
    /// Goods came back.
    OrderReturned = "order.returned", "Goods of an order came back (or, with negative quantities, did not after all)" { lines: Vec<LineQuantity>, complete: bool };
    /// The day of a template's schedule came.
    OrderRecurred = "order.recurred", "An order was placed by a template on a day of its schedule" { template_id: Id, period_on: Day };
    /// The customer has its confirmation.
    OrderSent = "order.sent", "The confirmation of an order was sent" { by: By };
    /// Nothing is left to do.
    OrderCompleted = "order.completed", "An order is done" { shipments: Vec<CutShipment> };
}

/// The part that every order event tells.
pub(crate) fn head(order: &order::Model) -> OrderHead {
    OrderHead {
        order_id: order.id,
        number: order.number.clone(),
        customer_id: order.customer_id,
        store_id: order.store_id,
        status: order.status.clone(),
        currency: order.currency,
        total: order.currency.decimal(order.total),
    }
}

/// All lines with their ordered quantities.
pub(crate) fn ordered(lines: &[line::Model]) -> Vec<LineQuantity> {
    lines
        .iter()
        .map(|line| LineQuantity { line_id: line.id, product_id: line.product_id, quantity: line.quantity })
        .collect()
}

/// The order as the subject of events and audit entries.
pub(crate) fn subject(order: &order::Model) -> Subject {
    Subject::of("order", order.id).within(order.store_id, order.region_id, order.owner_id)
}

/// A template was written, is written anew, paused, resumed or ended, or its run failed.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct OrderTemplateUpdated {
    pub template_id: Id,
    pub customer_id: Id,
    /// `active`, `paused` or `ended`.
    pub status: String,
}

impl Event for OrderTemplateUpdated {
    const TYPE: EventType = EventType {
        name: "order_template.updated",
        text: "An order template was written, paused, resumed or ended, or its run failed",
        view: &crate::permissions::TEMPLATE_VIEW,
        schema: |generator| generator.subschema_for::<OrderTemplateUpdated>(),
    };
}

impl OrderTemplateUpdated {
    pub(crate) fn of(row: &template::Model) -> OrderTemplateUpdated {
        OrderTemplateUpdated { template_id: row.id, customer_id: row.customer_id, status: row.status.clone() }
    }
}

/// The template as the subject of events and audit entries.
pub(crate) fn template_subject(row: &template::Model) -> Subject {
    Subject::of("order_template", row.id).within(row.store_id, row.region_id, row.owner_id)
}
