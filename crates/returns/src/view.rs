//! A return as the API shows it: stored values.

use kernel::{Currency, Day, Id, Instant, Qty};
use schemars::JsonSchema;
use serde::Serialize;

use crate::STATES;
use crate::model::{line, ret};

/// A return.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ReturnView {
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
    pub currency: Currency,
    pub reason: String,
    pub note: Option<String>,
    pub business_date: Day,
    pub lines: Vec<ReturnLineView>,
    /// The verbs that its state allows.
    pub allowed_actions: Vec<String>,
    pub version: i64,
    pub created_at: Instant,
    /// In the answer to a refund or an exchange: the credit notes that it made.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub credit_notes: Vec<Id>,
    /// In the answer to a refund: what is paid back.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub refunds: Vec<Id>,
    /// In the answer to a replacement: the order that was made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replacement_order_id: Option<Id>,
}

/// A line of a return; quantities are in its unit.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ReturnLineView {
    pub id: Id,
    pub line_no: i32,
    pub order_line_id: Id,
    pub product_id: Id,
    pub sku: String,
    pub description: String,
    pub unit_id: Id,
    pub quantity: Qty,
    pub received: Qty,
    pub restocked: Qty,
    pub scrapped: Qty,
    pub quarantined: Qty,
    pub refunded: Qty,
    pub replaced: Qty,
    pub reason: Option<String>,
}

pub(crate) fn of(ret: &ret::Model, lines: &[line::Model]) -> ReturnView {
    ReturnView {
        id: ret.id,
        number: ret.number.clone(),
        order_id: ret.order_id,
        order_number: ret.order_number.clone(),
        customer_id: ret.customer_id,
        customer_name: ret.customer_name.clone(),
        store_id: ret.store_id,
        region_id: ret.region_id,
        owner_id: ret.owner_id,
        location_id: ret.location_id,
        status: ret.status.clone(),
        currency: ret.currency,
        reason: ret.reason.clone(),
        note: ret.note.clone(),
        business_date: ret.business_date,
        lines: lines.iter().map(line_view).collect(),
        allowed_actions: STATES.allowed(&ret.status).into_iter().map(str::to_owned).collect(),
        version: ret.version,
        created_at: ret.created_at,
        credit_notes: Vec::new(),
        refunds: Vec::new(),
        replacement_order_id: None,
    }
}

fn line_view(line: &line::Model) -> ReturnLineView {
    ReturnLineView {
        id: line.id,
        line_no: line.line_no,
        order_line_id: line.order_line_id,
        product_id: line.product_id,
        sku: line.sku.clone(),
        description: line.description.clone(),
        unit_id: line.unit_id,
        quantity: line.quantity,
        received: line.received,
        restocked: line.restocked,
        scrapped: line.scrapped,
        quarantined: line.quarantined,
        refunded: line.refunded,
        replaced: line.replaced,
        reason: line.reason.clone(),
    }
}
