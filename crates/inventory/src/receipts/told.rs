//! What receipts tell.

use kernel::{Day, Id, Qty};
use platform::{Event, EventType, Subject};
use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{receipt, receipt_line as line};

/// What every event of a receipt tells.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ReceiptHead {
    pub receipt_id: Id,
    pub number: String,
    pub location_id: Id,
    pub supplier_id: Option<Id>,
    pub reference: Option<String>,
    /// The day on which the goods came.
    pub business_date: Day,
}

/// So much of a product came, in base units.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ReceiptLineTold {
    pub line_id: Id,
    pub product_id: Id,
    pub quantity: Qty,
}

/// Goods came.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ReceiptPosted {
    #[serde(flatten)]
    pub receipt: ReceiptHead,
    pub lines: Vec<ReceiptLineTold>,
}

impl Event for ReceiptPosted {
    const TYPE: EventType = EventType {
        name: "receipt.posted",
        text: "Goods were taken into stock",
        view: &crate::permissions::VIEW,
        schema: |generator| generator.subschema_for::<ReceiptPosted>(),
    };
}

/// Goods that had come were taken back.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ReceiptReversed {
    /// What was taken back.
    #[serde(flatten)]
    pub receipt: ReceiptHead,
    pub lines: Vec<ReceiptLineTold>,
    /// The counter-document.
    pub reversed_by_id: Id,
    /// The day on which it was taken back.
    pub reversed_on: Day,
    pub reason: String,
}

impl Event for ReceiptReversed {
    const TYPE: EventType = EventType {
        name: "receipt.reversed",
        text: "Goods that had been taken into stock were taken back",
        view: &crate::permissions::VIEW,
        schema: |generator| generator.subschema_for::<ReceiptReversed>(),
    };
}

pub(crate) fn head(receipt: &receipt::Model) -> ReceiptHead {
    ReceiptHead {
        receipt_id: receipt.id,
        number: receipt.number.clone(),
        location_id: receipt.location_id,
        supplier_id: receipt.supplier_id,
        reference: receipt.reference.clone(),
        business_date: receipt.business_date,
    }
}

pub(crate) fn lines_told(lines: &[line::Model]) -> Vec<ReceiptLineTold> {
    let one = |line: &line::Model| ReceiptLineTold {
        line_id: line.id,
        product_id: line.product_id,
        quantity: line.base_quantity,
    };
    lines.iter().map(one).collect()
}

/// The receipt as the subject of events and audit entries.
pub(crate) fn subject(receipt: &receipt::Model) -> Subject {
    Subject::of("receipt", receipt.id).within(receipt.store_id, None, None)
}
