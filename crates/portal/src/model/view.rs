//! What was looked at by a link: one row for each document.

use kernel::Instant;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "portal_view")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    pub link_id: Uuid,
    /// `invoice`, `credit_note`, `order` or `customer` (the account).
    pub document_kind: String,
    pub document_id: Uuid,
    pub views: i64,
    pub first_at: Instant,
    pub last_at: Instant,
    /// When it was last told as an event and in the audit.
    pub told_at: Instant,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl db::Owned for Entity {
    fn company() -> Column {
        Column::CompanyId
    }
}
