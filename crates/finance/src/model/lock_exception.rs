//! Somebody may pass a soft lock for a while, for a reason.

use kernel::{Day, Instant};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "finance_lock_exception")]
#[record(
    kind = "lock_exception",
    path = "/finance/lock-exceptions",
    label = "Lock exception",
    view = crate::permissions::LOCK_VIEW,
    sort = "-granted_at",
    document
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(one_of = ["sales", "purchasing", "stock", "all"])]
    pub area: String,
    pub holder_id: Uuid,
    #[record(max = 200)]
    pub holder_name: String,
    /// Business dates that it opens.
    pub first_day: Day,
    pub last_day: Day,
    #[record(max = 500)]
    pub reason: String,
    pub granted_at: Instant,
    pub granted_by: Option<Uuid>,
    pub expires_at: Instant,
    pub revoked_at: Option<Instant>,
    pub version: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
