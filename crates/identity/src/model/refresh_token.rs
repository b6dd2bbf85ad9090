//! A refresh token of a program's session. Each is used once and gives the next; one that comes a second time was
//! stolen from somebody, and ends the session.

use kernel::Instant;
use sea_orm::entity::prelude::*;

#[derive(Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "identity_refresh_token")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub session_id: Uuid,
    /// SHA-256 of the token.
    pub secret_hash: String,
    pub created_at: Instant,
    pub expires_at: Instant,
    pub used_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}
impl ActiveModelBehavior for ActiveModel {}

// It is looked up by its hash alone and belongs to a session, not to a company.
impl db::Global for Entity {}

impl std::fmt::Debug for Model {
    /// The hash stays out of logs.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("refresh_token").field("id", &self.id).finish_non_exhaustive()
    }
}
