//! How much of an order's line travels in a shipment.

use kernel::Qty;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "shipping_line")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub company_id: Uuid,
    pub shipment_id: Uuid,
    /// From 1, in the order of the order's lines.
    pub line_no: i32,
    pub order_line_id: Uuid,
    pub product_id: Uuid,
    pub sku: String,
    pub description: String,
    /// The order line's unit, in which the quantities are but for `base_quantity`.
    pub unit_id: Uuid,
    pub quantity: Qty,
    /// The same in the product's base unit: what leaves the stock.
    pub base_quantity: Qty,
    /// What the order's line asked for.
    pub ordered: Qty,
    /// What is left to ship after this shipment, as it stood when the shipment was prepared and again when it left.
    pub to_follow: Qty,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl db::Owned for Entity {
    fn company() -> Column {
        Column::CompanyId
    }
}
