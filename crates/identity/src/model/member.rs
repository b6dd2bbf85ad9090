//! A user's place in a company.

use kernel::Instant;
use sea_orm::entity::prelude::*;

/// May sign in.
pub const ACTIVE: &str = "active";
/// Is shut out of this company.
pub const DISABLED: &str = "disabled";

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "identity_member")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    pub user_id: Uuid,
    /// `active` or `disabled`.
    pub status: String,
    /// The user to whom this one reports: managers see their team's rows.
    pub manager_id: Option<Uuid>,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
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
// Signing in looks for all companies of a user.
impl db::Global for Entity {}

impl Model {
    pub fn is_active(&self) -> bool {
        self.status == ACTIVE
    }
}
