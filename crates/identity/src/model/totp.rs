//! The shared secret of somebody's authenticator app. One for each user; it counts once its first code was shown.

use kernel::Instant;
use sea_orm::entity::prelude::*;

#[derive(Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "identity_totp")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The company whose key seals the secret: the one that the user worked for when it was made.
    pub company_id: Uuid,
    pub user_id: Uuid,
    /// Sealed; hexadecimal within.
    pub secret: String,
    /// The time step of the last code that was accepted: no code is good twice.
    pub last_step: i64,
    pub created_at: Instant,
    pub confirmed_at: Option<Instant>,
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
// Signing in finds it by the user, whatever company they work for.
impl db::Global for Entity {}

impl std::fmt::Debug for Model {
    /// The secret stays out of logs.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("totp").field("id", &self.id).finish_non_exhaustive()
    }
}
