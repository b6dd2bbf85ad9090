//! A role: a named set of permissions, each with how far it reaches.

use kernel::Instant;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "identity_role")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    /// Unique in the company; for a role as shipped, its name in `roles::shipped`.
    pub code: String,
    pub name: String,
    pub text: String,
    /// Starts from what is shipped; the company's rows change single permissions.
    pub shipped: bool,
    /// Whoever holds it must have a second factor.
    pub factor_required: bool,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub archived_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}
impl ActiveModelBehavior for ActiveModel {}

impl db::Owned for Entity {
    fn company() -> Column {
        Column::CompanyId
    }
}
