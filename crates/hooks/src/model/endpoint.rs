//! Where events are sent, which, and on whose behalf.

use kernel::Instant;
use sea_orm::entity::prelude::*;

/// Gets events.
pub const ACTIVE: &str = "active";
/// Gets nothing until a person says so.
pub const DISABLED: &str = "disabled";

/// Why an endpoint is disabled.
pub mod reason {
    /// A person said so.
    pub const BY_HAND: &str = "by_hand";
    /// It answered 410 Gone.
    pub const GONE: &str = "gone";
    /// It has failed for too many days.
    pub const FAILING: &str = "failing";
}

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "hooks_endpoint")]
#[record(
    kind = "webhook_endpoint",
    path = "/webhooks/endpoints",
    label = "Webhook endpoint",
    view = crate::permissions::ENDPOINT_VIEW,
    edit = crate::permissions::ENDPOINT_EDIT,
    owner = "owner_id",
    check = crate::checks::endpoint
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    /// Begins with https://.
    #[record(code, max = 2000, min_len = 1)]
    pub url: String,
    #[record(max = 200, search)]
    pub description: Option<String>,
    #[record(
        code,
        max = 2000,
        min_len = 1,
        help = "Names or families, separated by commas: order.confirmed,customer.*"
    )]
    pub events: String,
    #[record(one_of = ["active", "disabled"], default = "\"active\"", readonly)]
    pub state: String,
    /// `by_hand`, `gone` (it answered 410) or `failing` (for too many days).
    #[record(max = 20, readonly)]
    pub disabled_reason: Option<String>,
    /// On whose behalf events are sent: who changed the endpoint last. They get what this person may see.
    #[record(readonly)]
    pub owner_id: Option<Uuid>,
    /// JSON: the permissions of the API key that changed it last, which limit it further.
    #[record(max = 30000, readonly)]
    pub limited_to: Option<String>,
    /// Failed attempts since the last that went well.
    #[record(default = "0", readonly)]
    pub failures: i32,
    #[record(readonly)]
    pub failing_since: Option<Instant>,
    /// Nothing is tried until then.
    #[record(readonly)]
    pub rests_until: Option<Instant>,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub archived_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    /// Whether events are sent to it.
    pub fn is_active(&self) -> bool {
        self.state == ACTIVE && self.archived_at.is_none()
    }
}
