//! A product's price in a list, from a quantity on.

use kernel::{Instant, Qty, UnitPrice};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "pricing_price_list_item")]
#[record(
    kind = "price_list_item",
    path = "/sales/price-list-items",
    label = "Price list item",
    view = crate::permissions::VIEW,
    edit = crate::permissions::EDIT
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(refers = super::price_list::Entity)]
    pub price_list_id: Uuid,
    #[record(refers = catalog::model::product::Entity)]
    pub product_id: Uuid,
    /// The unit of the quantity and the price; the product's base unit when absent.
    #[record(refers = catalog::model::unit::Entity)]
    pub unit_id: Option<Uuid>,
    /// The price holds from this quantity on.
    #[record(not_negative, default = "\"0\"")]
    pub min_qty: Qty,
    #[record(not_negative)]
    pub price: UnitPrice,
    pub version: i64,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub archived_at: Option<Instant>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
