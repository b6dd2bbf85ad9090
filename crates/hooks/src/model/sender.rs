//! Somebody who sends us signed events, and what of them is taken.

use kernel::Instant;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "hooks_sender")]
#[record(
    kind = "event_sender",
    path = "/webhooks/senders",
    label = "Sender of events",
    view = crate::permissions::SENDER_VIEW,
    edit = crate::permissions::SENDER_EDIT,
    owner = "owner_id",
    sort = "name",
    check = crate::checks::sender
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(max = 80, min_len = 1, search, unique)]
    pub name: String,
    /// The `source` of its events.
    #[record(code, max = 200, min_len = 1)]
    pub source: String,
    #[record(
        code,
        max = 2000,
        min_len = 1,
        help = "Types that it may send, separated by commas: partner.updated,inventory.*"
    )]
    pub events: String,
    /// On whose behalf its events are applied: who changed the sender last.
    #[record(readonly)]
    pub owner_id: Option<Uuid>,
    /// JSON: the permissions of the API key that changed it last, which limit it further.
    #[record(max = 30000, readonly)]
    pub limited_to: Option<String>,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub archived_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

// A sender is looked up before its company is known.
impl db::Global for Entity {}
