//! What a provider calls a user: issuer and subject together are who somebody is, for ever (an address is not).

use kernel::Instant;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "identity_foreign")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The company whose provider it is.
    pub company_id: Uuid,
    pub provider_id: Uuid,
    pub user_id: Uuid,
    pub issuer: String,
    pub subject: String,
    /// As the provider told it last, for people who look at their identities.
    pub email: Option<String>,
    /// `self`, `password`, `email` or `provisioned`: how it became theirs.
    pub linked_by: String,
    pub linked_at: Instant,
    pub used_at: Option<Instant>,
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
// Whoever signs in has no company yet.
impl db::Global for Entity {}
