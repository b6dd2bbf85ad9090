//! What adjustments tell.

use kernel::{Day, Id, Qty};
use platform::{Event, EventType, Subject};
use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{adjustment, adjustment_line as line};

/// What every event of an adjustment tells.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AdjustmentHead {
    pub adjustment_id: Id,
    pub number: String,
    pub location_id: Id,
    /// The code of its reason.
    pub reason_code: String,
    pub reference: Option<String>,
    /// The day on which the goods came or went.
    pub business_date: Day,
}

/// So much of a product came or, below zero, left, in base units.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AdjustmentLineTold {
    pub line_id: Id,
    pub product_id: Id,
    pub quantity: Qty,
}

/// What is on hand was corrected.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AdjustmentPosted {
    #[serde(flatten)]
    pub adjustment: AdjustmentHead,
    pub lines: Vec<AdjustmentLineTold>,
}

impl Event for AdjustmentPosted {
    const TYPE: EventType = EventType {
        name: "adjustment.posted",
        text: "What is on hand was corrected",
        view: &crate::permissions::VIEW,
        schema: |generator| generator.subschema_for::<AdjustmentPosted>(),
    };
}

/// A correction was taken back.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AdjustmentReversed {
    /// What was taken back.
    #[serde(flatten)]
    pub adjustment: AdjustmentHead,
    pub lines: Vec<AdjustmentLineTold>,
    /// The counter-document.
    pub reversed_by_id: Id,
    /// The day on which it was taken back.
    pub reversed_on: Day,
    pub reason: String,
}

impl Event for AdjustmentReversed {
    const TYPE: EventType = EventType {
        name: "adjustment.reversed",
        text: "A correction of what is on hand was taken back",
        view: &crate::permissions::VIEW,
        schema: |generator| generator.subschema_for::<AdjustmentReversed>(),
    };
}

pub(crate) fn head(adjustment: &adjustment::Model) -> AdjustmentHead {
    AdjustmentHead {
        adjustment_id: adjustment.id,
        number: adjustment.number.clone(),
        location_id: adjustment.location_id,
        reason_code: adjustment.reason.clone(),
        reference: adjustment.reference.clone(),
        business_date: adjustment.business_date,
    }
}

pub(crate) fn lines_told(lines: &[line::Model]) -> Vec<AdjustmentLineTold> {
    let one = |line: &line::Model| AdjustmentLineTold {
        line_id: line.id,
        product_id: line.product_id,
        quantity: line.base_quantity,
    };
    lines.iter().map(one).collect()
}

/// The adjustment as the subject of events and audit entries.
pub(crate) fn subject(adjustment: &adjustment::Model) -> Subject {
    Subject::of("adjustment", adjustment.id).within(adjustment.store_id, None, None)
}
