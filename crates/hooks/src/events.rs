//! What the module publishes.

use kernel::{Id, Instant};
use platform::{Event, EventType};
use schemars::JsonSchema;
use serde::Serialize;

use crate::permissions::ENDPOINT_VIEW;

/// An endpoint gets no events any more until a person enables it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct WebhookDisabled {
    pub endpoint_id: Id,
    /// `by_hand`, `gone` or `failing`.
    pub reason: String,
    pub failing_since: Option<Instant>,
}

/// Somebody tries an endpoint out. It is delivered to this endpoint alone.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct WebhookTested {
    pub endpoint_id: Id,
    pub text: String,
}

impl Event for WebhookDisabled {
    const TYPE: EventType = EventType {
        name: "webhook.disabled",
        text: "A webhook endpoint was disabled",
        view: &ENDPOINT_VIEW,
        schema: |generator| generator.subschema_for::<WebhookDisabled>(),
    };
}

impl Event for WebhookTested {
    const TYPE: EventType = EventType {
        name: "webhook.tested",
        text: "Somebody tries a webhook endpoint out",
        view: &ENDPOINT_VIEW,
        schema: |generator| generator.subschema_for::<WebhookTested>(),
    };
}
