//! What one of a line's kits is put together from, as it was when the line was confirmed: a fact, never changed.

use kernel::decimal::OUT_OF_RANGE;
use kernel::quantity::ONE_UNIT;
use kernel::{Qty, Result};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "orders_line_part")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    pub order_id: Uuid,
    pub line_id: Uuid,
    /// From 1, in the order of the kit's list.
    pub part_no: i32,
    pub product_id: Uuid,
    pub sku: String,
    pub description: String,
    /// The component's base unit.
    pub unit_id: Uuid,
    /// In that unit, for one base unit of the kit; more than zero.
    pub quantity: Qty,
    /// Stock is kept of it: it is reserved and leaves with the kit.
    pub tracked: bool,
}

impl Model {
    /// What so many kits (base units of the kit, a whole number) take of it, in its base unit.
    ///
    /// # Errors
    /// `kernel.out_of_range`.
    pub fn of(&self, kits: Qty) -> Result<Qty> {
        let quantity = self.quantity.0.checked_mul(kits.0 / ONE_UNIT);
        quantity.map(Qty).ok_or_else(|| OUT_OF_RANGE.error())
    }
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl db::Owned for Entity {
    fn company() -> Column {
        Column::CompanyId
    }
}
