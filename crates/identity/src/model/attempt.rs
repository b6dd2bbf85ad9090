//! Attempts to sign in that have not ended well, by account and by network address. See `throttle`.

use kernel::Instant;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "identity_attempt")]
pub struct Model {
    /// Hash of what is counted: an account that exists and a name that nobody has look the same.
    #[sea_orm(primary_key, auto_increment = false)]
    pub key: String,
    pub failures: i32,
    /// The first failure of the count.
    pub since: Instant,
    /// No attempt is looked at before.
    pub blocked_until: Option<Instant>,
    pub updated_at: Instant,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}
impl ActiveModelBehavior for ActiveModel {}

// Whoever knocks has no company yet.
impl db::Global for Entity {}
