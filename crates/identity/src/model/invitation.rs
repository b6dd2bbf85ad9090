//! An invitation to a company, or to choose a new password. Its token is shown once and used once.

use kernel::{Email, Instant};
use sea_orm::entity::prelude::*;

/// To join the company with the planned roles.
pub const JOIN: &str = "join";
/// To choose a new password, for a user who works here.
pub const RESET: &str = "reset";

#[derive(Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "identity_invitation")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    /// `join` or `reset`.
    pub purpose: String,
    /// The address that it is bound to.
    pub email: Email,
    pub first_name: String,
    pub last_name: String,
    /// JSON of `people::Position`: roles, stores, regions, manager.
    pub position: String,
    /// SHA-256 of the token.
    pub secret_hash: String,
    pub invited_by: Option<Uuid>,
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
}
// Whoever shows the token is not signed in and has no company yet.
impl db::Global for Entity {}

impl Model {
    /// Whether it can still be used.
    pub fn is_open(&self, now: Instant) -> bool {
        self.used_at.is_none() && self.revoked_at.is_none() && now < self.expires_at
    }
}

impl std::fmt::Debug for Model {
    /// The hash stays out of logs.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("invitation").field("id", &self.id).finish_non_exhaustive()
    }
}
