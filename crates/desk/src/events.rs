//! What the module publishes, about the record or document that people talk about: whoever may see that one hears it.

use kernel::Id;
use platform::{Event, EventType, SUBJECT_VIEW};
use schemars::JsonSchema;
use serde::Serialize;

/// Somebody said something about a record or document. What they said stays out of it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CommentCreated {
    pub comment_id: Id,
    pub author_id: Id,
    /// Users.
    pub mentions: Vec<Id>,
}

/// Somebody reworded what they had said.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CommentUpdated {
    pub comment_id: Id,
    pub author_id: Id,
    /// Users.
    pub mentions: Vec<Id>,
}

/// What somebody had said is shown no more.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CommentDeleted {
    pub comment_id: Id,
    pub author_id: Id,
}

/// A file was attached to a record or document.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FileAttached {
    pub attachment_id: Id,
    pub file_id: Id,
    pub added_by: Id,
}

/// A file of a record or document is gone.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FileDetached {
    pub attachment_id: Id,
    pub file_id: Id,
}

impl Event for CommentCreated {
    const TYPE: EventType = EventType {
        name: "comment.created",
        text: "Somebody commented on a record or document",
        view: &SUBJECT_VIEW,
        schema: |generator| generator.subschema_for::<CommentCreated>(),
    };
}

impl Event for CommentUpdated {
    const TYPE: EventType = EventType {
        name: "comment.updated",
        text: "Somebody reworded a comment on a record or document",
        view: &SUBJECT_VIEW,
        schema: |generator| generator.subschema_for::<CommentUpdated>(),
    };
}

impl Event for CommentDeleted {
    const TYPE: EventType = EventType {
        name: "comment.deleted",
        text: "A comment on a record or document was deleted",
        view: &SUBJECT_VIEW,
        schema: |generator| generator.subschema_for::<CommentDeleted>(),
    };
}

impl Event for FileAttached {
    const TYPE: EventType = EventType {
        name: "file.attached",
        text: "A file was attached to a record or document",
        view: &SUBJECT_VIEW,
        schema: |generator| generator.subschema_for::<FileAttached>(),
    };
}

impl Event for FileDetached {
    const TYPE: EventType = EventType {
        name: "file.detached",
        text: "A file of a record or document was deleted",
        view: &SUBJECT_VIEW,
        schema: |generator| generator.subschema_for::<FileDetached>(),
    };
}

/// All of them.
pub(crate) fn all() -> Vec<EventType> {
    vec![
        CommentCreated::TYPE,
        CommentUpdated::TYPE,
        CommentDeleted::TYPE,
        FileAttached::TYPE,
        FileDetached::TYPE,
    ]
}
