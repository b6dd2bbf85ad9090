//! What several products have in common that differ in attributes. Never traded itself: its variants are.

use kernel::{Instant, UnitPrice};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "catalog_template")]
#[record(
    kind = "product_template",
    path = "/catalog/templates",
    label = "Product template",
    view = crate::permissions::CATALOG_VIEW,
    edit = crate::permissions::CATALOG_EDIT,
    sort = "name"
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    /// How its variants' article numbers begin.
    #[record(code, max = 24, min_len = 1, unique, search)]
    pub code: String,
    #[record(max = 100, min_len = 1, search)]
    pub name: String,
    #[record(max = 4000)]
    pub description: Option<String>,
    #[record(refers = super::category::Entity)]
    pub category_id: Option<Uuid>,
    #[record(refers = super::unit::Entity)]
    pub unit_id: Uuid,
    #[record(refers = super::tax_class::Entity)]
    pub tax_class_id: Uuid,
    /// Of a variant, before what its values add.
    #[record(not_negative, default = "\"0\"")]
    pub price: UnitPrice,
    #[record(default = "true")]
    pub tracked: bool,
    #[record(one_of = ["goods", "service"], default = "\"goods\"")]
    pub kind: String,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub archived_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
