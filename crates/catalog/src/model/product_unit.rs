//! How many base units one of another unit holds, for one product: a box of this holds twelve.

use kernel::Instant;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "catalog_product_unit")]
#[record(
    kind = "product_unit",
    path = "/catalog/product-units",
    label = "Product unit",
    view = crate::permissions::CATALOG_VIEW,
    edit = crate::permissions::CATALOG_EDIT,
    check = crate::checks::product_unit
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(refers = super::product::Entity)]
    pub product_id: Uuid,
    #[record(refers = super::unit::Entity)]
    pub unit_id: Uuid,
    /// One of this unit is `num / den` base units of the product.
    pub num: i64,
    #[record(default = "1")]
    pub den: i64,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub archived_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
