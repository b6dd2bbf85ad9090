//! What the module publishes beside its records' own events. Ids and words of ours, never personal data.

use kernel::Id;
use kernel::permissions::Permission;
use platform::{Event, EventType};
use schemars::JsonSchema;
use serde::Serialize;

const VIEW: &Permission = &crate::permissions::CUSTOMER_VIEW;

/// A customer was submitted, qualified, sent back, blocked or unblocked.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CustomerStanding {
    pub customer_id: Id,
    pub verb: String,
    pub from: String,
    pub status: String,
}

/// A customer has other tags.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CustomerTagged {
    pub customer_id: Id,
    pub tags: Vec<Id>,
}

/// A customer was entered twice and is one now.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CustomerMerged {
    /// The one who is kept.
    pub customer_id: Id,
    pub merged_id: Id,
}

/// The data of a person was erased.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PersonErased {
    pub customer_id: Id,
    /// When it was a contact of the customer.
    pub contact_id: Option<Id>,
}

impl Event for CustomerStanding {
    const TYPE: EventType = EventType {
        name: "customer.standing_changed",
        text: "A customer was submitted, qualified, sent back, blocked or unblocked",
        view: VIEW,
        schema: |generator| generator.subschema_for::<CustomerStanding>(),
    };
}

impl Event for CustomerTagged {
    const TYPE: EventType = EventType {
        name: "customer.tagged",
        text: "A customer has other tags",
        view: VIEW,
        schema: |generator| generator.subschema_for::<CustomerTagged>(),
    };
}

impl Event for CustomerMerged {
    const TYPE: EventType = EventType {
        name: "customer.merged",
        text: "A customer who was entered twice was merged into this one",
        view: VIEW,
        schema: |generator| generator.subschema_for::<CustomerMerged>(),
    };
}

/// The data of a person at a supplier's, or of a supplier who is a person, was erased.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SupplierErased {
    pub supplier_id: Id,
    /// When it was a contact of the supplier.
    pub contact_id: Option<Id>,
}

impl Event for SupplierErased {
    const TYPE: EventType = EventType {
        name: "supplier.erased",
        text: "The personal data of a supplier or its contact was erased",
        view: &crate::permissions::SUPPLIER_VIEW,
        schema: |generator| generator.subschema_for::<SupplierErased>(),
    };
}

impl Event for PersonErased {
    const TYPE: EventType = EventType {
        name: "customer.erased",
        text: "The personal data of a customer or contact was erased",
        view: VIEW,
        schema: |generator| generator.subschema_for::<PersonErased>(),
    };
}
