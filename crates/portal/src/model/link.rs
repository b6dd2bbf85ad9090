//! A link that opens one thing for somebody outside.

use kernel::Instant;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "portal_link")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    /// SHA-256 of the token, hex.
    pub secret_hash: String,
    /// `invoice`, `order` or `customer`.
    pub subject_kind: String,
    pub subject_id: Uuid,
    pub customer_id: Uuid,
    /// Where the subject is and whose: who may see it may see its links.
    pub store_id: Option<Uuid>,
    pub region_id: Option<Uuid>,
    pub owner_id: Option<Uuid>,
    /// Absent where Kontor made it for a letter.
    pub created_by: Option<Uuid>,
    pub created_at: Instant,
    pub expires_at: Instant,
    pub revoked_at: Option<Instant>,
    pub revoked_by: Option<Uuid>,
    /// How often it opened something.
    pub uses: i64,
    pub seen_at: Option<Instant>,
    /// When somebody last asked for a fresh one in its place.
    pub asked_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    /// Whether it still opens something.
    pub fn is_live(&self, now: Instant) -> bool {
        self.revoked_at.is_none() && now < self.expires_at
    }
}

impl db::Owned for Entity {
    fn company() -> Column {
        Column::CompanyId
    }

    fn store() -> Option<Column> {
        Some(Column::StoreId)
    }

    fn region() -> Option<Column> {
        Some(Column::RegionId)
    }

    fn owner() -> Option<Column> {
        Some(Column::OwnerId)
    }
}

// A link is looked up before its company is known.
impl db::Global for Entity {}
