//! What the module publishes. The records themselves have their own events.

use kernel::Id;
use platform::{Event, EventType, Subject};
use schemars::JsonSchema;
use serde::Serialize;

use crate::model::batch;

/// How many rows became what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Counts {
    pub created: i64,
    pub updated: i64,
    pub unchanged: i64,
    /// Rows that were taken before.
    pub repeated: i64,
    pub failed: i64,
}

/// An import has come to the end of its file.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ImportFinished {
    pub import_id: Id,
    pub target: String,
    pub file_name: String,
    pub counts: Counts,
}

/// An import was taken back.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ImportUndone {
    pub import_id: Id,
    pub target: String,
    pub undone: i64,
    /// Rows whose records were used or changed since.
    pub kept: i64,
}

impl Event for ImportFinished {
    const TYPE: EventType = EventType {
        name: "import.finished",
        text: "An import has come to the end of its file",
        view: &crate::permissions::VIEW,
        schema: |generator| generator.subschema_for::<ImportFinished>(),
    };
}

impl Event for ImportUndone {
    const TYPE: EventType = EventType {
        name: "import.undone",
        text: "An import was taken back",
        view: &crate::permissions::VIEW,
        schema: |generator| generator.subschema_for::<ImportUndone>(),
    };
}

pub(crate) fn subject(batch: &batch::Model) -> Subject {
    Subject::of("import", batch.id).within(None, None, batch.owner_id)
}
