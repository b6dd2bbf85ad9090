//! One event on its way to one endpoint.

use kernel::Instant;
use sea_orm::entity::prelude::*;

/// Waits for its turn or its next attempt.
pub const PENDING: &str = "pending";
/// The endpoint has taken it.
pub const DELIVERED: &str = "delivered";
/// Given up after too many attempts.
pub const FAILED: &str = "failed";
/// Not sent: the endpoint is disabled, or its owner may not see the event any more.
pub const DROPPED: &str = "dropped";

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "hooks_delivery")]
#[record(
    kind = "webhook_delivery",
    path = "/webhooks/deliveries",
    label = "Webhook delivery",
    view = crate::permissions::ENDPOINT_VIEW,
    owner = "owner_id",
    sort = "-created_at",
    document
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(refers = super::endpoint::Entity)]
    pub endpoint_id: Uuid,
    /// The endpoint's owner when the event was put on its way.
    pub owner_id: Option<Uuid>,
    /// The `webhook-id`, the same at every attempt.
    pub event_id: Uuid,
    #[record(max = 80)]
    pub event_name: String,
    #[record(max = 60)]
    pub subject_kind: String,
    pub subject_id: Uuid,
    /// The event's number on its subject: deliveries of one subject leave in this order.
    pub seq: i64,
    #[record(one_of = ["pending", "delivered", "failed", "dropped"])]
    pub state: String,
    pub attempts: i32,
    /// When it is tried next; absent while an earlier event of the same subject is under way.
    pub due_at: Option<Instant>,
    /// The HTTP status of the last answer.
    pub last_status: Option<i32>,
    #[record(max = 80)]
    pub last_error: Option<String>,
    pub created_at: Instant,
    /// When it was delivered, given up or dropped.
    pub settled_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
