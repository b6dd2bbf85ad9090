//! A shipment as the API shows it: stored values.

use kernel::{Currency, Day, Decimal, Error, Id, Instant, Qty};
use orders::kits::Kits;
use platform::Result;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use crate::STATES;
use crate::commands::choose::ChoiceTrace;
use crate::model::{choice, label, line, parcel, shipment, tracking_event};
use crate::queries::Parts;

/// A shipment.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ShipmentView {
    pub id: Id,
    pub number: String,
    pub order_id: Id,
    pub order_number: String,
    pub customer_id: Id,
    pub customer_name: String,
    pub store_id: Option<Id>,
    pub region_id: Option<Id>,
    pub owner_id: Option<Id>,
    pub location_id: Id,
    pub status: String,
    pub shipping_address: Option<Value>,
    pub carrier: Option<String>,
    pub tracking: Option<String>,
    pub note: Option<String>,
    pub locale: String,
    pub business_date: Day,
    pub created_at: Instant,
    pub shipped_at: Option<Instant>,
    pub delivered_at: Option<Instant>,
    pub lines: Vec<ShipmentLineView>,
    /// Into what it is packed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parcels: Vec<ParcelView>,
    /// What happened to it as a whole; what happened to its parcels stands with them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tracking_events: Vec<TrackingView>,
    /// The verbs that the shipment's state allows.
    pub allowed_actions: Vec<String>,
    /// In the answer to `ship`: what is below zero now, where the location's rule is to warn of it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<inventory::BelowZero>,
    pub version: i64,
}

/// A line of a shipment.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ShipmentLineView {
    pub id: Id,
    pub line_no: i32,
    pub order_line_id: Id,
    pub product_id: Id,
    pub sku: String,
    pub description: String,
    pub unit_id: Id,
    pub quantity: Qty,
    pub base_quantity: Qty,
    pub ordered: Qty,
    /// What is left to ship after this shipment.
    pub to_follow: Qty,
    /// Of a kit: what it is put together from.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub components: Vec<ShippedComponentView>,
}

/// A component of the kits in a line.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ShippedComponentView {
    pub product_id: Id,
    pub sku: String,
    pub description: String,
    /// The component's base unit.
    pub unit_id: Id,
    /// In that unit, for all kits of the line.
    pub quantity: Qty,
    /// It leaves the stock; a service does not.
    pub tracked: bool,
}

pub(crate) fn of(shipment: &shipment::Model, lines: &[line::Model], kits: &Kits) -> Result<ShipmentView> {
    Ok(ShipmentView {
        id: shipment.id,
        number: shipment.number.clone(),
        order_id: shipment.order_id,
        order_number: shipment.order_number.clone(),
        customer_id: shipment.customer_id,
        customer_name: shipment.customer_name.clone(),
        store_id: shipment.store_id,
        region_id: shipment.region_id,
        owner_id: shipment.owner_id,
        location_id: shipment.location_id,
        status: shipment.status.clone(),
        shipping_address: shipment
            .shipping_address
            .as_deref()
            .map(serde_json::from_str)
            .transpose()
            .map_err(Error::internal)?,
        carrier: shipment.carrier.clone(),
        tracking: shipment.tracking.clone(),
        note: shipment.note.clone(),
        locale: shipment.locale.clone(),
        business_date: shipment.business_date,
        created_at: shipment.created_at,
        shipped_at: shipment.shipped_at,
        delivered_at: shipment.delivered_at,
        lines: lines.iter().map(|line| line_view(line, kits)).collect::<Result<_>>()?,
        parcels: Vec::new(),
        tracking_events: Vec::new(),
        allowed_actions: STATES.allowed(&shipment.status).into_iter().map(str::to_owned).collect(),
        warnings: Vec::new(),
        version: shipment.version,
    })
}

fn line_view(line: &line::Model, kits: &Kits) -> Result<ShipmentLineView> {
    Ok(ShipmentLineView {
        id: line.id,
        line_no: line.line_no,
        order_line_id: line.order_line_id,
        product_id: line.product_id,
        sku: line.sku.clone(),
        description: line.description.clone(),
        unit_id: line.unit_id,
        quantity: line.quantity,
        base_quantity: line.base_quantity,
        ordered: line.ordered,
        to_follow: line.to_follow,
        components: components(line, kits)?,
    })
}

/// What travels of a line's kits, service or goods.
pub(crate) fn components(line: &line::Model, kits: &Kits) -> Result<Vec<ShippedComponentView>> {
    let parts = kits.parts(line.order_line_id).iter().map(|part| {
        Ok(ShippedComponentView {
            product_id: part.product_id,
            sku: part.sku.clone(),
            description: part.description.clone(),
            unit_id: part.unit_id,
            quantity: part.of(line.base_quantity)?,
            tracked: part.tracked,
        })
    });
    parts.collect()
}

