//! A sign-in on a device: of a browser (opaque cookie) or of a program (access and refresh tokens).

use kernel::Instant;
use sea_orm::entity::prelude::*;

/// A browser with a cookie.
pub const BROWSER: &str = "browser";
/// A program with tokens.
pub const TOKEN: &str = "token";

#[derive(Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "identity_session")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The company that is worked for.
    pub company_id: Uuid,
    pub user_id: Uuid,
    /// `browser` or `token`.
    pub kind: String,
    /// SHA-256 of the cookie's secret; absent for programs, whose access tokens are signed.
    pub secret_hash: Option<String>,
    pub address: Option<String>,
    pub agent: Option<String>,
    pub created_at: Instant,
    /// When its person last proved who they are: see `step_up`.
    pub proved_at: Instant,
    pub seen_at: Instant,
    /// The session ends then, whatever happens.
    pub expires_at: Instant,
    pub ended_at: Option<Instant>,
    /// `logout`, `password_changed`, `reuse`, …
    pub ended_why: Option<String>,
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
// A cookie is looked up before its company is known; a user sees their own sessions in all companies.
impl db::Global for Entity {}

impl std::fmt::Debug for Model {
    /// The hash stays out of logs.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("session").field("id", &self.id).finish_non_exhaustive()
    }
}
