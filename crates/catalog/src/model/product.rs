//! What is sold and bought: goods or a service.

use kernel::{Instant, UnitPrice};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "catalog_product")]
#[record(
    kind = "product",
    path = "/catalog/products",
    label = "Product",
    view = crate::permissions::CATALOG_VIEW,
    edit = crate::permissions::CATALOG_EDIT,
    sort = "name",
    check = crate::checks::product,
    after_all = crate::costs::products_saved,
    bulk
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    /// The company's own article number.
    #[record(code, max = 40, min_len = 1, unique, search)]
    pub sku: String,
    #[record(max = 160, min_len = 1, search)]
    pub name: String,
    #[record(max = 4000)]
    pub description: Option<String>,
    #[record(refers = super::category::Entity)]
    pub category_id: Option<Uuid>,
    /// The base unit: stock is kept, and the price stands, in it.
    #[record(refers = super::unit::Entity, help = "Cannot be changed once the product has been traded")]
    pub unit_id: Uuid,
    #[record(refers = super::tax_class::Entity)]
    pub tax_class_id: Uuid,
    /// One base unit, in the company's currency; with or without tax as the company is set.
    #[record(not_negative, default = "\"0\"")]
    pub price: UnitPrice,
    /// What one base unit is expected to cost, in the company's currency, without tax.
    #[record(not_negative, default = "\"0\"", view = crate::permissions::COST)]
    pub cost: UnitPrice,
    /// Whether stock is kept; never of a service or a kit.
    #[record(default = "true")]
    pub tracked: bool,
    /// A kit is put together from other products (`/catalog/kit-components`) and has no stock of its own.
    #[record(one_of = ["goods", "service", "kit"], default = "\"goods\"")]
    pub kind: String,
    /// Grams of one base unit.
    #[record(not_negative)]
    pub weight_g: Option<i64>,
    /// Millimetres of one base unit as it is packed.
    #[record(not_negative)]
    pub length_mm: Option<i64>,
    #[record(not_negative)]
    pub width_mm: Option<i64>,
    #[record(not_negative)]
    pub height_mm: Option<i64>,
    /// Whether it has to be carried to the customer; a service never has.
    #[record(default = "true")]
    pub needs_shipping: bool,
    /// When it was first traded: from then on its units stand fast.
    #[record(readonly)]
    pub used_at: Option<Instant>,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub archived_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