/// A parcel.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ParcelView {
    pub id: Id,
    pub number: String,
    pub shipment_id: Id,
    pub no: i32,
    pub package_type_id: Option<Id>,
    pub length_mm: Option<i64>,
    pub width_mm: Option<i64>,
    pub height_mm: Option<i64>,
    pub weight_g: Option<i64>,
    pub carrier_id: Option<Id>,
    pub carrier: Option<String>,
    pub tracking: Option<String>,
    /// The carrier's page about it.
    pub tracking_url: Option<String>,
    pub status: String,
    pub status_at: Option<Instant>,
    pub lines: Vec<ParcelLineView>,
    pub label: Option<LabelView>,
    /// The oldest first.
    pub events: Vec<TrackingView>,
    pub version: i64,
}

/// So much of a line of the shipment.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ParcelLineView {
    pub line_id: Id,
    pub quantity: Qty,
}

/// A label, or what became of the wish for one.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct LabelView {
    pub id: Id,
    pub carrier_id: Id,
    /// `requested`, `created`, `failed`, `uncertain`, `void_requested`, `voided`.
    pub state: String,
    pub tracking: Option<String>,
    /// The carrier's own name for it.
    pub reference: Option<String>,
    /// Why it is not as it should be.
    pub error_code: Option<String>,
    pub error_text: Option<String>,
    pub requested_at: Instant,
    pub settled_at: Option<Instant>,
}

/// Something that happened on the way.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TrackingView {
    pub code: String,
    pub at: Instant,
    pub place: Option<String>,
    pub text: Option<String>,
    /// `hand`, `carrier` or `label`.
    pub source: String,
    pub recorded_at: Instant,
}

/// How an order is shipped, and what was charged.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ChoiceView {
    pub id: Id,
    pub order_id: Id,
    pub order_number: String,
    pub status: String,
    pub method_id: Id,
    pub method_name: String,
    pub carrier_id: Id,
    pub currency: Currency,
    /// With or without tax as the order's prices are.
    pub price: Decimal,
    pub by_hand: bool,
    pub arrives_from: Day,
    pub arrives_to: Day,
    /// The order's line that charges it.
    pub line_id: Option<Id>,
    /// The goods or the address changed since: `POST …/renew` works the price out anew.
    pub stale: bool,
    pub trace: ChoiceTrace,
    pub version: i64,
}

pub(crate) fn parcel(parcel: &parcel::Model, parts: &Parts) -> ParcelView {
    let of_parcel = |event: &&tracking_event::Model| event.parcel_id == Some(parcel.id);
    let content = parts.contents.iter().filter(|row| row.parcel_id == parcel.id);
    ParcelView {
        id: parcel.id,
        number: parcel.number.clone(),
        shipment_id: parcel.shipment_id,
        no: parcel.no,
        package_type_id: parcel.package_type_id,
        length_mm: parcel.length_mm,
        width_mm: parcel.width_mm,
        height_mm: parcel.height_mm,
        weight_g: parcel.weight_g,
        carrier_id: parcel.carrier_id,
        carrier: parts.carrier(parcel).map(|row| row.name.clone()),
        tracking: parcel.tracking.clone(),
        tracking_url: parts.url(parcel),
        status: parcel.status.clone(),
        status_at: parcel.status_at,
        lines: content
            .map(|row| ParcelLineView { line_id: row.shipment_line_id, quantity: row.quantity })
            .collect(),
        label: parts.labels.iter().find(|row| Some(row.id) == parcel.label_id).map(label_view),
        events: parts.events.iter().filter(of_parcel).map(event).collect(),
        version: parcel.version,
    }
}

fn label_view(label: &label::Model) -> LabelView {
    LabelView {
        id: label.id,
        carrier_id: label.carrier_id,
        state: label.state.clone(),
        tracking: label.tracking.clone(),
        reference: label.reference.clone(),
        error_code: label.error_code.clone(),
        error_text: label.error_text.clone(),
        requested_at: label.requested_at,
        settled_at: label.settled_at,
    }
}

pub(crate) fn event(event: &tracking_event::Model) -> TrackingView {
    TrackingView {
        code: event.code.clone(),
        at: event.at,
        place: event.place.clone(),
        text: event.text.clone(),
        source: event.source.clone(),
        recorded_at: event.recorded_at,
    }
}

pub(crate) fn choice(choice: &choice::Model, stale: bool) -> Result<ChoiceView> {
    Ok(ChoiceView {
        id: choice.id,
        order_id: choice.order_id,
        order_number: choice.order_number.clone(),
        status: choice.status.clone(),
        method_id: choice.method_id,
        method_name: choice.method_name.clone(),
        carrier_id: choice.carrier_id,
        currency: choice.currency,
        price: choice.currency.decimal(choice.price),
        by_hand: choice.by_hand,
        arrives_from: choice.arrives_from,
        arrives_to: choice.arrives_to,
        line_id: choice.line_id,
        stale,
        trace: serde_json::from_str(&choice.trace).map_err(Error::internal)?,
        version: choice.version,
    })
}
