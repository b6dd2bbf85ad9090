//! What somebody says about a record or document.

use kernel::Instant;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "desk_comment")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    /// The record or document: the word of the API, and its id.
    pub subject_kind: String,
    pub subject_id: Uuid,
    /// The customer whom the subject is or belongs to: what is said may be about them, and goes when they are erased.
    pub customer_id: Option<Uuid>,
    pub author_id: Uuid,
    pub body: String,
    /// JSON: ids of users.
    pub mentions: String,
    pub version: i64,
    pub created_at: Instant,
    pub edited_at: Option<Instant>,
    /// Nobody is shown it any more.
    pub deleted_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl db::Owned for Entity {
    fn company() -> Column {
        Column::CompanyId
    }

    fn owner() -> Option<Column> {
        Some(Column::AuthorId)
    }
}
