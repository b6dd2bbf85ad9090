//! In what products of one template differ: colour, size.

use kernel::Instant;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "catalog_attribute")]
#[record(
    kind = "attribute",
    path = "/catalog/attributes",
    label = "Attribute",
    view = crate::permissions::CATALOG_VIEW,
    edit = crate::permissions::CATALOG_EDIT,
    sort = "position,name"
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(code, max = 24, min_len = 1, unique, search)]
    pub code: String,
    #[record(max = 60, min_len = 1, search)]
    pub name: String,
    /// Attributes with a smaller one come first in names and article numbers.
    #[record(not_negative, default = "0")]
    pub position: i32,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub archived_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
