//! A line of a receipt: a fact, as the move that it made.

use kernel::{Qty, UnitPrice};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "inventory_receipt_line")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    pub receipt_id: Uuid,
    /// From 1.
    pub line_no: i32,
    pub product_id: Uuid,
    pub unit_id: Uuid,
    /// In the line's unit; below zero what is taken back.
    pub quantity: Qty,
    /// The same in the product's base unit.
    pub base_quantity: Qty,
    /// What one base unit cost, in the company's currency, as it was said.
    pub unit_cost: Option<UnitPrice>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl db::Owned for Entity {
    fn company() -> Column {
        Column::CompanyId
    }
}
