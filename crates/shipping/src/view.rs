//! A shipment as the API shows it: stored values.

use kernel::{Day, Error, Id, Instant, Qty};
use orders::kits::Kits;
use platform::Result;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use crate::STATES;
use crate::model::{line, shipment};

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
