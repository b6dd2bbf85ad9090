//! A key for a program: some of its owner's rights, as long as the owner holds them.

use kernel::Instant;
use sea_orm::entity::prelude::*;

#[derive(Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "identity_api_key")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    pub user_id: Uuid,
    pub name: String,
    /// JSON list of permission names.
    pub permissions: String,
    /// SHA-256 of the secret.
    pub secret_hash: String,
    pub created_at: Instant,
    pub expires_at: Instant,
    pub used_at: Option<Instant>,
    pub revoked_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}
impl ActiveModelBehavior for ActiveModel {}

impl db::Owned for Entity {
    fn company() -> Column {
        Column::CompanyId
    }
    fn owner() -> Option<Column> {
        Some(Column::UserId)
    }
}
// A key is looked up before its company is known.
impl db::Global for Entity {}

impl Model {
    /// Whether it opens anything.
    pub fn is_live(&self, now: Instant) -> bool {
        self.revoked_at.is_none() && now < self.expires_at
    }

    /// The permissions it was made for.
    pub fn permissions(&self) -> kernel::Result<Vec<String>> {
        serde_json::from_str(&self.permissions).map_err(kernel::Error::internal)
    }
}

impl std::fmt::Debug for Model {
    /// The hash stays out of logs.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("api_key").field("id", &self.id).finish_non_exhaustive()
    }
}
