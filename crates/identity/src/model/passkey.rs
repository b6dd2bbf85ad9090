//! A passkey: a key pair in somebody's device or password manager, of which this is the public half. The device asks for
//! a finger, a face or a PIN before it signs, so that one passkey is two factors.

use kernel::Instant;
use sea_orm::entity::prelude::*;

#[derive(Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "identity_passkey")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub user_id: Uuid,
    /// What its owner calls it: `My phone`.
    pub name: String,
    /// SHA-256 of the credential's id, by which it is found. The id itself is no secret, and may be long.
    pub credential_hash: String,
    /// JSON of the credential: id, public key, counter, whether it is backed up.
    pub credential: String,
    pub created_at: Instant,
    pub used_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}
impl ActiveModelBehavior for ActiveModel {}

// It belongs to a user, who belongs to no company; whoever shows it has no company yet.
impl db::Global for Entity {}

impl std::fmt::Debug for Model {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("passkey").field("id", &self.id).finish_non_exhaustive()
    }
}
