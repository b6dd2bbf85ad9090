//! What the module publishes.

use kernel::permissions::Permission;
use kernel::{Currency, Decimal, Id, Instant, Qty};
use orders::kits::Kits;
use orders::model::line_part;
use platform::mail::By;
use platform::{Event, EventType, Result, Subject};
use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{line, shipment};

const VIEW: &Permission = &crate::permissions::VIEW;

/// What every shipment event tells.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ShipmentHead {
    pub shipment_id: Id,
    pub number: String,
    pub order_id: Id,
    pub order_number: String,
    pub customer_id: Id,
    pub store_id: Option<Id>,
    pub location_id: Id,
    pub status: String,
    pub carrier: Option<String>,
    pub tracking: Option<String>,
}

/// One line and how much of it travels.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ShippedLine {
    pub order_line_id: Id,
    pub product_id: Id,
    /// In the order line's unit.
    pub quantity: Qty,
    /// In the product's base unit.
    pub base_quantity: Qty,
    /// Of a kit: what leaves the stock.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub components: Vec<ShippedComponent>,
}

/// A component of a kit and how much of it travels.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ShippedComponent {
    pub product_id: Id,
    /// In the component's base unit, for all kits of the line.
    pub quantity: Qty,
}

macro_rules! shipment_events {
    ($($(#[$doc:meta])* $name:ident = $type:literal, $text:literal { $($field:ident: $kind:ty),* };)*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Debug, Serialize, JsonSchema)]
            pub struct $name {
                #[serde(flatten)]
                pub shipment: ShipmentHead,
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

shipment_events! {
    /// Somebody is to pack goods of an order.
    ShipmentCreated = "shipment.created", "A shipment was prepared" { lines: Vec<ShippedLine> };
    /// Other goods of the order are to be packed, or they go elsewhere; why, where the order was changed.
    ShipmentChanged = "shipment.changed", "A shipment was changed before it left" { reason: Option<String>, lines: Vec<ShippedLine> };
    /// The goods left.
    ShipmentShipped = "shipment.shipped", "The goods of a shipment left" { lines: Vec<ShippedLine> };
    /// The customer was told that they are on the way.
    ShipmentSent = "shipment.sent", "A customer was told of a shipment" { by: By };
    /// The customer has them.
    ShipmentDelivered = "shipment.delivered", "A shipment arrived" {};
    /// Its goods were put into parcels.
    ShipmentPacked = "shipment.packed", "A shipment was packed into parcels" { parcels: Vec<String> };
    /// What came of the wish for a label, or of taking one back: `created`, `failed`, `voided`.
    LabelSettled = "label.settled", "A carrier made a label for a parcel, would not, or took one back" { parcel_id: Id, parcel: String, carrier_id: Id, state: String, parcel_tracking: Option<String>, reason: Option<String> };
    /// Something happened on the way; of the whole shipment where no parcel is named.
    ParcelTracked = "parcel.tracked", "Something happened to a parcel on its way" { parcel_id: Option<Id>, parcel: Option<String>, parcel_tracking: Option<String>, code: String, at: Instant, place: Option<String> };
    /// It was given up before it left.
    ShipmentCancelled = "shipment.cancelled", "A shipment was given up before it left" { reason: Option<String> };
}

/// The part that every shipment event tells.
pub(crate) fn head(shipment: &shipment::Model) -> ShipmentHead {
    ShipmentHead {
        shipment_id: shipment.id,
        number: shipment.number.clone(),
        order_id: shipment.order_id,
        order_number: shipment.order_number.clone(),
        customer_id: shipment.customer_id,
        store_id: shipment.store_id,
        location_id: shipment.location_id,
        status: shipment.status.clone(),
        carrier: shipment.carrier.clone(),
        tracking: shipment.tracking.clone(),
    }
}

/// What travels.
pub(crate) fn told(lines: &[line::Model], kits: &Kits) -> Result<Vec<ShippedLine>> {
    let tell = |line: &line::Model| {
        let parts = kits.parts(line.order_line_id).iter().filter(|part| part.tracked);
        let component = |part: &line_part::Model| {
            Ok(ShippedComponent { product_id: part.product_id, quantity: part.of(line.base_quantity)? })
        };
        Ok(ShippedLine {
            order_line_id: line.order_line_id,
            product_id: line.product_id,
            quantity: line.quantity,
            base_quantity: line.base_quantity,
            components: parts.map(component).collect::<Result<_>>()?,
        })
    };
    lines.iter().map(tell).collect()
}

/// The shipment as the subject of events and audit entries.
pub(crate) fn subject(shipment: &shipment::Model) -> Subject {
    Subject::of("shipment", shipment.id).within(shipment.store_id, shipment.region_id, shipment.owner_id)
}

/// How an order is shipped was chosen and charged.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ShippingChosen {
    pub order_id: Id,
    pub method_id: Id,
    pub carrier_id: Id,
    pub currency: Currency,
    /// With or without tax as the order's prices are.
    pub price: Decimal,
}

/// Nothing is charged for shipping an order any more.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ShippingRemoved {
    pub order_id: Id,
    pub method_id: Id,
}

impl Event for ShippingChosen {
    const TYPE: EventType = EventType {
        name: "shipping.chosen",
        text: "How an order is shipped was chosen, and charged on it",
        view: &crate::permissions::CHOICE_VIEW,
        schema: |generator| generator.subschema_for::<ShippingChosen>(),
    };
}

impl Event for ShippingRemoved {
    const TYPE: EventType = EventType {
        name: "shipping.removed",
        text: "What was charged for shipping an order was taken off",
        view: &crate::permissions::CHOICE_VIEW,
        schema: |generator| generator.subschema_for::<ShippingRemoved>(),
    };
}
