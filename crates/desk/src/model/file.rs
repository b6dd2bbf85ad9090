//! A file that is attached to a record or document, by itself or with a comment.

use kernel::Instant;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "desk_file")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    /// The record or document: the word of the API, and its id.
    pub subject_kind: String,
    pub subject_id: Uuid,
    /// As a comment's.
    pub customer_id: Option<Uuid>,
    pub comment_id: Option<Uuid>,
    /// In the store of files; attached nowhere else.
    pub file_id: Uuid,
    /// As the file is called.
    pub name: String,
    pub content_type: String,
    /// Bytes.
    pub size: i64,
    pub added_at: Instant,
    pub added_by: Uuid,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl db::Owned for Entity {
    fn company() -> Column {
        Column::CompanyId
    }

    fn owner() -> Option<Column> {
        Some(Column::AddedBy)
    }
}
