//! A product of a transfer, and what became of it. All but `quantity` in base units.

use kernel::Qty;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "inventory_transfer_line")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    pub transfer_id: Uuid,
    /// From 1.
    pub line_no: i32,
    pub product_id: Uuid,
    pub unit_id: Uuid,
    /// In the line's unit.
    pub quantity: Qty,
    pub base_quantity: Qty,
    /// Arrived and put on the shelf.
    pub received: Qty,
    /// Came back to where it was sent from.
    pub returned: Qty,
    /// Sent and never seen.
    pub short: Qty,
    /// Arrived and of no use.
    pub damaged: Qty,
    /// Arrived beyond what was sent.
    pub surplus: Qty,
}

impl Model {
    /// What is still on its way once the transfer was sent.
    pub fn under_way(&self) -> Qty {
        self.base_quantity - self.received - self.returned - self.short - self.damaged
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
