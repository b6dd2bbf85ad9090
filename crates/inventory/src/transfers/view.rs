//! A transfer as the API shows it.

use kernel::{Day, Id, Instant, Qty};
use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{transfer, transfer_line as line};
use crate::policy::BelowZero;
use crate::states::TRANSFERS;

/// A transfer.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TransferView {
    pub id: Id,
    pub number: String,
    pub from_location_id: Id,
    pub to_location_id: Id,
    pub status: String,
    pub note: Option<String>,
    /// When it is to arrive.
    pub expected_on: Option<Day>,
    /// The day on which it was sent; until then the one on which it was written.
    pub business_date: Day,
    pub created_at: Instant,
    pub shipped_at: Option<Instant>,
    /// When it was noted that the last of it was received, given up or back.
    pub received_at: Option<Instant>,
    /// The day on which the last of it was received, given up or back.
    pub received_on: Option<Day>,
    pub lines: Vec<TransferLineView>,
    /// The verbs that the transfer's state allows.
    pub allowed_actions: Vec<String>,
    /// In the answer to a change: what is below zero now, where the location's rule is to warn of it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<BelowZero>,
    pub version: i64,
}

/// A line of a transfer; all but `quantity` in base units.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TransferLineView {
    pub id: Id,
    pub line_no: i32,
    pub product_id: Id,
    pub unit_id: Id,
    /// In the line's unit.
    pub quantity: Qty,
    pub base_quantity: Qty,
    pub received: Qty,
    /// Came back to where it was sent from.
    pub returned: Qty,
    pub short: Qty,
    pub damaged: Qty,
    pub surplus: Qty,
    /// Sent, and nobody has said yet what became of it.
    pub under_way: Qty,
}

pub(crate) fn of(transfer: &transfer::Model, lines: &[line::Model]) -> TransferView {
    let sent = ["in_transit", "partly_received"].contains(&transfer.status.as_str());
    let mut actions: Vec<String> =
        TRANSFERS.allowed(&transfer.status).into_iter().map(|verb| verb.replace("_part", "")).collect();
    actions.retain(|verb| !verb.ends_with("_rest"));
    TransferView {
        id: transfer.id,
        number: transfer.number.clone(),
        from_location_id: transfer.from_location_id,
        to_location_id: transfer.to_location_id,
        status: transfer.status.clone(),
        note: transfer.note.clone(),
        expected_on: transfer.expected_on,
        business_date: transfer.business_date,
        created_at: transfer.created_at,
        shipped_at: transfer.shipped_at,
        received_at: transfer.received_at,
        received_on: transfer.received_on,
        lines: lines
            .iter()
            .map(|line| TransferLineView {
                id: line.id,
                line_no: line.line_no,
                product_id: line.product_id,
                unit_id: line.unit_id,
                quantity: line.quantity,
                base_quantity: line.base_quantity,
                received: line.received,
                returned: line.returned,
                short: line.short,
                damaged: line.damaged,
                surplus: line.surplus,
                under_way: if sent { line.under_way() } else { Qty::ZERO },
            })
            .collect(),
        allowed_actions: actions,
        warnings: Vec::new(),
        version: transfer.version,
    }
}
