//! A secret that a carrier signs its messages with. While it is changed there are two.

use kernel::Instant;
use sea_orm::entity::prelude::*;

#[derive(Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "shipping_carrier_secret")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    pub carrier_id: Uuid,
    /// In the vault, see `crate::signing::secrets`.
    pub sealed: String,
    pub created_at: Instant,
    /// The newest has none.
    pub expires_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl db::Owned for Entity {
    fn company() -> Column {
        Column::CompanyId
    }
}

impl std::fmt::Debug for Model {
    /// Even sealed it stays out of logs.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("carrier_secret").field("id", &self.id).finish_non_exhaustive()
    }
}
