//! What the module publishes.

use kernel::permissions::Permission;
use kernel::{Day, Id, Instant};
use platform::{Event, EventType};
use schemars::JsonSchema;
use serde::Serialize;

const VIEW: &Permission = &crate::permissions::LOCK_VIEW;

/// An area of the books is locked up to other days than before.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PeriodLocked {
    pub area: String,
    pub soft_through: Option<Day>,
    pub hard_through: Option<Day>,
}

impl Event for PeriodLocked {
    const TYPE: EventType = EventType {
        name: "period.locked",
        text: "The lock of an area of the books moved",
        view: VIEW,
        schema: |generator| generator.subschema_for::<PeriodLocked>(),
    };
}

/// Somebody may pass a soft lock for a while.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct LockExceptionGranted {
    pub exception_id: Id,
    pub area: String,
    pub holder_id: Id,
    pub first_day: Day,
    pub last_day: Day,
    pub expires_at: Instant,
}

impl Event for LockExceptionGranted {
    const TYPE: EventType = EventType {
        name: "lock_exception.granted",
        text: "Somebody may pass a soft lock for a while",
        view: VIEW,
        schema: |generator| generator.subschema_for::<LockExceptionGranted>(),
    };
}
