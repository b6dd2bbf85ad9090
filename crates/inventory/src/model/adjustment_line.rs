//! A line of an adjustment: a fact, as the move that it made.

use kernel::{Amount, Qty, UnitPrice};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "inventory_adjustment_line")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    pub adjustment_id: Uuid,
    /// From 1.
    pub line_no: i32,
    pub product_id: Uuid,
    pub unit_id: Uuid,
    /// By how much, in the line's unit; nothing where it was counted.
    pub quantity: Option<Qty>,
    /// So much was counted, in the line's unit.
    pub counted: Option<Qty>,
    /// What was on hand before the line, in the product's base unit.
    pub on_hand_before: Qty,
    /// What moved, in the product's base unit.
    pub base_quantity: Qty,
    /// Of what came: what one base unit cost, in the company's currency, as it was said.
    pub unit_cost: Option<UnitPrice>,
    /// What moved was worth so much, in the company's currency; below zero what left.
    pub value: Amount,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl db::Owned for Entity {
    fn company() -> Column {
        Column::CompanyId
    }
}
