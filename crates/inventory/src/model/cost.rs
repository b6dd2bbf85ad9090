//! What a product's goods are worth in the whole company: one row each, the sum of the values of its moves.

use kernel::{Amount, Instant, Qty, UnitPrice};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, records::Record)]
#[sea_orm(table_name = "inventory_cost")]
#[record(
    kind = "stock_cost",
    path = "/inventory/costs",
    label = "Stock value",
    view = catalog::permissions::COST,
    sort = "product_id",
    document
)]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    #[record(refers = catalog::model::product::Entity)]
    pub product_id: Uuid,
    /// At all locations, goods in transit included.
    pub quantity: Qty,
    /// In the company's currency. Below zero where more has left than had come.
    pub value: Amount,
    /// What one base unit is worth: value ÷ quantity to six places; the last one that counted when there is nothing.
    pub average: UnitPrice,
    pub version: i64,
    pub updated_at: Instant,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
