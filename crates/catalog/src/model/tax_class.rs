//! What the tax law makes of a product: standard, reduced, zero, exempt.

use kernel::Instant;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "catalog_tax_class")]
#[record(
    kind = "tax_class",
    path = "/catalog/tax-classes",
    label = "Tax class",
    view = crate::permissions::CATALOG_VIEW,
    edit = crate::permissions::TAX_EDIT,
    sort = "code"
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(code, max = 24, min_len = 1, unique, search)]
    pub code: String,
    #[record(max = 120, min_len = 1, search)]
    pub name: String,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub archived_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
