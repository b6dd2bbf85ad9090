//! What became of each event.

use kernel::{Error, FieldError, Id};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

/// What became of an event.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// It has had its effect.
    Applied,
    /// It had its effect before.
    Duplicate,
    /// A newer one about the same was applied before: it has no effect.
    Stale,
    /// It could not be applied and is kept in the inbox.
    Failed,
    /// It cannot be read or may not come in, and was not kept.
    #[default]
    Refused,
}

/// What became of one event of a batch.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct EventReport {
    /// The sender's id of it, as far as there was one.
    pub id: Option<String>,
    #[serde(rename = "type")]
    pub name: Option<String>,
    pub status: Status,
    /// What was done.
    pub outcome: Option<Value>,
    /// A stable code: why it was not applied.
    pub code: Option<String>,
    pub message: Option<String>,
    /// Attributes and fields at fault.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<FieldError>,
    /// Where a failed one can be found in the inbox.
    pub inbox_id: Option<Id>,
}

/// What became of the events, in their order, and how many of each.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct Report {
    pub applied: usize,
    pub duplicates: usize,
    pub stale: usize,
    pub failed: usize,
    pub refused: usize,
    pub results: Vec<EventReport>,
}

impl Report {
    pub(super) fn add(&mut self, told: EventReport) {
        let count = match told.status {
            Status::Applied => &mut self.applied,
            Status::Duplicate => &mut self.duplicates,
            Status::Stale => &mut self.stale,
            Status::Failed => &mut self.failed,
            Status::Refused => &mut self.refused,
        };
        *count += 1;
        self.results.push(told);
    }
}

/// An event that was not applied.
pub(super) fn refused(event: &Value, index: usize, error: Error) -> EventReport {
    let text =
        |name: &str| event.get(name).and_then(Value::as_str).map(|text| text.chars().take(200).collect());
    let inbox_id = error.details.get("inbox_id").and_then(Value::as_str).and_then(|id| id.parse().ok());
    let error = error.under(&format!("[{index}]"));
    EventReport {
        id: text("id"),
        name: text("type"),
        status: if inbox_id.is_some() { Status::Failed } else { Status::Refused },
        outcome: None,
        code: Some(error.code.to_owned()),
        message: Some(error.message.clone()),
        fields: error.fields.clone(),
        inbox_id,
    }
}
