//! What a kit is put together from: so much of a product for one of the kit.

use kernel::{Instant, Qty};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "catalog_kit_component")]
#[record(
    kind = "kit_component",
    path = "/catalog/kit-components",
    label = "Component of a kit",
    sort = "position",
    view = crate::permissions::CATALOG_VIEW,
    edit = crate::permissions::CATALOG_EDIT,
    check = crate::checks::kit_component
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    /// A product of the kind `kit`.
    #[record(refers = super::product::Entity)]
    pub kit_id: Uuid,
    /// Goods or a service, never another kit.
    #[record(refers = super::product::Entity)]
    pub product_id: Uuid,
    /// The unit that `quantity` counts; the component's base unit when absent.
    #[record(refers = super::unit::Entity)]
    pub unit_id: Option<Uuid>,
    /// For one base unit of the kit; more than zero.
    pub quantity: Qty,
    /// Its place in the list, lowest first.
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
