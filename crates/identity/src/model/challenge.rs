//! Something that was begun and waits for its proof: the second step of a sign-in, a new address, a passkey. Bound to a
//! purpose and, where one is known, to a user; short-lived; used once.

use kernel::Instant;
use sea_orm::entity::prelude::*;

/// The password was right; a second factor is asked for.
pub const SIGN_IN: &str = "sign_in";
/// A new address was named; whoever reads its mail confirms it.
pub const EMAIL: &str = "email";
/// A new passkey is to be made, by a user who is known.
pub const PASSKEY_NEW: &str = "passkey_new";
/// Somebody is on their way by a provider.
pub const OIDC: &str = "oidc";
/// A provider named somebody, who is yet to show their password.
pub const OIDC_CONFIRM: &str = "oidc_confirm";
/// A passkey is to be shown, by whoever has one.
pub const PASSKEY: &str = "passkey";

#[derive(Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "identity_challenge")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// One of the constants of this file.
    pub purpose: String,
    /// Whom it is bound to; nobody where it is yet to be seen who comes.
    pub user_id: Option<Uuid>,
    /// The company that it was begun for.
    pub for_company: Option<Uuid>,
    /// SHA-256 of the token by which it is found.
    pub secret_hash: String,
    /// What was begun, as JSON of the purpose's own.
    pub state: String,
    pub attempts: i32,
    pub created_at: Instant,
    pub expires_at: Instant,
    pub used_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}
impl ActiveModelBehavior for ActiveModel {}

// Whoever shows the token is not signed in and has no company yet.
impl db::Global for Entity {}

impl std::fmt::Debug for Model {
    /// The hash and the state stay out of logs.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("challenge").field("id", &self.id).finish_non_exhaustive()
    }
}
