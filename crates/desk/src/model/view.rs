//! How somebody wants to see a list.

use kernel::Instant;
use sea_orm::entity::prelude::*;

/// Its owner's alone.
pub const PRIVATE: &str = "private";
/// Those who have its role see it, too.
pub const ROLE: &str = "role";
/// Everybody in the company sees it.
pub const COMPANY: &str = "company";

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "desk_view")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    pub owner_id: Uuid,
    /// The kind of record or document: `order`.
    pub list: String,
    pub name: String,
    /// JSON.
    pub definition: String,
    /// `private`, `role` or `company`.
    pub visibility: String,
    pub role_id: Option<Uuid>,
    pub position: i32,
    pub is_default: bool,
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
        Some(Column::OwnerId)
    }
}
