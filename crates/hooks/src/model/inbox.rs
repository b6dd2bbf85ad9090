//! An event that came in: once for each source and id.

use kernel::Instant;
use sea_orm::entity::prelude::*;

/// It has had its effect.
pub const APPLIED: &str = "applied";
/// A newer one about the same was applied before.
pub const STALE: &str = "stale";
/// It could not be applied; a person looks at it, or the sender sends it again.
pub const FAILED: &str = "failed";
/// A person has decided that it has no effect.
pub const DISMISSED: &str = "dismissed";

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "hooks_inbox")]
#[record(
    kind = "inbound_event",
    path = "/webhooks/inbox",
    label = "Inbound event",
    view = crate::permissions::INBOX_VIEW,
    sort = "-received_at",
    document
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(max = 200)]
    pub source: String,
    /// The sender's.
    #[record(max = 200)]
    pub event_id: String,
    #[record(max = 80)]
    pub event_name: String,
    /// What it is about, as its type names it.
    #[record(max = 200)]
    pub about: String,
    /// When it happened, by the sender's clock.
    pub time: Instant,
    pub sequence: Option<i64>,
    /// Who sent it.
    #[record(max = 200)]
    pub sender: String,
    #[record(one_of = ["applied", "stale", "failed", "dismissed"])]
    pub state: String,
    pub attempts: i32,
    #[record(max = 80)]
    pub error_code: Option<String>,
    #[record(max = 500)]
    pub error_text: Option<String>,
    /// JSON: kept while it may be applied again.
    #[record(skip)]
    pub data: Option<String>,
    /// JSON: what was done.
    #[record(skip)]
    pub outcome: Option<String>,
    pub received_at: Instant,
    pub settled_at: Instant,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
