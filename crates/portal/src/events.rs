//! What the module publishes. No event tells a token, an address, or who it was that looked.

use kernel::{Id, Instant};
use platform::{Event, EventType, Subject};
use schemars::JsonSchema;
use serde::Serialize;

use crate::model::link;

/// A link and what it opens.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct LinkHead {
    pub link_id: Id,
    /// `invoice`, `order` or `customer`.
    pub subject_kind: String,
    pub subject_id: Id,
    pub customer_id: Id,
    pub expires_at: Instant,
}

/// Somebody outside can look at something from now on.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PortalLinkCreated {
    #[serde(flatten)]
    pub link: LinkHead,
}

/// A link opens nothing any more.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PortalLinkRevoked {
    #[serde(flatten)]
    pub link: LinkHead,
}

/// Somebody outside has opened a document by a link: the first time, and again after an hour at the earliest.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PortalDocumentViewed {
    pub link_id: Id,
    /// `invoice`, `credit_note`, `order` or `customer` (the account).
    pub document_kind: String,
    pub document_id: Id,
    pub customer_id: Id,
    /// Nobody had opened it by this link before.
    pub first: bool,
}

impl Event for PortalLinkCreated {
    const TYPE: EventType = EventType {
        name: "portal.link_created",
        text: "A link lets a customer look at something without signing in",
        view: &crate::permissions::VIEW,
        schema: |generator| generator.subschema_for::<PortalLinkCreated>(),
    };
}

impl Event for PortalLinkRevoked {
    const TYPE: EventType = EventType {
        name: "portal.link_revoked",
        text: "A link opens nothing any more",
        view: &crate::permissions::VIEW,
        schema: |generator| generator.subschema_for::<PortalLinkRevoked>(),
    };
}

impl Event for PortalDocumentViewed {
    const TYPE: EventType = EventType {
        name: "portal.document_viewed",
        text: "A customer has opened a document by a link",
        view: &crate::permissions::VIEW,
        schema: |generator| generator.subschema_for::<PortalDocumentViewed>(),
    };
}

pub(crate) fn head(link: &link::Model) -> LinkHead {
    LinkHead {
        link_id: link.id,
        subject_kind: link.subject_kind.clone(),
        subject_id: link.subject_id,
        customer_id: link.customer_id,
        expires_at: link.expires_at,
    }
}

/// What events and audit entries are about.
pub(crate) fn subject(link: &link::Model) -> Subject {
    Subject::of("portal_link", link.id).within(link.store_id, link.region_id, link.owner_id)
}
