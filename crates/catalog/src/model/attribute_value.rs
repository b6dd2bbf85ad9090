//! What an attribute can be: red, blue.

use kernel::Instant;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "catalog_attribute_value")]
#[record(
    kind = "attribute_value",
    path = "/catalog/attribute-values",
    label = "Attribute value",
    view = crate::permissions::CATALOG_VIEW,
    edit = crate::permissions::CATALOG_EDIT,
    sort = "position,name",
    check = crate::checks::attribute_value
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(refers = super::attribute::Entity)]
    pub attribute_id: Uuid,
    /// The part of a variant's article number.
    #[record(code, max = 12, min_len = 1, search)]
    pub code: String,
    #[record(max = 60, min_len = 1, search)]
    pub name: String,
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
