//! Something that one person is to look at.

use kernel::Instant;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "notify_notification")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    /// Whose it is.
    pub user_id: Uuid,
    /// What it is about: `low_stock`.
    pub kind: String,
    /// The record or document: the word of the API, and its id.
    pub subject_kind: String,
    pub subject_id: Uuid,
    /// Where it is, below `/api/v1`.
    pub path: String,
    /// JSON: what there is to say of it, by kind.
    pub data: String,
    pub at: Instant,
    pub read_at: Option<Instant>,
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
