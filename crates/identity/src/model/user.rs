//! A person with one password, whatever the number of companies they work for.

use kernel::{Email, Instant, Phone};
use sea_orm::entity::prelude::*;

#[derive(Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "identity_user")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Lower case; unique where present.
    pub username: Option<String>,
    /// Unique.
    pub email: Email,
    pub first_name: String,
    pub last_name: String,
    pub phone: Option<Phone>,
    pub locale: Option<String>,
    /// PHC string of argon2id.
    pub password_hash: String,
    pub password_changed_at: Instant,
    /// Whether the password is long enough to stand without a second factor.
    pub password_alone: bool,
    /// Folded names and addresses, for searching.
    pub search: String,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}
impl ActiveModelBehavior for ActiveModel {}

// A user belongs to no company; membership does (see `member`).
impl db::Global for Entity {}

impl Model {
    /// First and last name.
    pub fn name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name).trim().to_owned()
    }

    /// The text that people are found by.
    pub fn search_text(&self) -> String {
        let username = self.username.as_deref().unwrap_or_default();
        kernel::text::fold(&format!("{} {} {} {username}", self.first_name, self.last_name, self.email))
    }
}

impl std::fmt::Debug for Model {
    /// The hash stays out of logs.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("user").field("id", &self.id).finish_non_exhaustive()
    }
}
