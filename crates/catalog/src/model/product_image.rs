//! A picture of a product. The one with the lowest position stands for the product in lists.

use kernel::Instant;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "catalog_product_image")]
#[record(
    kind = "product_image",
    path = "/catalog/product-images",
    label = "Product image",
    sort = "position",
    view = crate::permissions::CATALOG_VIEW,
    edit = crate::permissions::CATALOG_EDIT,
    check = crate::checks::product_image
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(refers = super::product::Entity)]
    pub product_id: Uuid,
    /// A picture that was uploaded to `/files`.
    pub file_id: Uuid,
    /// What it shows, for whoever does not see it.
    #[record(max = 200)]
    pub alt: Option<String>,
    /// Its place among the product's images, lowest first.
    #[record(default = "0")]
    pub position: i32,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub archived_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
