//! What the module publishes: that there is something new, to its recipient's live screens.

use kernel::Id;
use platform::{Event, EventType};
use schemars::JsonSchema;
use serde::Serialize;

/// Somebody is to look at something.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct NotificationCreated {
    pub notification_id: Id,
    pub user_id: Id,
    /// `low_stock`.
    pub kind: String,
    /// Where it is, below `/api/v1`.
    pub path: String,
}

impl Event for NotificationCreated {
    const TYPE: EventType = EventType {
        name: "notification.created",
        text: "Somebody is to look at something",
        view: &crate::permissions::VIEW,
        schema: |generator| generator.subschema_for::<NotificationCreated>(),
    };
}
